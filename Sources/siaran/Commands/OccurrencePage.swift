import Civil
import CivilTime
import Configuration
import Recurrence

/// The occurrences of a series that were asked for, and how they are printed.
struct OccurrencePage {
    let series: Series
    private let window: Series.Window
    private let limit: Int

    /// - Throws: `CommandTrouble`, for what cannot be read.
    init(_ command: CalendarCommand.Expand) throws {
        let zone = try command.tz.map { try Self.zone(named: $0) }
        let start: LocalTime
        let clock: Series.Clock
        switch try Self.time("--dtstart", command.dtstart) {
        case .date(let date): (start, clock) = (LocalTime(date: date, time: .midnight), .wholeDay)
        case .local(let local): (start, clock) = (local, zone.map { .zone($0) } ?? .floating)
        case .instant:
            throw CommandTrouble(
                "--dtstart \(command.dtstart): expected a local time; leave the offset out and name the zone, such as --tz UTC"
            )
        }
        let rules = try command.rule.map { text in
            do throws(UnreadableRule) {
                return try RecurrenceRule(parsing: text)
            } catch {
                throw CommandTrouble("\(error)")
            }
        }
        series = Series(
            start: start, clock: clock, rules: rules,
            added: Set(try command.rdate.map { try Self.local("--rdate", $0, by: clock) }),
            cancelled: Set(try command.exdate.map { try Self.local("--exdate", $0, by: clock) }))
        window = Series.Window(
            after: try command.after.map { try Self.time("--after", $0) },
            before: try command.before.map { try Self.time("--before", $0) })
        limit = command.limit
    }

    /// `{"occurrences": [{"local": "2026-11-02T20:00:00", "instant": "2026-11-02T13:00:00.000Z"}], "complete": true}`
    func writeJSON(to output: inout some TextOutputStream) {
        output.write("{\"occurrences\": [")
        var separator = ""
        let isComplete = forEach { occurrence in
            let instant = occurrence.instant.map { "\"\($0.rfc3339)\"" } ?? "null"
            output.write("\(separator){\"local\": \"\(text(of: occurrence))\", \"instant\": \(instant)}")
            separator = ", "
        }
        output.write("], \"complete\": \(isComplete)}\n")
    }

    /// `Mon  2 Nov 2026  20:00:00  WIB  2026-11-02T13:00:00.000Z`, a line each.
    func writeTable(to output: inout some TextOutputStream) {
        let isComplete = forEach { occurrence in
            let date = occurrence.local.date
            let day = "\(date.day < 10 ? " " : "")\(date.day)"
            output.write("\(date.weekday.short) \(day) \(date.monthShort) \(date.year)")
            switch series.clock {
            case .wholeDay: break
            case .floating: output.write("  \(occurrence.local.time.secondsText)")
            case .zone(let zone):
                guard let instant = occurrence.instant else { break }
                output.write(
                    "  \(occurrence.local.time.secondsText)  \(zone.abbreviation(at: instant))  \(instant.rfc3339)")
            }
            output.write("\n")
        }
        if !isComplete { output.write("more follow; --limit shows more than \(limit)\n") }
    }

    /// Gives each occurrence up to the limit; false when there are more.
    private func forEach(_ body: (Occurrence) -> Void) -> Bool {
        var occurrences = series.occurrences(in: window)
        for _ in 0..<limit {
            guard let occurrence = occurrences.next() else { return true }
            body(occurrence)
        }
        return occurrences.next() == nil
    }

    private func text(of occurrence: Occurrence) -> String {
        series.clock == .wholeDay ? occurrence.local.date.iso : occurrence.local.iso
    }

    private static func zone(named name: String) throws -> Zone {
        do throws(ZoneTrouble) {
            return try ZoneFiles(environment: ProcessEnvironment.read()).zone(named: name)
        } catch {
            throw CommandTrouble("--tz \(name): \(error)")
        }
    }

    private static func time(_ option: String, _ text: String) throws -> CalendarTime {
        do throws(UnreadableTime) {
            return try CalendarTime(parsing: text)
        } catch {
            throw CommandTrouble("\(option): \(error)")
        }
    }

    /// An occurrence's time, as the clock of the series tells it.
    private static func local(_ option: String, _ text: String, by clock: Series.Clock) throws
        -> LocalTime
    {
        switch (try time(option, text), clock) {
        case (.date(let date), .wholeDay): return LocalTime(date: date, time: .midnight)
        case (.local(let local), .floating), (.local(let local), .zone): return local
        case (.instant(let instant), .zone(let zone)): return zone.local(at: instant)
        case (_, .wholeDay): throw CommandTrouble("\(option) \(text): the series is of whole days; expected YYYY-MM-DD")
        case (.date, _):
            throw CommandTrouble("\(option) \(text): the series has times of day; expected YYYY-MM-DDTHH:MM:SS")
        case (.instant, .floating):
            throw CommandTrouble("\(option) \(text): the series belongs to no zone; leave the offset out, or say --tz")
        }
    }
}
