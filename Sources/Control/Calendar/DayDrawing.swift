import Civil
import Journal
import Shows
import Terminal

/// Draws one day with its rooms side by side.
struct DayDrawing {
    let room: ControlRoom
    let now: Moment

    func draw(_ page: CalendarPage, in region: Region, focused: Bool) {
        let date = room.calendar.day
        let grid = GridDrawing(room: room, now: now, focused: focused)
        let all = room.house?.rooms ?? []
        let seen = seen(of: all, width: region.width - GridDrawing.axis)
        let rooms = Array(all[seen])
        let isToday = room.setup.zone.local(at: now.wall).date == date
        let body = region.slice(rows: 1...)
        let slots = GridDrawing.slots(page, after: room.setup.zone.midnight(of: date))
        let scale = TimeScale(covering: slots.map(\.span), rows: body.height)
        grid.drawAxis(scale, in: body.slice(columns: 0..<GridDrawing.axis), showsNow: isToday)
        let columns = body.slice(columns: GridDrawing.axis...).columns(
            Array(repeating: .fill, count: max(1, rooms.count)), gap: 1)
        for (place, shown) in zip(rooms, columns) {
            let heading = Rect(
                column: shown.onCanvas.column - region.onCanvas.column, row: 0, width: shown.width, height: 1)
            region.region(heading).put(
                "room \(place.name)", column: 0, row: 0, width: shown.width,
                style: Style(.heading, .normal, room.calendar.selected?.show.room == place.id ? .bold : []))
            grid.draw(slots.filter { $0.entry.show.room == place.id }, on: date, scale, in: shown)
        }
        let left = rooms.count < all.count ? "\(seen.lowerBound + 1)/\(all.count)" : isToday ? "today" : ""
        region.put(left, column: 0, row: 0, width: GridDrawing.axis, style: .heading)
    }

    /// Rooms that have space for a column each, that of the show under the cursor among them.
    private func seen(of rooms: [Room], width: Int) -> Range<Int> {
        let space = max(1, width / Self.leastRoom)
        guard rooms.count > space else { return rooms.indices }
        let chosen = rooms.firstIndex { $0.id == room.planner.grab?.room ?? room.calendar.selected?.show.room } ?? 0
        let first = chosen / space * space
        return min(first, rooms.count - space)..<min(first + space, rooms.count)
    }

    private static let leastRoom = 12
}
