import Civil

// What stays the same under another name. OBS gives everything a number of its own since obs-websocket 5.4; before that a
// name is all there is, and a rename that nobody saw is a removal and a creation.
extension Mirror {
    public func uuid(ofScene name: String) -> String? { sceneUUIDs[name] }

    public func scene(withUUID uuid: String) -> String? { sceneUUIDs.first { $0.value == uuid }?.key }

    public func input(withUUID uuid: String) -> Input? { inputs.first { $0.uuid == uuid } }

    /// Compares what was known with what was just read: what was renamed while we were away is found by its number.
    mutating func noteRenames(in snapshot: Snapshot) {
        guard collection == nil || collection == snapshot.collection else {
            renames = Renames()
            return
        }
        let scenes = Dictionary(snapshot.sceneUUIDs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for (old, uuid) in sceneUUIDs {
            if let new = scenes[uuid], new != old { Renames.note(old, as: new, in: &renames.scenes) }
        }
        let known = Dictionary(
            snapshot.inputs.compactMap { input in input.uuid.map { ($0, input.name) } },
            uniquingKeysWith: { first, _ in first })
        for input in inputs {
            if let new = input.uuid.flatMap({ known[$0] }), new != input.name {
                Renames.note(input.name, as: new, in: &renames.inputs)
            }
        }
        for name in snapshot.scenes { renames.scenes[name] = nil }
        for input in snapshot.inputs { renames.inputs[input.name] = nil }
    }
}
