import Civil
import DemoDay
import Shows
import TestKit
import Testing

@Suite("Killed in the middle of an adlib") struct KilledAdlibTests {
    @Test func `another seat goes on with the same adlib, queue and plan`() {
        let world = World(.shop)
        let before = Operator.onAir("l", world)
        before.answer("Q", "4: a viewer asks")
        before.answer("Q", "3")
        before.take()
        before.kill()
        let rian = world.sit("Again")
        #expect(rian.row("Last call").contains("AIR"))
        #expect(rian.row("Cue 3").contains("NXT"))
        #expect(rian.effects.orders.isEmpty)
        rian.advance(by: .seconds(4))
        rian.press("D y")
        rian.advance(by: 500)
        rian.take()
        rian.take()
        #expect(world.store.aired == ["1", "4", "3", "2"])
        #expect(rian.run?.queue == [])
    }
}
