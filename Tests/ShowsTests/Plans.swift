import Civil
import Shows

/// Rundowns for the tests of this folder: a show in Jakarta on 25 November 2026.
enum Plans {
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")

    /// Cues with the identifiers 1, 2, 3, … in their order.
    static func rundown(
        at start: String = "20:00:00", zone: Zone = zone, hardOut: String? = nil, _ parts: [Part]
    ) throws -> Rundown {
        let instant = try instant(start, in: zone)
        let show = Show(
            id: ShowID(1), room: RoomID(1), title: "Plain", start: instant, end: instant + .hours(2),
            hardOut: try hardOut.map { try Plans.instant($0, in: zone) }, zone: zone.identifier)
        let cues = parts.enumerated().map { index, part in
            Cue(
                id: CueID(Int64(index + 1)), show: show.id, position: Int64(index + 1) * 1000,
                number: "\(index + 1)", title: "Cue", kind: part.kind, start: part.start, length: part.length,
                countsToEnd: part.countsToEnd, advance: part.advance, product: part.product)
        }
        return Rundown(show: show, cues: cues, segments: [], zone: zone)
    }

    /// The instant at which the clocks of a zone show this on the show's date, or on the date given.
    static func instant(_ text: String, in zone: Zone = zone) throws -> Instant {
        let whole = text.contains("-") ? text : "2026-11-25T\(text)"
        return zone.instant(of: try LocalTime(parsing: whole))
    }

    static func moment(_ text: String, in zone: Zone = zone) throws -> Moment {
        let wall = try instant(text, in: zone)
        return Moment(wall: wall, boot: wall.milliseconds * 1_000_000, bootID: BootID("boot"))
    }

    static func time(_ text: String) throws -> TimeOfDay { try TimeOfDay(parsing: text) }

    /// One cue, as far as its time goes.
    struct Part {
        var kind = Cue.Kind.normal
        var start = Cue.Start.soft
        var length: Cue.Length
        var countsToEnd = false
        var advance = Cue.Advance.manual
        var product: Cue.Product?

        static func soft(_ minutes: Int64, _ kind: Cue.Kind = .normal) -> Part {
            Part(kind: kind, length: .lasting(.minutes(minutes)))
        }
        static func hard(_ time: String, _ minutes: Int64, dayOffset: Int? = nil) throws -> Part {
            Part(start: .hard(try Plans.time(time), dayOffset: dayOffset), length: .lasting(.minutes(minutes)))
        }
        static func until(_ time: String) throws -> Part { Part(length: .until(try Plans.time(time))) }
    }
}

extension Run {
    /// A live run of a rundown, started at a moment, with the first cue that can be taken on standby.
    static func started(of rundown: Rundown, at moment: Moment) throws -> Run {
        let line = Line.started(
            show: rundown.show.id, room: rundown.show.room, kind: .live, standby: rundown.takeable(after: nil)?.id)
        guard let run = Run(id: RunID(1), opening: line, at: moment) else { throw NotStarted() }
        return run
    }

    struct NotStarted: Error {}

    /// Takes the standby if it may be taken.
    /// - Returns: why not.
    @discardableResult
    mutating func take(_ rundown: Rundown, expects: CueID?? = nil, at moment: Moment) -> Refusal? {
        let request = TakeRequest(expects: .init(expects ?? onAir?.cue.id), repetition: .allowed)
        switch take(request, from: rundown, at: moment) {
        case .success(let take):
            fold(.took(take), at: moment)
            return nil
        case .failure(let refusal): return refusal
        }
    }
}

extension Dice {
    /// A rundown of any kinds, starts and lengths.
    mutating func rundown() throws -> Rundown {
        let parts = (0..<(1 + roll(25))).map { _ in part() }
        return try Plans.rundown(at: pick(["20:00:00", "23:40:00", "00:05:00"]), parts)
    }

    private mutating func part() -> Plans.Part {
        let clock = TimeOfDay(milliseconds: Int64(roll(1440)) * 60_000)
        let kind: Cue.Kind
        switch roll(10) {
        case 0: kind = .skip
        case 1: kind = .untimed
        case 2: kind = .blocked(reason: "no price")
        case 3: kind = .milestone
        default: kind = .normal
        }
        let start: Cue.Start = kind == .milestone || roll(8) == 0 ? .hard(clock, dayOffset: nil) : .soft
        let length: Cue.Length = roll(12) == 0 ? .until(clock) : .lasting(.seconds(Int64(roll(900))))
        return Plans.Part(kind: kind, start: start, length: length)
    }
}
