import Civil
import Journal
import Planning
import Shows
import Terminal

/// Keys while the calendar is planned in. Nothing here acts on air but what does so everywhere: F1, and F12.
extension ControlRoom {
    mutating func openPlanner(at now: Moment) -> [Effect] {
        focus = .calendar
        planner.today = setup.zone.local(at: now.wall).date
        planner.isOpen = true
        fit()
        return calendar.view == .agenda ? showCalendar(as: .week) : []
    }

    /// A key while nothing lies over the planner.
    mutating func workPlanner(_ stroke: KeyStroke, lag: Milliseconds, at now: Moment) -> [Effect] {
        if calendar.filter.isOpen { return editFilter(stroke, at: now) }
        if planner.grab != nil, let effects = workGrab(stroke, at: now) { return effects }
        guard let command = setup.keymap.commandWhilePlanning(for: stroke) else { return [] }
        switch (command.repetition, heldKey.lastPress) {
        case (.free, _), (_, .fresh), (.byHand, .again): break
        case (.byHand, .repeated), (.never, .repeated), (.never, .again): return []
        }
        if command == .back { return leavePlanner(at: now) }
        if command != .takeAnywhere, let reason = reasonDisabled(command) {
            refuse("\(command.title): \(reason)", at: now)
            return []
        }
        return perform(command, lag: lag, at: now)
    }

    /// Whether a key would change the plan, or air something.
    func decidesInPlanner(_ stroke: KeyStroke) -> Bool {
        if planner.grab != nil, stroke.key == .enter { return true }
        guard let command = setup.keymap.commandWhilePlanning(for: stroke) else { return false }
        return command.section != .moving && command != .help
    }

    /// Esc lets go of one thing after the other, and of the planner last.
    private mutating func leavePlanner(at now: Moment) -> [Effect] {
        if planner.grab != nil { return letGo() }
        if !calendar.filter.isEmpty {
            calendar.filter.clear()
            return calendarLoads
        }
        planner.isOpen = false
        planner.read = nil
        fit()
        return []
    }

    /// Does what a key of the planner asks for.
    mutating func plan(_ command: Command, at now: Moment) -> [Effect] {
        switch command {
        case .plan: return openPlanner(at: now)
        case .nextShow: return turnCalendar { $0.cycle(by: 1) }
        case .previousShow: return turnCalendar { $0.cycle(by: -1) }
        case .moveShow: return take(.move, at: now)
        case .stretchShow: return take(.stretch, at: now)
        case .copyShow: return takeCopy(at: now)
        case .newShow: return openNewShow(at: now)
        case .newFromTemplate: openShowTemplates(at: now)
        case .editShow: return openShowForm(at: now)
        case .cancelShow: return cancelShow(at: now)
        case .copyWeek: return openWeekCopy(at: now)
        case .planOn: return planOn(at: now)
        case .goToDay: overlay = .question(Question(.day))
        case .conflicts: openConflicts(at: now)
        default: break
        }
        return []
    }

    /// Why a key of the planner does nothing now.
    func reasonNotToPlan(_ command: Command) -> String? {
        guard planner.isOpen else { return "plan first (\(setup.keymap.label(.plan)) in Calendar)" }
        switch command {
        case .nextShow, .previousShow, .goToDay: return nil
        case .newFromTemplate: return templates.isEmpty ? "no template is saved" : readOnlyReason
        case .moveShow, .stretchShow, .copyShow, .editShow, .cancelShow, .planOn:
            return readOnlyReason ?? (calendar.selected == nil ? "no show is under the cursor" : nil)
        default: return readOnlyReason
        }
    }

    // MARK: Judging

    /// Asks for the plan around some instants unless it is held.
    mutating func readPlan(around span: Range<Instant>) -> [Effect] {
        // Rest and hours per week reach a week; where the days are too full for that, the days beside have to do.
        let margin = Milliseconds.hours(showsExpected(in: 34) <= PlanTroubles.limit ? 24 * 8 : 24)
        let wide = span.lowerBound - margin..<span.upperBound + margin
        if let read = planner.read, read.span.contains(wide) { return [] }
        if let awaited = planner.awaited, awaited.contains(wide) { return [] }
        // What is asked for reaches further than what is needed, so that a show in hand does not ask at every step.
        let asked = wide.lowerBound - margin..<wide.upperBound + margin
        planner.awaited = asked
        return [.load(.staffing(from: asked.lowerBound, until: asked.upperBound))]
    }

    /// - Returns: whether the page was asked for by the planner.
    mutating func showPlan(_ page: StaffingPage, to query: Query) {
        guard let awaited = planner.awaited,
            query == .staffing(from: awaited.lowerBound, until: awaited.upperBound)
        else { return }
        planner.awaited = nil
        planner.read = PlanRead(span: awaited, page: page, by: houseRules, zone: setup.zone)
        judge()
    }

    /// Says anew what would come of what is being planned.
    mutating func judge() {
        planner.verdict = planner.grab.flatMap { edit(of: $0) }.flatMap { verdict(on: $0) }
        switch overlay {
        case .show: judgeForm()
        case .series: judgeSeries()
        case .weekCopy: _ = judgeWeekCopy()
        default: break
        }
    }

    /// Asks again for what edits are judged by, after the plan has changed.
    mutating func rereadPlan() -> [Effect] {
        guard let span = planner.read?.span else { return [] }
        planner.awaited = span
        return [.load(.staffing(from: span.lowerBound, until: span.upperBound))]
    }

    /// What an edit would bring; nil while the plan is read.
    func verdict(on edit: PlanEdit) -> PlanVerdict? {
        guard let read = planner.read, planner.awaited == nil else { return nil }
        let refusal = edit.refusal(among: read.page, by: houseRules, zone: setup.zone)
        guard refusal == nil, let known = read.conflicts else {
            return PlanVerdict(refusal: refusal, isWhole: read.conflicts != nil, shows: edit.shows.count)
        }
        let conflicts = read.page.applying(edit).conflicts(by: houseRules, zone: setup.zone)
        return PlanVerdict(conflicts: conflicts.filter { !known.contains($0) }, shows: edit.shows.count)
    }

    /// Makes an edit that nothing forbids; conflicts have been seen by then.
    mutating func make(_ edit: PlanEdit, at now: Moment) -> [Effect] {
        commit(.planned(edit), at: now)
    }
}

extension Range<Instant> {
    func contains(_ other: Range<Instant>) -> Bool {
        lowerBound <= other.lowerBound && upperBound >= other.upperBound
    }
}
