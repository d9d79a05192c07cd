import Civil
import GRDB
import Journal
import Shows
import Staffing

/// Carries a line into the journal and the ordinary tables, without asking whether it may.
struct Tables {
    let database: Database

    func write(_ draft: DraftLine) throws -> JournalLine {
        let inverse = draft.change.inverse(before: try image(before: draft.change))
        let room = try room(of: draft.change)
        let line = try draft.insert(into: database, room: room, inverse: inverse)
        try apply(line)
        return line
    }

    /// The row a planning change replaces or removes.
    private func image(before change: Change) throws -> Change.Image? {
        switch change {
        case .cueEdited(let cue): try Cue.find(cue.id, in: database).map(Change.Image.cue)
        case .cueRemoved(let id, _): try Cue.find(id, in: database).map(Change.Image.cue)
        case .rundownEdited(let edit):
            .rundown(
                cues: try edit.touched.sorted().compactMap { try Cue.find($0, in: database) },
                segments: try (edit.segments.map(\.id) + edit.removedSegments).compactMap {
                    try Segment.find($0, in: database)
                })
        case .templateSaved(let template): try Template.find(template.id, in: database).map(Change.Image.template)
        case .templateRemoved(let id, _): try Template.find(id, in: database).map(Change.Image.template)
        case .checked(let tick): try Tick.find(tick.row, of: tick.show, in: database).map(Change.Image.tick)
        case .unchecked(let show, let row): try Tick.find(row, of: show, in: database).map(Change.Image.tick)
        case .showEdited(let show): try Show.find(show.id, in: database).map(Change.Image.show)
        case .bookingCancelled(let id, _): try Booking.find(id, in: database).map(Change.Image.booking)
        case .planned(let edit): .plan(try edit.rowsBefore(in: database))
        case .run, .deskTaken, .deskReleased, .cueAdded, .showAdded, .bookingMade: nil
        }
    }

    /// The room whose log a change belongs in.
    private func room(of change: Change) throws -> RoomID? {
        switch change {
        case .run(_, .started(_, let room, _, _)), .deskTaken(let room, _), .deskReleased(let room): room
        case .run(let id, _): try room("SELECT room FROM runs WHERE id = ?", [id])
        case .cueAdded(let cue), .cueEdited(let cue): try room(of: cue.show)
        case .cueRemoved(_, let show), .unchecked(let show, _): try room(of: show)
        case .rundownEdited(let edit): try room(of: edit.show)
        case .checked(let tick): try room(of: tick.show)
        case .templateSaved, .templateRemoved: nil
        case .showAdded(let show), .showEdited(let show): show.room
        case .bookingMade(let booking): try room(of: booking.shift)
        case .bookingCancelled(_, let shift): try room(of: shift)
        case .planned(let edit): try edit.room(in: database)
        }
    }

    private func room(of show: ShowID) throws -> RoomID? { try room("SELECT room FROM shows WHERE id = ?", [show]) }

    private func room(of shift: ShiftID) throws -> RoomID? {
        try room("SELECT room FROM shifts JOIN shows ON shows.id = show WHERE shifts.id = ?", [shift])
    }

    private func room(_ sql: String, _ arguments: StatementArguments) throws -> RoomID? {
        try database.row(sql, arguments)?["room"]
    }

    private func apply(_ line: JournalLine) throws {
        switch line.change {
        case .run(let id, .started(let show, let room, let kind, _)):
            try database.run(
                "INSERT INTO runs (id, show, room, kind, started) VALUES (?, ?, ?, ?, ?)",
                [id, show, room, kind.rawValue, line.sequence])
            if kind == .live { try set(.onAir, show: show) }
        case .run(let id, .ended): try end(id, at: line.sequence)
        case .run: break
        case .deskTaken(let room, let seat):
            try database.run(
                """
                INSERT OR REPLACE INTO desks (room, seat, seat_name, wall, boot, boot_id) VALUES (?, ?, ?, ?, ?, ?)
                """, [room, seat.id, seat.name, line.at.wall, line.at.boot, line.at.bootID.text])
        case .deskReleased(let room): try database.run("DELETE FROM desks WHERE room = ?", [room])
        case .cueAdded(let cue), .cueEdited(let cue): try cue.save(in: database)
        case .cueRemoved(let id, _): try database.run("DELETE FROM cues WHERE id = ?", [id])
        case .rundownEdited(let edit): try apply(edit)
        case .templateSaved(let template): try template.save(in: database)
        case .templateRemoved(let id, _): try database.run("DELETE FROM templates WHERE id = ?", [id])
        case .checked(let tick): try tick.save(in: database)
        case .unchecked(let show, let row):
            try database.run("DELETE FROM ticks WHERE show = ? AND row = ?", [show, row])
        case .showAdded(let show):
            try show.insert(into: database)
            // A short show is one shift; a marathon's are planned apart.
            try Shift(id: ShiftID(show.id.raw), show: show.id, start: show.start, end: show.end).insert(into: database)
            try Show.refreshWords(of: show.id, in: database)
        case .showEdited(let show):
            try show.update(in: database)
            try Show.refreshWords(of: show.id, in: database)
        case .bookingMade(let booking):
            try booking.insert(into: database)
            try refreshWords(of: booking.shift)
        case .bookingCancelled(let id, let shift):
            try database.run("DELETE FROM bookings WHERE id = ?", [id])
            try refreshWords(of: shift)
        case .planned(let edit): try edit.apply(in: database)
        }
    }

    /// Cues point at segments, so segments come before them and go after them.
    private func apply(_ edit: RundownEdit) throws {
        for segment in edit.segments { try segment.save(in: database) }
        for cue in edit.cues { try cue.save(in: database) }
        for id in edit.removed { try database.run("DELETE FROM cues WHERE id = ?", [id]) }
        for id in edit.removedSegments { try database.run("DELETE FROM segments WHERE id = ?", [id]) }
    }

    /// A show is on air from the start of a live run to its end; rehearsals leave it as it is.
    private func end(_ run: RunID, at sequence: Sequence) throws {
        try database.run("UPDATE runs SET ended = ? WHERE id = ? AND ended IS NULL", [sequence, run])
        let live = try database.row("SELECT show FROM runs WHERE id = ? AND kind = 'live'", [run])
        if let live { try set(.ended, show: live["show"]) }
    }

    private func set(_ status: Show.Status, show: ShowID) throws {
        try database.run("UPDATE shows SET status = ? WHERE id = ?", [status.rawValue, show])
    }

    private func refreshWords(of shift: ShiftID) throws {
        guard let shift = try Shift.find(shift, in: database) else { return }
        try Show.refreshWords(of: shift.show, in: database)
    }
}
