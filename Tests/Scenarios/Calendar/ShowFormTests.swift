import Civil
import Shows
import Staffing
import Terminal
import TestKit
import Testing

@Suite("A show typed field by field") struct ShowFormTests {
    let rian = Operator.ready()

    init() {
        rian.resize(to: Size(width: 160, height: 48))
        see("1", "w", "7", "i")
    }

    private var store: MemoryStore { rian.world.store }
    private func clock(_ instant: Instant) -> String {
        let local = SimulatedClock.zone.local(at: instant)
        return "\(local.date.iso) \(local.time.minutesText)"
    }

    @Test func `a new show is planned with a shift that needs a host`() throws {
        fill("title", "Toner Pagi")
        fill("start", "0800")
        fill("length", "90m")
        fill("room", "c")
        fill("day", "fri")
        #expect(rian.shows("✓ nothing stands against it") || rian.shows("! "))
        see("Enter")
        let show = try #require(store.day.shows.last { $0.title == "Toner Pagi" })
        #expect(clock(show.start) == "2026-11-27 08:00")
        #expect(clock(show.end) == "2026-11-27 09:30")
        #expect(show.room == World.roomC)
        #expect(show.status == .draft)
        #expect(store.day.shifts.first { $0.show == show.id }?.needs == [.main: 1])
        #expect(rian.shows(" Fri 27 Nov "))
        #expect(rian.detail.contains("Toner Pagi"))
    }

    @Test func `a room that is taken is refused while it is typed, naming what has it`() {
        fill("title", "Clash")
        fill("start", "20:15")
        fill("room", "A")
        #expect(rian.shows("✗ Clash 20:15–22:15: room A has Payday Glow: Serum Night 20:00–20:48"))
        see("Enter")
        #expect(store.journal.isEmpty)
        #expect(rian.shows("New show"))
    }

    @Test func `what cannot be read says what was expected, and stays open`() {
        fill("title", "Odd")
        fill("start", "25:99")
        #expect(rian.shows("is no time of day; expected 20:30"))
        fill("start", "20:00")
        fill("day", "someday")
        #expect(rian.shows("is no day; expected 25 Nov"))
        see("Enter")
        #expect(rian.footer.contains("is no day"))
        #expect(store.journal.isEmpty)
    }

    @Test func `an edit changes every field of a show, and u takes all of it back`() throws {
        see("Esc", "Right")
        let before = try #require(store.day.shows.first { $0.title == "Flash Malam" })
        see("e")
        fill("title", "Flash Malam: Toner")
        fill("length", "to 23:15")
        fill("channels", "TT")
        see("Enter")
        let after = try #require(store.day.shows.first { $0.id == before.id })
        #expect(after.title == "Flash Malam: Toner")
        #expect(clock(after.end) == "2026-11-25 23:15")
        #expect(after.channels == [ChannelID(1)])
        #expect(store.day.shifts.contains { $0.show == before.id && $0.end == after.end })
        see("u")
        #expect(store.day.shows.first { $0.id == before.id } == before)
    }

    private func fill(_ field: String, _ text: String) { rian.fill(field, text) }

    private func see(_ keys: String...) {
        for key in keys {
            rian.press(key)
            rian.advance(by: 200)
        }
    }
}

extension Operator {
    /// Goes to a field of the form by what is said of it, and types it anew.
    func fill(_ field: String, _ text: String) {
        let hints = [
            "title": "what people call it", "day": "25 Nov, 2026-11-25", "start": "20:00, 2000 or 8pm",
            "length": "90m or 1h30m", "room": "one of the rooms", "channels": "such as TT SH",
            "repeats": "daily, weekdays", "plan through": "planned up to the end",
        ]
        for _ in 0..<12 where !shows(hints[field] ?? "") {
            press(.tab)
            advance(by: 120)
        }
        press(.end)
        press(.character("u"), .control)
        advance(by: 100)
        type(text)
        advance(by: 100)
    }
}
