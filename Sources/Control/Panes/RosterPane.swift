import Civil
import Journal
import Terminal

/// The hosts by name; only a window of them is held, and the store finds the rest.
struct RosterPane: Equatable, Sendable {
    static let span = 120
    var page: RosterPage?
    var window = ScrollWindow()
    var filter = FilterField()

    /// The part of the roster to hold around the cursor, with the week their hours are counted in.
    func query(week: ClosedRange<Instant>, now: Instant) -> Query {
        .roster(
            filter: filter.text, first: max(0, window.cursor - Self.span / 2), count: Self.span, week: week, now: now)
    }

    mutating func show(_ page: RosterPage) {
        self.page = page
        window.resize(count: page.total)
    }

    func entry(_ row: Int) -> RosterPage.Entry? {
        guard let page, row >= page.first, row - page.first < page.entries.count else { return nil }
        return page.entries[row - page.first]
    }

    var selected: RosterPage.Entry? { entry(window.cursor) }

    /// Whether rows on screen are missing from the window held.
    var wantsMore: Bool {
        guard let page else { return false }
        return window.visible.contains { $0 < page.first || $0 >= page.first + page.entries.count }
    }
}
