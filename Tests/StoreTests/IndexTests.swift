import Civil
import GRDB
import Journal
import Shows
import Staffing
import Testing

@testable import Store

/// No answer may walk a table that grows with the years.
@Suite struct IndexTests {
    static let now = Instant(milliseconds: 1_795_636_800_000)

    @Test(arguments: [
        Query.house, .calendar(from: now, until: now + .hours(168), filter: "", limit: 100),
        .calendar(from: now, until: now + .hours(168), filter: "sari", limit: 100),
        .roster(filter: "", first: 0, count: 40, week: now...(now + .hours(168)), now: now), .rundown(.evening),
        .run(RunID(7)), .log(.a, limit: 50), .month(days: [now, now + .hours(24), now + .hours(48)]),
        .staffing(from: now, until: now + .hours(168)), .host(.sari, weeks: [now, now + .hours(168)]), .series,
    ])
    func `every window is found by an index`(query: Query) throws {
        let store = try Studio().seatAtDesk()
        let plans = try plans(of: store) { _ = try store.load(query) }
        #expect(!plans.isEmpty)
        #expect(walks(in: plans) == [])
    }

    @Test func `commits, undo and news are found by an index`() throws {
        let studio = try Studio()
        let store = try studio.seatAtDesk()
        let plans = try plans(of: store) {
            let cue = studio.cue("Serum")
            _ = store.commit(.cueAdded(cue), after: store.newest, at: studio.tick())
            _ = store.undo(at: studio.tick())
            _ = store.redo(at: studio.tick())
            _ = try store.lines(after: .start, limit: 10)
        }
        #expect(walks(in: plans) == [])
    }

    @Test func `an edit of the plan is judged and written by an index`() throws {
        let studio = try Studio()
        let store = try studio.seatAtDesk()
        let plans = try plans(of: store) {
            var page = try #require(try store.rundown())
            page.show.title = "Payday Glow!"
            let booking = Booking(id: BookingID(1), shift: page.shifts[0].id, host: .sari, role: .main)
            let edit = PlanEdit(words: "", shows: [page.show], shifts: page.shifts, bookings: [booking])
            _ = store.commit(.planned(edit), after: store.newest, at: studio.tick())
            _ = store.undo(at: studio.tick())
            _ = store.redo(at: studio.tick())
        }
        #expect(walks(in: plans) == [])
    }

    /// How SQLite would run each statement that is run meanwhile.
    private func plans(of store: ShowStore, during body: () throws -> Void) throws -> [String] {
        let statements = Statements()
        store.queue.unsafeRead { database in
            database.trace(options: .statement) { event in
                if case .statement(let statement) = event { statements.texts.append(statement.expandedSQL) }
            }
        }
        try body()
        return try store.queue.unsafeRead { database in
            database.trace(nil)
            let queries = statements.texts.filter { $0.hasPrefix("SELECT") || $0.hasPrefix("UPDATE") }
            return try queries.flatMap { sql in
                try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
            }
        }
    }

    /// Rooms, channels, desks and series are few; so are open runs, which an index of their own holds; hosts are filtered whole.
    private func walks(in plans: [String]) -> [String] {
        plans.filter { plan in
            plan.hasPrefix("SCAN")
                && ![
                    "rooms", "channels", "json_each", "hosts", "series", "shows USING COVERING INDEX shows_of_series",
                    "runs USING INDEX runs_open",
                ]
                .contains { plan.hasPrefix("SCAN \($0)") }
        }
    }

    private final class Statements: @unchecked Sendable {
        var texts: [String] = []
    }
}
