import Civil
import GRDB
import Journal
import Planning
import Shows

extension ShowStore {
    /// Writes a change to the journal and the tables in one transaction, unless its subject has moved on past `after`.
    ///
    /// The same change of the same seat and moment is written once, however often it is committed: a commit that was
    /// given up for late may be tried again.
    public func commit(_ change: Change, after: Sequence, at moment: Moment) -> CommitOutcome {
        // Not a refusal: no rule forbids it, and an act on air goes out where storage fails.
        if let readOnlyReason { return .failed(reason: readOnlyReason.message) }
        return transact { database in
            let draft = try DraftLine(change, at: moment, seat: seat)
            if let line = try JournalLine.find(mark: draft.mark, in: database) { return .committed(line) }
            // A seat's own lines do not overtake it: it sent them in this order, and may not have heard of them yet.
            let newer = try JournalLine.all(overtaking: change, after: after, in: database)
                .filter { $0.seat.id != seat.id }
            guard newer.isEmpty else { return .overtaken(newer) }
            return .committed(try write(draft, in: database))
        }
    }

    /// Gives up every desk this seat holds.
    public func releaseDesks(at moment: Moment) -> [CommitOutcome] {
        let held = try? reading { database in
            try database.rows("SELECT room FROM desks WHERE seat = ?", [seat.id]).map { $0["room"] as RoomID }
        }
        return (held ?? []).map { commit(.deskReleased(room: $0), after: newest, at: moment) }
    }

    /// A sign of life for the desks this seat holds; it is not journalled and does not wait for the disk.
    public func beat(at moment: Moment) { signOfLife?.beat(at: moment) }

    /// Checks a line against the rules and writes it with everything that follows from it.
    func write(_ draft: DraftLine, in database: Database) throws -> JournalLine {
        let rules = Rules(
            database: database, seat: seat, at: draft.at, zone: zone, path: path,
            origin: draft.role == .change ? .person : .undo)
        if let reason = try rules.refusal(of: draft.change) { throw Refused(reason: reason) }
        return try Tables(database: database).write(draft)
    }

    private func transact(_ body: (Database) throws -> CommitOutcome) -> CommitOutcome {
        do {
            return try writing(body)
        } catch let refused as Refused {
            return .refused(reason: refused.reason)
        } catch {
            return .failed(reason: StoreTrouble(error, path: path).message)
        }
    }
}

/// A change that the rules forbid: thrown out of the transaction, so that nothing of it stays.
struct Refused: Error {
    var reason: String
}
