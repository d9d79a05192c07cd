import Civil
import Control
import Shows
import TestKit
import Testing

@Suite("Writing while a show is on air") struct WritingOnAirTests {
    @Test func `Space airs nothing while a rundown is written`() {
        let rian = Operator.onAir()
        rian.press("w Space")
        rian.advance(by: 1500)
        rian.press("Enter Space")
        rian.advance(by: 1500)
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `F12 airs the standby, in a cell too, and nothing typed is lost`() {
        let rian = Operator.onAir()
        rian.press("w F12")
        rian.advance(by: 1500)
        #expect(rian.world.store.aired == ["1", "2"])
        rian.press("j j j c")
        rian.type("Half a ti")
        rian.advance(by: 1500)
        rian.press("F12")
        rian.advance(by: 1500)
        #expect(rian.world.store.aired == ["1", "2", "3"])
        #expect(rian.shows("Half a ti"))
    }

    @Test func `the question of a TAKE lies over the writing, which goes on after it`() {
        let rian = Operator.onAir()
        rian.press("w j c")
        rian.type("Half a ti")
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(1))
        rian.press("F12")
        #expect(rian.shows("y  yes"))
        rian.press("n")
        #expect(rian.shows("Half a ti"))
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `panic gets through, and what was typed stays open`() {
        let rian = Operator.onAir()
        rian.press("w j c")
        rian.type("Half a ti")
        rian.press("F1")
        rian.advance(by: 100)
        #expect(rian.obs().program == "BRB")
        #expect(rian.shows("Half a ti"))
    }

    @Test func `an edit of the cue on air changes the plan only`() {
        let rian = Operator.onAir()
        rian.press("w l")
        rian.type("9")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("1")?.length == .lasting(.minutes(9)))
        #expect(rian.shows("plan changed"))
        #expect(rian.cueClock.contains("00:5"))
    }

    @Test func `moving the cue on air, or its segment, changes nothing of it`() {
        let rian = Operator.onAir()
        rian.press("w J")
        rian.advance(by: 800)
        #expect(rian.numbers.prefix(2) == ["2", "1"])
        #expect(!rian.shows("plan changed"))
    }
}
