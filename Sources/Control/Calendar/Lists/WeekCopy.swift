import Civil
import Journal
import Planning
import Shows
import Terminal

/// A week being copied to another: to which, and what would come of it.
struct WeekCopy: Equatable, Sendable {
    /// Its Monday.
    var from: LocalDate
    /// How many weeks later.
    var weeks = 1
    /// How many shows it has; nil while the plan is read.
    var count: Int?
    var verdict: PlanVerdict?
}

extension ControlRoom {
    mutating func openWeekCopy(at now: Moment) -> [Effect] {
        overlay = .weekCopy(WeekCopy(from: calendar.day.monday))
        return judgeWeekCopy()
    }

    mutating func handle(_ stroke: KeyStroke, in copy: WeekCopy, at now: Moment) -> [Effect] {
        var copy = copy
        switch stroke.key {
        case .escape:
            overlay = nil
            return []
        case .up, .right: copy.weeks += 1
        case .down, .left: copy.weeks = max(1, copy.weeks - 1)
        case .enter: return make(copy, at: now)
        case .character, .tab, .backspace, .delete, .insert, .home, .end, .pageUp, .pageDown, .function: return []
        }
        copy.weeks = min(52, copy.weeks)
        overlay = .weekCopy(copy)
        return judgeWeekCopy()
    }

    mutating func judgeWeekCopy() -> [Effect] {
        guard case .weekCopy(var copy) = overlay else { return [] }
        let first = setup.zone.midnight(of: copy.from)
        let last = setup.zone.midnight(of: copy.from.adding(days: 7 * (copy.weeks + 1)))
        let effects = readPlan(around: first..<last)
        let edit = edit(of: copy, IdentifierDice(identifiers, at: stamp))
        copy.count = edit?.shows.count
        copy.verdict = edit.flatMap { verdict(on: $0) }
        overlay = .weekCopy(copy)
        return effects
    }

    /// Shows of series are left out where their series is planned: they come by themselves.
    private func edit(of copy: WeekCopy, _ dice: IdentifierDice) -> PlanEdit? {
        let span = setup.zone.midnight(of: copy.from)..<setup.zone.midnight(of: copy.from.adding(days: 7))
        guard let read = planner.read, planner.awaited == nil, read.span.contains(span) else { return nil }
        let shows = read.page.shows.filter {
            span.contains($0.start) && $0.status != .cancelled && $0.occurrence == nil
        }
        var edit = read.page.copying(shows, days: 7 * copy.weeks, zone: setup.zone) { dice.next() }
        edit.words = "week \(copy.from.week.number) copied to week \(copy.target.week.number)"
        return edit
    }

    private mutating func make(_ copy: WeekCopy, at now: Moment) -> [Effect] {
        let dice = IdentifierDice(identifiers, at: now)
        guard let edit = edit(of: copy, dice), let verdict = copy.verdict else {
            refuse("the plan is still being read: press again", at: now)
            return []
        }
        guard !edit.shows.isEmpty else {
            refuse("week \(copy.from.week.number) has no show that stands alone", at: now)
            return []
        }
        if let refusal = verdict.refusal {
            refuse(refusal, at: now)
            return []
        }
        identifiers = dice.identifiers
        overlay = nil
        return make(edit, at: now) + turnCalendar { $0.go(to: $0.day.adding(days: 7 * copy.weeks)) }
    }
}

extension WeekCopy {
    var target: LocalDate { from.adding(days: 7 * weeks) }
}

/// Draws a week being copied.
struct WeekCopyDrawing {
    func draw(_ copy: WeekCopy, in region: Region) {
        let box = region.region(Rect(region.size).centred(Size(width: min(100, region.width - 4), height: 8)))
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(title: "Copy a week", focused: true).inset(columns: 2, rows: 1)
        inner.put(
            "week \(copy.from.week.number) (from \(copy.from.words)) → week \(copy.target.week.number) "
                + "(from \(copy.target.words)), nobody booked",
            column: 0, row: 0, width: inner.width, style: .text)
        inner.put(
            copy.count.map { "\($0 == 1 ? "1 show" : "\($0) shows"); those of series come by their series" }
                ?? "reading the plan…",
            column: 0, row: 1, width: inner.width, style: .dim)
        inner.put(
            copy.verdict?.words ?? "", column: 0, row: 2, width: inner.width, style: copy.verdict?.style ?? .dim)
        inner.put("← → weeks · Enter copies · Esc closes", column: 0, row: 3, width: inner.width, style: .dim)
    }
}
