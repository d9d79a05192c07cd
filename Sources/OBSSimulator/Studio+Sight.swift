import OBSProtocol

// Which inputs are in the picture (active), and which are drawn anywhere (showing); changes are told to whom asks.
extension Studio {
    /// From now on it is told which inputs come into and leave the picture.
    public mutating func watchInputs() {
        guard !isWatched else { return }
        activeInputs = names { isActive($0) }
        showingInputs = names { isActive($0) || isPreviewed($0) }
        isWatched = true
    }

    public mutating func unwatchInputs() { isWatched = false }

    mutating func lookAround() {
        guard isWatched else { return }
        let active = names { isActive($0) }
        let showing = names { isActive($0) || isPreviewed($0) }
        guard (active, showing) != (activeInputs, showingInputs) else { return }
        for name in inputs.map(\.name) {
            if active.contains(name) != activeInputs.contains(name) {
                tell(
                    "InputActiveStateChanged", Intent.inputActive,
                    ["inputName": .string(name), "videoActive": .bool(active.contains(name))])
            }
            if showing.contains(name) != showingInputs.contains(name) {
                tell(
                    "InputShowStateChanged", Intent.inputShow,
                    ["inputName": .string(name), "videoShowing": .bool(showing.contains(name))])
            }
        }
        activeInputs = active
        showingInputs = showing
    }

    func isActive(_ source: String) -> Bool {
        shows(source, in: airing) || running.map { shows(source, in: $0.to) } ?? false
    }

    func isPreviewed(_ source: String) -> Bool { preview.map { shows(source, in: $0) } ?? false }

    private func names(where holds: (String) -> Bool) -> Set<String> { Set(inputs.map(\.name).filter(holds)) }
}
