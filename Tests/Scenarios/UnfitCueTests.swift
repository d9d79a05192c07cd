import TestKit
import Testing

@Suite("A cue that is not fit to air") struct UnfitCueTests {
    static let line = #"scene "Nowhere"; mute "Ghost""#

    @Test func `a scene that OBS does not have is shown before GO`() {
        let rian = Operator.started("l", World(.plain([Self.line])))
        #expect(rian.footer.contains("asks: OBS has no scene “Nowhere”"))
        #expect(rian.row("Cue 1").contains("OBS has no"))
        #expect(rian.shows("asks first"))
        #expect(rian.shows("OBS has no input “Ghost”"))
    }

    @Test func `GO asks once more and y airs what can be aired`() {
        let rian = Operator.started("l", World(.plain([Self.line])))
        let first = rian.take()
        #expect(first.changes.isEmpty)
        #expect(rian.shows("AIR 1 Cue 1?"))
        rian.press("y")
        rian.advance(by: 500)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.header.contains("NOT CONFIRMED"))
        #expect(rian.shows("No source was found by the name of"))
    }

    @Test func `with OBS offline GO asks, and neither Space nor digits are an answer`() {
        let rian = Operator.started()
        rian.world.loseOBS(of: World.roomA)
        rian.take()
        #expect(rian.shows("OBS is offline"))
        rian.take()
        rian.press("F12")
        rian.advance(by: 500)
        #expect(rian.shows("AIR 1 Opening bumper?"))
        rian.press("1")
        rian.advance(by: 500)
        #expect(!rian.shows("AIR 1 Opening bumper?"))
        #expect(rian.world.store.aired.isEmpty)
    }

    @Test func `with OBS offline y airs the cue, and it is NOT CONFIRMED`() {
        let rian = Operator.started()
        rian.world.loseOBS(of: World.roomA)
        rian.take()
        rian.press("y")
        rian.advance(by: 500)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.header.contains("NOT CONFIRMED"))
        #expect(rian.header.contains("OBS OFFLINE"))
        #expect(rian.obs().commands.isEmpty)
    }

    @Test func `a held y is one answer`() {
        let rian = Operator.started()
        rian.world.loseOBS(of: World.roomA)
        rian.take()
        rian.hold(.character("y"), for: .seconds(4))
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `an action line that cannot be read is said before GO and sends nothing`() {
        let rian = Operator.started("l", World(.plain(["scen Host"])))
        #expect(rian.footer.contains("asks: action line, column 1"))
        rian.take()
        rian.press("y")
        rian.advance(by: 500)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.obs().commands.isEmpty)
    }

    @Test func `a dry run asks nothing of an OBS that is not there`() {
        let rian = Operator.started("d")
        rian.world.loseOBS(of: World.roomA)
        rian.take()
        #expect(rian.world.store.aired == ["1"])
    }
}
