import OBSProtocol

/// Something the studio will do by itself.
enum Deed: Equatable, Sendable {
    struct Due: Equatable, Sendable {
        var at: Int64
        /// Breaks ties: what was planned first is done first.
        var serial: UInt64
        var deed: Deed
    }

    case transitionEnds(UInt64)
    case outputStarts(Output)
    case outputStops(Output)
    case replaySaved
    case collectionChanges(String)
    case mediaEnds(String)
    case streamRecovers
    case streamTriesAgain

    enum Output: Equatable, Sendable {
        case stream, record, virtualCamera, replayBuffer
        /// A plugin's.
        case extra(String)
    }
}

extension Studio {
    /// Lets time pass up to a moment, and does what was due by then.
    public mutating func advance(to moment: Int64) {
        while let next = deeds.first, next.at <= moment {
            deeds.removeFirst()
            now = max(now, next.at)
            perform(next.deed)
            lookAround()
        }
        now = max(now, moment)
    }

    /// When the studio next does something by itself; nil is never.
    public var nextDue: Int64? { deeds.first?.at }

    /// What happened since this was last asked.
    public mutating func takeEvents() -> [StudioEvent] {
        defer { events = [] }
        return events
    }

    mutating func plan(_ deed: Deed, after length: Int64) {
        deedSerial += 1
        let due = Deed.Due(at: now + length, serial: deedSerial, deed: deed)
        deeds.insert(due, at: deeds.firstIndex { $0.at > due.at } ?? deeds.endIndex)
    }

    mutating func cancel(_ deed: Deed) { deeds.removeAll { $0.deed == deed } }

    mutating func tell(_ type: String, _ intent: Int64, _ data: JSON = .null) {
        guard !(isChanging && edition.isSilentWhileChanging) else { return }
        events.append(StudioEvent(type: type, intent: intent, data: identified(data, of: type)))
    }

    private mutating func perform(_ deed: Deed) {
        switch deed {
        case .transitionEnds(let serial): endTransition(serial)
        case .outputStarts(let output): started(output)
        case .outputStops(let output): stopped(output)
        case .replaySaved:
            replayPath = "/videos/replay-\(now).mkv"
            tell("ReplayBufferSaved", Intent.outputs, ["savedReplayPath": .string(replayPath)])
        case .collectionChanges(let name): changeCollection(to: name)
        case .mediaEnds(let input): endMedia(of: input)
        case .streamRecovers: recovered()
        case .streamTriesAgain: triesAgain()
        }
    }
}
