import TestKit
import Testing

@Suite("More than one room") struct RoomsTests {
    @Test func `changing the room disarms GO until a arms it`() {
        let rian = Operator.onAir()
        rian.press("R R R")
        #expect(rian.header.contains("Room A"))
        #expect(rian.header.contains("GO NOT ARMED"))
        rian.take()
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.footer.contains("a arms it"))
        rian.press("a")
        rian.advance(by: 500)
        #expect(!rian.header.contains("GO NOT ARMED"))
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `the other rooms are shown with their own show`() {
        let rian = Operator.ready()
        rian.press("R")
        #expect(rian.header.contains("Room B"))
        #expect(rian.header.contains("Flash Malam"))
        rian.press("R")
        #expect(rian.header.contains("Room C"))
    }

    @Test func `panic needs no arming`() {
        let rian = Operator.onAir()
        rian.press("R R R F1")
        rian.advance(by: 100)
        #expect(rian.obs().program == "BRB")
    }

    @Test func `panic acts in the room on screen alone`() {
        let rian = Operator.onAir()
        rian.press("R")
        let asked = rian.press("F1")
        #expect(asked.changes.isEmpty)
        #expect(rian.footer.contains("no run is started"))
    }

    @Test func `two rooms run beside each other`() {
        let rian = Operator.onAir()
        rian.press("R")
        rian.startRun("l")
        rian.advance(by: 500)
        rian.take()
        #expect(rian.obs(World.roomB).commands.first == .switchScene("Starting Soon", transition: nil))
        #expect(rian.world.store.openRuns.count == 2)
        rian.press("R R")
        #expect(rian.row("Opening bumper").contains("AIR"))
    }

    @Test func `choosing a show of another room in Calendar disarms too`() {
        let rian = Operator.onAir()
        rian.press("1")
        rian.press(.down)
        rian.press(.enter)
        rian.advance(by: 100)
        #expect(rian.header.contains("Flash Malam"))
        rian.press("1")
        rian.press(.up)
        rian.press(.enter)
        rian.advance(by: 100)
        #expect(rian.header.contains("Payday Glow"))
        #expect(rian.header.contains("GO NOT ARMED"))
    }

    @Test func `a room that is running keeps its show`() {
        let rian = Operator.onAir()
        rian.press("1")
        rian.press(.down)
        rian.press(.down)
        rian.press(.enter)
        rian.advance(by: 100)
        #expect(rian.footer.contains("room A is running another show"))
        #expect(rian.header.contains("Payday Glow"))
    }
}
