import Civil
import Control
import OBSProtocol
import Shows
import Terminal
import TestKit
import Testing

/// OBS's pictures: asked for while they are seen, never in the way of a TAKE, and never taken for more than they are.
@Suite struct PictureTests {
    private func asked(_ rian: Operator) -> [PictureRequest] { rian.world.obs[World.roomA]?.pictures ?? [] }

    @Test func `the program is asked for twice a second, in the shape of the canvas`() throws {
        let rian = Operator.onAir()
        let before = asked(rian).count
        rian.advance(by: .seconds(10))
        let requests = asked(rian).dropFirst(before)
        #expect((18...20).contains(requests.count))
        #expect(Set(requests.map(\.scene)) == ["Starting Soon"])
        let request = try #require(requests.first)
        #expect(request.cells == Size(width: 24, height: 21))
        #expect(request.pixels == Size(width: 96, height: 168))
        #expect(rian.shows("Program"))
    }

    @Test func `where it is not seen nothing is asked for`() {
        let rian = Operator.onAir()
        _ = rian.frame(80, 24)
        rian.advance(by: .seconds(1))
        let before = asked(rian).count
        rian.advance(by: .seconds(10))
        #expect(asked(rian).count == before)
    }

    @Test func `a take comes first, and its picture right after`() throws {
        let rian = Operator.onAir()
        rian.advance(by: .seconds(5))
        rian.press(.space)
        rian.advance(by: 5)
        let before = asked(rian).count
        // OBS mixes for half a second, and has the machine to itself.
        rian.advance(by: 300)
        #expect(asked(rian).count == before)
        rian.advance(by: 900)
        #expect(asked(rian).last?.scene == "Host Cam")
    }

    @Test func `OBS skips frames, and is left alone`() throws {
        let rian = Operator.onAir()
        let double = try #require(rian.world.obs[World.roomA])
        rian.advance(by: .seconds(3))
        double.skippedFrames = 12
        rian.advance(by: .seconds(2))
        #expect(rian.shows("picture paused"))
        #expect(rian.shows("paused: OBS skips fra"))
        let before = asked(rian).count
        rian.advance(by: .seconds(20))
        #expect(asked(rian).count == before)
        rian.advance(by: .seconds(15))
        #expect(asked(rian).count > before)
        // It does so again: twice as long.
        double.skippedFrames = 30
        rian.advance(by: .seconds(2))
        let again = asked(rian).count
        rian.advance(by: .seconds(50))
        #expect(asked(rian).count == again)
    }

    @Test func `a lost OBS is asked for nothing, and its last picture says how old it is`() {
        let rian = Operator.onAir()
        rian.advance(by: .seconds(2))
        rian.world.loseOBS(of: World.roomA)
        let before = asked(rian).count
        rian.advance(by: .seconds(30))
        #expect(asked(rian).count == before)
        #expect(rian.lines.contains { $0.contains("Program") && $0.contains("s old") })
    }

    @Test func `an answer that never comes is asked for once`() throws {
        let rian = Operator.onAir()
        rian.advance(by: .seconds(2))
        let double = try #require(rian.world.obs[World.roomA])
        double.temper = .mute
        rian.advance(by: .seconds(1))
        let before = asked(rian).count
        rian.advance(by: .seconds(4))
        #expect(asked(rian).count == before)
        #expect(rian.lines.contains { $0.contains("Program") && $0.contains("s old") })
    }

    @Test func `every scene at once: Enter airs none`() {
        let rian = Operator.onAir()
        rian.advance(by: .seconds(1))
        rian.press("F2")
        rian.advance(by: .seconds(3))
        #expect(Set(asked(rian).suffix(20).map(\.scene)).count == 9)
        #expect(rian.shows("PROGRAM"))
        let effects = rian.press("Right Enter")
        #expect(effects.orders.isEmpty)
        #expect(rian.shows("not in studio mode"))
        rian.press("Esc")
        #expect(!rian.shows("Scenes of OBS"))
    }

    @Test func `in studio mode Enter puts a scene on preview`() {
        let rian = Operator.onAir()
        rian.switchStudioMode()
        rian.press("F2 Right")
        #expect(rian.press("Enter").orders == [.preview("Host Cam")])
        rian.advance(by: .seconds(1))
        #expect(rian.shows("PREVIEW"))
    }

    @Test func `a terminal without colours gets glyphs`() {
        let rian = Operator.onAir()
        rian.handle(.input(.grain(.glyphs), lag: .zero))
        rian.advance(by: .seconds(2))
        let frame = rian.frame(160, 48)
        #expect(!frame.screen.lines.contains { $0.contains("▀▀▀▀▀▀") })
    }
}
