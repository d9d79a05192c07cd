import Civil
import Control
import DemoDay
import Journal
import Shows
import Staffing
import TestKit
import Testing

@Suite("Who does not come, while the show runs") struct AbsentHostTests {
    @Test func `the cues of a no-show say so, and ask before they air`() {
        let rian = Operator.onAir()
        rian.openBoard()
        rian.seek("Payday Glow: Serum Night", "Sari")
        rian.tap("x")
        rian.advance(by: .seconds(1))
        #expect(rian.cursorLine.contains("no-show"))
        rian.tap("Esc")
        rian.advance(by: .seconds(1))
        #expect(rian.shows("Sari is a no-show"))

        rian.press("Space")
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.shows("Sari is a no-show (19:57)"))
    }

    @Test func `somebody else is found while the show runs`() {
        let rian = Operator.onAir()
        rian.openBoard()
        rian.seek("Payday Glow: Serum Night", "Sari")
        #expect(rian.cursorLine.contains("on set 19:38"))
        rian.tap("x")
        rian.advance(by: .seconds(1))
        rian.seek("Payday Glow: Serum Night", "NO HOST")
        rian.tap("f")
        #expect(rian.shows("did not come at 19:57"))
        rian.tap("Enter")
        #expect(rian.shows("all the same?"))
        rian.tap("y")
        rian.advance(by: 100)
        #expect(!rian.cursorLine.contains("NO HOST"))
    }

    @Test func `who comes after all airs as planned`() {
        let rian = Operator.onAir()
        rian.openBoard()
        rian.seek("Payday Glow: Serum Night", "Sari")
        rian.tap("x")
        rian.advance(by: .seconds(1))
        rian.tap("c")
        rian.advance(by: .seconds(1))
        rian.tap("Esc")
        rian.advance(by: .seconds(1))
        #expect(!rian.shows("no-show ("))
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
    }
}
