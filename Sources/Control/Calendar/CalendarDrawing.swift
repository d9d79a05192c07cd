import Civil
import Journal
import Planning
import Shows
import Terminal

/// Draws the calendar: its frame, the view that is chosen, and under it what is to be said of the show under the cursor.
struct CalendarDrawing {
    let room: ControlRoom
    let now: Moment

    func draw(in region: Region, focused: Bool) {
        let pane = room.calendar
        let title = pane.filter.isEmpty ? "Calendar" : "Calendar /\(pane.filter.text)"
        let inner = region.box(title: title, trailing: trailing, focused: focused)
        guard let page = pane.page else { return }
        guard pane.view != .agenda else {
            guard !pane.rows.isEmpty else {
                inner.put("no shows this week", column: 1, row: 0, style: .dim)
                return
            }
            return AgendaDrawing(room: room, now: now).draw(page, in: inner, focused: focused)
        }
        let shown = ShownDays(room.shown(page), in: room.setup.zone)
        let detail = inner.height >= 14 ? 2 : 1
        let body = inner.slice(rows: 0..<max(0, inner.height - detail))
        switch pane.view {
        case .week: WeekDrawing(room: room, now: now).draw(shown, in: body, focused: focused)
        case .day: DayDrawing(room: room, now: now).draw(shown.page, in: body, focused: focused)
        case .month: MonthDrawing(room: room, now: now).draw(shown, in: body, focused: focused)
        case .agenda: break
        }
        drawDetail(in: inner.slice(rows: max(0, inner.height - detail)...))
    }

    private var trailing: String {
        let pane = room.calendar
        let cut = pane.page.map { $0.total > $0.entries.count ? " of \(Numbers.grouped(Int64($0.total)))" : "" } ?? ""
        let conflicts =
            switch pane.trouble.standing {
            case .unread: ""
            case .read: pane.trouble.count == 0 ? "" : "! \(pane.trouble.count) · "
            case .tooMany: "conflicts: look at fewer days · "
            }
        let when =
            switch pane.view {
            case .agenda, .week: "week \(pane.day.week.number)\(cut)"
            case .month: "\(pane.day.monthShort) \(pane.day.year)\(cut)"
            case .day: "\(room.dayWords(pane.day).map { "\($0.text) · " } ?? "")\(pane.day.words)\(cut)"
            }
        return conflicts + when
    }

    /// The show under the cursor in full, and the first thing that stands against it.
    private func drawDetail(in region: Region) {
        if let grab = room.planner.grab { return GrabDrawing(room: room).draw(grab, in: region) }
        guard let entry = room.calendar.selected else {
            let words = room.dayWords(room.calendar.day)
            return region.put(
                "\(room.calendar.day.words): no show\(words.map { " · \($0.text)" } ?? "")", column: 1, row: 0,
                width: region.width - 2, style: words?.isBare ?? false ? .warning : .dim)
        }
        AgendaDrawing(room: room, now: now).draw(entry, on: region.slice(rows: 0..<1))
        guard region.height > 1 else { return }
        let conflicts = room.calendar.trouble.conflicts(of: entry.show.id)
        guard let first = conflicts.first else {
            return region.put(
                room.fullWords(of: entry), column: 1, row: 1, width: region.width - 2, style: .dim)
        }
        let more = conflicts.count > 1 ? " (and \(conflicts.count - 1) more)" : ""
        region.put(
            "! \(first.words)\(more)", column: 1, row: 1, width: region.width - 2, style: first.rule.severity.style)
    }
}

extension ControlRoom {
    /// `Wed 25 Nov 20:00–22:00 · serum · main 1 of 1, co-host 0 of 1 · one of a series, changed by itself`.
    func fullWords(of entry: CalendarPage.Entry) -> String {
        let show = entry.show
        let start = setup.zone.local(at: show.start)
        var parts = ["\(start.date.words) \(start.time.minutesText)–\(setup.zone.local(at: show.end).time.minutesText)"]
        if !show.subject.category.isEmpty { parts.append(show.subject.category) }
        if entry.shifts > 1 { parts.append("\(entry.shifts) shifts") }
        if let occurrence = show.occurrence {
            parts.append(occurrence.isApart ? "↷ of a series, changed by itself" : "↻ of a series")
        }
        return parts.joined(separator: " · ")
    }
}
