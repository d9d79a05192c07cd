import Civil
import Journal
import Planning
import Recurrence
import Shows
import Terminal

/// Which shows of a series an edit is meant for: asked, judged for each answer, and made.
extension ControlRoom {
    /// Asks which shows of the series a form's answers are meant for.
    mutating func ask(of show: Show, _ series: ShowSeries, _ wish: ShowWish, at now: Moment) -> [Effect] {
        let old = series.repeats.rules.first.flatMap { try? RecurrenceRule(parsing: $0) }
        let rules: [RecurrenceRule]? = wish.rule == old ? nil : wish.rule.map { [$0] }
        guard wish.rule != nil else {
            refuse("a series keeps its rule; cancel this and following to end it", at: now)
            return []
        }
        return ask(
            SeriesQuestion(
                show, of: series,
                .change(wish.applied(to: show, in: setup.zone), rules: rules, through: wish.through)))
    }

    /// Opens the question; what comes of each answer is said once the plan has been read as far as the series goes.
    mutating func ask(_ question: SeriesQuestion) -> [Effect] {
        let effects = readPlan(around: span(of: question))
        overlay = .series(question)
        judgeSeries()
        return effects
    }

    private func span(of question: SeriesQuestion) -> Range<Instant> {
        let through: LocalDate
        switch question.act {
        case .change(_, _, let day): through = max(day, question.series.plannedThrough)
        case .cancel: through = question.series.plannedThrough
        }
        let first = min(question.show.start, planner.today.map { setup.zone.midnight(of: $0) } ?? question.show.start)
        return first..<max(question.show.end, setup.zone.midnight(of: through.adding(days: 2)))
    }

    mutating func judgeSeries() {
        guard case .series(var question) = overlay else { return }
        question.answers = []
        if planner.awaited == nil, planner.read?.span.contains(span(of: question)) == true {
            question.answers = question.scopes.map { scope in
                do throws(SeriesRefusal) {
                    let edit = try edit(of: question, scope, IdentifierDice(identifiers, at: stamp))
                    return SeriesQuestion.Answer(scope: scope, verdict: verdict(on: edit) ?? PlanVerdict())
                } catch {
                    return SeriesQuestion.Answer(scope: scope, verdict: PlanVerdict(refusal: error.description))
                }
            }
        }
        overlay = .series(question)
    }

    private func edit(
        of question: SeriesQuestion, _ scope: SeriesScope, _ dice: IdentifierDice
    ) throws(SeriesRefusal) -> PlanEdit {
        guard let page = planner.read?.page else { return PlanEdit(words: "") }
        let (show, series) = (question.show, question.series)
        switch (question.act, scope) {
        case (.cancel, .this): return page.cancelling([show])
        case (.cancel, .following), (.cancel, .all):
            return try plan(page, dice).cancelling(series, from: first(of: question, scope, on: page))
        case (.change(let target, _, _), .this): return placing(show, as: target, on: page)
        case (.change(let target, let rules, let through), .following),
            (.change(let target, let rules, let through), .all):
            let shift = setup.zone.local(at: target.start).milliseconds - setup.zone.local(at: show.start).milliseconds
            var longer = series
            longer.plannedThrough = through
            var pattern = series.pattern
            (pattern.room, pattern.channels, pattern.subject) = (target.room, target.channels, target.subject)
            pattern.length = target.end - target.start
            pattern.hardOut = target.hardOut.map { $0 - target.start }
            return try plan(page, dice).changing(
                longer, from: first(of: question, scope, on: page),
                to: SeriesPlan.Wanted(
                    title: target.title, pattern: pattern, shift: Milliseconds(shift), rules: rules))
        }
    }

    /// The first show that is meant, by what its series calls it.
    private func first(of question: SeriesQuestion, _ scope: SeriesScope, on page: StaffingPage) -> LocalTime? {
        guard scope == .all else { return question.show.occurrence?.original }
        let from = planner.today.map { setup.zone.midnight(of: $0) } ?? question.show.start
        return page.shows.filter {
            $0.occurrence?.series == question.series.id && $0.status.isOpen && $0.start >= from
        }.compactMap { $0.occurrence?.original }.min()
    }

    /// A letter answers; every other key closes the question, and nothing is changed.
    mutating func answer(_ stroke: KeyStroke, _ question: SeriesQuestion, at now: Moment) -> [Effect] {
        guard let scope = question.scopes.first(where: { $0.key == stroke.typed.map(String.init) }) else {
            // A key held since before the question is no answer to it.
            if stroke.key == .escape { overlay = nil }
            return []
        }
        guard let answer = question.answers.first(where: { $0.scope == scope }) else {
            refuse("the plan of the series is still being read: press again", at: now)
            return []
        }
        if let refusal = answer.verdict.refusal {
            refuse(refusal, at: now)
            return []
        }
        let dice = IdentifierDice(identifiers, at: now)
        guard let edit = try? edit(of: question, scope, dice) else { return [] }
        identifiers = dice.identifiers
        overlay = nil
        planner.grab = nil
        let day = edit.shows.first { $0.id == question.show.id }.map { setup.zone.local(at: $0.start).date }
        let look = turnCalendar { $0.look(at: day ?? $0.day, for: question.show.id) }
        return make(edit, at: now) + look
    }
}
