import Civil
import DemoDay
import Shows
import Terminal
import TestKit
import Testing

@testable import Control

@Suite("Steering what is on air") struct SteeringTests {
    @Test(arguments: ["h", "H", "L", "U", "M", "Y", "p", "P", "B", "F9", "W"])
    func `a held key does what one press does`(key: String) throws {
        let rian = Operator.onAir()
        rian.take()
        let stroke = try KeyStroke(parsing: key)
        let before = rian.world.store.journal.count
        for index in 0..<60 {
            rian.press(stroke)
            rian.advance(by: index == 0 ? 400 : 30)
        }
        #expect(rian.world.store.journal.count - before <= 2, "held \(key)")
    }

    @Test func `a held plus adds no more than two presses would`() {
        let rian = Operator.onAir()
        rian.hold(.character("+"), for: .seconds(2))
        #expect(rian.world.store.run.filter { $0 == .addedTime(.seconds(30)) }.count <= 2)
    }

    @Test func `three quick presses of plus add three times`() {
        let rian = Operator.onAir()
        for _ in 1...3 {
            rian.press("+")
            rian.advance(by: 150)
        }
        #expect(rian.world.store.run.filter { $0 == .addedTime(.seconds(30)) }.count == 3)
    }

    @Test(arguments: ["h", "H", "+", "p", "P", "Y", "U", "g", "B", "F9", "Space", "L"])
    func `a refusal makes one line however long its key is held`(key: String) throws {
        let rian = Operator.ready()
        let stroke = try KeyStroke(parsing: key)
        for index in 0..<300 {
            rian.press(stroke)
            rian.advance(by: index == 0 ? 400 : 30)
        }
        #expect(rian.world.store.journal.isEmpty)
        #expect(rian.refusalsSeen == 1, "held \(key)")
    }

    @Test(arguments: ["h", "H", "+", "<", "p", "P", "L", "B", "F9", "Space", "F12", "E", "Enter", "W"])
    func `without the desk nothing is written`(key: String) {
        let rian = Operator.onAir()
        rian.advance(by: .seconds(5))
        let dewi = rian.world.sit("Dewi")
        let before = rian.world.store.journal.count
        dewi.press(key)
        dewi.advance(by: 500)
        #expect(rian.world.store.journal.count == before)
        #expect(dewi.footer.contains("desk is with Rian"), "\(key): \(dewi.footer)")
    }

