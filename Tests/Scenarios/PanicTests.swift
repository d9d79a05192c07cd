import TestKit
import Testing

@Suite("Panic") struct PanicTests {
    static let safety: [OBSCommand] = [
        .switchScene("BRB", transition: nil), .mute("Mic", true), .mute("Mic 2", true),
    ]

    @Test func `F1 brings the safe scene and the mutes, and holds the run`() {
        let rian = Operator.onAir()
        let asked = rian.during {
            rian.press("F1")
            rian.advance(by: 100)
        }
        #expect(asked.orders == Self.safety)
        #expect(rian.header.contains("PANIC: GO leaves it"))
        #expect(rian.world.store.run.contains(.panicked(scene: "BRB")))
        #expect(rian.obs().program == "BRB")
    }

    @Test func `the cue that it took off the air is no longer said to be on it`() {
        let rian = Operator.onAir()
        #expect(rian.row("Opening bumper  ").contains("AIR"))
        rian.press("F1")
        rian.advance(by: 1500)
        #expect(rian.row("Opening bumper  ").contains("was"))
        #expect(!rian.row("Opening bumper  ").contains("AIR"))
    }

    @Test func `a microphone that stays open under it is named for as long as it does`() {
        let rian = Operator.onAir()
        rian.press("F1")
        rian.advance(by: 1500)
        #expect(rian.header.contains("PANIC: GO leaves it"))
        rian.world.tell(.changed(.inputMuted("Mic", false)), of: World.roomA)
        rian.advance(by: .seconds(30))
        #expect(rian.header.contains("PANIC! NOT MUTED: Mic"))
        #expect(rian.shows("PANIC: Mic is NOT MUTED · program is “BRB”"))
        rian.world.tell(.changed(.inputMuted("Mic", true)), of: World.roomA)
        rian.advance(by: 100)
        #expect(rian.header.contains("PANIC: GO leaves it"))
    }

    @Test func `a microphone that OBS calls otherwise now is not taken for muted`() {
        let rian = Operator.onAir()
        rian.world.tell(.changed(.inputRenamed(from: "Mic", to: "Mic new")), of: World.roomA)
        rian.press("F1")
        rian.advance(by: 1500)
        #expect(rian.header.contains("PANIC! NOT MUTED: Mic"))
        #expect(rian.shows("Mic is NOT MUTED: OBS has no such input"))
    }

    @Test func `GO leaves it for the cue that was on air, when that stands by`() {
        let rian = Operator.onAir()
        rian.take()
        rian.press("F1")
        rian.advance(by: 1500)
        rian.press("b")
        rian.advance(by: 100)
        #expect(rian.header.contains("PANIC"))
        #expect(rian.shows("PANIC: program is “BRB”"))
        #expect(rian.take().scenes == ["Host Cam"])
        #expect(!rian.header.contains("PANIC"))
        #expect(rian.world.store.aired == ["1", "2", "2"])
    }

    @Test(arguments: ["?", ":", "n x y", "s h o", "/ a", "E E N", "1 /", "2 / j", "4"])
    func `it gets through whatever is open`(opener: String) {
        let rian = Operator.onAir()
        rian.press(opener)
        let asked = rian.during {
            rian.press("F1")
            rian.advance(by: 100)
        }
        #expect(asked.orders == Self.safety)
    }

    @Test func `it gets through the question before a TAKE`() {
        let rian = Operator.started("l", World(.plain([#"scene "Host Cam""#, #"scene "Nowhere""#])))
        rian.take()
        rian.take()
        #expect(rian.shows("AIR 2 Cue 2?"))
        rian.press("F1")
        rian.advance(by: 100)
        #expect(!rian.shows("AIR 2 Cue 2?"))
        #expect(rian.obs().program == "BRB")
        rian.press("y")
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `it works before the first GO`() {
        let rian = Operator.started()
        rian.press("F1")
        rian.advance(by: 100)
        #expect(rian.obs().commands == Self.safety)
    }

    @Test func `a key that waited over a second is not panic, and says so`() {
        let rian = Operator.onAir()
        rian.world.stall(for: 2500)
        let asked = rian.press("F1")
        #expect(asked.changes.isEmpty)
        #expect(rian.footer.contains("panic: late key, press again"))
        rian.advance(by: 100)
        rian.press("F1")
        rian.advance(by: 100)
        #expect(rian.obs().program == "BRB")
    }

    @Test func `in a dry run it is written and nothing leaves`() {
        let rian = Operator.onAir("d")
        rian.press("F1")
        rian.advance(by: 100)
        #expect(rian.header.contains("PANIC"))
        #expect(rian.obs().commands.isEmpty)
    }

    @Test func `GO leaves it by airing the standby`() {
        let rian = Operator.onAir()
        rian.press("F1")
        rian.advance(by: 1500)
        rian.take()
        #expect(!rian.header.contains("PANIC"))
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.obs().program == "Host Cam")
    }

    @Test func `pressed twice it is one`() {
        let rian = Operator.onAir()
        rian.hold(.function(1), for: .seconds(3))
        #expect(rian.obs().commands.filter { $0 == Self.safety[0] }.count == 1)
    }

    @Test func `hold does not release it`() {
        let rian = Operator.onAir()
        rian.press("F1")
        rian.advance(by: 100)
        rian.press("h")
        rian.advance(by: 100)
        #expect(rian.header.contains("PANIC"))
        #expect(rian.footer.contains("GO leaves it"))
    }

    @Test func `a seat that does not hold the desk cannot`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        let asked = dewi.press("F1")
        #expect(asked.changes.isEmpty)
        #expect(dewi.footer.contains("panic: the desk is with Rian"))
    }

    @Test func `what a cue had left to do is not done after it`() {
        let rian = Operator.started("l", World(.plain([#"scene "Host Cam"; wait 2s; text "Banner" "late""#])))
        rian.take()
        rian.press("F1")
        rian.advance(by: 5000)
        #expect(rian.obs().texts["Banner"] == nil)
    }

    @Test func `it works again when another scene has gone on air since`() {
        let rian = Operator.onAir()
        rian.press("F1")
        rian.advance(by: 1500)
        rian.press("s")
        rian.type("wheel")
        rian.press(.enter)
        rian.advance(by: 1500)
        #expect(rian.obs().program == "Wheel")
        rian.press("F1")
        rian.advance(by: 100)
        #expect(rian.obs().program == "BRB")
    }

    @Test func `it works again when OBS did not get it`() {
        let rian = Operator.onAir()
        rian.world.loseOBS(of: World.roomA)
        rian.press("F1")
        rian.advance(by: 1000)
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: 100)
        #expect(rian.obs().program == "Starting Soon")
        rian.press("F1")
        rian.advance(by: 100)
        #expect(rian.obs().program == "BRB")
    }

    @Test func `held down while OBS is away it is not written at every repeat`() {
        let rian = Operator.onAir()
        rian.world.loseOBS(of: World.roomA)
        rian.hold(.function(1), for: .seconds(3))
        let panics = rian.world.store.run.filter { $0 == .panicked(scene: "BRB") }
        #expect(panics.count <= 2)
    }
}
