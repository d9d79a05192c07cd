import Civil
import Control
import DemoDay
import Journal
import Shows
import Staffing
import TestKit
import Testing

@Suite("Bookings by key") struct BookingKeyTests {
    let rian = Operator.ready()

    init() { rian.openBoard() }

    @Test func `what a host says is written down with its time`() {
        rian.seek("Toner Talk")
        #expect(rian.cursorLine.contains("NO HOST"))
        rian.tap("f Enter")
        rian.advance(by: 100)
        #expect(rian.booked(on: "Toner Talk") == ["Dina main draft"])

        rian.tap("o")
        rian.advance(by: .seconds(1))
        #expect(rian.cursorLine.contains("offered 19:57"))
        rian.tap("y")
        rian.advance(by: .seconds(1))
        #expect(rian.cursorLine.contains("accepted 19:57"))
        #expect(rian.booked(on: "Toner Talk") == ["Dina main accepted"])
    }

    @Test func `a state that cannot follow is refused in words`() {
        rian.seek("Toner Talk")
        rian.tap("f Enter")
        rian.advance(by: 100)
        rian.tap("c")
        #expect(rian.footer.contains("it is not published yet"))
        #expect(rian.booked(on: "Toner Talk") == ["Dina main draft"])
    }

    @Test func `who drops out is asked of the lead, and stays listed`() {
        rian.seek("Flash Malam")
        rian.tap("n")
        #expect(rian.shows("Tio drops out?"))
        rian.tap("x")
        rian.advance(by: 100)
        #expect(rian.booked(on: "Flash Malam") == ["Tio main accepted"])

        rian.tap("n y")
        rian.advance(by: 100)
        #expect(rian.booked(on: "Flash Malam") == ["Tio main declined"])
        #expect(rian.shows("NO HOST"))
        #expect(rian.shows("declined 19:57"))
    }

    @Test func `a replacement is found with reasons, and offered at one key`() {
        rian.seek("Flash Malam")
        rian.tap("n y")
        rian.advance(by: 100)
        rian.seek("Flash Malam", "NO HOST")
        rian.tap("f")
        #expect(rian.shows("could come"))
        #expect(rian.shows("has declined it at 19:57"))
        // Nobody else is as good at sunscreen: what is waived is asked.
        rian.tap("o")
        #expect(rian.shows("all the same?"))
        rian.tap("y")
        rian.advance(by: 100)
        #expect(rian.booked(on: "Flash Malam").count == 2)
        #expect(rian.booked(on: "Flash Malam").last?.hasSuffix("main offered") == true)
    }

    @Test func `nobody is booked in two places, whoever insists`() {
        rian.seek("18:00–21:00", "NO HOST")
        rian.tap("f")
        let before = rian.world.store.day.bookings
        // Mega's show overlaps this part of the marathon: she stands at the end of the list.
        for _ in 0..<12 where !rian.cursorLine.contains("Mega") { rian.tap("Down") }
        rian.tap("Enter")
        rian.advance(by: 100)
        #expect(rian.footer.contains("not booked"))
        #expect(rian.world.store.day.bookings == before)
    }

    @Test func `two hosts change places, once the lead has said yes`() {
        rian.seek("Pagi Segar", "10:00–11:30")
        rian.tap("s")
        rian.seek("Cleanse Class", "Rara", "13:00")
        rian.tap("s")
        #expect(rian.shows("Swap Dina and Rara?"))
        rian.tap("y")
        rian.advance(by: 100)
        #expect(rian.booked(on: "Pagi Segar") == ["Rara main accepted"])
        #expect(rian.booked(on: "Cleanse Class") == ["Dina main accepted"])
    }

    @Test func `a pinned booking is moved by no search`() {
        rian.seek("Toner Talk")
        rian.tap("f Down Enter")
        rian.advance(by: 100)
        let booked = rian.booked(on: "Toner Talk")
        rian.tap("p")
        rian.advance(by: 100)
        #expect(rian.cursorLine.contains("pinned"))
        rian.tap("r")
        rian.advance(by: .seconds(1))
        rian.tap("Enter")
        rian.advance(by: 100)
        #expect(rian.booked(on: "Toner Talk") == booked)
    }

    @Test func `held, a key answers once`() {
        rian.seek("Flash Malam")
        let before = rian.world.store.journal.count
        rian.hold(.character("c"), for: .seconds(2))
        rian.advance(by: 100)
        #expect(rian.booked(on: "Flash Malam") == ["Tio main checkedIn"])
        let bookings = rian.world.store.journal.dropFirst(before).filter {
            if case .planned = $0.change { true } else { false }
        }
        #expect(bookings.count == 1)
    }

    @Test func `who has come is ticked off the preflight too`() {
        rian.seek("Payday Glow: Serum Night", "Sari")
        rian.tap("Down c")
        rian.advance(by: 100)
        #expect(rian.world.store.ticks.contains { $0.row == Tick.checkIn(of: "Mega") })
    }
}
