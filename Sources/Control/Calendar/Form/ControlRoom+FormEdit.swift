import Civil
import Journal
import Planning
import Recurrence
import Shows
import Staffing
import Terminal

/// What a form comes to, and what would come of it.
extension ControlRoom {
    /// Reads the fields and judges what they come to.
    mutating func reread(_ form: ShowForm) -> [Effect] {
        var form = form
        form.read(from: calendar.day, house: (house?.rooms ?? [], house?.channels ?? []))
        foresee(&form)
        let effects = form.wish.map { readPlan(around: span(of: $0)) } ?? []
        form.verdict = verdict(on: form)
        overlay = .show(form)
        return effects
    }

    /// What was typed is judged once the plan around it has been read.
    mutating func judgeForm() {
        guard case .show(var form) = overlay else { return }
        form.verdict = verdict(on: form)
        overlay = .show(form)
    }

    private func span(of wish: ShowWish) -> Range<Instant> {
        let start = setup.zone.instant(of: wish.start)
        guard wish.rule != nil else { return start..<start + wish.length }
        return start..<max(start + wish.length, setup.zone.midnight(of: wish.through.adding(days: 1)))
    }

    /// The first days on which it would take place, where it repeats.
    private func foresee(_ form: inout ShowForm) {
        form.occurrences = []
        form.count = 0
        guard let wish = form.wish, let rule = wish.rule else { return }
        let series = Series(start: wish.start, clock: .zone(setup.zone), rules: [rule])
        var all = series.occurrences(in: Series.Window(before: .date(wish.through)))
        while form.count <= SeriesPlan.most, let next = all.next() {
            if form.count < 4 { form.occurrences.append(next.local) }
            form.count += 1
        }
    }

    private func verdict(on form: ShowForm) -> PlanVerdict? {
        guard let wish = form.wish, planner.read?.span.contains(span(of: wish)) == true else { return nil }
        do throws(SeriesRefusal) {
            return try edit(by: form, IdentifierDice(identifiers, at: stamp)).flatMap { verdict(on: $0) }
        } catch {
            return PlanVerdict(refusal: error.description)
        }
    }

    /// What the form comes to; nil where it is a question of which shows of a series are meant.
    func edit(by form: ShowForm, _ dice: IdentifierDice) throws(SeriesRefusal) -> PlanEdit? {
        guard let wish = form.wish, let page = planner.read?.page else { return nil }
        switch form.purpose {
        case .new(let id, let shift, let seriesID, let template):
            let start = setup.zone.instant(of: wish.start)
            guard let rule = wish.rule else {
                let show = Show(
                    id: id, room: wish.room, title: wish.title, start: start, end: start + wish.length,
                    hardOut: start + wish.length, zone: setup.zone.identifier, channels: wish.channels,
                    subject: wish.subject)
                return PlanEdit(
                    words: "\(wish.title) planned", shows: [show],
                    shifts: [Shift(id: shift, show: id, start: show.start, end: show.end)])
            }
            var pattern = wish.pattern
            pattern.template = template
            let series = ShowSeries(
                id: seriesID, title: wish.title,
                repeats: ShowSeries.Repeats(
                    start: wish.start, zone: setup.zone.identifier, rules: [rule.description]),
                pattern: pattern, plannedThrough: wish.through)
            return try plan(page, dice).beginning(series)
        case .edit(let show, let series):
            let target = wish.applied(to: show, in: setup.zone)
            if series != nil { return nil }
            guard let rule = wish.rule else { return placing(show, as: target, on: page) }
            let series = ShowSeries(
                id: SeriesID(dice.next()), title: wish.title,
                repeats: ShowSeries.Repeats(
                    start: wish.start, zone: setup.zone.identifier, rules: [rule.description]),
                pattern: wish.pattern, plannedThrough: wish.through)
            return try plan(page, dice).beginning(series, with: placing(show, as: target, on: page))
        }
    }

    func plan(_ page: StaffingPage, _ dice: IdentifierDice) -> SeriesPlan {
        SeriesPlan(page: page, zone: setup.zone) { dice.next() }
    }

    /// The moment of identifiers in an edit that is only looked at.
    var stamp: Moment { clockReference }

    /// One show as it is wished, with its shifts.
    func placing(_ show: Show, as target: Show, on page: StaffingPage) -> PlanEdit {
        var edit = page.placing(show, from: target.start, to: target.end, room: target.room)
        for index in edit.shows.indices {
            let occurrence = edit.shows[index].occurrence
            edit.shows[index] = target
            edit.shows[index].occurrence = target == show ? show.occurrence : occurrence
        }
        edit.words = "\(target.title) changed"
        return edit
    }
}
