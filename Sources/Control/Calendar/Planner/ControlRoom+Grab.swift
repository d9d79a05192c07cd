import Civil
import Journal
import Planning
import Shows
import Staffing
import Terminal

/// A show in hand: arrows move it, its outcome is said at once, Enter puts it down and Esc leaves it where it was.
extension ControlRoom {
    mutating func take(_ act: Grab.Act, at now: Moment) -> [Effect] {
        guard let show = calendar.selected?.show else { return [] }
        guard show.status.isOpen || act.isCopy else {
            refuse("\(show.title) is \(show.status == .cancelled ? "cancelled" : "not to be moved any more")", at: now)
            return []
        }
        planner.grab = Grab(act, show, in: setup.zone)
        judge()
        let view: [Effect] = calendar.view == .agenda ? showCalendar(as: .week) : []
        return view + readPlan(around: show.start..<show.end)
    }

    /// A copy begins a week later, at the same time of day.
    mutating func takeCopy(at now: Moment) -> [Effect] {
        guard let show = calendar.selected?.show else { return [] }
        let ids = (0..<max(1, calendar.selected?.shifts ?? 1)).map { _ in identifiers.next(at: now) as ShiftID }
        let effects = take(.copy(identifiers.next(at: now), shifts: ids), at: now)
        guard planner.grab?.show.id == show.id else { return effects }
        return effects + moveGrab(at: now) { $0.start.date = $0.start.date.adding(days: 7) }
    }

    /// Keys of the hand; nil for those that mean what they always mean.
    mutating func workGrab(_ stroke: KeyStroke, at now: Moment) -> [Effect]? {
        guard let grab = planner.grab else { return nil }
        let isStretch = grab.act == .stretch
        switch stroke.key {
        case .enter: return putDown(at: now)
        case .escape: return nil
        case .up:
            return moveGrab(at: now) {
                if isStretch { $0.lengthen(by: -Grab.step) } else { $0.start = $0.start + -Grab.step }
            }
        case .down:
            return moveGrab(at: now) {
                if isStretch { $0.lengthen(by: Grab.step) } else { $0.start = $0.start + Grab.step }
            }
        case .left where !isStretch: return moveGrab(at: now) { $0.start.date = $0.start.date.adding(days: -1) }
        case .right where !isStretch: return moveGrab(at: now) { $0.start.date = $0.start.date.adding(days: 1) }
        case .pageUp where !isStretch: return moveGrab(at: now) { $0.start.date = $0.start.date.adding(days: -7) }
        case .pageDown where !isStretch: return moveGrab(at: now) { $0.start.date = $0.start.date.adding(days: 7) }
        case .tab:
            let rooms = house?.rooms.map(\.id) ?? []
            let step = stroke.modifiers.contains(.shift) ? -1 : 1
            return moveGrab(at: now) { grab in
                guard let place = rooms.firstIndex(of: grab.room) else { return }
                grab.room = rooms[(place + step + rooms.count) % rooms.count]
            }
        case .character, .backspace, .delete, .insert, .home, .end, .left, .right, .pageUp, .pageDown, .function: break
        }
        switch stroke.typed {
        case "+", "=": return moveGrab(at: now) { $0.lengthen(by: Grab.step) }
        case "-": return moveGrab(at: now) { $0.lengthen(by: -Grab.step) }
        default: return setup.keymap.commandWhilePlanning(for: stroke)?.worksWithShowInHand == true ? nil : []
        }
    }

    private mutating func moveGrab(at now: Moment, _ change: (inout Grab) -> Void) -> [Effect] {
        guard var grab = planner.grab else { return [] }
        change(&grab)
        planner.grab = grab
        let start = setup.zone.instant(of: grab.start)
        let day = grab.start.date
        let effects =
            turnCalendar { $0.look(at: day, for: grab.shownID) } + readPlan(around: start..<start + grab.length)
        judge()
        return effects
    }

