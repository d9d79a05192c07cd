import Civil
import Journal
import Shows

/// Why an act was not done, for whoever asked for it, and what the as-run keeps of that.
struct Declined: Error, Equatable {
    var reason: String
    /// Set where the run itself refused: a refused TAKE is part of its record.
    var line: Change?

    init(_ reason: String) { self.reason = reason }

    init(_ refusal: Refusal, act: String, of run: RunID) {
        reason = refusal.message
        line = .run(id: run, line: .refused(act: act, reason: refusal.message))
    }
}

extension ControlRoom {
    /// Does what was asked for at the keyboard, or says why not, visibly and where it belongs in the as-run.
    mutating func refusing(
        at now: Moment, _ act: (inout ControlRoom) throws(Declined) -> [Effect]
    ) -> [Effect] {
        do {
            return try act(&self)
        } catch {
            refuse(error.reason, at: now)
            return error.line.map { commit($0, at: now) } ?? []
        }
    }

    /// Throws unless this seat holds a room's desk.
    func needDesk(of studio: Studio) throws(Declined) {
        guard holdsDesk(of: studio.room.id) else {
            throw Declined("the desk is with \(studio.desk.holder?.name ?? "nobody")")
        }
    }
}
