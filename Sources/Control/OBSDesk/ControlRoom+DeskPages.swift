import Civil
import OBSProtocol
import Shows

/// Scenes, filters, clips, outputs and settings: what their keys do to what is chosen.
extension ControlRoom {
    // MARK: Scenes

    mutating func arrange(_ command: Command, at now: Moment) -> [Effect] {
        if command == .previewScene { return chosenScene.map { ask(.preview($0), at: now) } ?? [] }
        guard let chosen = chosenItem else { return [] }
        let (scene, item) = (chosen.scene, chosen.item)
        switch command {
        case .showItem:
            var isShown = item.isShown
            if case .item(_, _, _, let wished)? = obsDesk.wished(.item(scene: scene, id: item.id)) { isShown = wished }
            return ask(.item(scene: scene, id: item.id, source: item.source, !isShown), at: now)
        case .lockItem:
            guard let isLocked = item.isLocked else {
                return refusing("OBS has not said whether it is locked", at: now)
            }
            return ask(.lock(scene: scene, id: item.id, source: item.source, !isLocked), at: now)
        default: return []
        }
    }

    // MARK: Filters

    /// Shows the filters of what is chosen on the page that is open.
    mutating func showFilters(at now: Moment) {
        let source: String? =
            switch obsDesk.page {
            case .mixer, .media: chosen(0, on: obsDesk.page)
            case .scenes: (obsDesk.choices[.scenes]?.column ?? 0) == 0 ? chosenScene : chosenItem?.item.source
            case .filters, .transitions, .outputs, .settings: nil
            }
        guard let source else { return }
        show(page: .filters, at: now)
        choose(source, in: 0, on: .filters)
        let hasFilters = !chosenFilters.isEmpty
        obsDesk.choices[.filters]?.column = hasFilters ? 1 : 0
    }

    mutating func switchFilter(at now: Moment) -> [Effect] {
        guard let source = chosen(0, on: .filters), let filter = chosenFilter else { return [] }
        var isOn = filter.isOn
        if case .filter(_, _, let wished)? = obsDesk.wished(.filter(source: source, name: filter.name)) {
            isOn = wished
        }
        return ask(.filter(source: source, name: filter.name, !isOn), at: now)
    }

    mutating func editSetting(at now: Moment) -> [Effect] {
        guard obsDesk.choices[.filters]?.column == 2 else {
            obsDesk.choices[.filters, default: OBSDesk.Choice()].column += 1
            return []
        }
        guard let source = chosen(0, on: .filters), let filter = chosenFilter, let key = chosen(2, on: .filters),
            let value = filter.settings?[key]
        else { return [] }
        guard value.isTypeable else { return refusing("\(key) is a list: OBS's own window sets it", at: now) }
        overlay = .deskPrompt(
            DeskPrompt(.setting(source: source, filter: filter.name, key: key, was: value), text: value.shortText))
        return []
    }

    // MARK: Clips

    mutating func playMedia(_ command: Command, at now: Moment) -> [Effect] {
        guard let input = chosen(0, on: .media) else { return [] }
        let status = studio?.mirror.media[input]
        switch command {
        case .mediaPlay: return ask(.media(input, status?.state == .playing ? .pause : .play), at: now)
        case .mediaRestart: return ask(.media(input, .restart), at: now)
        case .mediaStop: return ask(.media(input, .stop), at: now)
        case .mediaNext: return ask(.media(input, .next), at: now)
        case .mediaPrevious: return ask(.media(input, .previous), at: now)
        case .seekBack: return seek(input, by: -5000, at: now)
        case .seekForward: return seek(input, by: 5000, at: now)
        default: return []
        }
    }

    private mutating func seek(_ input: String, by step: Milliseconds, at now: Moment) -> [Effect] {
        guard let status = studio?.mirror.media[input], let cursor = status.cursor(at: now) else {
            return refusing("OBS has not said where \(input) stands", at: now)
        }
        var from = cursor
        if case .seek(_, let wished)? = obsDesk.wished(.media(input)) { from = wished }
        let wanted = max(.zero, min(from + step, status.duration ?? .hours(24)))
        return ask(.seek(input, wanted), at: now)
    }

    // MARK: Outputs

    var chosenOutput: DeskOutput? {
        let key = chosen(0, on: .outputs)
        return studio?.mirror.deskOutputs.first { $0.key == key }
    }

    mutating func workOutputs(_ command: Command, at now: Moment) -> [Effect] {
        guard let output = chosenOutput, let mirror = studio?.mirror else { return [] }
        switch command {
        case .startOutput: return ask(.output(output.name, .start), at: now)
        case .stopOutput: return ask(.output(output.name, .stop), at: now)
        case .pauseRecording: return ask(mirror.record.phase == .paused ? .resumeRecording : .pauseRecording, at: now)
        case .splitRecording: return ask(.splitRecording, at: now)
        case .markChapter: overlay = .deskPrompt(DeskPrompt(.chapter))
        case .saveReplay: return ask(.saveReplay, at: now)
        default: break
        }
        return []
    }

    // MARK: Settings

    mutating func useSetting(at now: Moment) -> [Effect] {
        let column = obsDesk.choices[.settings]?.column ?? 0
        guard let name = chosen(column, on: .settings) else { return [] }
        guard column == 0 else { return ask(.hotkey(name), at: now) }
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return [] }
        let isProfile = parts[0] == "profile"
        let current = isProfile ? studio?.mirror.profile : studio?.mirror.collection
        guard current != parts[1] else { return refusing("\(parts[1]) is in use", at: now) }
        return ask(isProfile ? .profile(parts[1]) : .collection(parts[1]), at: now)
    }
}

extension MediaStatus {
    /// Where it stands by now: what plays has gone on since it was asked.
    func cursor(at now: Moment) -> Milliseconds? {
        guard let cursor else { return nil }
        guard state == .playing, let readAt else { return cursor }
        let moved = cursor + now.elapsed(since: readAt)
        return duration.map { min(moved, $0) } ?? moved
    }
}

extension JSON {
    /// Whether a value of its type can be typed as one line.
    var isTypeable: Bool {
        switch self {
        case .bool, .integer, .number, .string: true
        case .null, .array, .object: false
        }
    }

    /// Reads a value of the same type; nil where the text is none.
    func typed(_ text: String) -> JSON? {
        switch self {
        case .bool:
            switch text.lowercased() {
            case "true", "on", "yes": true
            case "false", "off", "no": false
            default: nil
            }
        case .integer: Int64(text).map { .integer($0) } ?? Numbers.typed(text).map { .number($0) }
        case .number: Numbers.typed(text).map { .number($0) }
        case .string: .string(text)
        case .null, .array, .object: nil
        }
    }
}

extension Numbers {
    /// Reads a number as people type it here: with a comma or a point before the decimals, either minus.
    static func typed(_ text: String) -> Double? {
        let plain = text.map { $0 == "," ? "." : $0 == "−" ? "-" : $0 }
        guard let value = Double(String(plain)), value.isFinite else { return nil }
        return value
    }
}