    /// What the hand would do; nil while the plan is read.
    func edit(of grab: Grab) -> PlanEdit? {
        guard let page = planner.read?.page, planner.awaited == nil else { return nil }
        let start = setup.zone.instant(of: grab.start)
        guard case .copy(let id, let shifts) = grab.act else {
            let show = page.shows.first { $0.id == grab.show.id } ?? grab.show
            var edit = page.placing(show, from: start, to: start + grab.length, room: grab.room)
            edit.words = "\(show.title) \(grab.act == .stretch ? "stretched" : "moved")"
            return edit
        }
        var numbers = [id.raw] + shifts.map(\.raw)
        var edit = page.copying([grab.show], days: 0, zone: setup.zone) {
            numbers.isEmpty ? 0 : numbers.removeFirst()
        }
        let copied = page.applying(edit)
        guard let copy = edit.shows.first else { return nil }
        edit.add(copied.placing(copy, from: start, to: start + grab.length, room: grab.room))
        return edit
    }

    private mutating func putDown(at now: Moment) -> [Effect] {
        guard let grab = planner.grab else { return [] }
        guard grab.isChanged(in: setup.zone) else { return letGo() }
        if grab.show.occurrence != nil, !grab.act.isCopy {
            guard let series = planner.read?.page.series.first(where: { $0.id == grab.show.occurrence?.series }) else {
                refuse("its series is still being read: press again", at: now)
                return []
            }
            return ask(
                SeriesQuestion(
                    grab.show, of: series,
                    .change(target(of: grab), rules: nil, through: series.plannedThrough)))
        }
        guard let edit = edit(of: grab), let verdict = planner.verdict else {
            refuse("the plan around it is still being read: press again", at: now)
            return []
        }
        if let refusal = verdict.refusal {
            refuse(refusal, at: now)
            return []
        }
        planner.grab = nil
        return make(edit, at: now)
    }

    private func target(of grab: Grab) -> Show {
        var show = grab.show
        let start = setup.zone.instant(of: grab.start)
        show.hardOut = show.hardOut.map { $0 + (start + grab.length - show.end) }
        (show.start, show.end, show.room) = (start, start + grab.length, grab.room)
        return show
    }

    /// The page as it would be with the show in hand put down.
    func shown(_ page: CalendarPage) -> CalendarPage {
        guard planner.isOpen, let grab = planner.grab else { return page }
        var page = page
        let start = setup.zone.instant(of: grab.start)
        var moved = grab.show
        moved.id = grab.shownID
        (moved.start, moved.end, moved.room) = (start, start + grab.length, grab.room)
        if let place = page.entries.firstIndex(where: { $0.show.id == moved.id }) {
            page.entries[place].show = moved
        } else {
            var entry = calendarEntry(of: grab.show)
            entry.show = moved
            page.entries.append(entry)
        }
        page.entries.sort { ($0.show.start, $0.show.end, $0.show.id) < ($1.show.start, $1.show.end, $1.show.id) }
        return page
    }

    /// Lets the show in hand stay where it was.
    mutating func letGo() -> [Effect] {
        guard let grab = planner.grab else { return [] }
        planner.grab = nil
        let day = setup.zone.local(at: grab.show.start).date
        return turnCalendar { $0.go(to: day, show: grab.show.id) }
    }

    private func calendarEntry(of show: Show) -> CalendarPage.Entry {
        calendar.page?.entries.first { $0.show.id == show.id }
            ?? CalendarPage.Entry(show: show, shifts: 1, shiftsCovered: 0, hosts: [], needed: [.main: 1])
    }
}

extension Grab {
    /// Under which identifier it stands on screen.
    var shownID: ShowID {
        guard case .copy(let id, _) = act else { return show.id }
        return id
    }

    mutating func lengthen(by step: Milliseconds) { length = max(Self.step, length + step) }
}

extension Grab.Act {
    var isCopy: Bool {
        guard case .copy = self else { return false }
        return true
    }
}
