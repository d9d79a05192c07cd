import Civil
import Journal
import Shows

/// What is drawn of the calendar: its page, with a show in hand where it would be put down.
struct ShownDays {
    let page: CalendarPage
    /// The day of each entry's start.
    let dates: [LocalDate]

    init(_ page: CalendarPage, in zone: Zone) {
        self.page = page
        dates = page.entries.map { zone.local(at: $0.show.start).date }
    }

    /// What starts on a day, by its start.
    func entries(on date: LocalDate) -> [CalendarPage.Entry] {
        dates.indices.filter { dates[$0] == date }.map { page.entries[$0] }
    }

    /// Whether the store found more than it told one by one.
    var isCut: Bool { page.total > page.entries.count }
}
