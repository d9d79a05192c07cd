import Civil
import Journal
import Shows
import Terminal

/// The shows of one week, as an agenda or as seven columns.
struct CalendarPane: Equatable, Sendable {
    /// The Monday of the week on screen.
    var monday: LocalDate
    var view: View = .agenda
    var page: CalendarPage?
    var rows: [Row] = []
    var window = ScrollWindow()
    var filter = FilterField()

    enum View: Equatable, Sendable { case agenda, week }

    /// One line of the agenda.
    enum Row: Equatable, Sendable {
        case day(LocalDate)
        /// Index into the page's entries.
        case entry(Int)
    }

    init(monday: LocalDate) { self.monday = monday }

    func query(in zone: Zone) -> Query {
        let midnight = TimeOfDay(milliseconds: 0)
        return .calendar(
            from: zone.instant(of: LocalTime(date: monday, time: midnight)),
            until: zone.instant(of: LocalTime(date: monday.adding(days: 7), time: midnight)),
            filter: filter.text, limit: 1000)
    }

    /// Shows a new page; the cursor stays on its show, or goes to the first that has not ended by `now`.
    mutating func show(_ page: CalendarPage, in zone: Zone, now: Instant) {
        let kept = selected?.show.id
        self.page = page
        rows = []
        var day: LocalDate?
        for (index, entry) in page.entries.enumerated() {
            let date = zone.local(at: entry.show.start).date
            if date != day { rows.append(.day(date)) }
            day = date
            rows.append(.entry(index))
        }
        window.resize(count: rows.count)
        let wanted = page.entries.firstIndex { $0.show.id == kept } ?? page.entries.firstIndex { $0.show.end > now }
        if let wanted, let row = rows.firstIndex(of: .entry(wanted)) { window.move(to: row) }
        leaveHeading(by: 1)
    }

    /// The show under the cursor.
    var selected: CalendarPage.Entry? {
        guard rows.indices.contains(window.cursor), case .entry(let index) = rows[window.cursor] else { return nil }
        return page?.entries[index]
    }

    mutating func move(_ motion: Motion) {
        window.apply(motion)
        leaveHeading(by: motion.direction)
    }

    /// Headings take no cursor: it goes on in its direction, or back at the ends.
    private mutating func leaveHeading(by direction: Int) {
        guard rows.indices.contains(window.cursor), case .day = rows[window.cursor] else { return }
        window.move(to: window.cursor == 0 || direction > 0 ? window.cursor + 1 : window.cursor - 1)
        // The first day's heading is shown with its first show.
        if window.cursor == 1, window.top == 1 { window.scroll(by: -1) }
    }
}
