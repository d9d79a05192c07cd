import OBSProtocol
import TestKit
import Testing

@Suite("OBS desk: guards on air") struct DeskGuardsTests {
    @Test func `a stream ends by the word STOP alone`() {
        let rian = streaming()
        rian.press("F7 O")
        #expect(rian.press("x").orders.isEmpty)
        #expect(rian.shows("stop stream?"))
        #expect(rian.tap("y Enter").orders.isEmpty)
        rian.tap("Ctrl-U")
        rian.type("STOP")
        rian.advance(by: 100)
        #expect(rian.press("Enter").orders == [.stream(.stop)])
    }

    @Test func `a channel whose stream is stopped by the word has ended; it is not lost`() {
        let rian = streaming()
        rian.press("l v Esc")
        rian.advance(by: 500)
        #expect(rian.header.contains("TT ●"))
        rian.press("F7 O")
        rian.press("x")
        rian.type("STOP")
        rian.advance(by: 500)
        rian.press("Enter")
        rian.stream(.off)
        rian.advance(by: 500)
        #expect(rian.header.contains("TT ■"))
        #expect(!rian.header.contains("LOST"))
    }

    @Test func `what was told stands beside what OBS says, with how long it takes`() {
        let rian = Operator.started()
        rian.press("F7 O")
        rian.obs().temper = .idle
        rian.press("s")
        rian.world.tell(.ordered(.stream, .start), of: World.roomA)
        rian.advance(by: .seconds(3))
        #expect(rian.row("stream  ").contains("off"))
        #expect(rian.row("stream  ").contains("STARTING 3 s"))
        rian.advance(by: .seconds(9))
        #expect(rian.row("stream  ").contains("start asked, nothing in 12 s"))
    }

    @Test func `no stream starts in a rehearsal`() {
        let rian = Operator.onAir("e")
        rian.press("F7 O")
        #expect(rian.press("s").orders.isEmpty)
        #expect(rian.footer.contains("no stream in a rehearsal"))
    }

    @Test func `no collection is loaded while a live run is under way`() {
        let rian = Operator.onAir()
        rian.tap("F7 P Down Down Down")
        #expect(rian.press("Enter").orders.isEmpty)
        #expect(rian.footer.contains("scene collection Rehearsal: a live run is under way"))
    }

    @Test func `with nothing on it asks, and a held Enter is no answer`() {
        let rian = atDesk()
        rian.tap("P Down Down Down")
        let asked = rian.hold(.enter, for: .seconds(2))
        #expect(asked.orders.filter { if case .read = $0 { false } else { true } }.isEmpty)
        #expect(rian.shows("scene collection Rehearsal?"))
        #expect(rian.press("y").orders == [.collection("Rehearsal")])
    }

    @Test func `a hotkey asks, on air with what that may mean`() {
        let rian = Operator.onAir()
        rian.press("F7 P")
        rian.advance(by: 50)
        rian.press("Right Down")
        #expect(rian.press("Enter").orders.isEmpty)
        #expect(rian.shows("viewers may see it"))
        rian.advance(by: 1000)
        #expect(rian.press("y").orders == [.hotkey("OBSBasic.Transition", context: nil)])
    }

    @Test func `the stream key is never shown`() {
        let rian = atDesk()
        rian.press("P")
        rian.advance(by: 50)
        #expect(rian.shows("set, ends …7f3a"))
    }

    @Test func `studio mode asks on air`() {
        let rian = Operator.onAir()
        rian.press("F7 T")
        #expect(rian.press("s").orders.isEmpty)
        rian.advance(by: 1000)
        #expect(rian.press("y").orders == [.setStudioMode(true)])
    }

    @Test func `the T-bar asks for its first step on air, and the as-run has it`() {
        let rian = mixingScenes()
        #expect(rian.press(">").orders.isEmpty)
        rian.advance(by: 1000)
        let first = rian.press("y")
        #expect(first.orders == [.tBar(0.2, .held)])
        #expect(first.runLines == [.switchedUnplanned(scene: "Wheel")])
        #expect(rian.shows("HELD at 20 %"))
        var asked: [Effect] = []
        for _ in 3...9 {
            rian.advance(by: 200)
            asked += rian.press(">")
        }
        #expect(asked.orders.last == .tBar(1, .released))
        #expect(asked.runLines.isEmpty)
        rian.advance(by: 500)
        #expect(rian.obs().program == "Wheel")
        #expect(rian.shows("rests"))
    }

    @Test func `pulled back to its beginning it airs what was there`() {
        let rian = mixingScenes()
        rian.press(">")
        rian.advance(by: 1000)
        rian.press("y")
        rian.advance(by: 1000)
        let asked = rian.press("<")
        #expect(asked.orders == [.switchScene("Starting Soon", transition: nil)])
        #expect(asked.runLines == [.switchedUnplanned(scene: "Starting Soon")])
        rian.advance(by: .seconds(8))
        #expect(!rian.shows("NOT CONFIRMED"))
    }

    @Test func `a GO ends what the T-bar held, and the next push begins anew`() {
        let rian = mixingScenes()
        rian.press(">")
        rian.advance(by: 1000)
        rian.press("y")
        rian.advance(by: 1500)
        rian.press("F12")
        rian.advance(by: 1500)
        #expect(rian.shows("rests"))
        let asked = rian.press(">")
        #expect(asked.orders.isEmpty)
        #expect(rian.shows("Take hold of the T-bar?"))
    }

    @Test func `a transition that OBS has ended is in nobody's hand`() {
        let rian = mixingScenes()
        rian.press(">")
        rian.advance(by: 1000)
        rian.press("y")
        rian.advance(by: 500)
        rian.world.tell(.changed(.transitionEnded("Fade")), of: World.roomA)
        rian.advance(by: 100)
        #expect(rian.shows("rests"))
        #expect(rian.press(">").orders.isEmpty)
    }

    @Test func `the length of a transition is within OBS's bounds`() {
        let rian = atDesk()
        rian.tap("T d Ctrl-U")
        rian.type("20")
        rian.advance(by: 100)
        #expect(rian.press("Enter").orders.isEmpty)
        #expect(rian.shows("expected a number from 50 to 20.000 ms"))
        rian.tap("Ctrl-U")
        rian.type("800")
        rian.advance(by: 100)
        #expect(
            rian.press("Enter").orders == [.chooseTransition(TransitionChoice(name: "Fade", duration: 800))])
        rian.advance(by: 100)
        #expect(rian.shows("800 ms"))
    }

    @Test func `when OBS cannot be heard the page says that it is old, and asks nothing`() {
        let rian = atDesk()
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: 100)
        #expect(rian.shows("what stands here is old"))
        #expect(rian.press("m").orders.isEmpty)
    }

    private func atDesk() -> Operator {
        let rian = Operator.ready()
        rian.press("D y")
        rian.advance(by: 400)
        rian.press("F7")
        return rian
    }

    private func streaming() -> Operator {
        let rian = Operator.onAir()
        rian.obs().streams = true
        rian.world.tell(.changed(.streamChanged(.active)), of: World.roomA)
        rian.advance(by: 100)
        return rian
    }

    /// On air in studio mode with the wheel on preview, at the page of transitions.
    private func mixingScenes() -> Operator {
        let rian = Operator.onAir()
        rian.switchStudioMode()
        rian.press("s")
        rian.type("wheel")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("F7 T")
        return rian
    }
}
