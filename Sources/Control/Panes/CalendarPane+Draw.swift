import Civil
import Journal
import Shows
import Terminal

/// Draws the shows of a week.
struct CalendarDrawing {
    let room: ControlRoom
    let now: Moment

    func draw(in region: Region, focused: Bool) {
        let pane = room.calendar
        let cut = pane.page.map { $0.total > $0.entries.count ? " of \(Numbers.grouped(Int64($0.total)))" : "" } ?? ""
        let title = pane.filter.isEmpty ? "Calendar" : "Calendar /\(pane.filter.text)"
        let inner = region.box(title: title, trailing: "week \(pane.monday.week.number)\(cut)", focused: focused)
        guard let page = pane.page else { return }
        guard !page.entries.isEmpty else {
            inner.put("no shows this week", column: 1, row: 0, style: .dim)
            return
        }
        switch pane.view {
        case .agenda: drawAgenda(page, in: inner, focused: focused)
        case .week: drawWeek(page, in: inner, focused: focused)
        }
    }

    private func drawAgenda(_ page: CalendarPage, in inner: Region, focused: Bool) {
        let today = room.setup.zone.local(at: now.wall).date
        var window = room.calendar.window
        window.resize(height: inner.height)
        for (line, row) in window.visible.enumerated() {
            switch room.calendar.rows[row] {
            case .day(let date):
                let style = date == today ? Style(.heading, .normal, .bold) : Style.heading
                inner.put(
                    "\(date.weekday.short) \(date.day) \(date.monthShort)\(date == today ? " · today" : "")", column: 1,
                    row: line, style: style)
            case .entry(let index):
                draw(page.entries[index], on: inner.slice(rows: line..<line + 1))
                guard focused, row == window.cursor else { continue }
                inner.put("▸", column: 0, row: line, style: .accent)
                inner.tint(row: line, columns: 0..<min(9, inner.width), ground: .cursor)
            }
        }
    }

    private func draw(_ entry: CalendarPage.Entry, on line: Region) {
        let show = entry.show
        let status = status(of: entry)
        let style: Style = show.status.isOver || show.status == .cancelled ? .faint : .text
        let time = room.setup.zone.local(at: show.start).time.minutesText
        let name = room.house?.rooms.first { $0.id == show.room }?.name ?? "?"
        var column = 1
        column += line.put(time, column: column, row: 0, style: style) + 1
        column += line.put(name, column: column, row: 0, style: style) + 1
        let wide = line.width >= 60
        let people = entry.hosts.isEmpty ? "" : entry.hosts.joined(separator: ", ")
        let hostWidth = wide ? 18 : (people.isEmpty ? 0 : min(7, GlyphWidth.columns(of: entry.hosts[0])))
        let statusWidth = GlyphWidth.columns(of: status.text)
        let end = line.width - 1
        let channels = wide ? channelText(show) : ""
        let tail = statusWidth + (hostWidth > 0 ? hostWidth + 1 : 0) + (channels.isEmpty ? 0 : 8)
        line.put(show.title, column: column, row: 0, width: max(4, end - tail - column - 1), style: style)
        var right = end - tail
        if !channels.isEmpty {
            line.put(channels, column: right, row: 0, width: 7, style: .dim)
            right += 8
        }
        line.put(status.text, column: right, row: 0, style: status.style)
        if hostWidth > 0 {
            line.put(
                wide ? people : entry.hosts[0], column: right + statusWidth + 1, row: 0, width: hostWidth,
                style: style == .text ? .dim : style)
        }
    }

    private func channelText(_ show: Show) -> String {
        show.channels.compactMap { id in room.house?.channels.first { $0.id == id }?.name }.joined(separator: " ")
    }

    /// What a lead wants to know first: is it running, is it staffed.
    private func status(of entry: CalendarPage.Entry) -> (text: String, style: Style) {
        switch entry.show.status {
        case .onAir: return isSeenLive(entry.show) ? ("ON AIR", Style(.onAir, .normal, .bold)) : ("running", .warning)
        case .ended: return ("done", .faint)
        case .reconciled: return ("reconciled", .faint)
        case .cancelled: return ("cancelled", .faint)
        case .draft, .ready: break
        }
        if entry.shifts > 0, entry.shiftsCovered == 0 { return ("NO HOST", Style(.wrong, .normal, .bold)) }
        if entry.shiftsCovered < entry.shifts { return ("\(entry.shiftsCovered)/\(entry.shifts) shifts", .warning) }
        return entry.show.status == .ready ? ("ready", .good) : ("staffed", .dim)
    }

    /// Whether a person has confirmed one of the running show's channels and OBS says nothing against it; a run alone is no
    /// proof of being on air.
    private func isSeenLive(_ show: Show) -> Bool {
        guard let studio = room.studios[show.room], studio.show == show.id else { return false }
        return studio.run?.channels.keys.contains { studio.standing(of: $0, at: now) == .live } ?? false
    }

    /// Seven columns, a day each; the show under the cursor is written out below.
    private func drawWeek(_ page: CalendarPage, in inner: Region, focused: Bool) {
        let days = inner.slice(rows: 0..<max(0, inner.height - 1)).columns(Array(repeating: .fill, count: 7), gap: 1)
        let today = room.setup.zone.local(at: now.wall).date
        for (index, column) in days.enumerated() {
            let date = room.calendar.monday.adding(days: index)
            let heading = Style(.heading, .normal, date == today ? .bold : [])
            column.put("\(date.weekday.short) \(date.day)", column: 0, row: 0, width: column.width, style: heading)
            let entries = page.entries.filter { room.setup.zone.local(at: $0.show.start).date == date }
            for (line, entry) in entries.enumerated() where line + 1 < column.height {
                let show = entry.show
                let name = room.house?.rooms.first { $0.id == show.room }?.name ?? "?"
                let local = room.setup.zone.local(at: show.start).time
                let time = column.width >= 11 ? local.minutesText : String(local.minutesText.prefix(2))
                let style = status(of: entry).style
                column.put(
                    "\(time) \(name) \(show.title)", column: 0, row: line + 1, width: column.width,
                    style: style == .good ? .text : style)
                if focused, room.calendar.selected?.show.id == show.id {
                    column.tint(row: line + 1, ground: .cursor)
                }
            }
            if entries.count + 1 > column.height, column.height > 1 {
                column.put(
                    "+\(entries.count + 2 - column.height)", column: 0, row: column.height - 1, width: column.width,
                    style: .dim)
            }
        }
        guard let selected = room.calendar.selected else { return }
        draw(selected, on: inner.slice(rows: max(0, inner.height - 1)..<inner.height))
    }
}
