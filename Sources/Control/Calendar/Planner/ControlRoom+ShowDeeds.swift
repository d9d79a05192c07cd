import Civil
import Journal
import Planning
import Shows
import Terminal

/// Cancelling, planning again and planning on.
extension ControlRoom {
    mutating func cancelShow(at now: Moment) -> [Effect] {
        guard let show = calendar.selected?.show else { return [] }
        switch show.status {
        case .onAir, .ended, .reconciled:
            refuse("\(show.title) is \(show.status == .onAir ? "on air" : "over"): it cannot be cancelled", at: now)
            return []
        case .cancelled: return planAgain(show, at: now)
        case .draft, .ready: break
        }
        guard let occurrence = show.occurrence else {
            return make(StaffingPage().cancelling([show]), at: now)
        }
        guard let series = planner.read?.page.series.first(where: { $0.id == occurrence.series }) else {
            refuse("its series is still being read: press again", at: now)
            return readPlan(around: show.start..<show.end)
        }
        return ask(SeriesQuestion(show, of: series, .cancel))
    }

    /// A cancelled show is planned again where it was, if its place is free.
    private mutating func planAgain(_ show: Show, at now: Moment) -> [Effect] {
        var again = show
        again.status = .draft
        return make(PlanEdit(words: "\(show.title) planned again", shows: [again]), at: now)
    }

    /// Plans the series of the show under the cursor four weeks further.
    mutating func planOn(at now: Moment) -> [Effect] {
        guard let show = calendar.selected?.show else { return [] }
        guard let occurrence = show.occurrence else {
            refuse("\(show.title) is of no series", at: now)
            return []
        }
        guard let page = planner.read?.page, planner.awaited == nil,
            let series = page.series.first(where: { $0.id == occurrence.series })
        else {
            refuse("its series is still being read: press again", at: now)
            return readPlan(around: show.start..<show.end)
        }
        let dice = IdentifierDice(identifiers, at: now)
        do throws(SeriesRefusal) {
            let edit = try plan(page, dice).extending(series, through: series.plannedThrough.adding(days: 28))
            identifiers = dice.identifiers
            return make(edit, at: now)
        } catch {
            refuse(error.description, at: now)
            return []
        }
    }

    mutating func openShowTemplates(at now: Moment) {
        let items = templates.map { "\($0.name)  \($0.cues.count) cues" }
        overlay = .templates(Picker(title: "A new show with the rundown of", items: items), templates.map(\.id))
    }
}