    @Test(arguments: [
        "h", "H", "+", ">", "p", "P", "L", "B", "F9", "F10", "F8", "Space", "Y", "W", "g", "N", "c", "M", "U",
    ])
    func `in a run that has ended nothing is written`(key: String) {
        let rian = Operator.onAir()
        rian.press("E")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: .seconds(8))
        let before = rian.world.store.journal.count
        rian.press(key)
        rian.advance(by: 500)
        #expect(rian.world.store.journal.count == before)
        #expect(rian.refusalsSeen == 1, "\(key)")
    }

    @Test func `a pause stops the clock of the cue, not the show's, and again resumes`() {
        let rian = Operator.onAir()
        let left = rian.cueClock
        rian.press("H")
        rian.advance(by: .seconds(20))
        #expect(rian.header.contains("PAUSED"))
        let paused = rian.cueClock
        rian.advance(by: .seconds(20))
        #expect(rian.cueClock == paused)
        #expect(paused != left || paused == left)
        rian.press("H")
        rian.advance(by: 1100)
        #expect(!rian.header.contains("PAUSED"))
        #expect(rian.cueClock != paused)
        #expect(rian.world.store.run.suffix(2) == [.paused, .resumed])
    }

    @Test func `plus and minus are thirty seconds, their larger brothers five minutes`() {
        let rian = Operator.onAir()
        for key in ["+", "-", ">", "<"] {
            rian.press(key)
            rian.advance(by: 200)
        }
        #expect(
            Array(rian.world.store.run.suffix(4)) == [
                .addedTime(.seconds(30)), .addedTime(.seconds(-30)), .addedTime(.minutes(5)), .addedTime(.minutes(-5)),
            ])
    }

    @Test func `M makes the added time the plan's, u takes that back, and what is on air keeps its own`() throws {
        let rian = Operator.onAir()
        rian.press("+")
        rian.advance(by: 200)
        rian.press("M")
        rian.advance(by: 200)
        #expect(rian.planned("1") == .lasting(.seconds(90)))
        let left = rian.cueClock
        rian.press("M")
        rian.advance(by: 100)
        #expect(rian.footer.contains("the plan says so already"))
        rian.press("u")
        rian.advance(by: 200)
        #expect(rian.planned("1") == .lasting(.minutes(1)))
        #expect(rian.cueClock.isEmpty == left.isEmpty)
    }

    @Test func `after M nobody says that the plan has changed`() {
        let rian = Operator.onAir()
        rian.press("+")
        rian.advance(by: 200)
        rian.press("M")
        rian.advance(by: 200)
        #expect(!rian.shows("plan changed"))
    }

    @Test func `U gives the cue on air the length that another seat has planned meanwhile`() throws {
        let rian = Operator.onAir()
        var cue = try #require(rian.world.store.day.cues.first { $0.id == rian.cue("1") })
        cue.length = .lasting(.minutes(3))
        rian.world.sit("Dewi").send(.cueEdited(cue))
        #expect(rian.shows("plan changed: U takes it"))
        rian.press("U")
        rian.advance(by: 200)
        #expect(rian.world.store.run.last == .addedTime(.minutes(2)))
        rian.press("U")
        rian.advance(by: 100)
        #expect(rian.footer.contains("has the plan's length already"))
    }

    @Test func `an edit of the title changes the plan and not what is on air`() throws {
        let rian = Operator.onAir()
        var cue = try #require(rian.world.store.day.cues.first { $0.id == rian.cue("1") })
        cue.title = "Another bumper"
        rian.world.sit("Dewi").send(.cueEdited(cue))
        #expect(rian.shows("plan changed"))
        #expect(rian.shows("1 Opening bumper"))
        #expect(rian.row("Another bumper").contains("AIR"))
    }

    @Test func `take back airs the cue before, and both stay in the as-run`() {
        let rian = Operator.onAir()
        rian.take()
        rian.press("B")
        rian.advance(by: 1500)
        #expect(rian.world.store.aired == ["1", "2", "1"])
        #expect(rian.obs().program == "Starting Soon")
        #expect(rian.footer.contains("AIR 2"))
        rian.press("B")
        rian.advance(by: 1500)
        #expect(rian.world.store.aired == ["1", "2", "1", "2"])
    }

    @Test func `take back has nothing to bring before the second cue`() {
        let rian = Operator.onAir()
        rian.press("B")
        rian.advance(by: 200)
        #expect(rian.footer.contains("nothing was on air before"))
    }

    @Test func `g and a number set the standby, and nothing airs`() {
        let rian = Operator.onAir()
        let asked = rian.during {
            rian.press("g")
            rian.type("6.1")
            rian.press("Enter")
            rian.advance(by: 200)
        }
        #expect(asked.orders.isEmpty)
        #expect(rian.footer.contains("AIR 6.1"))
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `g with a number that is not there stays open and says so`() {
        let rian = Operator.onAir()
        rian.press("g")
        rian.type("99")
        rian.press("Enter")
        #expect(rian.shows("no cue 99 in the rundown"))
        #expect(rian.shows("Standby by number"))
        rian.press("Esc")
        rian.advance(by: 200)
        #expect(!rian.shows("Standby by number"))
    }

    @Test(arguments: ["8", "8.1", "◆"])
    func `g never puts on standby what cannot be taken`(number: String) {
        let rian = Operator.onAir()
        rian.press("g")
        rian.paste(number)
        rian.press("Enter")
        rian.advance(by: 200)
        #expect(rian.row("Welcome").contains("NXT"))
    }

    @Test func `F9 goes one on, F10 and F8 a segment, and none of them airs`() {
        let rian = Operator.onAir()
        let asked = rian.during {
            for (key, number) in [("F9", "3"), ("F10", "7"), ("F8", "3"), ("F10", "7"), ("F10", "9")] {
                rian.press(key)
                rian.advance(by: 800)
                #expect(rian.footer.contains("AIR \(number) "), "\(key): \(rian.footer)")
            }
        }
        #expect(asked.orders.isEmpty)
    }

    @Test func `a loop begun at the last cue of a segment brings its first on standby, and ended lets the show go on`()
    {
        let rian = Operator.onAir()
        rian.take()
        #expect(rian.footer.contains("AIR 3"))
        rian.press("L")
        rian.advance(by: 800)
        #expect(rian.footer.contains("AIR 1"))
        #expect(rian.header.contains("LOOP WARM-UP"))
        rian.press("L")
        rian.advance(by: 800)
        #expect(rian.footer.contains("AIR 3"))
    }

    @Test func `a loop leaves a standby alone that somebody chose`() {
        let rian = Operator.onAir()
        rian.take()
        rian.press("g")
        rian.type("9")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("L")
        rian.advance(by: 800)
        #expect(rian.footer.contains("AIR 9"))
    }

    @Test func `panic in a pause leaves the clock paused until GO`() {
        let rian = Operator.onAir()
        rian.press("H")
        rian.advance(by: 1000)
        rian.press("F1")
        rian.advance(by: .seconds(2))
        #expect(rian.header.contains("PANIC"))
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(!rian.header.contains("PAUSED"))
    }

    @Test func `a violation and a check-in go into the as-run, and so does what is wrong with one`() {
        let rian = Operator.onAir()
        rian.press("N")
        rian.type("price claim")
        rian.press("Enter")
        rian.advance(by: 100)
        rian.press("c")
        rian.type("TT 86 1284")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.run.contains(.violated(text: "price claim")))
        #expect(
            rian.world.store.run.last
                == .checkedIn(CheckIn(channel: ChannelID(1), orders: 86, viewers: 1284, stock: nil)))
        rian.press("c")
        rian.type("XX 1")
        rian.press("Enter")
        #expect(rian.footer.contains("no channel XX"))
        rian.press("Esc")
        rian.advance(by: 300)
        rian.press("A")
        #expect(rian.shows("VIOLATION  price claim"))
        #expect(rian.shows("check-in  TT 86 orders, 1.284 viewers"))
    }
}

extension Operator {
    /// How many refusals the log has kept.
    var refusalsSeen: Int { room.notices.filter { $0.weight == .refusal }.count }

    func planned(_ number: String) -> Cue.Length? { world.store.day.cues.first { $0.id == cue(number) }?.length }
}
