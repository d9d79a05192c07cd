import Civil
import DemoDay
import Journal
import Shows
import Staffing
import Testing

@testable import Store

@Suite struct CalendarTests {
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
    /// Wednesday 25 November 2026, 20:26:41 in Jakarta.
    let evening = Instant(milliseconds: 1_795_613_201_000)
    let studio: Studio
    let store: ShowStore

    init() throws {
        studio = try Studio()
        store = try studio.seat("Rian")
        try store.seed(DemoDay(anchor: evening, zone: Self.zone))
    }

    private func page(
        _ from: Instant, _ until: Instant, filter: String = "", limit: Int = 100
    ) throws -> CalendarPage {
        guard
            case .calendar(let page) = try store.load(.calendar(from: from, until: until, filter: filter, limit: limit))
        else { throw Missing() }
        return page
    }

    private func titles(_ filter: String) throws -> [String] {
        try page(evening - .hours(100), evening + .hours(100), filter: filter).entries.map(\.show.title)
    }

    @Test func `a window holds the shows that overlap it, earliest first, with their channels`() throws {
        let all = DemoDay(anchor: evening, zone: Self.zone).shows.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        for hours in stride(from: -40 as Int64, through: 72, by: 1) {
            let (from, until) = (evening + .hours(hours), evening + .hours(hours + 3))
            let expected = all.filter { $0.start < until && $0.end > from }
            #expect(try page(from, until).entries.map(\.show) == expected)
        }
    }

    @Test func `a long show is found in a window in its middle`() throws {
        let marathon = DemoDay(anchor: evening, zone: Self.zone).shows.first { $0.title.contains("Marathon") }
        let start = try #require(marathon?.start)
        #expect(try page(start + .hours(5), start + .hours(6)).entries.map(\.show) == [try #require(marathon)])
    }

    @Test func `a window's ends belong to the shows beside it`() throws {
        let main = try #require(try store.rundown(DemoDay.mainShow)?.show)
        #expect(try page(main.end, main.end + 1).entries.allSatisfy { $0.show.id != main.id })
        #expect(try page(main.start - 1, main.start).entries.allSatisfy { $0.show.id != main.id })
    }

    @Test func `shifts are counted with those that have a main host, named in order`() throws {
        let entries = try page(evening - .hours(100), evening + .hours(100)).entries
        let marathon = try #require(entries.first { $0.show.title.contains("Marathon") })
        #expect(marathon.shifts == 4)
        #expect(marathon.shiftsCovered == 3)
        #expect(marathon.hosts == ["Andra", "Kirana", "Nadia"])
        let late = try #require(entries.first { $0.show.title == "Late Night Serum" })
        #expect((late.shifts, late.shiftsCovered, late.hosts) == (1, 0, []))
    }

    @Test func `a filter finds title, host, channel and room in any case`() throws {
        #expect(try titles("PAYDAY GLOW: s") == ["Payday Glow: Serum Night"])
        #expect(try titles("rara") == ["Cleanse Class", "Cleanse Class"])
        #expect(try titles("tt").count == 13)
        #expect(try titles("no such thing") == [])
    }

    @Test func `a filter's per cent and quote are letters like others`() throws {
        #expect(try titles("%") == [])
        #expect(try titles("'; DROP TABLE shows") == [])
        #expect(try titles("").count == 14)
    }

    @Test func `a booking makes a show findable by its host, and its cancelling ends that`() throws {
        let late = try #require(try store.rundown(ShowID(8)))
        let booking = Booking(id: BookingID(9999), shift: late.shifts[0].id, host: HostID(7), role: .main)
        _ = store.commit(.bookingMade(booking), after: store.newest, at: studio.tick())
        #expect(try titles("putri") == ["Late Night Serum"])
        _ = store.commit(
            .bookingCancelled(id: booking.id, shift: booking.shift), after: store.newest, at: studio.tick())
        #expect(try titles("putri") == [])
    }

    @Test func `a limit cuts the list and not the total`() throws {
        let page = try page(evening - .hours(100), evening + .hours(100), limit: 3)
        #expect(page.entries.count == 3)
        #expect(page.total == 14)
    }
}
