import Civil
import Shows

extension ReplayPlan {
    /// One cue as it was written and as commands have changed it.
    struct Row: Sendable {
        var fields: Fields
        /// What a command said of it last, whatever kind it was written as; nil where none did.
        var isSkipped: Bool?

        /// What may be written of a cue besides its id.
        static let keys = [
            "number", "title", "kind", "reason", "delayMs", "start", "dayOffset", "durationMs", "endAt", "countToEnd",
            "advance", "preWaitMs", "postWaitMs",
        ]
    }
}

extension ReplayPlan.Row {
    /// The cue its fields describe.
    func cue(_ id: CueID, at position: Int64) throws(ReplayTrouble) -> Cue {
        let kind = try kind
        return Cue(
            id: id, show: ShowID(1), position: position, number: try fields.text("number") ?? "",
            title: try fields.text("title") ?? "", kind: kind, start: try start, length: try length(of: kind),
            countsToEnd: try fields.flag("countToEnd"), advance: try advance,
            preWait: try fields.length("preWaitMs", atLeast: 0) ?? .zero,
            postWait: try fields.length("postWaitMs", atLeast: 0) ?? .zero)
    }

    private var kind: Cue.Kind {
        get throws(ReplayTrouble) {
            let written = try writtenKind
            guard let isSkipped else { return written }
            if isSkipped { return .skip }
            return written == .skip ? .normal : written
        }
    }

    private var writtenKind: Cue.Kind {
        get throws(ReplayTrouble) {
            switch try fields.text("kind") {
            case nil, "normal": return .normal
            case "skip": return .skip
            case "untimed": return .untimed
            case "blocked": return .blocked(reason: try fields.needed("reason", "why it is blocked"))
            case "milestone":
                _ = try fields.needed("start", "the milestone's time of day")
                return .milestone
            case "delay":
                guard let length = try fields.length("delayMs") else {
                    throw ReplayTrouble(place: "delayMs", expected: "the delay in milliseconds")
                }
                return .delay(length)
            default:
                throw ReplayTrouble(
                    place: "kind", expected: "normal, skip, untimed, blocked, milestone or delay")
            }
        }
    }

    private var start: Cue.Start {
        get throws(ReplayTrouble) {
            guard let time = try fields.timeOfDay("start") else { return .soft }
            let days = try fields.whole("dayOffset")
            guard days.map({ (-3650...3650).contains($0) }) ?? true else {
                throw ReplayTrouble(place: "dayOffset", expected: "days from −3650 to 3650")
            }
            return .hard(time, dayOffset: days.map { Int($0) })
        }
    }

    /// An end decides over a length, but for a cue that does not count, which has no place for an end to be found from.
    private func length(of kind: Cue.Kind) throws(ReplayTrouble) -> Cue.Length {
        let length = try fields.length("durationMs", atLeast: 0)
        let end = try fields.timeOfDay("endAt")
        switch kind {
        case .normal, .blocked:
            if let end { return .until(end) }
            guard let length else {
                throw ReplayTrouble(place: "durationMs", expected: "a length in milliseconds, or an endAt")
            }
            return .lasting(length)
        case .skip, .untimed, .milestone, .delay:
            return .lasting(length ?? .zero)
        }
    }

    private var advance: Cue.Advance {
        get throws(ReplayTrouble) {
            guard let text = try fields.text("advance") else { return .manual }
            guard let advance = Cue.Advance(rawValue: text) else {
                throw ReplayTrouble(place: "advance", expected: "manual, autoFollow, autoContinue or standbyNext")
            }
            return advance
        }
    }
}
