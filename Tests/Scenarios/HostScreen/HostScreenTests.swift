import TestKit
import Testing

/// What a host's screen says while a show goes on.
@Suite("A host's screen") struct HostScreenTests {
    @Test func `a TAKE at the desk is on the host's screen with what is left of it`() {
        let rian = Operator.started()
        let host = rian.world.watch()
        #expect(host.shows("TO THE START"))
        rian.take()
        rian.advance(by: 500)
        #expect(host.showsLarge("Opening bumper") || host.shows("Opening bumper"))
        #expect(host.screen.draw(host.size, at: rian.world.now).title == "Siaran · stage A")
        let left = rian.cueClock.split(separator: " ").dropFirst().first.map { String($0) } ?? ""
        #expect(Self.clock(on: host, reads: left))
    }

    @Test func `its clock shows the same second as the control room, before and after the end`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        for _ in 1...130 {
            rian.advance(by: 997)
            let words = rian.cueClock.split(separator: " ").map { String($0) }
            let digits = (words.last == "OVER" ? "+" : "") + words[1]
            #expect(Self.clock(on: host, reads: digits), "\(words)")
        }
    }

    @Test func `over time is said in words and by a sign, not only by colour`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        rian.advance(by: .seconds(40))
        #expect(host.showsLarge("WRAP UP") || host.shows("WRAP UP"))
        rian.advance(by: .seconds(30))
        #expect(host.showsLarge("OVER TIME") || host.shows("OVER TIME"))
    }

    @Test func `it says on air only when OBS has confirmed and a person has seen a channel live`() {
        let rian = Operator.onAir()
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        #expect(host.lines[0].contains("NO CHANNEL LIVE"))
        rian.press("l Enter")
        rian.advance(by: 100)
        #expect(host.lines[0].contains("ON AIR"))
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(60))
        rian.press("Space y")
        rian.advance(by: .seconds(10))
        #expect(host.lines[0].contains("NOT CONFIRMED"))
    }

    @Test func `hold, pause, panic and rehearsal are said in words`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        #expect(host.lines[0].contains("REHEARSAL"))
        rian.press("h")
        rian.advance(by: 700)
        #expect(host.lines[0].contains("HOLD"))
        rian.press("h")
        rian.advance(by: 700)
        rian.press("H")
        rian.advance(by: 700)
        #expect(host.lines[0].contains("PAUSED"))
        #expect(host.shows("CLOCK PAUSED") || host.showsLarge("CLOCK PAUSED 00:00"))
        rian.press("F1")
        rian.advance(by: 700)
        #expect(host.lines[0].contains("SAFE SCENE"))
    }

    @Test func `an edit of the words of the cue on air is there at once`() throws {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        var cue = try #require(rian.world.store.day.cues.first { $0.id == rian.cue("1") })
        cue.say = "halo"
        cue.never = "gratis"
        rian.send(.cueEdited(cue))
        rian.advance(by: 100)
        #expect(host.shows("halo") || host.showsLarge("halo"))
        #expect(host.shows("NEVER"))
        #expect(host.shows("gratis") || host.showsLarge("gratis"))
    }

    @Test func `alarms of the desk and numbers of the platforms are not for hosts`() {
        let rian = Operator.onAir()
        let host = rian.world.watch()
        rian.press("N")
        rian.type("no prices in the first minute")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("c")
        rian.type("TT 86 1284 120")
        rian.press("Enter")
        rian.advance(by: 800)
        #expect(!host.shows("no prices"))
        #expect(!host.shows("1284") && !host.shows("86"))
    }

    @Test func `a message stays until the producer clears it`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        rian.press("m")
        rian.type("slow down")
        rian.press("Enter")
        rian.advance(by: 800)
        #expect(host.showsLarge("slow down") || host.shows("slow down"))
        #expect(rian.shows("told   host: slow down"))
        #expect(rian.shows("to the host: slow down"))
        rian.advance(by: .minutes(3))
        rian.take()
        #expect(host.showsLarge("slow down") || host.shows("slow down"))
        rian.press("m Enter")
        rian.advance(by: 800)
        #expect(!host.showsLarge("slow down") && !host.shows("slow down"))
        #expect(!rian.shows("told   host: slow down"))
        #expect(rian.press("m Enter").changes.isEmpty)
    }

    @Test func `midnight changes neither the clock nor the date of the end`() {
        let day = SimulatedClock(at: SimulatedClock.anchor)
        let rian = Operator.started("e", World(clock: day))
        rian.advance(by: .hours(4) - .seconds(61))
        rian.take()
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        rian.advance(by: .seconds(30))
        #expect(Self.clock(on: host, reads: rian.cueClock.split(separator: " ").map { String($0) }[1]))
        rian.advance(by: .minutes(4))
        #expect(host.lines[0].contains("00:0"))
        #expect(host.shows("+1d"))
    }

    @Test func `the room without a run shows its next show; one without a show says so`() {
        let rian = Operator.ready()
        let host = rian.world.watch(room: "B")
        _ = host.frame(80, 24)
        #expect(host.shows("Flash Malam"))
        #expect(!host.shows("Serum Night"))
        rian.take()
        #expect(host.lines[0].contains("STAND BY"))
    }

    @Test func `an ended run leaves the screen to the next show after a while`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        rian.press("E")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: .seconds(3))
        #expect(host.lines[0].contains("ENDED"))
        #expect(host.shows("NEXT SHOW"))
        rian.advance(by: .minutes(11))
        #expect(host.lines[0].contains("STAND BY"))
    }

    @Test func `a screen that is opened in the middle knows all that has happened`() {
        let rian = Operator.onAir("e")
        rian.press("+")
        rian.advance(by: .seconds(20))
        let early = rian.world.watch()
        rian.take()
        rian.advance(by: .seconds(2))
        let late = rian.world.watch()
        #expect(early.lines == late.lines)
    }

    static func clock(on host: Spectator, reads digits: String) -> Bool {
        (1...12).contains { scale in host.showsLarge(digits, scale: scale) }
    }
}
