import Civil
import Journal
import Shows
import Terminal

/// Shows of some days, as an agenda, a week, a month or a day, and where the cursor is among them.
struct CalendarPane: Equatable, Sendable {
    var view = View.agenda
    /// The day the cursor is on.
    private(set) var day: LocalDate
    /// The show the cursor is on; nil where its day has none.
    private(set) var selectedID: ShowID?
    private(set) var page: CalendarPage?
    /// How many shows each day of the month has; nil in other views.
    var month: MonthPage?
    /// What does not go together, as far as it has been read.
    var trouble = PlanTroubles()
    private(set) var rows: [Row] = []
    private(set) var window = ScrollWindow()
    var filter = FilterField()
    /// The day of each entry's start, beside the page's entries.
    private(set) var dates: [LocalDate] = []
    /// Whether the cursor's day is where a show in hand would be, not where it is.
    private var isAhead = false

    enum View: Equatable, Sendable, CaseIterable { case agenda, week, month, day }

    /// One line of the agenda.
    enum Row: Equatable, Sendable {
        case day(LocalDate)
        /// Index into the page's entries.
        case entry(Int)

        var isEntry: Bool {
            switch self {
            case .day: false
            case .entry: true
            }
        }
    }

    init(day: LocalDate) { self.day = day }

    /// The first day on screen, and how many there are.
    var span: (first: LocalDate, count: Int) {
        switch view {
        case .agenda, .week: (day.monday, 7)
        case .day: (day, 1)
        case .month: (day.firstOfMonth.monday, day.weeksOfMonth * 7)
        }
    }

    func query(in zone: Zone) -> Query {
        let (first, count) = span
        return .calendar(
            from: zone.midnight(of: first), until: zone.midnight(of: first.adding(days: count)), filter: filter.text,
            limit: Self.limit)
    }

    /// As many shows as are told one by one; beyond it the month tells numbers.
    static let limit = 1000

    /// Everything that is asked for to show the days on screen; conflicts are asked for once it is known how many there are.
    func queries(in zone: Zone) -> [Query] {
        guard view == .month else { return [query(in: zone)] }
        let (first, count) = span
        return [query(in: zone), .month(days: (0...count).map { zone.midnight(of: first.adding(days: $0)) })]
    }

    /// Shows a new page; the cursor stays on its show, or goes to the first of the week that has not ended by `now`.
    mutating func show(_ page: CalendarPage, in zone: Zone, now: Instant) {
        let kept = selectedID
        self.page = page
        dates = page.entries.map { zone.local(at: $0.show.start).date }
        arrange()
        let place = page.entries.firstIndex { $0.show.id == kept }
        if isAhead, place.map({ dates[$0] != day }) ?? true { return }
        if let place { select(place) } else { settle(now: now) }
    }

    /// Shows what has been found of the plan around the days on screen.
    mutating func show(_ trouble: PlanTroubles) {
        self.trouble = trouble
        arrange()
        if let row = selectedIndex.flatMap({ rows.firstIndex(of: .entry($0)) }) { window.move(to: row) }
    }

    /// The agenda's lines: days with their shows, and those that want a show and have none.
    private mutating func arrange() {
        // What is filtered shows what was asked for alone.
        let isWhole = filter.isEmpty
        let days = span.first..<span.first.adding(days: span.count)
        var bare = trouble.bareDays.map(\.date).filter { isWhole && days.contains($0) }[...]
        rows = []
        for index in dates.indices {
            while let day = bare.first, day < dates[index] {
                rows.append(.day(day))
                bare = bare.dropFirst()
            }
            if index == 0 || dates[index] != dates[index - 1] { rows.append(.day(dates[index])) }
            rows.append(.entry(index))
        }
        rows += bare.map { .day($0) }
        window.resize(count: rows.count)
    }

