import TestKit
import Testing

@Suite("A program that stands still in the middle of an act") struct StandstillTests {
    @Test func `a take that the journal has answered long ago is MISSED, and stays in the as-run`() {
        let rian = Operator.onAir()
        let asked = standStill(rian, after: "Space")
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.header.contains("NOT CONFIRMED"))
        #expect(rian.shows("MISSED by"))
        #expect(!rian.header.contains("taking"))
        rian.take()
        #expect(rian.obs().program == "Product Close")
    }

    @Test(arguments: ["F1", "s Enter"])
    func `panic and a scene by its name are MISSED as well`(keys: String) {
        let rian = Operator.onAir()
        let asked = standStill(rian, after: keys)
        #expect(asked.orders.isEmpty)
        #expect(rian.shows("MISSED by"))
    }

    @Test func `an act that comes within the second goes out`() {
        let rian = Operator.onAir()
        rian.press(.space)
        rian.freeze()
        rian.advance(by: 900)
        rian.thaw()
        rian.advance(by: 100)
        #expect(rian.obs().program == "Host Cam")
    }

    /// Freezes the program right after keys, for ten seconds.
    private func standStill(_ rian: Operator, after keys: String) -> [Effect] {
        rian.press(keys)
        return rian.during {
            rian.freeze()
            rian.advance(by: .seconds(10))
            rian.thaw()
            rian.advance(by: .seconds(5))
        }
    }
}
