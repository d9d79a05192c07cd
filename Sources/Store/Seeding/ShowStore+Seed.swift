import DemoDay
import GRDB
import Shows
import Staffing

extension ShowStore {
    /// Writes the rows of a day into a database that has none of them, in transactions short enough to wait for.
    ///
    /// They are no one's change: there is no journal line, and nothing to undo.
    public func seed(_ day: DemoDay) throws(StoreTrouble) {
        do {
            for rows in Rows(day).pieces { try writing { database in try rows.forEach { try $0(database) } } }
        } catch {
            throw StoreTrouble(error, path: path)
        }
    }
}

/// The inserts that a day comes to, in an order in which every row finds the rows it points at.
struct Rows {
    typealias Insert = (Database) throws -> Void
    private var inserts: [Insert] = []

    init(_ day: DemoDay) {
        inserts += day.rooms.map { room in { try room.insert(into: $0) } }
        inserts += day.channels.map { channel in { try channel.insert(into: $0) } }
        inserts += day.hosts.map { host in { try host.insert(into: $0) } }
        inserts += day.shows.map { show in { try show.insert(into: $0) } }
        inserts += day.segments.map { segment in { try segment.save(in: $0) } }
        inserts += day.cues.map { cue in { try cue.save(in: $0) } }
        inserts += day.shifts.map { shift in { try shift.insert(into: $0) } }
        inserts += day.bookings.map { booking in { try booking.insert(into: $0) } }
        inserts += day.timeOff.map { timeOff in { try timeOff.save(in: $0) } }
        inserts += day.ticks.map { tick in { try tick.save(in: $0) } }
        inserts += day.shows.map { show in { try Show.refreshWords(of: show.id, in: $0) } }
    }

    /// At some 10 µs a row, a piece holds the write lock for about 5 ms and a flush.
    var pieces: [ArraySlice<Insert>] {
        stride(from: 0, to: inserts.count, by: 500).map { inserts[$0..<min($0 + 500, inserts.count)] }
    }
}
