import Civil
import OBSProtocol
import Shows
import TestKit
import Testing

@Suite("Recovery") struct RecoveryTests {
    /// On air with the second cue, streaming and confirmed; then OBS is gone for a while and comes back as after a crash.
    private func afterCrash(_ letter: String = "l", for outage: Milliseconds = .seconds(41)) -> Operator {
        let rian = beforeCrash(letter)
        crash(rian, for: outage)
        return rian
    }

    private func beforeCrash(_ letter: String) -> Operator {
        let rian = Operator.onAir(letter)
        if letter == "l" {
            rian.stream(.active)
            rian.press("l Enter")
            rian.advance(by: 500)
        }
        rian.take()
        rian.world.tell(.changed(.inputMuted("Music", true)), of: World.roomA)
        rian.advance(by: 500)
        return rian
    }

    private func crash(_ rian: Operator, for outage: Milliseconds) {
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: outage)
        rian.obs().restart(showing: "Starting Soon")
        rian.obs().streams = false
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: .seconds(2))
    }

    /// What the journal says was restored.
    private func restorations(_ rian: Operator) -> [Restoration] {
        rian.world.store.run.compactMap { line in
            guard case .recovered(let restoration) = line else { return nil }
            return restoration
        }
    }

    @Test func `the header counts the outage, and what the platform still waits`() {
        let rian = beforeCrash("l")
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(41))
        #expect(rian.header.contains("OBS OFFLINE 00:41"))
        #expect(rian.header.contains("TT ends in 04:19"))
        rian.press("F5")
        #expect(rian.shows("OBS OFFLINE 00:41 · TT ends in 04:19"))
        rian.press("y")
        #expect(rian.shows("OBS is offline"))
        rian.press("Esc")
        rian.advance(by: .minutes(5))
        #expect(rian.header.contains("TT its grace is over"))
    }

    @Test func `while OBS is gone nothing is shown as right, and no key is offered that would run it`() {
        let rian = beforeCrash("l")
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(2))
        rian.press("F5")
        #expect(rian.shows("nothing can be restored yet"))
        #expect(rian.shows("not known → “Host Cam”"))
        #expect(!rian.shows("is “Host Cam”"))
        #expect(!rian.shows("✓"))
        #expect(!rian.shows("RUNS"))
    }

    @Test func `without the desk it says who holds it, and offers no key that would be refused`() {
        let rian = afterCrash()
        let dewi = rian.world.sit("Dewi")
        dewi.advance(by: .seconds(1))
        dewi.press("F5")
        #expect(dewi.row("· scene ").contains("→ “Host Cam”"))
        #expect(dewi.shows("the desk is with Rian: D takes it · Esc closes this"))
        #expect(!dewi.shows("RUNS"))
        dewi.advance(by: 400)
        #expect((dewi.press("y") + dewi.advance(by: 500)).orders.isEmpty)
    }

    @Test func `a push that does not come up says so here too, with why`() {
        let rian = afterCrash()
        rian.obs().temper = .refusing(code: 501, comment: "The output is busy.")
        rian.stream(.off)
        rian.press("l s")
        rian.advance(by: 400)
        rian.press("y Esc")
        rian.advance(by: 500)
        rian.press("F5")
        #expect(rian.row("start FAILED").contains("OBS's stream: start FAILED at "))
        #expect(rian.row("start FAILED").contains("OBS refused: The output is busy."))
    }

    @Test func `nothing runs unasked`() {
        let rian = afterCrash()
        #expect(rian.advance(by: .minutes(2)).orders.isEmpty)
        #expect(rian.obs().program == "Starting Soon")
        rian.press("F5")
        #expect(rian.advance(by: .minutes(1)).orders.isEmpty)
    }

    @Test func `one key shows each step in words, with what is and what should be`() {
        let rian = afterCrash()
        rian.press("F5")
        #expect(rian.shows("OBS was gone 00:41"))
        #expect(rian.row("· scene ").contains("Starting Soon → “Host Cam”"))
        #expect(rian.row("Music ").contains("open → muted"))
        #expect(rian.row("OBS's stream").contains("off → on, for TT"))
        #expect(rian.row("Mic  ").contains("✓"))
    }

    @Test func `one more key runs them in their order, and the record says what was restored`() {
        let rian = afterCrash()
        rian.press("F5")
        rian.advance(by: 400)
        let asked = rian.press("y") + rian.advance(by: .seconds(4))
        let orders = asked.orders
        #expect(orders.first == .switchScene("Host Cam", transition: nil))
        #expect(orders.contains(.mute("Music", true)))
        #expect(orders.last == .stream(.start))
        #expect(rian.obs().program == "Host Cam")
        let done = restorations(rian)
        #expect(done.count == 1)
        #expect(done.first?.failure == nil)
        #expect(done.first?.outage.map { $0 >= .seconds(41) } == true)
        #expect(done.first?.done.contains("Music muted") == true)
        rian.press("Esc")
        #expect(rian.header.contains("CONFIRM TT AGAIN"))
        #expect(!rian.header.contains("TO RESTORE"))
    }

    @Test func `what a cue asks for is what it asked when it aired last, through every edit`() {
        let rian = Operator.onAir("l", World(.plain(["text Banner One", "text Banner Two", "mute Music"])))
        for (line, number) in [("text Banner Three", "2"), ("text Banner Four", "1")] {
            var cue = rian.world.store.day.cues.first { $0.number == number }
            cue?.actions = line
            if let cue { rian.send(.cueEdited(cue)) }
        }
        rian.take()
        crash(rian, for: .seconds(5))
        rian.press("F5")
        #expect(rian.row("text of Banner").contains("→ “Three”"))
        #expect(!rian.shows("Four"))
    }

    @Test func `a step that is left out does not leave`() {
        let rian = afterCrash()
        rian.press("F5")
        for _ in 1...10 where !rian.row("Music ").contains("▸") {
            rian.press(.down)
            rian.advance(by: 50)
        }
        rian.advance(by: 400)
        rian.press("x")
        #expect(rian.row("Music ").contains("–"))
        rian.advance(by: 400)
        let asked = rian.press("y") + rian.advance(by: .seconds(4))
        #expect(!asked.orders.contains(.mute("Music", true)))
        #expect(asked.orders.contains(.stream(.start)))
    }

    @Test func `the first step that OBS does not confirm is the last, and says so`() {
        let rian = afterCrash()
        rian.obs().temper = .idle
        rian.press("F5")
        rian.advance(by: 400)
        let asked = rian.press("y") + rian.advance(by: .seconds(8))
        #expect(asked.orders == [.switchScene("Host Cam", transition: nil)])
        #expect(restorations(rian).map(\.failure) == ["OBS did not confirm scene “Host Cam”"])
        rian.press("Esc")
        #expect(rian.header.contains("TT ✗ LOST"))
    }

    @Test func `a refusal stops it too, by OBS's word`() {
        let rian = afterCrash()
        rian.obs().temper = .refusing(code: 600, comment: "no")
        rian.press("F5")
        rian.advance(by: 400)
        #expect((rian.press("y") + rian.advance(by: .seconds(8))).orders.count == 1)
        #expect(restorations(rian).map(\.failure) == ["OBS refused: no"])
        #expect(restorations(rian).map(\.done) == [[]])
    }

    @Test func `a GO meanwhile goes before it`() {
        let rian = afterCrash()
        rian.obs().temper = .idle
        rian.press("F5")
        rian.advance(by: 400)
        rian.press("y Esc")
        rian.advance(by: 500)
        rian.press("Space")
        rian.advance(by: 500)
        if rian.shows("any other key  no") { rian.press("y") }
        rian.advance(by: .seconds(1))
        #expect(restorations(rian).map(\.failure) == ["something else went on air"])
    }

    @Test(arguments: ["Space", "Enter", "F12", "F5", "n"]) func `no other key runs it`(key: String) {
        let rian = afterCrash()
        rian.press("F5")
        rian.advance(by: 400)
        #expect((rian.press(key) + rian.advance(by: 500)).orders.isEmpty)
    }

    @Test func `a hand at OBS after the outage is not turned back`() {
        let rian = afterCrash()
        rian.world.tell(.changed(.inputMuted("Music", false)), of: World.roomA)
        rian.world.cutByHand(to: "BRB", in: World.roomA)
        rian.advance(by: 100)
        rian.press("F5")
        #expect(rian.row("Music ").contains("is open"))
        #expect(rian.row("✓ scene ").contains("is “BRB”"))
    }

    @Test func `a dry run shows only`() {
        let rian = afterCrash("d")
        rian.press("F5")
        #expect(rian.shows("a dry run shows only"))
        rian.advance(by: 400)
        #expect((rian.press("y") + rian.advance(by: 500)).orders.isEmpty)
    }

    @Test func `a rehearsal brings back scenes and sound, and no stream`() {
        let rian = afterCrash("e")
        rian.press("F5")
        #expect(rian.row("· scene ").contains("→ “Host Cam”"))
        #expect(!rian.shows("OBS's stream  "))
    }

    @Test func `a channel that is lost while OBS is there can be started again the same way`() {
        let rian = beforeCrash("l")
        rian.stream(.off)
        rian.advance(by: .seconds(1))
        rian.press("F5")
        #expect(rian.row("✓ scene ").contains("is “Host Cam”"))
        rian.advance(by: 400)
        #expect((rian.press("y") + rian.advance(by: .seconds(2))).orders == [.stream(.start)])
    }

    @Test func `a seat that finds the run in the journal offers the same`() {
        let rian = beforeCrash("l")
        rian.kill()
        rian.obs().restart(showing: "Ending")
        rian.obs().streams = false
        let again = rian.world.sit("Again")
        again.advance(by: .seconds(2))
        again.press("F5")
        #expect(again.shows("this seat has found the run"))
        #expect(again.row("· scene ").contains("Ending → “Host Cam”"))
        #expect(again.row("OBS's stream").contains("off → on, for TT"))
        again.advance(by: 400)
        #expect(again.press("y").orders.isEmpty)
        #expect(again.shows("desk is with Rian"))
    }
}
