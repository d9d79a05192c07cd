import ArgumentParser
import Civil
import CivilTime
import Configuration
import Glibc
import Journal
import Shows
import Store

extension CalendarCommand {
    /// Lists campaign days and holidays, and which of them have no show.
    struct Days: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "days", abstract: "List campaign days and holidays, and those without a show.",
            discussion: """
                They are the [[days]] of config.toml; where it has none, the double dates, paydays and Harbolnas of every year. \
                A ! marks a day that wants a show and has none, as far as there is a database. --sample prints days to \
                begin with: siaran calendar days --sample >> ~/.config/siaran/config.toml
                """)

        @Option(help: ArgumentHelp("From this day on; else from today.", valueName: "date"))
        var from: String?

        @Option(help: ArgumentHelp("Through this day; else four months.", valueName: "date"))
        var to: String?

        @Flag(help: "Print entries for config.toml, with the dates of Indonesia's holidays of 2026 and 2027.")
        var sample = false

        @OptionGroup var database: DatabaseOptions

        func run() throws {
            if sample {
                print(DaysSample.text, terminator: "")
                return
            }
            let workplace = try Workplace()
            let first = try from.map { try Workplace.date("--from", $0) } ?? workplace.today
            let last = try to.map { try Workplace.date("--to", $0) } ?? first.adding(days: 122)
            guard first <= last else { throw CommandTrouble("--to \(last.iso) comes before \(first.iso)") }
            guard last.days(since: first) <= Self.longest else {
                throw CommandTrouble("--to \(last.iso) is more than ten years after \(first.iso)")
            }
            let days = workplace.settings.days
            let bare = try bareDays(of: days, first...last, workplace)
            for stretch in DayStretch.of(days, first...last, bare: bare) { print(stretch.line.plainLine) }
        }

        private static let longest = 3660

        /// Those without a show; none where there is no database yet, unless one was named.
        private func bareDays(
            of days: DayCalendar, _ span: ClosedRange<LocalDate>, _ workplace: Workplace
        ) throws -> Set<Int> {
            if database.database == nil, !database.demo, !database.isThere(workplace) { return [] }
            let store = try database.open(workplace)
            defer { store.close() }
            let query = Query.staffing(
                from: workplace.midnight(of: span.lowerBound),
                until: workplace.midnight(of: span.upperBound.adding(days: 1)))
            guard case .staffing(let page) = try store.load(query) else { return [] }
            return Set(days.uncovered(days: span, shows: page.shows, zone: workplace.zone).map(\.days))
        }
    }
}

/// Days one after another that are called the same.
private struct DayStretch {
    let label: DayLabel
    let first: LocalDate
    var last: LocalDate
    let isBare: Bool

    /// By their first days; those that want a show and have none stand each by itself.
    static func of(_ days: DayCalendar, _ span: ClosedRange<LocalDate>, bare: Set<Int>) -> [DayStretch] {
        var stretches: [DayStretch] = []
        var open: [DayLabel: Int] = [:]
        for number in span.lowerBound.days...span.upperBound.days {
            let date = LocalDate(days: number)
            let labels = days.labels(on: date)
            open = open.filter { labels.contains($0.key) }
            for label in labels {
                let isBare = label.need == .show && bare.contains(number)
                if let place = open[label], stretches[place].isBare == isBare {
                    stretches[place].last = date
                } else {
                    open[label] = stretches.count
                    stretches.append(DayStretch(label: label, first: date, last: date, isBare: isBare))
                }
            }
        }
        return stretches
    }

    /// `! Sat 2026-12-12                campaign  12.12 Double date: no show`.
    var line: String {
        let until = first == last ? String(repeating: " ", count: 17) : " – \(last.weekday.short) \(last.iso)"
        let kind = label.kind.rawValue.padded(to: 8)
        return "\(isBare ? "!" : " ") \(first.weekday.short) \(first.iso)\(until)  \(kind)  \(label.name)"
            + (isBare ? ": no show" : "")
    }
}
