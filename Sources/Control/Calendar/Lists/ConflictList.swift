import Civil
import Journal
import Planning
import Shows
import Terminal

/// What does not go together in the days on screen, one under another; Enter looks at the show.
struct ConflictList: Equatable, Sendable {
    var window: ScrollWindow
}

extension ControlRoom {
    mutating func openConflicts(at now: Moment) {
        switch calendar.trouble.standing {
        case .unread: refuse("the plan is still being read: press again", at: now)
        case .tooMany: refuse("too many shows to look through at once: look at a week or a day", at: now)
        case .read:
            let count = calendar.trouble.count
            guard count > 0 else {
                say("no conflict in the days on screen", .done, at: now)
                return
            }
            overlay = .conflicts(ConflictList(window: ScrollWindow(count: count, height: max(1, size.height - 8))))
        }
    }

    mutating func handle(_ stroke: KeyStroke, in list: ConflictList) -> [Effect] {
        var list = list
        list.window.resize(count: calendar.trouble.count)
        if stroke.key == .escape {
            overlay = nil
            return []
        }
        if stroke.key == .enter {
            overlay = nil
            let trouble = calendar.trouble
            guard !trouble.bareDays.indices.contains(list.window.cursor) else {
                return turnCalendar { $0.go(to: trouble.bareDays[list.window.cursor].date) }
            }
            let place = list.window.cursor - trouble.bareDays.count
            guard trouble.conflicts.indices.contains(place) else { return [] }
            let conflict = trouble.conflicts[place]
            let index = calendar.page?.entries.firstIndex { conflict.shows.contains($0.show.id) }
            return turnCalendar { if let index { $0.select(index) } }
        }
        let motions: [Command: Motion] = [
            .up: .up, .down: .down, .pageUp: .pageUp, .pageDown: .pageDown, .top: .top, .bottom: .bottom,
        ]
        guard let motion = setup.keymap.command(for: stroke, in: .metrics).flatMap({ motions[$0] }) else { return [] }
        list.window.apply(motion)
        overlay = .conflicts(list)
        return []
    }
}

/// Draws the list of conflicts.
struct ConflictDrawing {
    let room: ControlRoom

    func draw(_ list: ConflictList, in region: Region) {
        let trouble = room.calendar.trouble
        let size = Size(width: min(120, region.width - 4), height: min(trouble.count + 4, region.height - 2))
        let box = region.region(Rect(region.size).centred(size))
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(title: "Conflicts", trailing: "\(trouble.count)", focused: true)
        var window = list.window
        window.resize(count: trouble.count)
        window.resize(height: inner.height - 2)
        for (row, index) in window.visible.enumerated() {
            let line = inner.slice(rows: row..<row + 1)
            if trouble.bareDays.indices.contains(index) {
                draw(trouble.bareDays[index], on: line)
            } else {
                draw(trouble.conflicts[index - trouble.bareDays.count], on: line)
            }
            guard index == window.cursor else { continue }
            inner.put("▸", column: 0, row: row, style: .accent)
            inner.tint(row: row, ground: .cursor)
        }
        inner.put(
            "Enter looks at it · !! cannot be, ! ought not to be · Esc closes", column: 2, row: inner.height - 1,
            width: inner.width - 3, style: .dim)
    }
    private func draw(_ conflict: Conflict, on line: Region) {
        let style = conflict.rule.severity.style
        let local = room.setup.zone.local(at: conflict.at)
        let mark = conflict.rule.severity == .impossible ? "!!" : "!"
        draw(mark, "\(local.date.words) \(local.time.minutesText)", conflict.words, style, on: line)
    }

    private func draw(_ day: PlanTroubles.BareDay, on line: Region) {
        draw("!", day.date.words, "\(day.name): no show is planned on it", .warning, on: line)
    }

    private func draw(_ mark: String, _ when: String, _ words: String, _ style: Style, on line: Region) {
        line.put(mark, column: 2, row: 0, width: 2, style: style)
        line.put(when, column: 5, row: 0, width: 17, style: .dim)
        line.put(words, column: 22, row: 0, width: line.width - 23, style: style)
    }
}
