import Civil
import Journal
import Shows
import Terminal

/// The cursor's ways: up and down among shows or weeks, sideways through days or rooms, and whole pages.
extension CalendarPane {
    mutating func move(_ motion: Motion) {
        switch view {
        case .agenda: moveInAgenda(motion)
        case .month: moveInMonth(motion)
        case .week: step(motion, among: entriesOfDay)
        case .day: step(motion, among: entriesOfDay.filter { room(of: $0) == selected?.show.room })
        }
    }

    private mutating func moveInAgenda(_ motion: Motion) {
        var moved = window
        moved.apply(motion)
        takeUp(moved.cursor, from: motion.direction)
    }

    /// By weeks, and to the ends of the month.
    private mutating func moveInMonth(_ motion: Motion) {
        switch motion {
        case .up: go(to: day.adding(days: -7))
        case .down: go(to: day.adding(days: 7))
        case .pageUp: turn(by: -1)
        case .pageDown: turn(by: 1)
        case .top: go(to: day.firstOfMonth)
        case .bottom: go(to: day.firstOfMonth.adding(months: 1).adding(days: -1))
        }
    }

    private mutating func step(_ motion: Motion, among shows: [Int]) {
        switch motion {
        case .up: step(by: -1, among: shows)
        case .down: step(by: 1, among: shows)
        case .pageUp: turn(by: -1)
        case .pageDown: turn(by: 1)
        case .top: if let first = shows.first { select(first) }
        case .bottom: if let last = shows.last { select(last) }
        }
    }

    /// To the next show of the cursor's day, or the one before; round the ends.
    mutating func cycle(by step: Int) {
        let shows = entriesOfDay
        guard !shows.isEmpty else { return }
        let place = selectedIndex.flatMap { shows.firstIndex(of: $0) } ?? (step > 0 ? -1 : 0)
        select(shows[(place + step + shows.count) % shows.count])
    }

    private mutating func step(by step: Int, among shows: [Int]) {
        guard let place = selectedIndex.flatMap({ shows.firstIndex(of: $0) }) else {
            if let first = shows.first { select(first) }
            return
        }
        select(shows[max(0, min(place + step, shows.count - 1))])
    }

    /// A column to the side: the next room of a day, else the next day, on the show nearest in time.
    /// - Parameter rooms: in the order of their columns.
    mutating func sidestep(by step: Int, rooms: [RoomID], in zone: Zone) {
        let here = selected?.show.start
        if view == .day, let here, let column = rooms.firstIndex(where: { $0 == selected?.show.room }) {
            let others = step > 0 ? Array(rooms[(column + 1)...]) : rooms[..<column].reversed()
            for room in others {
                let there = entriesOfDay.filter { self.room(of: $0) == room }
                if let nearest = nearest(to: here, among: there) { return select(nearest) }
            }
        }
        go(to: day.adding(days: step))
        guard view == .week || view == .agenda, let here else { return }
        let local = LocalTime(date: day, time: zone.local(at: here).time)
        if let nearest = nearest(to: zone.instant(of: local), among: entriesOfDay) { select(nearest) }
    }

    private func nearest(to instant: Instant, among shows: [Int]) -> Int? {
        guard let page else { return nil }
        return shows.min {
            (page.entries[$0].show.start - instant).count.magnitude
                < (page.entries[$1].show.start - instant).count.magnitude
        }
    }

    private func room(of index: Int) -> RoomID? { page?.entries[index].show.room }

    /// A day, a week or a month on, whichever is on screen.
    mutating func turn(by count: Int) {
        switch view {
        case .agenda, .week: go(to: day.adding(days: 7 * count))
        case .day: go(to: day.adding(days: count))
        case .month: go(to: day.adding(months: count))
        }
    }
}
