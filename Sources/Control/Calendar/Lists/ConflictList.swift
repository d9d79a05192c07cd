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
            guard !calendar.trouble.conflicts.isEmpty else {
                say("no conflict in the days on screen", .done, at: now)
                return
            }
            let count = calendar.trouble.conflicts.count
            overlay = .conflicts(ConflictList(window: ScrollWindow(count: count, height: max(1, size.height - 8))))
        }
    }

    mutating func handle(_ stroke: KeyStroke, in list: ConflictList) -> [Effect] {
        var list = list
        list.window.resize(count: calendar.trouble.conflicts.count)
        if stroke.key == .escape {
            overlay = nil
            return []
        }
        if stroke.key == .enter {
            overlay = nil
            guard calendar.trouble.conflicts.indices.contains(list.window.cursor) else { return [] }
            let conflict = calendar.trouble.conflicts[list.window.cursor]
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
        let conflicts = room.calendar.trouble.conflicts
        let size = Size(width: min(120, region.width - 4), height: min(conflicts.count + 4, region.height - 2))
        let box = region.region(Rect(region.size).centred(size))
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(title: "Conflicts", trailing: "\(conflicts.count)", focused: true)
        var window = list.window
        window.resize(count: conflicts.count)
        window.resize(height: inner.height - 2)
        for (row, index) in window.visible.enumerated() {
            let conflict = conflicts[index]
            let style = conflict.rule.severity.style
            let local = room.setup.zone.local(at: conflict.at)
            let when = "\(local.date.words) \(local.time.minutesText)"
            inner.put(conflict.rule.severity == .impossible ? "!!" : "!", column: 2, row: row, width: 2, style: style)
            inner.put(when, column: 5, row: row, width: 17, style: .dim)
            inner.put(conflict.words, column: 22, row: row, width: inner.width - 23, style: style)
            guard index == window.cursor else { continue }
            inner.put("▸", column: 0, row: row, style: .accent)
            inner.tint(row: row, ground: .cursor)
        }
        inner.put(
            "Enter looks at the show · !! cannot be, ! ought not to be · Esc closes", column: 2, row: inner.height - 1,
            width: inner.width - 3, style: .dim)
    }
}
