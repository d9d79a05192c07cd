import Civil
import GRDB
import Journal
import Shows
import Staffing

extension ShowStore {
    /// Takes back this seat's newest planning change that is not taken back yet.
    public func undo(at moment: Moment) -> UndoOutcome { takeBack(.undo, at: moment) }

    /// Brings again what this seat's newest undo took back, unless it has planned something new since.
    public func redo(at moment: Moment) -> UndoOutcome { takeBack(.redo, at: moment) }

    private func takeBack(_ role: DraftLine.Role, at moment: Moment) -> UndoOutcome {
        do {
            return try writing { try takeBack(role, at: moment, in: $0) }
        } catch let refused as Refused {
            return .refused(reason: refused.reason)
        } catch {
            return .failed(reason: StoreTrouble(error, path: path).message)
        }
    }

    private func takeBack(_ role: DraftLine.Role, at moment: Moment, in database: Database) throws -> UndoOutcome {
        let found =
            role == .undo
            ? try Taken.newestPlan(of: seat, at: moment, in: database) : try Taken.newestUndo(of: seat, in: database)
        guard let found else { return .nothing }
        guard try found.stillStands(in: database) else {
            guard let culprit = try found.culprit(besides: seat, in: database) else {
                throw Refused(reason: "what it touched has changed since")
            }
            return .changedSince(by: culprit)
        }
        let draft = try DraftLine(found.inverse, at: moment, seat: seat, role: role, undoes: found.line.sequence)
        return .done(try write(draft, in: database))
    }
}

/// A planning line that may be taken back, with the change that does so.
private struct Taken {
    let line: JournalLine
    let inverse: Change

    /// How long an import of the same person is taken back as if it had been made at this seat: nobody means that of
    /// yesterday.
    private static let importsRemembered = Milliseconds.minutes(30)

    /// The newest plan that stands: made or redone, and not undone. What commands of the same person have just imported
    /// counts as this seat's own.
    static func newestPlan(of seat: Seat, at moment: Moment, in database: Database) throws -> Taken? {
        let own = try newest("role <> 'undo'", whose: "seat = ?1", [seat.id], in: database)
        // Two queries, for which the index on seats is of use; one with `OR` would read the whole journal.
        let imported = try newest(
            "role <> 'undo'", whose: "seat BETWEEN ?1 AND ?2 AND wall > ?3",
            [seat.importIDs.lowerBound, seat.importIDs.upperBound, moment.wall - importsRemembered], in: database)
        return [own, imported].compactMap { $0 }.max { $0.line.sequence < $1.line.sequence }
    }

    /// The newest undo not redone, unless a plan made since has cleared it.
    static func newestUndo(of seat: Seat, in database: Database) throws -> Taken? {
        try newest(
            """
            role = 'undo' AND sequence > ifnull((SELECT sequence FROM journal AS newer
              WHERE seat = ?1 AND inverse IS NOT NULL AND role = 'change' ORDER BY sequence DESC LIMIT 1), 0)
            """, whose: "seat = ?1", [seat.id], in: database)
    }

    private static func newest(
        _ condition: String, whose: String, _ seats: StatementArguments, in database: Database
    ) throws -> Taken? {
        let newest = try database.row(
            """
            SELECT sequence, inverse FROM journal
            WHERE \(whose) AND inverse IS NOT NULL AND \(condition)
              AND NOT EXISTS (SELECT 1 FROM journal AS taker WHERE taker.undoes = journal.sequence)
            ORDER BY sequence DESC LIMIT 1
            """, seats)
        guard let newest else { return nil }
        let line = try JournalLine.all(where: "sequence = ?", [newest["sequence"] as Int64], in: database).first
        return try line.map { Taken(line: $0, inverse: try ChangeText.change(newest["inverse"])) }
    }

    /// Whether what the line wrote is there as it wrote it.
    func stillStands(in database: Database) throws -> Bool {
        switch line.change {
        case .cueAdded(let cue), .cueEdited(let cue): try Cue.find(cue.id, in: database) == cue
        case .cueRemoved(let id, _): try Cue.find(id, in: database) == nil
        case .rundownEdited(let edit):
            try edit.cues.allSatisfy { try Cue.find($0.id, in: database) == $0 }
                && edit.removed.allSatisfy { try Cue.find($0, in: database) == nil }
                && edit.segments.allSatisfy { try Segment.find($0.id, in: database) == $0 }
                && edit.removedSegments.allSatisfy { try Segment.find($0, in: database) == nil }
        case .templateSaved(let template): try Template.find(template.id, in: database) == template
        case .templateRemoved(let id, _): try Template.find(id, in: database) == nil
        case .checked(let tick): try Tick.find(tick.row, of: tick.show, in: database) == tick
        case .unchecked(let show, let row): try Tick.find(row, of: show, in: database) == nil
        case .showAdded(let show), .showEdited(let show): try Show.find(show.id, in: database) == show
        case .bookingMade(let booking): try Booking.find(booking.id, in: database) == booking
        case .bookingCancelled(let id, _): try Booking.find(id, in: database) == nil
        case .planned(let edit): try edit.stillStands(in: database)
        case .run, .deskTaken, .deskReleased: false
        }
    }

    /// The line to blame: the newest on the same subject, rather another seat's; for a show, a run's start or end too.
    func culprit(besides seat: Seat, in database: Database) throws -> JournalLine? {
        var later = try JournalLine.all(overtaking: line.change, after: line.sequence, in: database)
        for show in line.change.planTouched?.shows.sorted() ?? [] {
            later += try JournalLine.all(
                where: """
                    sequence > ?1 AND sequence IN (SELECT started FROM runs WHERE show = ?2
                      UNION ALL SELECT ended FROM runs WHERE show = ?2) ORDER BY sequence
                    """, [line.sequence, show], in: database)
        }
        later.sort { $0.sequence < $1.sequence }
        return later.last { $0.seat.id != seat.id } ?? later.last
    }
}
