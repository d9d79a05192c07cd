import Civil
import Journal
import Shows
import Terminal

/// Draws shows as lines, a day under the other.
struct AgendaDrawing {
    let room: ControlRoom
    let now: Moment

    func draw(_ page: CalendarPage, in inner: Region, focused: Bool) {
        let today = room.setup.zone.local(at: now.wall).date
        var window = room.calendar.window
        window.resize(height: inner.height)
        for (line, row) in window.visible.enumerated() {
            switch room.calendar.rows[row] {
            case .day(let date):
                let words = room.dayWords(date)
                let column =
                    1
                    + inner.put(
                        "\(date.words)\(date == today ? " · today" : "")\(words == nil ? "" : " · ")", column: 1,
                        row: line,
                        style: date == today ? Style(.heading, .normal, .bold) : .heading)
                if let words {
                    inner.put(
                        words.full, column: column, row: line, width: max(0, inner.width - column - 1),
                        style: words.style)
                }
            case .entry(let index):
                draw(page.entries[index], on: inner.slice(rows: line..<line + 1))
                guard focused, row == window.cursor else { continue }
                inner.put("▸", column: 0, row: line, style: .accent)
                inner.tint(row: line, columns: 0..<min(9, inner.width), ground: .cursor)
            }
        }
    }

    /// One show as a line.
    func draw(_ entry: CalendarPage.Entry, on line: Region) {
        let show = entry.show
        let look = room.look(of: entry, at: now)
        let style: Style = look.isPast ? .faint : .text
        var column = 1
        let time = room.setup.zone.local(at: show.start).time.minutesText
        column += line.put(time, column: column, row: 0, style: style) + 1
        // In the blank after the time, so that what stands in columns stays there.
        if let conflict = room.conflictMark(of: show.id) {
            line.put(conflict.text, column: column - 1, row: 0, style: conflict.style)
        }
        column += line.put(room.name(of: show.room), column: column, row: 0, style: style) + 1
        let wide = line.width >= 60
        let people = entry.hosts.isEmpty ? "" : entry.hosts.joined(separator: ", ")
        let hostWidth = wide ? 18 : (people.isEmpty ? 0 : min(7, GlyphWidth.columns(of: entry.hosts[0])))
        let statusWidth = GlyphWidth.columns(of: look.word)
        let end = line.width - 1
        let channels = wide ? room.channelNames(of: show) : ""
        let tail = statusWidth + (hostWidth > 0 ? hostWidth + 1 : 0) + (channels.isEmpty ? 0 : 8)
        let title = entry.seriesMark.isEmpty ? show.title : "\(show.title) \(entry.seriesMark)"
        line.put(title, column: column, row: 0, width: max(4, end - tail - column - 1), style: style)
        var right = end - tail
        if !channels.isEmpty {
            line.put(channels, column: right, row: 0, width: 7, style: .dim)
            right += 8
        }
        line.put(look.word, column: right, row: 0, style: look.style)
        if hostWidth > 0 {
            line.put(
                wide ? people : entry.hosts[0], column: right + statusWidth + 1, row: 0, width: hostWidth,
                style: style == .text ? .dim : style)
        }
    }
}
