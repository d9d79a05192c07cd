import TestKit
import Testing

@Suite("Moving about") struct PanesTests {
    @Test func `words narrow the rundown, and Esc brings it all back`() {
        let rian = Operator.ready()
        rian.press("3 /")
        rian.type("serum")
        #expect(rian.row("Serum 30 ml").contains("┃"))
        #expect(rian.row("Toner + serum set").contains("┃"))
        #expect(!rian.shows("Giveaway"))
        rian.press("Enter")
        #expect(!rian.shows("Giveaway"))
        rian.press("Esc")
        #expect(rian.shows("Giveaway"))
    }

    @Test func `a filter hides cues, not what is on air or stands by`() {
        let rian = Operator.onAir()
        rian.press("/")
        rian.type("giveaway")
        rian.press("Enter")
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.footer.contains("AIR 3 Serum 30 ml"))
    }

    @Test func `the calendar is searched in the store, by title, room, channel and host`() {
        let rian = Operator.ready()
        rian.press("1 /")
        rian.type("dina")
        rian.advance(by: 50)
        #expect(rian.shows("08:00 C Pagi Segar"))
        #expect(!rian.shows("Flash Malam"))
        rian.press("Esc")
        rian.advance(by: 50)
        #expect(rian.shows("Flash Malam"))
    }

    @Test func `a roster without hosts says so, and what can be done without them`() {
        var day = DemoDay.plain([#"scene "Host Cam""#])
        day.hosts = []
        let rian = Operator.ready(World(day))
        rian.press("2 z")
        rian.advance(by: 50)
        #expect(rian.shows("no hosts yet"))
        #expect(rian.shows("This version cannot add hosts yet;"))
        #expect(!rian.shows("nobody matches"))
        #expect(rian.frame(80, 24).screen.lines.contains { $0.contains("a cue takes any name as its host.") })
    }

    @Test func `what nothing matches says so`() {
        let rian = Operator.ready()
        rian.press("2 /")
        rian.type("zzz")
        rian.advance(by: 50)
        #expect(rian.shows("nobody matches"))
        rian.press("Esc 1 /")
        rian.type("zzz")
        rian.advance(by: 50)
        #expect(rian.shows("no shows this week"))
    }

    @Test func `weeks go by and come back`() {
        let rian = Operator.ready()
        rian.press("1")
        rian.press("]")
        rian.advance(by: 50)
        #expect(rian.shows("week 49"))
        #expect(rian.shows("no shows this week"))
        rian.press("[")
        rian.press("[")
        rian.advance(by: 50)
        #expect(rian.shows("week 47"))
        rian.press(".")
        rian.advance(by: 50)
        #expect(rian.shows("Payday Glow: Ser"))
    }

    @Test func `a long roster is held in windows and scrolled to its end`() {
        let rian = Operator.ready(World(.manyHosts(600)))
        rian.press("2 G")
        rian.advance(by: 50)
        #expect(rian.shows("H0599"))
        rian.press("Home")
        rian.advance(by: 50)
        #expect(rian.shows("H0000"))
        for _ in 0..<10 {
            rian.press("PageDown")
            rian.advance(by: 50)
        }
        #expect(!rian.shows("H0000"))
        #expect(rian.shows("▸H0"))
    }

    @Test func `the numbers are filtered and scrolled too`() {
        let rian = Operator.ready()
        rian.press("4 /")
        rian.type("cpu")
        #expect(rian.shows("cpu"))
        #expect(!rian.shows("bitrate"))
        rian.press("Esc")
        #expect(rian.shows("bitrate"))
        rian.resize(to: Size(width: 80, height: 24))
        #expect(!rian.shows("version"))
        rian.press("G")
        #expect(rian.shows("version"))
        #expect(!rian.shows("program"))
    }

    @Test(arguments: [("1", "Calendar"), ("2", "Roster"), ("3", "Cues"), ("4", "Metrics")])
    func `z gives the pane the screen and gives it back`(key: String, title: String) {
        let rian = Operator.onAir()
        rian.press("\(key) z")
        let others = ["Calendar", "Roster", "Cues", "Metrics"].filter { $0 != title }
        #expect(rian.shows("━ \(title) "))
        for other in others { #expect(!rian.shows(" \(other) ")) }
        #expect(rian.shows("─ On air ─"))
        rian.press("z")
        for other in others { #expect(rian.shows("─ \(other) ─")) }
    }

    @Test func `Tab goes round the panes and the frame says where`() {
        let rian = Operator.ready()
        for title in ["Metrics", "Calendar", "Roster", "Cues"] {
            rian.press("Tab")
            #expect(rian.shows("━ \(title) "))
        }
        rian.press("Shift-Tab")
        #expect(rian.shows("━ Roster "))
    }

    @Test func `the wheel scrolls the pane under it`() {
        let rian = Operator.ready(World(.plain((1...200).map { _ in "" })))
        #expect(rian.shows("Cue 1 "))
        for _ in 0..<20 { rian.mouse(.wheelDown, column: 60, row: 20) }
        #expect(!rian.shows("Cue 1 "))
        for _ in 0..<20 { rian.mouse(.wheelUp, column: 60, row: 20) }
        #expect(rian.shows("Cue 1 "))
    }

    @Test func `below 80 by 24 it says so and keeps header and cues`() {
        let rian = Operator.onAir()
        let lines = rian.frame(60, 20).screen.lines
        #expect(lines.last?.contains("60×20 is small: made for 80×24") == true)
        #expect(lines.contains { $0.contains("Opening bumper") })
        #expect(lines[1].contains("CUE"))
    }

    @Test func `the theme changes by a key`() {
        let rian = Operator.ready()
        #expect(rian.press("T").contains(.showTheme(name: "light")))
        rian.advance(by: 20)
        #expect(rian.press("T").contains(.showTheme(name: "dark")))
    }
}

extension DemoDay {
    /// The demo day with so many hosts, by number.
    static func manyHosts(_ count: Int) -> DemoDay {
        var day = DemoDay(anchor: SimulatedClock.anchor, zone: SimulatedClock.zone)
        day.bookings = []
        day.hosts = (0..<count).map { index in
            let digits = String(10_000 + index).dropFirst()
            return Host(
                id: HostID(Int64(index + 1)), name: "H\(digits)", languages: ["id"], skills: [],
                weeklyMaximum: .hours(24))
        }
        return day
    }
}
