import Civil
import GRDB
import Journal
import Planning
import Shows
import Staffing

/// What may not be written, seen from inside the transaction that would write it.
struct Rules {
    let database: Database
    let seat: Seat
    let at: Moment
    let zone: Zone?
    let path: String
    var origin = PlanEdit.Origin.person

    /// A desk whose holder gave no sign of life for this long may be taken over.
    static let silence: Milliseconds = .seconds(3)

    /// Why a change may not be written, for the operator; nil where it may.
    func refusal(of change: Change) throws -> String? {
        switch change {
        case .run(let id, let line): try refusal(ofRun: id, line)
        case .deskTaken(let room, let taker): try refusal(ofTaking: room, by: taker)
        case .deskReleased(let room): try refusal(ofActingIn: room)
        case .cueAdded(let cue):
            try Cue.find(cue.id, in: database) == nil
                ? try refusal(ofPutting: [cue], segments: [], in: cue.show)
                : "cue \(cue.number) \(cue.title) is there already"
        case .cueEdited(let cue):
            try Cue.find(cue.id, in: database) != nil
                ? try refusal(ofPutting: [cue], segments: [], in: cue.show)
                : "cue \(cue.number) \(cue.title) has been removed"
        case .cueRemoved(let id, _):
            try Cue.find(id, in: database) != nil ? nil : "the cue has been removed already"
        case .rundownEdited(let edit): try refusal(of: edit)
        case .templateSaved(let template):
            try database.number("SELECT 1 FROM templates WHERE name = ? AND id <> ?", [template.name, template.id])
                == nil
                ? nil : "a template \(template.name) is there already"
        case .templateRemoved(let id, let name):
            try Template.find(id, in: database) != nil ? nil : "template \(name) has been removed already"
        case .checked(let tick):
            try Show.find(tick.show, in: database) != nil ? nil : "the show is not there"
        case .unchecked(let show, let row):
            try Tick.find(row, of: show, in: database) != nil ? nil : "nobody has ticked it"
        case .showAdded(let show):
            try Show.find(show.id, in: database) == nil ? nil : "show \(show.title) is there already"
        case .showEdited(let show): try refusal(ofEditing: show)
        case .bookingMade(let booking): try refusal(ofMaking: booking)
        case .bookingCancelled(let id, _): try refusal(ofCancelling: id)
        case .planned(let edit):
            edit.refusal(
                among: try edit.surroundings(rules: .standard, in: database), zone: zone ?? .utc, origin: origin)
        }
    }

    /// Cues stay in their own show, in segments that are there.
    private func refusal(ofPutting cues: [Cue], segments: [Segment], in show: ShowID) throws -> String? {
        guard cues.allSatisfy({ $0.show == show }), segments.allSatisfy({ $0.show == show }) else {
            return "a cue of another show is among them"
        }
        for cue in cues {
            let owner = try database.number("SELECT show FROM cues WHERE id = ?", [cue.id])
            if let owner, owner != show.raw { return "cue \(cue.number) \(cue.title) is another show's" }
        }
        for segment in segments {
            let owner = try database.number("SELECT show FROM segments WHERE id = ?", [segment.id])
            if let owner, owner != show.raw { return "segment \(segment.title) is another show's" }
        }
        let known = Set(try Segment.all(of: show, in: database).map(\.id) + segments.map(\.id))
        let lost = cues.first { cue in cue.segment.map { !known.contains($0) } ?? false }
        return lost.map { "the segment of cue \($0.number) \($0.title) has been removed" }
    }

    /// Rows stay in their own show, and a segment goes only once no cue stands in it.
    private func refusal(of edit: RundownEdit) throws -> String? {
        guard try Show.find(edit.show, in: database) != nil else { return "the show is not there" }
        if let reason = try refusal(ofPutting: edit.cues, segments: edit.segments, in: edit.show) { return reason }
        for id in edit.removed where try Cue.find(id, in: database) == nil { return "a cue has been removed already" }
        let touched = edit.touched
        for id in edit.removedSegments {
            let rest = try database.list("SELECT id FROM cues WHERE segment = ?", [id]) { $0.next() as CueID }
            if rest.contains(where: { !touched.contains($0) }) { return "another seat has put a cue into the segment" }
        }
        return nil
    }

