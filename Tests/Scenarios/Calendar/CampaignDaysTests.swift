import Civil
import Shows
import Terminal
import TestKit
import Testing

@Suite("Campaign days and holidays") struct CampaignDaysTests {
    private let rian: Operator

    init() {
        let world = World()
        world.days = DayCalendar.standard
        world.days.entries.append(
            DayCalendar.Entry(
                "Natal", .holiday, on: [.yearly(from: .init(month: 12, day: 25), through: .init(month: 12, day: 25))]))
        rian = Operator.ready(world)
        rian.resize(to: Size(width: 160, height: 48))
        rian.press("1 z")
    }

    @Test func `each view says what its days are called`() {
        see("8")
        #expect(rian.shows("Wed 25 Nov · today · Payday"))
        see("5")
        #expect(rian.shows("25 Payday"))
        see("6")
        #expect(rian.shows("Wed 25 Payday"))
        see("7")
        #expect(rian.shows("Payday · Wed 25 Nov"))
        see("]", "5", "]")
        #expect(rian.shows("25 Payday, Natal"))
    }

    @Test func `a campaign day without a show is said in every view, and in the list of conflicts`() {
        see("8", "]", "]")
        #expect(rian.shows("Sat 12 Dec · ! 12.12 Double date, Harbolnas, and no show"))
        see("5")
        #expect(rian.shows("12 ! 12.12 Double da"))
        see("6")
        #expect(rian.shows("Sat 12 ! 12.12"))
        see("!")
        #expect(rian.shows("12.12 Double date, Harbolnas: no show is planned on it"))
        see("Enter", "7")
        #expect(rian.shows("! 1 · 12.12 Double date, Harbolnas · Sat 12 Dec"))
        #expect(rian.detail.contains("Sat 12 Dec: no show · 12.12 Double date, Harbolnas"))
    }

    @Test func `once a show is planned on it, nothing is said any more`() {
        see("w", "7", "g")
        rian.type("12 dec")
        see("Enter", "i")
        rian.type("Harbolnas Live")
        see("Enter")
        rian.advance(by: 500)
        #expect(rian.shows("Harbolnas Live"))
        #expect(!rian.shows("! 1 · 12.12"))
        see("8")
        #expect(rian.shows("Sat 12 Dec · 12.12 Double date, Harbolnas"))
        #expect(!rian.shows("and no show"))
    }

    @Test func `the agenda's cursor goes over days without a show, both ways`() {
        see("8", "]")
        for _ in 0..<30 { see("Down") }
        for _ in 0..<30 { see("Up") }
        see("]")
        #expect(rian.shows("12.12 Double date"))
        for _ in 0..<4 { see("Down", "Up") }
        see("[")
        #expect(rian.shows("week 49"))
    }

    private func see(_ keys: String...) {
        for key in keys {
            rian.press(key)
            rian.advance(by: 200)
        }
    }
}
