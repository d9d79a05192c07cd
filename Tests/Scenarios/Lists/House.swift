import TestKit

extension DemoDay {
    /// The main show as a draft, begun after so many minutes; nothing of it is ticked.
    static func unprepared(startsIn minutes: Int64 = 90, _ change: (inout DemoDay) -> Void = { _ in }) -> DemoDay {
        var day = DemoDay(anchor: SimulatedClock.anchor, zone: SimulatedClock.zone)
        day.ticks = []
        guard let index = day.shows.firstIndex(where: { $0.id == mainShow }) else { return day }
        let length = day.shows[index].end - day.shows[index].start
        day.shows[index].status = .draft
        day.shows[index].start = SimulatedClock.anchor + .minutes(minutes)
        day.shows[index].end = day.shows[index].start + length
        for place in day.shifts.indices where day.shifts[place].show == mainShow {
            day.shifts[place].start = day.shows[index].start
            day.shifts[place].end = day.shows[index].end
        }
        // Nothing else in the room comes before it.
        let start = day.shows[index].start
        day.shows.removeAll { $0.room == World.roomA && $0.id != mainShow && $0.start < start }
        change(&day)
        return day
    }
}

extension Operator {
    /// At the main show while it is being prepared, room A on screen.
    static func preparing(_ world: World = World(.unprepared())) -> Operator {
        world.startOBS()
        return world.sit(room: "A")
    }

    /// The tick of a row of the main show.
    func tick(_ row: String) -> Tick? { world.store.ticks.first { $0.show == DemoDay.mainShow && $0.row == row } }

    /// Moves the cursor of the open list to the row with this title.
    func goTo(_ title: String) {
        press("Home")
        for _ in 0..<40 where !lines.contains(where: { $0.contains("▸") && $0.contains(title) }) {
            press("Down")
            advance(by: 120)
        }
    }

    /// A key, and long enough for the journal.
    func act(_ keys: String) {
        press(keys)
        advance(by: 100)
    }

    /// Ticks every row of the open list that is open.
    func tickAll() {
        press("Home")
        for _ in 0..<20 {
            press("y")
            advance(by: 800)
            press("Down")
        }
    }

    func statusOfShow() -> Show.Status? { world.store.day.shows.first { $0.id == DemoDay.mainShow }?.status }
}
