import Civil
import DemoDay
import Journal
import Shows
import Staffing

/// What the tables must hold after some lines of the journal, worked out without a database.
struct Ledger: Equatable {
    var shows: [ShowID: Show]
    var cues: [CueID: Cue]
    var bookings: [BookingID: Booking]
    var desks: [RoomID: Seat] = [:]
    var openRuns: [RunID: House.OpenRun] = [:]
    private var kinds: [RunID: Run.Kind] = [:]

    init(_ day: DemoDay) {
        shows = Dictionary(uniqueKeysWithValues: day.shows.map { ($0.id, $0) })
        cues = Dictionary(uniqueKeysWithValues: day.cues.map { ($0.id, $0) })
        bookings = Dictionary(uniqueKeysWithValues: day.bookings.map { ($0.id, $0) })
    }

    mutating func fold(_ change: Change) {
        switch change {
        case .run(let id, .started(let show, let room, let kind, _)):
            openRuns[id] = House.OpenRun(id: id, room: room, show: show)
            kinds[id] = kind
            if kind == .live { shows[show]?.status = .onAir }
        case .run(let id, .ended):
            if kinds[id] == .live, let show = openRuns[id]?.show { shows[show]?.status = .ended }
            openRuns[id] = nil
        case .run: break
        case .deskTaken(let room, let seat): desks[room] = seat
        case .deskReleased(let room): desks[room] = nil
        case .cueAdded(let cue), .cueEdited(let cue): cues[cue.id] = cue
        case .cueRemoved(let id, _): cues[id] = nil
        case .rundownEdited(let edit):
            for id in edit.removed { cues[id] = nil }
            for cue in edit.cues { cues[cue.id] = cue }
        case .templateSaved, .templateRemoved, .checked, .unchecked: break
        case .showAdded(let show): shows[show.id] = show
        case .showEdited(var show):
            if openRuns.values.contains(where: { $0.show == show.id && kinds[$0.id] == .live }) { show.status = .onAir }
            shows[show.id] = show
        case .bookingMade(let booking): bookings[booking.id] = booking
        case .bookingCancelled(let id, _): bookings[id] = nil
        case .planned(let edit):
            for show in edit.shows { shows[show.id] = show }
            for id in edit.removedBookings { bookings[id] = nil }
            for booking in edit.bookings { bookings[booking.id] = booking }
        }
    }
}
