import Civil
import Journal
import Shows
import Terminal

/// Draws a month: a cell a day, with its shows where they have space, else with how many there are.
struct MonthDrawing {
    let room: ControlRoom
    let now: Moment

    private static let weekColumn = 3

    func draw(_ shown: ShownDays, in region: Region, focused: Bool) {
        let (first, count) = room.calendar.span
        let weeks = count / 7
        let numbers = region.slice(columns: 0..<Self.weekColumn)
        let rows = Rect(region.slice(rows: 1...).size).rows(Array(repeating: .fill, count: weeks))
        let columns = region.slice(columns: Self.weekColumn...).columns(Array(repeating: .fill, count: 7), gap: 1)
        for (index, column) in columns.enumerated() {
            column.put(first.adding(days: index).weekday.short, column: 0, row: 0, style: .heading)
            for (week, row) in rows.enumerated() {
                let place = week * 7 + index
                let cell = column.slice(rows: row.row + 1..<row.row + 1 + row.height)
                draw(first.adding(days: place), place, shown, in: cell, focused: focused)
            }
        }
        for (week, row) in rows.enumerated() {
            let number = first.adding(days: week * 7).week.number
            numbers.put("\(number)", column: 0, row: row.row + 1, width: 2, alignment: .right, style: .faint)
        }
    }

    private func draw(_ date: LocalDate, _ place: Int, _ shown: ShownDays, in cell: Region, focused: Bool) {
        let pane = room.calendar
        let isOther = date.month != pane.day.month
        let isToday = date == room.setup.zone.local(at: now.wall).date
        let shows = shown.entries(on: date)
        let isUnderCursor = date == pane.day
        if isUnderCursor { cell.fill(ground: focused ? .cursor : .normal) }
        let inside = cell.on(isUnderCursor && focused ? .cursor : .normal)
        var column = inside.put(
            isToday ? "▸\(date.day)" : "\(date.day)", column: 0, row: 0,
            style: isToday ? Style(.accent, .normal, .bold) : isOther ? .faint : .heading)
        if let words = room.dayWords(date) {
            column += 1
            inside.put(
                words.short, column: column, row: 0, width: max(0, inside.width - column),
                style: isOther && !words.isBare ? .faint : words.style)
        }
        let troubled = shows.filter { pane.trouble.counts[$0.show.id] != nil }.count
        if troubled > 0 {
            inside.put(
                "!\(troubled)", column: max(column, inside.width - 3), row: 0, width: min(3, inside.width - column),
                alignment: .right, style: .wrong)
        }
        let space = inside.height - 1
        guard !shown.isCut, inside.width >= Self.leastTitle, space > 1 || shows.count <= space else {
            return drawNumbers(place, shows, in: inside.slice(rows: 1...))
        }
        // The show under the cursor is seen, whatever else is cut.
        let cut = shows.count > space
        let chosen = shows.firstIndex { $0.show.id == pane.selectedID } ?? 0
        let first = cut ? max(0, min(chosen - (space - 2), shows.count - (space - 1))) : 0
        let seen = shows[first..<min(shows.count, first + (cut ? space - 1 : space))]
        for (line, entry) in seen.enumerated() {
            draw(entry, on: inside.slice(rows: line + 1..<line + 2), focused: focused && isUnderCursor)
        }
        guard cut else { return }
        let open = shows.filter { $0.show.status.isOpen && !$0.isStaffed }.count
        inside.put(
            "+\(shows.count - seen.count)\(open > 0 ? " ?\(open) open" : "")", column: 1, row: space,
            width: inside.width - 1,
            style: open > 0 ? .warning : .dim)
    }

    /// A narrower cell says numbers.
    private static let leastTitle = 13

    private func draw(_ entry: CalendarPage.Entry, on line: Region, focused: Bool) {
        let look = room.look(of: entry, at: now)
        let local = room.setup.zone.local(at: entry.show.start).time.minutesText
        let time = line.width >= 16 ? local : String(local.prefix(2))
        let column = line.put(look.mark, column: 0, row: 0, style: look.style)
        let words = "\(time) \(room.name(of: entry.show.room)) \(entry.show.title)\(entry.seriesMark)"
        line.put(
            words, column: column, row: 0, width: line.width - column,
            style: look.style == .good || look.style == .dim ? .text : look.style)
        if focused, room.calendar.selectedID == entry.show.id {
            line.emphasize(row: 0, .reverse)
        }
    }

    /// `6 shows`, then what of them is open, then how many each room has, as far as there is space.
    private func drawNumbers(_ place: Int, _ shows: [CalendarPage.Entry], in region: Region) {
        guard let cell = total(place, shows), cell.shows + cell.cancelled > 0 else { return }
        var lines: [(text: String, style: Style)] = [
            (cell.shows == 1 ? "1 show" : "\(cell.shows) shows", .text)
        ]
        if cell.unstaffed > 0 { lines.append(("?\(cell.unstaffed) open", .warning)) }
        let rooms = (room.house?.rooms ?? []).compactMap { room -> String? in
            guard let count = perRoom(room.id, place, shows), count > 0 else { return nil }
            return "\(room.name):\(count)"
        }
        lines.append((rooms.joined(separator: " "), .dim))
        if cell.cancelled > 0 { lines.append(("×\(cell.cancelled)", .faint)) }
        if region.height == 1, lines.count > 1, cell.unstaffed > 0 {
            let column = region.put("\(cell.shows) ", column: 0, row: 0, style: .text)
            return region.put(lines[1].text, column: column, row: 0, width: region.width - column, style: .warning)
        }
        for (row, line) in lines.enumerated() where row < region.height {
            region.put(line.text, column: 0, row: row, width: region.width, style: line.style)
        }
    }

    /// By the store's count, or where a filter holds by what it found.
    private func total(_ place: Int, _ shows: [CalendarPage.Entry]) -> MonthPage.Cell? {
        if let month = room.calendar.month, room.calendar.filter.text.isEmpty, month.days.indices.contains(place) {
            return month.days[place].total
        }
        return shows.reduce(into: MonthPage.Cell()) { cell, entry in
            cell.count(entry.show.status, length: entry.show.end - entry.show.start, isStaffed: entry.isStaffed)
        }
    }

    private func perRoom(_ id: RoomID, _ place: Int, _ shows: [CalendarPage.Entry]) -> Int? {
        if let month = room.calendar.month, room.calendar.filter.text.isEmpty, month.days.indices.contains(place) {
            return month.days[place].rooms[id]?.shows
        }
        return shows.filter { $0.show.room == id }.count
    }
}
