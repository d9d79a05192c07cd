import Civil
import DemoDay
import Journal
import Shows
import Staffing
import Testing

@testable import Store

/// Random seats do random things; whatever they were answered, the journal alone accounts for the tables.
@Suite struct JournalIsTheTruthTests {
    let studio: Studio
    let seats: [ShowStore]

    init() throws {
        studio = try Studio()
        seats = [try studio.seatAtDesk("Rian"), try studio.seat("Dewi"), try studio.seat("Yoga")]
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `the fold of the journal equals the tables`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<300 {
            let store = dice.pick(seats)
            _ = studio.tick(Milliseconds(Int64(1 + dice.roll(2000))))
            let before = store.newest
            switch dice.roll(12) {
            case 0: expect(store.undo(at: studio.now), grows: store, from: before)
            case 1: expect(store.redo(at: studio.now), grows: store, from: before)
            case 2: store.beat(at: studio.now)
            default:
                let after = dice.roll(4) == 0 ? Sequence(max(0, before.number - Int64(dice.roll(8)))) : before
                let outcome = store.commit(change(by: store.seat, &dice), after: after, at: studio.now)
                #expect(store.newest.number == before.number + (outcome.line == nil ? 0 : 1))
            }
        }

        let lines = try seats[0].lines(after: .start, limit: 1000)
        #expect(lines.count > 60)
        var ledger = Ledger(.small)
        for line in lines { ledger.fold(line.change) }
        try expectTables(ledger)
        #expect(try seats[0].faults() == [])
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `undoing everything a lone seat planned brings back every row it found`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let store = seats[0]
        for _ in 0..<120 {
            let plan = change(by: store.seat, &dice)
            if plan.isPlanning { _ = store.commit(plan, after: store.newest, at: studio.tick()) }
        }
        var steps = 0
        while case .done = store.undo(at: studio.tick()) { steps += 1 }

        var ledger = Ledger(.small)
        ledger.desks[.a] = store.seat
        for show in try tables().shows.values where show.id.raw > 2 {
            #expect(show.status == .cancelled)
            ledger.shows[show.id] = show
        }
        #expect(steps > 10)
        try expectTables(ledger)

        var redone = 0
        while case .done = store.redo(at: studio.tick()) { redone += 1 }
        #expect(redone == steps)
    }

    /// Something a seat might try; many of these are refused.
    private func change(by seat: Seat, _ dice: inout Dice) -> Change {
        let show = ShowID(Int64(1 + dice.roll(3)))
        let cue = Cue(
            id: CueID(Int64(1 + dice.roll(12))), show: show, position: Int64(dice.roll(9)), number: "\(dice.roll(99))",
            title: "cue \(dice.roll(1000))", length: .lasting(.minutes(Int64(dice.roll(9)))))
        let run = RunID(Int64(1 + dice.roll(9)))
        let room = RoomID(Int64(1 + dice.roll(2)))
        let booking = Booking(
            id: BookingID(Int64(1 + dice.roll(6))), shift: ShiftID(Int64(1 + dice.roll(2))),
            host: HostID(Int64(1 + dice.roll(2))), role: dice.pick(Booking.Role.allCases))
        switch dice.roll(11) {
        case 0: return .cueAdded(cue)
        case 1: return .cueEdited(cue)
        case 2: return .cueRemoved(id: cue.id, show: show)
        case 3: return .showAdded(edited(ShowID(Int64(3 + dice.roll(4))), room, &dice))
        case 4: return .showEdited(edited(show, room, &dice))
        case 5: return .bookingMade(booking)
        case 6: return .bookingCancelled(id: booking.id, shift: booking.shift)
        case 7: return .deskTaken(room: room, seat: dice.roll(4) == 0 ? dice.pick(seats).seat : seat)
        case 8:
            return .run(id: run, line: .started(show: show, room: room, kind: dice.pick([.dry, .live]), standby: nil))
        case 9: return .run(id: run, line: dice.roll(2) == 0 ? .held : .noted(text: "\(dice.roll(99))"))
        default: return dice.roll(3) == 0 ? .deskReleased(room: room) : .run(id: run, line: .ended)
        }
    }

    private func edited(_ id: ShowID, _ room: RoomID, _ dice: inout Dice) -> Show {
        let start = Instant(milliseconds: 1_795_636_800_000)
        return Show(
            id: id, room: room, title: "show \(dice.roll(1000))", start: start, end: start + .hours(1), zone: "UTC",
            status: dice.pick([.draft, .ready, .cancelled]), channels: dice.roll(2) == 0 ? [] : [ChannelID(1)])
    }

    private func expect(_ outcome: UndoOutcome, grows store: ShowStore, from before: Journal.Sequence) {
        if case .done = outcome {
            #expect(store.newest.number == before.number + 1)
        } else {
            #expect(store.newest == before)
        }
    }

    private func expectTables(_ ledger: Ledger) throws {
        let tables = try tables()
        #expect(tables.shows == ledger.shows)
        #expect(tables.cues == ledger.cues)
        #expect(tables.bookings == ledger.bookings)
        #expect(tables.desks == ledger.desks)
        #expect(tables.openRuns == ledger.openRuns)
    }

    /// What a seat reads of everything.
    private func tables() throws -> Ledger {
        var tables = Ledger(
            DemoDay(
                rooms: [], channels: [], hosts: [], shows: [], segments: [], cues: [], shifts: [], bookings: []))
        for id in 1...9 {
            guard let page = try seats[0].rundown(ShowID(Int64(id))) else { continue }
            tables.shows[page.show.id] = page.show
            for cue in page.cues { tables.cues[cue.id] = cue }
            for booking in page.bookings { tables.bookings[booking.id] = booking }
        }
        let house = try #require(try seats[1].house())
        for desk in house.desks { tables.desks[desk.room] = desk.holder }
        for run in house.openRuns { tables.openRuns[run.id] = run }
        return tables
    }
}
