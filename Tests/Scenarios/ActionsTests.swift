import TestKit
import Testing

@Suite("What a cue does") struct ActionsTests {
    @Test func `actions after a wait go out when it is over`() {
        let line = #"scene "Host Cam"; wait 2s; text "Banner" "one"; mute "Mic"; wait 500ms; play "Bumper""#
        let rian = Operator.started("l", World(.plain([line])))
        rian.press(.space)
        rian.advance(by: 10)
        #expect(rian.obs().commands.count == 1)
        rian.advance(by: 1989)
        #expect(rian.obs().commands.count == 1)
        rian.advance(by: 11)
        #expect(rian.obs().texts["Banner"] == "one")
        #expect(rian.obs().commands.count == 3)
        rian.advance(by: 500)
        #expect(rian.obs().commands.last == .media("Bumper", .restart))
    }

    @Test func `the next GO drops what the cue before had left`() {
        let line = #"scene "Host Cam"; wait 5s; text "Banner" "late""#
        let rian = Operator.started("l", World(.plain([line, #"scene "Wheel""#])))
        rian.take()
        rian.take()
        rian.advance(by: .seconds(20))
        #expect(rian.obs().commands.map { $0.airs("Host Cam") || $0.airs("Wheel") } == [true, true])
    }

    @Test func `the same cue taken again does all of it again, once`() {
        let line = #"scene "Host Cam"; wait 5s; text "Banner" "late""#
        let rian = Operator.started("l", World(.plain([line, #"scene "Wheel""#])))
        rian.take()
        rian.take()
        for _ in 1...2 {
            rian.press("b")
            rian.advance(by: 100)
        }
        rian.take()
        rian.advance(by: .seconds(20))
        #expect(rian.world.store.aired == ["1", "2", "1"])
        #expect(rian.obs().commands.filter { $0 == .text("Banner", "late") }.count == 1)
    }

    @Test func `a wait that comes due after a stall is still what the operator asked for`() {
        let line = #"scene "Host Cam"; wait 1s; mute "Mic""#
        let rian = Operator.started("l", World(.plain([line])))
        rian.press(.space)
        rian.advance(by: 100)
        rian.freeze()
        rian.advance(by: 1500)
        rian.thaw()
        rian.advance(by: 10)
        #expect(rian.obs().commands.last == .mute("Mic", true))
    }

    @Test func `a rehearsal holds back stream, record and pins and lets the rest run`() {
        let line = #"stream start; record start; pin S30; scene "Host Cam"; mute "Mic"; text "Banner" "x""#
        let rian = Operator.started("e", World(.plain([line])))
        let asked = rian.take()
        #expect(
            asked.orders == [.switchScene("Host Cam", transition: nil), .mute("Mic", true), .text("Banner", "x")])
        #expect(rian.shows("rehearsal: held back"))
        #expect(rian.header.contains("REHEARSAL"))
    }

    @Test func `live lets all of it out, and pins are said to be by hand`() {
        let line = #"stream start; record start; pin S30; scene "Host Cam""#
        let rian = Operator.started("l", World(.plain([line])))
        let asked = rian.take()
        #expect(
            asked.orders == [.stream(.start), .record(.start), .switchScene("Host Cam", transition: nil)])
        #expect(rian.shows("pin S30 by hand"))
    }

    @Test func `a dry run sends nothing at all`() {
        let rian = Operator.started("d")
        for _ in 0..<13 { rian.take() }
        #expect(rian.world.store.aired.count == 12)
        #expect(rian.effects.orders.isEmpty)
        #expect(rian.obs().commands.isEmpty)
        #expect(rian.header.contains("DRY RUN"))
    }

    @Test func `a cue that only sets texts is confirmed by OBS's answers`() {
        let rian = Operator.started("l", World(.plain([#"text "Banner" "x"; mute "Mic""#])))
        rian.take()
        #expect(rian.shows("confirmed 19:57"))
    }

    @Test func `a transition of its own goes with the scene`() {
        let rian = Operator.started("l", World(.plain([#"scene "Host Cam" with Fade 700ms"#])))
        let asked = rian.take()
        #expect(asked.orders == [.switchScene("Host Cam", transition: .init(name: "Fade", duration: 700))])
    }

    @Test func `a wait that ends over a second late is missed, and says what was not done`() {
        let line = #"scene "Host Cam"; wait 5s; text "Banner" "late""#
        let rian = Operator.started("l", World(.plain([line])))
        rian.press(.space)
        rian.advance(by: 100)
        rian.freeze()
        rian.advance(by: .seconds(10))
        rian.thaw()
        rian.advance(by: .seconds(10))
        #expect(rian.obs().texts["Banner"] == nil)
        #expect(rian.shows("MISSED"))
    }
}
