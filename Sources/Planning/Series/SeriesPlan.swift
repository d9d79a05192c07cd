import Civil
import Journal
import Recurrence
import Shows
import Staffing

/// Why a series cannot be edited so, for whoever asked.
public struct SeriesRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    init(_ description: String) { self.description = description }
}

/// Edits of series with the shows that are planned of them.
public struct SeriesPlan {
    /// All shows of the series with their shifts; more does no harm.
    let page: StaffingPage
    let zone: Zone
    /// Gives the numbers of new identifiers.
    let next: () -> Int64

    /// More than these are a slip of the keyboard.
    public static let most = 500

    public init(page: StaffingPage, zone: Zone, next: @escaping () -> Int64) {
        self.page = page
        self.zone = zone
        self.next = next
    }

    /// A new series with a show for each of its times up to the day it is planned through.
    public func beginning(_ series: ShowSeries) throws(SeriesRefusal) -> PlanEdit {
        var edit = PlanEdit(words: "", series: [series])
        for original in try originals(of: series) { add(original, of: series, to: &edit) }
        guard !edit.shows.isEmpty else {
            throw SeriesRefusal("the series has no show up to \(series.plannedThrough.iso)")
        }
        edit.words = "\(series.title) planned \(edit.shows.count) times"
        return edit
    }

    /// The same with a show that stood alone as the first of it.
    /// - Parameter first: what makes of that show what the series gives.
    public func beginning(_ series: ShowSeries, with first: PlanEdit) throws(SeriesRefusal) -> PlanEdit {
        var edit = try beginning(series)
        guard let made = edit.shows.first(where: { $0.occurrence?.original == series.repeats.start }) else {
            throw SeriesRefusal("the rule does not fall on \(series.repeats.start.date.iso), the day of the show")
        }
        var first = first
        for index in first.shows.indices { first.shows[index].occurrence = made.occurrence }
        edit.shows.removeAll { $0.id == made.id }
        edit.shifts.removeAll { $0.show == made.id }
        edit.add(first)
        return edit
    }

    /// Plans a series further, up to a later day.
    public func extending(_ series: ShowSeries, through day: LocalDate) throws(SeriesRefusal) -> PlanEdit {
        var longer = series
        longer.plannedThrough = day
        var edit = PlanEdit(words: "", series: [longer])
        for original in try originals(of: longer) where original.date > series.plannedThrough {
            add(original, of: longer, to: &edit)
        }
        guard !edit.shows.isEmpty else { throw SeriesRefusal("\(series.title) has no more shows up to \(day.iso)") }
        edit.words = "\(series.title) planned \(edit.shows.count) times more"
        return edit
    }

    /// Gives the shows of a series from one of them on other times and another pattern.
    ///
    /// What was changed by itself keeps its time, room and title. Shows that the new rules do not give are cancelled, and
    /// those that they give for the first time are made. What has been on air stays, and its part of the series with it.
    /// - Parameter original: the first show meant, by what the series calls it; nil for all that have not begun.
    public func changing(
        _ series: ShowSeries, from original: LocalTime?, to wanted: Wanted
    ) throws(SeriesRefusal) -> PlanEdit {
        let shows = page.shows.filter { $0.occurrence?.series == series.id }
        let open = shows.filter(\.status.isOpen).compactMap { $0.occurrence?.original }
        guard let first = original ?? open.min() else { throw SeriesRefusal("\(series.title) has no show to come") }
        let (before, rest) = try divide(series, at: first)
        var after = rest
        after.title = wanted.title
        after.pattern = wanted.pattern
        let shift = wanted.shift
        let carry = { (local: LocalTime) in local + shift }
        after = after.repeating(try carried(after, by: shift, rules: wanted.rules))
        var edit = PlanEdit(words: "\(wanted.title): the series changed", series: [before, after].compactMap { $0 })
        var due = Set(try originals(of: after))
        for show in shows {
            guard let old = show.occurrence?.original, old >= first else { continue }
            place(show, at: carry(old), of: after, due: &due, in: &edit)
        }
        for original in due.sorted() { add(original, of: after, to: &edit) }
        return edit
    }

    /// The shows of a series from one of them on do not take place.
    public func cancelling(_ series: ShowSeries, from original: LocalTime?) throws(SeriesRefusal) -> PlanEdit {
        let shows = page.shows.filter { $0.occurrence?.series == series.id }
        let open = shows.filter(\.status.isOpen)
        guard let first = original ?? open.compactMap({ $0.occurrence?.original }).min() else {
            throw SeriesRefusal("\(series.title) has no show to come")
        }
        let off = open.filter { ($0.occurrence?.original ?? first) >= first }
        var edit = page.cancelling(off)
        edit.words = "\(series.title): \(off.count) shows cancelled, the series ends"
        let (before, _) = try divide(series, at: first)
        var ended = before ?? series
        ended.id = series.id
        ended.plannedThrough = min(series.plannedThrough, first.date.adding(days: -1))
        if before == nil { ended.repeats.rules = [] }
        edit.series = [ended]
        return edit
    }

    /// What the shows of a series are to be.
    public struct Wanted: Hashable, Sendable {
        public var title: String
        public var pattern: ShowSeries.Pattern
        /// How much later, by the clock on the wall.
        public var shift: Milliseconds
        /// Nil keeps the rules.
        public var rules: [RecurrenceRule]?

        public init(
            title: String, pattern: ShowSeries.Pattern, shift: Milliseconds = .zero, rules: [RecurrenceRule]? = nil
        ) {
            self.title = title
            self.pattern = pattern
            self.shift = shift
            self.rules = rules
        }
    }
}
