import Civil
import Control

/// The timers that are set, by name.
struct Timetable {
    private var due: [Alarm: Moment] = [:]

    mutating func set(_ alarm: Alarm, at moment: Moment) { due[alarm] = moment }
    mutating func cancel(_ alarm: Alarm) { due[alarm] = nil }

    /// Takes out the alarms that are due, earliest first.
    mutating func takeDue(at now: Moment) -> [Alarm] {
        let ready = due.filter { $0.value.boot <= now.boot }.sorted { $0.value.boot < $1.value.boot }
        for (alarm, _) in ready { due[alarm] = nil }
        return ready.map(\.key)
    }

    /// How long the earliest alarm has been waiting; zero where none has.
    func overdue(at now: Moment) -> Milliseconds {
        guard let first = due.values.map(\.boot).min(), first < now.boot else { return .zero }
        return Milliseconds((now.boot - first) / 1_000_000)
    }

    /// Nanoseconds until the next alarm, nil where none is set.
    func wait(at now: Moment) -> Int64? {
        due.values.map(\.boot).min().map { max(0, $0 - now.boot) }
    }
}
