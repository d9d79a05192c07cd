import Civil

/// One cue on air once: a line of the as-run, with the cue as it was when it was taken.
public struct Airing: Hashable, Sendable {
    public var cue: Cue
    public var plannedStart: Instant?
    public var plannedLength: Milliseconds
    public var start: Moment
    /// nil while it is on air.
    public var end: Moment?
    public var confirmation: Confirmation = .awaited

    /// What OBS has said of it.
    public enum Confirmation: Hashable, Sendable {
        case awaited
        case confirmed(Moment)
        case missing(reason: String)
    }

    init(_ take: Run.Take, at moment: Moment) {
        cue = take.cue
        plannedStart = take.plannedStart
        plannedLength = take.plannedLength
        start = moment
    }

    /// How long it has been on air: never negative.
    public func elapsed(at now: Moment) -> Milliseconds {
        max(.zero, (end ?? now).elapsed(since: start))
    }

    /// What is left of it; negative once it runs over time.
    public func remaining(at now: Moment) -> Milliseconds {
        plannedLength - elapsed(at: now)
    }

    /// How far behind its plan the show is because of it: positive is late. Nil for a cue without a planned start.
    public func offset(at now: Moment) -> Milliseconds? {
        guard let plannedStart else { return nil }
        return (start.wall - plannedStart) + max(.zero, -remaining(at: now))
    }

    /// The instant from which the rest of the show is projected: its nominal end, or now when that has passed.
    public func expectedEnd(at now: Moment) -> Instant {
        now.wall + max(.zero, remaining(at: now))
    }
}
