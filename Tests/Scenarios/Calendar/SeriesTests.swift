import Civil
import Shows
import Staffing
import Terminal
import TestKit
import Testing

@Suite("Series in the calendar") struct SeriesTests {
    let rian = Operator.ready()

    init() {
        rian.resize(to: Size(width: 160, height: 48))
        see("1", "w", "7", "i")
        rian.fill("title", "Pagi Toner")
        rian.fill("day", "thu 26 nov")
        rian.fill("start", "06:00")
        rian.fill("length", "1h")
        rian.fill("room", "B")
        rian.fill("repeats", "weekly thu")
        rian.fill("plan through", "+27")
    }

    private var store: MemoryStore { rian.world.store }
    private var planned: [Show] {
        store.day.shows.filter { $0.title.hasPrefix("Pagi Toner") && $0.status != .cancelled }.sorted {
            $0.start < $1.start
        }
    }
    private var clocks: [String] { planned.map { clock($0.start) } }
    private func clock(_ instant: Instant) -> String {
        let local = SimulatedClock.zone.local(at: instant)
        return "\(local.date.day) \(local.date.monthShort) \(local.time.minutesText)"
    }

    @Test func `a rule is shown with its first days, and each gets a show`() {
        #expect(rian.shows("4 shows up to Wed 23 Dec: Thu 26 Nov, Thu 3 Dec, Thu 10 Dec, Thu 17 Dec"))
        see("Enter")
        #expect(clocks == ["26 Nov 06:00", "3 Dec 06:00", "10 Dec 06:00", "17 Dec 06:00"])
        #expect(planned.allSatisfy { show in store.day.shifts.contains { $0.show == show.id } })
        #expect(store.series.map(\.repeats.rules) == [["FREQ=WEEKLY;BYDAY=TH"]])
        #expect(rian.shows("Pagi Toner↻"))
    }

    @Test func `one key takes the whole series back`() {
        see("Enter", "u")
        #expect(planned.isEmpty)
        #expect(store.series.isEmpty)
    }

    @Test func `a rule of RFC 5545 is read, and a broken one says what is wrong with it`() {
        rian.fill("repeats", "FREQ=WEEKLY;BYDAY=XX")
        #expect(rian.shows("BYDAY=XX"))
        see("Enter")
        #expect(store.journal.isEmpty)
        rian.fill("repeats", "FREQ=DAILY;COUNT=3")
        #expect(rian.shows("3 shows up to"))
        see("Enter")
        #expect(clocks == ["26 Nov 06:00", "27 Nov 06:00", "28 Nov 06:00"])
    }

    @Test func `moving one of a series asks which are meant, with what would come of each`() {
        makeAndGoToSecond()
        see("m", "Down", "Enter")
        #expect(rian.shows("t  this one  1 show"))
        #expect(rian.shows("f  this and following  3 shows"))
        #expect(rian.shows("a  all to come  4 shows"))
        see("t")
        #expect(clocks == ["26 Nov 06:00", "3 Dec 06:15", "10 Dec 06:00", "17 Dec 06:00"])
        #expect(planned[1].occurrence?.isApart == true)
        #expect(rian.shows("↷"))
    }

    @Test func `this and following divides the series, and the first part stays`() {
        makeAndGoToSecond()
        see("m", "Down", "Right", "Enter", "f")
        #expect(clocks == ["26 Nov 06:00", "4 Dec 06:15", "11 Dec 06:15", "18 Dec 06:15"])
        #expect(store.series.count == 2)
        #expect(store.series.flatMap(\.repeats.rules).contains("FREQ=WEEKLY;BYDAY=FR"))
        see("u")
        #expect(clocks == ["26 Nov 06:00", "3 Dec 06:00", "10 Dec 06:00", "17 Dec 06:00"])
        #expect(store.series.count == 1)
    }

    @Test func `all changes every show to come but what was changed by itself`() {
        makeAndGoToSecond()
        see("m", "Down", "Enter", "t")
        see("m", "Right", "Enter")
        see("Esc", "Esc", "]", "[")
        goTo("10 dec")
        see("e")
        rian.fill("title", "Pagi Toner Baru")
        rian.fill("start", "05:00")
        see("Enter", "a")
        #expect(clocks == ["26 Nov 05:00", "3 Dec 06:15", "10 Dec 05:00", "17 Dec 05:00"])
        #expect(planned.map(\.title) == ["Pagi Toner Baru", "Pagi Toner", "Pagi Toner Baru", "Pagi Toner Baru"])
    }

    @Test func `another rule is a matter of the series, and makes and cancels its shows`() {
        makeAndGoToSecond()
        see("e")
        rian.fill("repeats", "weekly tue thu")
        see("Enter")
        #expect(!rian.shows("t  this one"))
        see("f")
        #expect(
            clocks == [
                "26 Nov 06:00", "3 Dec 06:00", "8 Dec 06:00", "10 Dec 06:00", "15 Dec 06:00", "17 Dec 06:00",
                "22 Dec 06:00",
            ])
    }

    @Test func `cancelling asks too: one alone, or the rest and the series ends`() {
        makeAndGoToSecond()
        see("x", "t")
        #expect(clocks == ["26 Nov 06:00", "10 Dec 06:00", "17 Dec 06:00"])
        goTo("10 dec")
        see("x", "f")
        #expect(clocks == ["26 Nov 06:00"])
        #expect(store.series.first?.repeats.rules.first?.contains("UNTIL=") == true)
    }

    @Test func `p plans the series four weeks further`() {
        makeAndGoToSecond()
        see("p")
        #expect(planned.count == 8)
        #expect(clocks.last == "14 Jan 06:00")
    }

    private func makeAndGoToSecond() {
        see("Enter")
        goTo("3 dec")
        #expect(rian.detail.contains("Pagi Toner"))
    }

    private func goTo(_ day: String) {
        see("g")
        rian.type(day)
        see("Enter")
    }

    private func see(_ keys: String...) {
        for key in keys {
            rian.press(key)
            rian.advance(by: 200)
        }
    }
}