    /// Puts the cursor on a show of the cursor's day; the agenda, which has no days to stand on, on the next to come.
    private mutating func settle(now: Instant) {
        let coming = entriesOfDay.first { (page?.entries[$0].show.end ?? now) > now } ?? entriesOfDay.first
        if let coming { return select(coming) }
        guard view == .agenda else {
            selectedID = nil
            return
        }
        if let next = page?.entries.firstIndex(where: { $0.show.end > now }) ?? page?.entries.indices.last {
            select(next)
        } else {
            selectedID = nil
        }
    }

    /// Indices of what starts on the cursor's day.
    var entriesOfDay: [Int] { dates.indices.filter { dates[$0] == day } }

    /// The show under the cursor.
    var selected: CalendarPage.Entry? { selectedIndex.flatMap { page?.entries[$0] } }

    var selectedIndex: Int? { page?.entries.firstIndex { $0.show.id == selectedID } }

    /// Puts the cursor on an entry of the page.
    mutating func select(_ index: Int) {
        guard let page, page.entries.indices.contains(index) else { return }
        isAhead = false
        selectedID = page.entries[index].show.id
        // A show that reaches into the first day began before it.
        if dates[index] >= span.first { day = dates[index] }
        guard let row = rows.firstIndex(of: .entry(index)) else { return }
        window.move(to: row)
        // The first day's heading is shown with its first show.
        if window.top > 0, row < window.height, !rows[..<row].contains(where: \.isEntry) {
            window.scroll(by: -window.top)
        }
    }

    /// Puts the cursor on a day, and on a show of it once it is there.
    /// - Parameter show: the one to be on, where it is known.
    mutating func go(to day: LocalDate, show: ShowID? = nil) {
        isAhead = false
        self.day = day
        if let index = page?.entries.firstIndex(where: { $0.show.id == show }) {
            select(index)
        } else {
            selectedID = show ?? entriesOfDay.first.flatMap { page?.entries[$0].show.id }
            if let index = selectedIndex { select(index) }
        }
    }

    /// Looks at the day on which a show in hand would be.
    mutating func look(at day: LocalDate, for show: ShowID) {
        isAhead = true
        self.day = day
        selectedID = show
    }

    mutating func resize(height: Int) { window.resize(height: height) }

    mutating func scroll(by lines: Int) {
        window.scroll(by: lines)
        takeUp(window.cursor, from: lines < 0 ? -1 : 1)
    }

    /// Puts the agenda's cursor on a row that is seen, counted from the top.
    mutating func point(at row: Int) {
        guard view == .agenda else { return }
        takeUp(window.top + row, from: 1)
    }

    /// Headings take no cursor: it goes on in its direction, or back at the ends.
    mutating func takeUp(_ row: Int, from direction: Int) {
        guard !rows.isEmpty else { return }
        let row = max(0, min(row, rows.count - 1))
        let below = rows[row...].firstIndex(where: \.isEntry)
        let above = rows[...row].lastIndex(where: \.isEntry)
        let found = direction > 0 ? below ?? above : above ?? below
        guard let found, case .entry(let index) = rows[found] else { return }
        select(index)
    }
}

extension LocalDate {
    var firstOfMonth: LocalDate { LocalDate(year: year, month: month, day: 1) }

    /// How many weeks of a calendar its month touches.
    var weeksOfMonth: Int {
        let last = LocalDate(year: year, month: month, day: LocalDate.daysInMonth(month, of: year))
        return last.monday.days(since: firstOfMonth.monday) / 7 + 1
    }

    /// As many months later; the day is the last of its month where the month has no such day.
    func adding(months count: Int) -> LocalDate {
        let total = year * 12 + month - 1 + count
        let (year, month) = (total / 12, total % 12 + 1)
        return LocalDate(year: year, month: month, day: min(day, LocalDate.daysInMonth(month, of: year)))
    }

    /// `Wed 25 Nov`.
    var words: String { "\(weekday.short) \(day) \(monthShort)" }
}

extension Zone {
    func midnight(of date: LocalDate) -> Instant {
        instant(of: LocalTime(date: date, time: TimeOfDay(milliseconds: 0)))
    }
}
