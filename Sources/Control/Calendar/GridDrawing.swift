import Civil
import Journal
import Shows
import Terminal

/// Draws shows as blocks beside an axis of time.
struct GridDrawing {
    let room: ControlRoom
    let now: Moment
    let focused: Bool

    /// Columns of the axis, blank included.
    static let axis = 6

    /// The minutes after a midnight in which a show takes place; nil where it does not that day.
    static func span(of show: Show, after midnight: Instant) -> Range<Int>? {
        let from = Int((show.start - midnight).count / 60_000)
        let until = Int(((show.end - midnight).count + 59_999) / 60_000)
        let span = max(from, 0)..<max(max(from, 0), min(until, TimeScale.day.upperBound))
        return span.isEmpty ? nil : span
    }

    /// Hours at the left, the row of now among them where `today` is on screen.
    func drawAxis(_ scale: TimeScale, in region: Region, showsNow: Bool) {
        let local = room.setup.zone.local(at: now.wall).time
        let row = scale.row(of: local.hour * 60 + local.minute)
        for line in 0..<scale.rows {
            let minute = scale.minute(of: line)
            guard minute < TimeScale.day.upperBound else { break }
            if showsNow, line == row {
                region.put("▸\(local.minutesText)", column: 0, row: line, style: .accent)
            } else if minute % 60 == 0 {
                let time = TimeOfDay(milliseconds: Int64(minute) * 60_000).minutesText
                region.put(time, column: 1, row: line, style: .faint)
            }
        }
    }

    /// What takes place on a day, by its start.
    static func slots(_ page: CalendarPage, after midnight: Instant) -> [Slot] {
        page.entries.compactMap { entry in span(of: entry.show, after: midnight).map { Slot(entry: entry, span: $0) } }
    }

    /// A show in the minutes of one day.
    struct Slot {
        let entry: CalendarPage.Entry
        let span: Range<Int>
    }

    /// The shows of one column, by their start.
    func draw(_ shown: [Slot], on date: LocalDate, _ scale: TimeScale, in region: Region) {
        let places = scale.place(shown.map(\.span))
        for (index, rows) in places {
            draw(shown[index].entry, on: date, in: region.slice(rows: rows))
        }
        let hidden = shown.count - places.count
        guard hidden > 0, scale.rows > 0 else { return }
        region.put(
            "+\(hidden)", column: 0, row: scale.rows - 1, width: region.width, alignment: .right, style: .warning)
    }

    private func draw(_ entry: CalendarPage.Entry, on date: LocalDate, in region: Region) {
        let show = entry.show
        let look = room.look(of: entry, at: now)
        let style: Style = look.isPast ? .faint : .text
        let isUnderCursor = room.calendar.selectedID == show.id
        let block = region.on(isUnderCursor && focused ? .cursor : look.isPast ? .normal : .field)
        block.fill(ground: isUnderCursor && focused ? .cursor : look.isPast ? .normal : .field)
        for row in 0..<block.height { block.put("│", column: 0, row: row, style: look.style) }
        let conflict = room.conflictMark(of: show.id)
        let local = room.setup.zone.local(at: show.start)
        let time = local.date == date ? local.time.minutesText : "…"
        var column = block.put(look.mark, column: 0, row: 0, style: look.style)
        if let conflict { column += block.put(conflict.text, column: column, row: 0, style: conflict.style) }
        let title = "\(show.title)\(entry.seriesMark)"
        let titleStyle = isPending(show) ? Style.pending : style
        guard block.width >= 15 else {
            return write(title, in: block, from: column, style: titleStyle)
        }
        block.put("\(time) \(title)", column: column, row: 0, width: block.width - column, style: titleStyle)
        for (row, line) in lines(of: entry, look).enumerated() where row + 1 < block.height {
            block.put(line.text, column: 1, row: row + 1, width: block.width - 1, style: line.style)
        }
    }

    /// In a narrow column a title goes on from row to row, as far as the show does.
    private func write(_ title: String, in block: Region, from start: Int, style: Style) {
        var rest = title[...]
        for row in 0..<block.height where !rest.isEmpty {
            let column = row == 0 ? start : 1
            let space = block.width - column
            let isLast = row == block.height - 1
            let line = isLast ? rest : Self.head(of: rest, width: space)
            rest = rest.dropFirst(line.count).drop { $0 == " " }
            // Where every letter counts, none is given for the sign that some are missing.
            if isLast, block.width >= 9 {
                block.put(String(line), column: column, row: row, width: space, style: style)
            } else {
                block.slice(rows: row..<row + 1).put(line, column: column, row: 0, style: style)
            }
        }
    }

    /// As much of a text as a row has space for, up to a blank where there is one after its first letters.
    private static func head(of text: Substring, width: Int) -> Substring {
        guard GlyphWidth.columns(of: String(text)) > width else { return text }
        var head = text.prefix(max(1, width))
        while head.count > 1, GlyphWidth.columns(of: String(head)) > width { head = head.dropLast() }
        let isWordEnd = text.dropFirst(head.count).first == " "
        guard !isWordEnd, let blank = head.lastIndex(of: " "), head[..<blank].count >= 3 else { return head }
        return head[..<blank]
    }

    /// Whether it stands where an edit that is not made yet would put it.
    private func isPending(_ show: Show) -> Bool { room.planner.grab?.shownID == show.id }

    private func lines(of entry: CalendarPage.Entry, _ look: ShowLook) -> [(text: String, style: Style)] {
        let people = entry.hosts.joined(separator: ", ")
        let channels = room.channelNames(of: entry.show)
        var lines: [(text: String, style: Style)] = []
        if look.word != "ready" && look.word != "staffed" && look.word != "done" {
            lines.append((look.word, look.style))
        }
        if !people.isEmpty { lines.append((people, look.isPast ? .faint : .dim)) }
        if !channels.isEmpty { lines.append((channels, .faint)) }
        return lines
    }
}
