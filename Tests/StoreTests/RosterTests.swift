import Civil
import DemoDay
import Journal
import Shows
import Staffing
import Testing

@testable import Store

@Suite struct RosterTests {
    let evening = Instant(milliseconds: 1_795_613_201_000)
    let studio: Studio
    let store: ShowStore

    init() throws {
        studio = try Studio()
        store = try studio.seat("Rian")
        try store.seed(DemoDay(anchor: evening, zone: .fixed(hours: 7, abbreviation: "WIB")))
    }

    private func page(
        filter: String = "", first: Int = 0, count: Int = 100, from: Milliseconds = .hours(-72),
        until: Milliseconds = .hours(96), at hours: Int64 = 0
    ) throws -> RosterPage {
        let week = (evening + from)...(evening + until)
        guard
            case .roster(let page) = try store.load(
                .roster(filter: filter, first: first, count: count, week: week, now: evening + .hours(hours)))
        else { throw Missing() }
        return page
    }

    private func entry(_ name: String, at hours: Int64 = 0) throws -> RosterPage.Entry? {
        try page(at: hours).entries.first { $0.host.name == name }
    }

    @Test func `hosts come by name, in windows, with the number of all`() throws {
        #expect(try page(count: 3).entries.map(\.host.name) == ["Andra", "Bayu", "Dina"])
        let window = try page(first: 10, count: 5)
        #expect(window.entries.map(\.host.name) == ["Tio", "Yoga"])
        #expect((window.first, window.total) == (10, 12))
    }

    @Test func `a host comes back whole`() throws {
        let seeded = DemoDay(anchor: evening, zone: .utc).hosts.first { $0.name == "Putri" }
        #expect(try entry("Putri")?.host == seeded)
    }

    @Test func `a filter finds names, languages and skills in any case`() throws {
        #expect(try page(filter: "SAR").entries.map(\.host.name) == ["Sari"])
        #expect(try page(filter: "jv").entries.map(\.host.name) == ["Andra", "Dina", "Kirana"])
        #expect(try page(filter: "Giveaway").total == 1)
    }

    @Test func `the week counts the part of each shift that lies in it`() throws {
        #expect(try entry("Andra")?.booked == .hours(3))
        let main = try #require(try store.rundown(DemoDay.mainShow)?.show.start)
        let half = try page(from: -(evening - main) + .minutes(24), until: .hours(1))
        #expect(half.entries.first { $0.host.name == "Sari" }?.booked == .minutes(24))
    }

    @Test func `the next shift is the one running, else the one to come, else none`() throws {
        #expect(try entry("Sari")?.next?.showTitle == "Payday Glow: Serum Night")
        #expect(try entry("Sari", at: 2)?.next?.showTitle == "Payday Glow: The Encore")
        #expect(try entry("Sari", at: 200)?.next == nil)
        #expect(try entry("Putri")?.next == nil)
    }

    @Test func `a cancelled show takes nobody's time`() throws {
        var show = try #require(try store.rundown(DemoDay.mainShow)?.show)
        let before = try #require(try entry("Sari")?.booked)
        show.status = .cancelled
        _ = store.commit(.showEdited(show), after: store.newest, at: studio.tick())
        #expect(try entry("Sari")?.booked == before - .minutes(48))
        #expect(try entry("Sari")?.next?.showTitle == "Payday Glow: The Encore")
    }
}