    private func refusal(ofRun id: RunID, _ line: Run.Line) throws -> String? {
        if case .started(_, let room, _, _) = line {
            if let reason = try refusal(ofActingIn: room) { return reason }
            guard try database.number("SELECT 1 FROM runs WHERE room = ? AND ended IS NULL", [room]) == nil else {
                return "a run is open in room \(try name(of: room)): end it first"
            }
            return nil
        }
        guard let run = try database.row("SELECT room, ended FROM runs WHERE id = ?", [id]) else {
            return "the run is not in the journal"
        }
        if case .noted = line {} else if (run["ended"] as Int64?) != nil { return "the run has ended" }
        return try refusal(ofActingIn: run["room"])
    }

    /// Only the seat at a room's desk acts there.
    private func refusal(ofActingIn room: RoomID) throws -> String? {
        guard let holder = try Desk.taker(of: room, in: database) else {
            return "nobody is at the desk of room \(try name(of: room)): take it first"
        }
        guard holder.seat.id != seat.id else { return nil }
        return "\(holder.seat.name) is at the desk of room \(try name(of: room))"
    }

    /// Who holds a desk hands it to whom they like; others take it when it is free or its holder has fallen silent.
    private func refusal(ofTaking room: RoomID, by taker: Seat) throws -> String? {
        let holder = try holder(of: room)
        if holder?.seat.id == seat.id { return nil }
        guard taker.id == seat.id else { return "a desk is handed over by the seat that holds it" }
        guard let holder, !Self.isSilent(holder.lastSign, at: at) else { return nil }
        return "\(holder.seat.name) is at the desk of room \(try name(of: room))"
    }

    /// Seats share a machine, so a sign from another boot is from a seat that no longer runs.
    static func isSilent(_ last: Moment, at now: Moment) -> Bool {
        last.bootID != now.bootID || now.elapsed(since: last) >= silence
    }

    private func holder(of room: RoomID) throws -> Desk.Holder? {
        try Desk.holder(of: room, path: path, in: database)
    }

    private func refusal(ofEditing show: Show) throws -> String? {
        guard let before = try Show.find(show.id, in: database) else { return "show \(show.title) is not there" }
        guard before.status == .cancelled, show.status != .cancelled else { return nil }
        // Its bookings counted for nothing while it was cancelled.
        for booking in try Booking.all(of: show.id, in: database) {
            guard let shift = try Shift.find(booking.shift, in: database) else { continue }
            if let reason = try clash(of: booking.host, during: shift, besides: booking.id) { return reason }
        }
        return nil
    }

    private func refusal(ofMaking booking: Booking) throws -> String? {
        guard try Booking.find(booking.id, in: database) == nil else { return "the booking is made already" }
        guard let shift = try Shift.find(booking.shift, in: database) else { return "the shift is no longer there" }
        return try clash(of: booking.host, during: shift, besides: nil)
    }

    /// A host who was told of a booking has to be told of its end.
    private func refusal(ofCancelling id: BookingID) throws -> String? {
        guard let booking = try Booking.find(id, in: database) else { return "the booking has been cancelled already" }
        guard booking.told != nil, booking.state.isStanding else { return nil }
        let name = try Host.find(booking.host, in: database)?.name ?? "?"
        return "\(name) has been told of it: withdraw the booking, and publish"
    }

    /// Another booking of a host that overlaps a shift; shows that are cancelled do not count.
    private func clash(of host: HostID, during shift: Shift, besides booking: BookingID?) throws -> String? {
        let other = try database.row(
            """
            SELECT hosts.name, title, bookings.starts, bookings.ends FROM bookings
            JOIN shifts ON shifts.id = shift JOIN shows ON shows.id = show JOIN hosts ON hosts.id = host
            WHERE host = ? AND bookings.ends > ? AND bookings.starts < ? AND status <> 'cancelled'
              AND state IN \(Booking.standing) AND bookings.id IS NOT ? LIMIT 1
            """, [host, shift.start, shift.end, booking])
        guard let other else { return nil }
        let (name, title) = (other["name"] as String, other["title"] as String)
        return "\(name) is booked on \(title) \(span(other["starts"], other["ends"]))"
    }

    private func name(of room: RoomID) throws -> String {
        try database.row("SELECT name FROM rooms WHERE id = ?", [room]).map { $0["name"] } ?? "?"
    }

    /// `20:00–22:00`.
    private func span(_ start: Instant, _ end: Instant) -> String { "\(clock(start))–\(clock(end))" }

    private func clock(_ instant: Instant) -> String { (zone ?? .utc).local(at: instant).time.minutesText }
}
