import Civil
import Journal
import Shows
import Terminal

/// Draws seven days side by side, each with its rooms beside each other where they have space, else as a list.
struct WeekDrawing {
    let room: ControlRoom
    let now: Moment

    /// Columns that a room needs at least.
    private static let leastRoom = 3
    private static let leastRows = 12

    func draw(_ shown: ShownDays, in region: Region, focused: Bool) {
        let rooms = room.house?.rooms ?? []
        let wide = region.slice(columns: GridDrawing.axis...).width / 7 - 1
        guard !rooms.isEmpty, wide >= rooms.count * Self.leastRoom, region.height >= Self.leastRows else {
            return drawLists(shown, in: region, focused: focused)
        }
        drawGrid(shown.page, rooms, in: region, focused: focused)
    }

    private func drawGrid(_ page: CalendarPage, _ rooms: [Room], in region: Region, focused: Bool) {
        let grid = GridDrawing(room: room, now: now, focused: focused)
        let (first, _) = room.calendar.span
        let today = room.setup.zone.local(at: now.wall).date
        let body = region.slice(rows: 2...)
        let dates = (0..<7).map { first.adding(days: $0) }
        let slots = dates.map { GridDrawing.slots(page, after: room.setup.zone.midnight(of: $0)) }
        let scale = TimeScale(covering: slots.flatMap { $0.map(\.span) }, rows: body.height)
        grid.drawAxis(
            scale, in: body.slice(columns: 0..<GridDrawing.axis), showsNow: dates.contains(today))
        let heads = region.slice(columns: GridDrawing.axis...).columns(Array(repeating: .fill, count: 7), gap: 1)
        for ((date, slots), column) in zip(zip(dates, slots), heads) {
            drawHeading(date, today: today, on: column)
            let parts = column.columns(Array(repeating: .fill, count: rooms.count))
            for (place, part) in zip(rooms, parts) {
                part.put(place.name, column: 0, row: 1, width: part.width, style: .faint)
                let shown = slots.filter { $0.entry.show.room == place.id }
                grid.draw(shown, on: date, scale, in: part.slice(rows: 2...))
            }
        }
    }

    private func drawHeading(_ date: LocalDate, today: LocalDate, on column: Region) {
        let day = "\(date.weekday.short) \(date.day)"
        column.put(
            day, column: 0, row: 0, width: column.width, style: Style(.heading, .normal, date == today ? .bold : []))
        if let words = room.dayWords(date) {
            let end = day.count + 1
            column.put(words.short, column: end, row: 0, width: max(0, column.width - end), style: words.style)
        }
        if date == room.calendar.day { column.tint(row: 0, ground: .cursor) }
    }

    private func drawLists(_ shown: ShownDays, in region: Region, focused: Bool) {
        let days = region.columns(Array(repeating: .fill, count: 7), gap: 1)
        let (first, _) = room.calendar.span
        let today = room.setup.zone.local(at: now.wall).date
        for (index, column) in days.enumerated() {
            let date = first.adding(days: index)
            drawHeading(date, today: today, on: column)
            let entries = shown.entries(on: date)
            let space = column.height - 1
            let isCut = entries.count > space
            for (line, entry) in entries.prefix(isCut ? max(0, space - 1) : space).enumerated() {
                draw(entry, on: column.slice(rows: line + 1..<line + 2))
                if focused, room.calendar.selectedID == entry.show.id { column.tint(row: line + 1, ground: .cursor) }
            }
            guard isCut, column.height > 1 else { continue }
            column.put(
                "+\(entries.count - max(0, space - 1))", column: 0, row: column.height - 1, width: column.width,
                style: .dim)
        }
    }

    private func draw(_ entry: CalendarPage.Entry, on line: Region) {
        let local = room.setup.zone.local(at: entry.show.start).time.minutesText
        let time = line.width >= 11 ? local : String(local.prefix(2))
        let look = room.look(of: entry, at: now)
        let conflict = room.conflictMark(of: entry.show.id)
        let column = conflict.map { line.put($0.text, column: 0, row: 0, style: $0.style) } ?? 0
        line.put(
            "\(time) \(room.name(of: entry.show.room)) \(entry.show.title)", column: column, row: 0,
            width: line.width - column, style: look.style == .good || look.style == .dim ? .text : look.style)
    }
}
