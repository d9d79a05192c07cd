import Civil
import Shows

extension ControlRoom {
    mutating func handle(_ alarm: Alarm, at now: Moment) -> [Effect] {
        switch alarm {
        case .tick:
            tickAt = nil
            return []
        case .pictureDue:
            pictureAt = nil
            return []
        case .heartbeat: return beat(at: now) + askForChecks(at: now)
        case .commitOverdue(let ticket):
            return release(overdue: ticket, at: now) + answerAsker(ofReleased: ticket, at: now)
        case .confirmationDue(let room, let cue): return confirmationMissing(in: room, cue: cue, at: now)
        case .sceneDue(let room): return sceneMissing(in: room, at: now)
        case .automaticDue(let room): return advanceByItself(in: room, at: now)
        case .actionsDue(let room, let cue): return performDue(in: room, cue: cue, at: now)
        }
    }

    /// How far the wall may go from the boot clock before somebody has set it.
    static let clockTolerance: Milliseconds = 1000

    /// Says once for each step that somebody, or NTP, has set the machine's clock; nothing is moved because of it.
    mutating func watchClock(at now: Moment) {
        guard now.bootID == clockReference.bootID else { return clockReference = now }
        let step = (now.wall - clockReference.wall) - now.elapsed(since: clockReference)
        guard step.count.magnitude > Self.clockTolerance.count else { return }
        clockReference = now
        say(
            "this machine's clock was set by \(step.offsetText): lengths run on, planned times follow it", .warning,
            at: now)
    }

    /// Asks to be woken when the next digit on screen changes, unless that has been asked already.
    mutating func retick(at now: Moment) -> [Effect] {
        let next = now.nextDigit(with: studio?.run?.onAir)
        // A wake that is set already for about then, or sooner, will do.
        if let tickAt, tickAt.boot <= next.boot + 2_000_000 { return [] }
        tickAt = next
        return [.wake(at: next, .tick)]
    }
}
