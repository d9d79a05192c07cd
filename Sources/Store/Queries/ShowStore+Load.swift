import Civil
import GRDB
import Journal
import Shows
import Staffing

extension ShowStore {
    /// Answers a query from one moment of the database.
    public func load(_ query: Query) throws(StoreTrouble) -> Answer {
        try reading { database in
            switch query {
            case .house:
                return .house(try House.load(path: path, in: database))
            case .calendar(let from, let until, let filter, let limit):
                let window = CalendarWindow(from: from, until: until, filter: filter, limit: limit)
                return .calendar(try window.load(in: database))
            case .roster(let filter, let first, let count, let week, let now):
                let window = RosterWindow(filter: filter, first: first, count: count, week: week, now: now)
                return .roster(try window.load(in: database))
            case .month(let days): return .month(try MonthWindow(days: days).load(in: database))
            case .staffing(let from, let until):
                return .staffing(try StaffingWindow(from: from, until: until).load(in: database))
            case .host(let host, let weeks):
                return try HostWindow(host: host, weeks: weeks).load(in: database).map(Answer.host) ?? .missing
            case .series: return .series(try SeriesPage.load(in: database))
            case .rundown(let show):
                return try RundownPage.load(show, in: database).map(Answer.rundown) ?? .missing
            case .templates: return .templates(try Template.all(in: database))
            case .run(let id):
                let lines = try JournalLine.all(of: .run(id), after: .start, in: database)
                return lines.isEmpty ? .missing : .run(RunPage(id: id, lines: lines, upTo: try database.newest()))
            case .log(let room, let limit):
                let newestFirst = try JournalLine.all(
                    where: "room = ? ORDER BY sequence DESC LIMIT ?", [room, limit], in: database)
                return .log(newestFirst.reversed())
            }
        }
    }

    /// Lines of all seats past a place, oldest first.
    ///
    /// Throws `newerSchema` where the next line is of a kind this build does not know; lines before it come first.
    public func lines(after: Sequence, limit: Int) throws(StoreTrouble) -> [JournalLine] {
        try reading { database in
            let rows = try JournalLine.rows(after: after, limit: limit, in: database)
            var lines: [JournalLine] = []
            for row in rows {
                do {
                    var columns = Columns(row)
                    lines.append(try JournalLine(&columns))
                } catch  where !lines.isEmpty {
                    _ = noting(StoreTrouble(error, path: path))
                    break
                }
            }
            return lines
        }
    }
}

extension RundownPage {
    static func load(_ id: ShowID, in database: Database) throws -> RundownPage? {
        guard let show = try Show.find(id, in: database) else { return nil }
        return RundownPage(
            show: show, cues: try Cue.all(of: id, in: database), segments: try Segment.all(of: id, in: database),
            shifts: try Shift.all(of: id, in: database), bookings: try Booking.all(of: id, in: database),
            names: try Host.names(bookedFor: id, in: database), ticks: try Tick.all(of: id, in: database),
            upTo: try database.newest())
    }
}
