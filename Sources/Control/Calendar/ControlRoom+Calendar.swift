import Civil
import Journal
import Planning
import Shows
import Terminal

/// The calendar's days, as they are asked for and come.
extension ControlRoom {
    /// What the house asks of its plan.
    var houseRules: HouseRules { HouseRules(limits: setup.limits) }

    /// Changes where the calendar looks, and asks for what it does not have.
    mutating func turnCalendar(_ change: (inout CalendarPane) -> Void) -> [Effect] {
        let before = calendar.queries(in: setup.zone)
        change(&calendar)
        let after = calendar.queries(in: setup.zone)
        guard before != after else { return [] }
        calendar.show(PlanTroubles())
        if calendar.view != .month { calendar.month = nil }
        return after.map { .load($0) }
    }

    /// Asks for all of the calendar anew, after something has changed in it.
    var calendarLoads: [Effect] { calendar.queries(in: setup.zone).map { .load($0) } }

    /// A page of the calendar has come. Conflicts reach a week past what is seen: rest and hours per week do.
    mutating func showCalendar(_ page: CalendarPage, at now: Moment) -> [Effect] {
        calendar.show(page, in: setup.zone, now: now.wall)
        guard let query = troubleQuery else {
            calendar.show(PlanTroubles.tooMany)
            return []
        }
        return [.load(query)]
    }

    /// A week on either side of what is seen, or less where the days are so full that it would be too much; nil where what is
    /// seen is too much already.
    private var troubleQuery: Query? {
        let (first, count) = calendar.span
        guard let margin = [7, 1, 0].first(where: { showsExpected(in: count + 2 * $0) <= PlanTroubles.limit }) else {
            return nil
        }
        return .staffing(
            from: setup.zone.midnight(of: first.adding(days: -margin)),
            until: setup.zone.midnight(of: first.adding(days: count + margin)))
    }

    /// How many shows so many days have, if they are as full as those on screen.
    func showsExpected(in days: Int) -> Int { (calendar.page?.total ?? 0) * days / calendar.span.count }

    mutating func showStaffing(_ page: StaffingPage, to query: Query, at now: Moment) {
        guard query == troubleQuery else { return }
        guard page.shows.count <= PlanTroubles.limit else {
            calendar.show(PlanTroubles.tooMany)
            return
        }
        let (first, count) = calendar.span
        let span = setup.zone.midnight(of: first)..<setup.zone.midnight(of: first.adding(days: count))
        var trouble = PlanTroubles(of: page, in: span, by: houseRules, zone: setup.zone)
        let today = setup.zone.local(at: now.wall).date
        let last = first.adding(days: count - 1)
        // Nothing can be planned any more for a day that is over.
        if today <= last {
            trouble.look(for: setup.days, in: max(first, today)...last, of: page.shows, zone: setup.zone)
        }
        calendar.show(trouble)
    }

    mutating func showMonth(_ page: MonthPage, to query: Query) {
        guard calendar.queries(in: setup.zone).contains(query) else { return }
        calendar.month = page
    }

    /// Another view of the same days; the cursor stays on its show.
    mutating func showCalendar(as view: CalendarPane.View) -> [Effect] {
        let kept = calendar.selectedID
        return turnCalendar {
            $0.view = view
            $0.go(to: $0.day, show: kept)
        }
    }

    mutating func goToToday(at now: Moment) -> [Effect] {
        let today = setup.zone.local(at: now.wall).date
        return turnCalendar { calendar in
            let wall = now.wall
            calendar.go(to: today)
            if let next = calendar.entriesOfDay.first(where: { (calendar.page?.entries[$0].show.end ?? wall) > wall }) {
                calendar.select(next)
            }
        }
    }

    /// Enter on a day of a month looks at that day.
    mutating func openDay() -> [Effect]? {
        calendar.view == .month ? showCalendar(as: .day) : nil
    }

    mutating func sidestepInCalendar(by step: Int) -> [Effect] {
        let (rooms, zone) = (house?.rooms.map(\.id) ?? [], setup.zone)
        return turnCalendar { $0.sidestep(by: step, rooms: rooms, in: zone) }
    }
}

extension CalendarPane.View {
    var next: CalendarPane.View {
        switch self {
        case .agenda: .week
        case .week: .month
        case .month: .day
        case .day: .agenda
        }
    }
}
