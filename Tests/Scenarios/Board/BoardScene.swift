import Civil
import Control
import DemoDay
import Journal
import Shows
import Staffing
import TestKit

extension Operator {
    /// The roster board open, the demo week on it.
    func openBoard(_ width: Int = 160, _ height: Int = 48) {
        _ = frame(width, height)
        press("J")
        advance(by: 100)
    }

    /// Moves the board's cursor to a line that has these words, from the top.
    func seek(_ words: String...) {
        press("Home")
        for _ in 0..<60 {
            let line = cursorLine
            if words.allSatisfy({ line.contains($0) }) { return }
            press("Down")
            advance(by: 120)
        }
    }

    /// The line under the board's cursor.
    var cursorLine: String { lines.first { $0.contains("▸") } ?? "" }

    func host(_ name: String) -> HostID {
        world.store.day.hosts.first { $0.name == name }?.id ?? HostID(0)
    }

    /// What is booked on a show, in the words `Mega main draft`.
    func booked(on title: String) -> [String] {
        let day = world.store.day
        let shows = day.shows.filter { $0.title == title && $0.start > world.now.wall }.map(\.id)
        let shifts = day.shifts.filter { shows.contains($0.show) }.map(\.id)
        return day.bookings.filter { shifts.contains($0.shift) }.map { booking in
            let name = day.hosts.first { $0.id == booking.host }?.name ?? "?"
            return "\(name) \(booking.role.rawValue) \(booking.state.rawValue)"
        }
    }
}
