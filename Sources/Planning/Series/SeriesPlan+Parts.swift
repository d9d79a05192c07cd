import Civil
import Journal
import Recurrence
import Shows
import Staffing

extension SeriesPlan {
    func originals(of series: ShowSeries) throws(SeriesRefusal) -> [LocalTime] {
        let all: [LocalTime]
        do throws(UnreadableRule) { all = try series.originals(in: zone) } catch {
            throw SeriesRefusal(error.description)
        }
        guard all.count <= Self.most else {
            throw SeriesRefusal(
                "\(series.title) would be \(all.count) shows up to \(series.plannedThrough.iso); at most \(Self.most)")
        }
        return all
    }

    /// The part of a series before one of its times, which keeps its identifier, and the part from it on. There is none
    /// before where that time is its first.
    func divide(_ series: ShowSeries, at first: LocalTime) throws(SeriesRefusal) -> (ShowSeries?, ShowSeries) {
        let times: Series
        do throws(UnreadableRule) { times = try series.times(in: zone) } catch {
            throw SeriesRefusal(error.description)
        }
        do throws(SeriesTrouble) {
            let (before, after) = try times.split(at: first)
            var rest = series.repeating(after)
            rest.id = SeriesID(next())
            return (series.repeating(before), rest)
        } catch {
            switch error {
            case .nothingBefore: return (nil, series)
            case .noOccurrence, .outOfStep: throw SeriesRefusal(error.description)
            }
        }
    }

    /// The times of a series that begins later by the clock on the wall, or goes by other rules.
    func carried(
        _ series: ShowSeries, by shift: Milliseconds, rules: [RecurrenceRule]?
    ) throws(SeriesRefusal) -> Series {
        var times: Series
        do throws(UnreadableRule) { times = try series.times(in: zone) } catch {
            throw SeriesRefusal(error.description)
        }
        let start = times.start + shift
        let days = start.date.days(since: times.start.date)
        var moved: [RecurrenceRule] = []
        for rule in rules ?? times.rules {
            guard rules == nil, days != 0 else {
                moved.append(rule)
                continue
            }
            moved.append(try rule.carried(days: days))
        }
        let carry = { (local: LocalTime) in local + shift }
        times.added = Set(times.added.map(carry))
        times.cancelled = Set(times.cancelled.map(carry))
        times.moved = Dictionary(times.moved.map { (carry($0.key), $0.value) }, uniquingKeysWith: { $1 })
        times.start = start
        times.rules = moved
        return times
    }

    /// A new show of a series, with one shift.
    func add(_ original: LocalTime, of series: ShowSeries, to edit: inout PlanEdit) {
        let start = zone.instant(of: original)
        let pattern = series.pattern
        let show = Show(
            id: ShowID(next()), room: pattern.room, title: series.title, start: start, end: start + pattern.length,
            hardOut: pattern.hardOut.map { start + $0 }, zone: zone.identifier, channels: pattern.channels,
            subject: pattern.subject, occurrence: Show.Occurrence(series: series.id, original: original))
        edit.shows.append(show)
        edit.shifts.append(Shift(id: ShiftID(next()), show: show.id, start: show.start, end: show.end))
    }

    /// Puts a show that is planned where the series now has it.
    func place(
        _ show: Show, at original: LocalTime, of series: ShowSeries, due: inout Set<LocalTime>, in edit: inout PlanEdit
    ) {
        let isGiven = due.remove(original) != nil
        guard show.status.isOpen, isGiven, let occurrence = show.occurrence else {
            var kept = show
            kept.occurrence = isGiven ? Show.Occurrence(series: series.id, original: original) : nil
            if show.status.isOpen { kept.status = .cancelled }
            if kept != show { edit.shows.append(kept) }
            return
        }
        guard !occurrence.isApart else {
            var kept = show
            kept.occurrence = Show.Occurrence(series: series.id, original: original, isApart: true)
            edit.shows.append(kept)
            return
        }
        let start = zone.instant(of: original)
        var placed = page.placing(show, from: start, to: start + series.pattern.length, room: series.pattern.room)
        for index in placed.shows.indices {
            placed.shows[index].title = series.title
            placed.shows[index].channels = series.pattern.channels
            placed.shows[index].subject = series.pattern.subject
            placed.shows[index].hardOut = series.pattern.hardOut.map { start + $0 }
            placed.shows[index].occurrence = Show.Occurrence(series: series.id, original: original)
        }
        edit.add(placed)
    }
}

extension RecurrenceRule {
    /// The rule for occurrences that take place some days later, where it can say so.
    func carried(days: Int) throws(SeriesRefusal) -> RecurrenceRule {
        var rule = self
        let isPlain =
            monthDays.isEmpty && yearDays.isEmpty && weeks.isEmpty && positions.isEmpty && months.isEmpty
            && self.days.allSatisfy { $0.ordinal == nil }
        switch frequency {
        case .weekly where isPlain, .daily where isPlain:
            let all = Weekday.allCases
            rule.days = self.days.map { day in
                let place = (all.firstIndex(of: day.weekday) ?? 0) + days
                return Day(all[((place % 7) + 7) % 7])
            }.sorted()
        case .monthly where isPlain && self.days.isEmpty, .yearly where isPlain && self.days.isEmpty: break
        case .weekly, .daily, .monthly, .yearly, .hourly, .minutely, .secondly:
            throw SeriesRefusal(
                "the rule \(self) does not say how it goes on days later: give the series another rule, or move this one"
            )
        }
        switch until {
        case .date(let date): rule.until = .date(date.adding(days: days))
        case .local(let local): rule.until = .local(LocalTime(date: local.date.adding(days: days), time: local.time))
        case .instant(let instant): rule.until = .instant(instant + Milliseconds(Int64(days) * 86_400_000))
        case nil: break
        }
        return rule
    }
}

extension PlanEdit {
    /// Takes another edit's rows in; those of the same identifiers are replaced.
    public mutating func add(_ other: PlanEdit) {
        let touched = other.touched
        shows = shows.filter { !touched.shows.contains($0.id) } + other.shows
        shifts = shifts.filter { !touched.shifts.contains($0.id) } + other.shifts
        removedShifts = removedShifts.filter { !touched.shifts.contains($0) } + other.removedShifts
        bookings = bookings.filter { !touched.bookings.contains($0.id) } + other.bookings
        removedBookings = removedBookings.filter { !touched.bookings.contains($0) } + other.removedBookings
        series = series.filter { !touched.series.contains($0.id) } + other.series
        removedSeries = removedSeries.filter { !touched.series.contains($0) } + other.removedSeries
        hosts = hosts.filter { !touched.hosts.contains($0.id) } + other.hosts
        timeOff = timeOff.filter { !touched.timeOff.contains($0.id) } + other.timeOff
        removedTimeOff = removedTimeOff.filter { !touched.timeOff.contains($0) } + other.removedTimeOff
    }
}

extension StaffingPage {
    /// Puts a show somewhere else and gives it another length, with its shifts.
    public func placing(_ show: Show, from start: Instant, to end: Instant, room: RoomID) -> PlanEdit {
        var edit = moving(show, to: start, room: room)
        guard let moved = edit.shows.first, moved.end != end else { return edit }
        edit.add(applying(edit).stretching(moved, from: start, to: end))
        return edit
    }
}
