import Civil

/// One cue on air once: a line of the as-run, with the cue as it was when it was taken.
public struct Airing: Hashable, Sendable {
    public internal(set) var cue: Cue
    public var plannedStart: Instant?
    public var plannedLength: Milliseconds
    public internal(set) var start: Moment
    /// nil while it is on air.
    public internal(set) var end: Moment?
    /// What was added to it on air; a plain sum, negative where time was taken away.
    public internal(set) var added: Milliseconds = .zero
    /// The total of its closed pauses.
    public internal(set) var closedPauses: Milliseconds = .zero
    public internal(set) var pausedSince: Moment?
    /// When it advances by itself; nil where it does not, or where that moment is spent.
    public internal(set) var due: Moment?
    /// The cue that should have followed it by itself, and did not in time.
    public internal(set) var missed: CueID?
    public var cause: Run.Take.Cause
    /// Who took it; nil where nobody knows.
    public var by: Seat?
    /// Who is on camera; empty where nobody knows.
    public var host: String
    /// Whether it airs out of its turn.
    public var isAdlib: Bool
    public internal(set) var confirmation: Confirmation = .awaited
    /// The scene that OBS showed when it confirmed.
    public internal(set) var confirmedScene: String?

    /// What OBS has said of it.
    public enum Confirmation: Hashable, Sendable {
        case awaited
        case confirmed(Moment)
        case missing(reason: String)
    }

    init(_ take: Run.Take, at moment: Moment, by seat: Seat?) {
        cue = take.cue
        plannedStart = take.plannedStart
        plannedLength = take.plannedLength
        start = moment
        cause = take.cause
        by = seat
        host = take.host
        isAdlib = take.isAdlib
        if let backdated = take.backdated { backdate(to: backdated) }
        awaitEnd(from: moment)
    }

    public var isPaused: Bool { pausedSince != nil }

    /// When it was planned to end; nil for a cue that does not count in time.
    public var plannedEnd: Instant? { plannedStart.map { $0 + plannedLength } }

    /// The end it counts down to whatever its start was; nil for a cue that lasts its length.
    private var fixedEnd: Instant? { cue.countsToEnd ? plannedEnd.map { $0 + added } : nil }
}

/// Its clocks. All of them are lengths: a step of the wall clock changes none but those that count to a fixed end.
extension Airing {
    /// How long it has been paused in all, an open pause included.
    public func paused(at now: Moment) -> Milliseconds {
        closedPauses + (pausedSince.map { max(.zero, (end ?? now).elapsed(since: $0)) } ?? .zero)
    }

    /// How long it has been on air without its pauses: never negative, and blind to added time.
    public func elapsed(at now: Moment) -> Milliseconds {
        max(.zero, (end ?? now).elapsed(since: start) - paused(at: now))
    }

    /// What is left of it; negative once it runs over time.
    public func remaining(at now: Moment) -> Milliseconds {
        if let fixedEnd { return fixedEnd - (end ?? now).wall }
        return plannedLength + added - elapsed(at: now)
    }

    /// When it advances by itself, on the clocks of now; nil where it does not, or where that moment is spent. An end
    /// that is fixed follows the wall when somebody sets it; after a reboot only the wall is left to tell.
    public func due(seenFrom now: Moment) -> Moment? {
        guard let due else { return nil }
        if let fixedEnd, due.wall == fixedEnd, cue.advance != .autoContinue { return now + (fixedEnd - now.wall) }
        return due.bootID == now.bootID ? due : now + due.elapsed(since: now)
    }

    public func over(at now: Moment) -> Milliseconds { max(.zero, -remaining(at: now)) }

    /// How far behind its plan the show is because of it: positive is late. Nil for a cue without a planned start.
    public func offset(at now: Moment) -> Milliseconds? {
        guard let plannedStart else { return nil }
        if fixedEnd != nil { return added + over(at: now) }
        return (start.wall - plannedStart) + added + paused(at: now) + over(at: now)
    }

    /// Where its own length, what was added and its pauses put its end, not before its start; it stays put in over time.
    /// An end that is counted to is what it is, even for a cue that was taken after it.
    public func nominalEnd(at now: Moment) -> Instant {
        fixedEnd ?? max(start.wall, (end ?? now).wall + remaining(at: now))
    }

    /// The instant from which the rest of the show is projected: its nominal end, or now when that has passed.
    public func expectedEnd(at now: Moment) -> Instant { max(nominalEnd(at: now), now.wall) }

    /// How near its end is.
    public enum Timing: String, Hashable, Sendable, Codable {
        case normal, warning, danger, overtime
    }

    public func timing(at now: Moment, rules: Run.Rules = .standard) -> Timing {
        let left = remaining(at: now)
        if left < .zero { return .overtime }
        if left <= rules.danger { return .danger }
        return left <= rules.warning ? .warning : .normal
    }
}

/// What a line of the journal does to it.
extension Airing {
    mutating func close(at moment: Moment) {
        if let pausedSince {
            closedPauses += max(.zero, moment.elapsed(since: pausedSince))
            self.pausedSince = nil
        }
        end = moment
        due = nil
    }

    mutating func pause(at moment: Moment) {
        guard pausedSince == nil else { return }
        pausedSince = moment
        if let due, due.elapsed(since: moment) >= .zero { self.due = end(from: moment) }
    }

    mutating func resume(at moment: Moment) {
        guard let pausedSince else { return }
        closedPauses += max(.zero, moment.elapsed(since: pausedSince))
        self.pausedSince = nil
        guard let end = end(from: moment), end.elapsed(since: moment) >= .zero else { return }
        due = end
    }

    /// Removing more than what remains finishes it at once.
    mutating func add(_ length: Milliseconds, at moment: Moment) {
        let wasAhead = remaining(at: moment) > .zero
        added += length
        guard cue.advance != .autoContinue else { return }
        if let end = end(from: moment), end.elapsed(since: moment) >= .zero {
            due = end
        } else if wasAhead, remaining(at: moment) <= .zero, cue.advance != .manual {
            due = moment
        }
    }

    mutating func backdate(to instant: Instant) { start = start + (instant - start.wall) }

    /// Waits for its end again: at once where that has passed.
    mutating func awaitEnd(from moment: Moment) {
        guard let end = end(from: moment) else { return }
        due = end.elapsed(since: moment) < .zero ? moment : end
    }

    /// When it would advance by itself as things stand; nil where it does not.
    private func end(from moment: Moment) -> Moment? {
        switch cue.advance {
        case .manual: return nil
        case .autoContinue: return isPaused ? nil : start + (cue.preWait + cue.postWait + closedPauses)
        case .autoFollow, .standbyNext: break
        }
        if let fixedEnd { return max(moment + (fixedEnd - moment.wall), start) { $0.boot < $1.boot } }
        // A pause puts off an end that is still to come, not one that has passed.
        if isPaused, remaining(at: moment) > .zero { return nil }
        return start + max(.zero, plannedLength + added + paused(at: moment))
    }
}

/// The later of two moments by an order.
private func max(_ left: Moment, _ right: Moment, by isBefore: (Moment, Moment) -> Bool) -> Moment {
    isBefore(left, right) ? right : left
}
