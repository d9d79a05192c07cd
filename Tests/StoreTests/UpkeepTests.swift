import Civil
import DemoDay
import Foundation
import Journal
import Shows
import Staffing
import Testing

@testable import Store

@Suite struct UpkeepTests {
    let studio: Studio

    init() throws { studio = try Studio() }

    @Test func `a backup is one sound file with everything committed so far`() throws {
        let store = try studio.seatAtDesk()
        let target = studio.folder + "/backups/monday.sqlite"

        try store.backup(to: target)
        _ = store.commit(.cueAdded(studio.cue("Later")), after: store.newest, at: studio.tick())

        #expect(try FileManager.default.contentsOfDirectory(atPath: studio.folder + "/backups") == ["monday.sqlite"])
        let copy = try ShowStore(path: target, seat: Seat(id: SeatID(50), name: "Copy"))
        #expect(try copy.rundown()?.cues.count == 1)
        #expect(try copy.lines(after: .start, limit: 10).count == 1)
        #expect(try copy.faults() == [])
    }

    @Test func `a backup to where nothing can be written says so`() throws {
        let store = try studio.seatAtDesk()
        #expect(throws: StoreTrouble.noPermission(path: "/sys/siaran")) { try store.backup(to: "/sys/siaran/x.sqlite") }
    }

    @Test func `a demo day comes back as it was seeded`() throws {
        let day = DemoDay(anchor: studio.now.wall, zone: .utc)
        let store = try studio.seat("Demo")
        try store.seed(day)
        for show in day.shows {
            let page = try #require(try store.rundown(show.id))
            #expect(page.show == show)
            #expect(page.cues == day.cues.filter { $0.show == show.id })
            #expect(page.segments == day.segments.filter { $0.show == show.id })
            #expect(page.shifts == day.shifts.filter { $0.show == show.id })
            #expect(Set(page.bookings.map(\.id)).count == page.bookings.count)
        }
        #expect(try store.house()?.rooms == day.rooms)
        #expect(try store.house()?.channels == day.channels)
        #expect(store.newest == .start)
        #expect(try store.faults() == [])
    }

    @Test func `a fixture has what was asked for, twice the same, and nobody in two places`() throws {
        var texts: [[CalendarPage.Entry]] = []
        for name in ["one", "two"] {
            let path = studio.folder + "/\(name).sqlite"
            try ShowStore.makeFixture(path: path, shows: 60, hosts: 9, cues: 500, at: studio.now)
            let store = try ShowStore(path: path, seat: Seat(id: SeatID(1), name: "Rian"))
            let months: Milliseconds = .hours(24 * 100)
            guard
                case .calendar(let page) = try store.load(
                    .calendar(from: studio.now.wall - months, until: studio.now.wall + months, filter: "", limit: 100))
            else { throw Missing() }
            texts.append(page.entries)
            #expect(page.total == 60)
            #expect(try store.reading { try $0.number("SELECT count(*) FROM cues") } == 500)
            #expect(try store.reading { try $0.number("SELECT count(*) FROM hosts") } == 9)
            #expect(try store.reading { try $0.number(Self.clashes) } == 0)
            #expect(try store.rundown(ShowID(1))?.cues.count == 40)
            #expect(try store.rundown(ShowID(1))?.show.start == studio.now.wall + .minutes(3))
            #expect(try store.faults() == [])
        }
        #expect(texts[0] == texts[1])
    }

    private static let clashes = """
        SELECT count(*) FROM bookings AS one JOIN bookings AS other
        ON one.host = other.host AND one.id < other.id AND one.starts < other.ends AND other.starts < one.ends
        """
}
