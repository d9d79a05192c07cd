import Civil
import Shows
import Terminal
import TestKit
import Testing

/// The calendar as a lead has it while a month is planned.
@Suite("The calendar's screens") struct CalendarScreens {
    static let sizes = DemoDayScreens.sizes

    @Test(arguments: sizes) func `a month`(width: Int, height: Int) throws {
        try check(keys: ["5"], "calendar-month", width, height)
    }

    @Test(arguments: sizes) func `a week`(width: Int, height: Int) throws {
        try check(keys: ["6"], "calendar-week", width, height)
    }

    @Test(arguments: sizes) func `a day`(width: Int, height: Int) throws {
        try check(keys: ["7"], "calendar-day", width, height)
    }

    @Test(arguments: sizes) func `a show in hand`(width: Int, height: Int) throws {
        try check(keys: ["6", "Tab", "m", "Right", "Up"], "calendar-in-hand", width, height)
    }

    @Test(arguments: sizes) func `an agenda`(width: Int, height: Int) throws {
        try check(keys: ["8"], "calendar-agenda", width, height)
    }

    @Test(arguments: sizes) func `a month with a campaign day that has no show`(width: Int, height: Int) throws {
        try check(keys: ["5", "]"], "calendar-bare-day", width, height)
    }

    private func check(keys: [String], _ name: String, _ width: Int, _ height: Int) throws {
        let world = World()
        world.days = .standard
        let rian = Operator.ready(world)
        _ = rian.frame(width, height)
        rian.press("1 w")
        rian.advance(by: 50)
        for key in keys {
            rian.press(key)
            rian.advance(by: 200)
        }
        rian.advance(by: 8000)
        try Golden().check(rian.frame(width, height), "\(name)-\(width)x\(height)")
    }
}
