import Civil
import DemoDay
import Shows
import TestKit
import Testing

@Suite("An adlib airs next, out of its turn") struct AdlibTests {
    @Test(arguments: ["4", "MINI", "mini", "bag 7", "BAG 7", "kit mini", "last call"])
    func `it is named by number, SKU, basket number or words`(name: String) {
        let rian = Operator.onAir("l", World(.shop))
        rian.answer("Q", "\(name): a viewer asks")
        #expect(rian.footer.contains("AIR 4 Last call"))
        #expect(rian.decisions.map(\.reason) == ["a viewer asks"])
        rian.take()
        rian.take()
        #expect(rian.world.store.aired == ["1", "4", "2"])
        #expect(rian.effects.scenes == ["Host Cam", "Split", "Price Card"])
    }

    @Test func `without a name it is the cue under the cursor`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.press("j j")
        rian.advance(by: 200)
        rian.answer("Q", "")
        #expect(rian.footer.contains("AIR 3 "))
    }

    @Test func `what the show would come to is shown before Enter`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.press("Q")
        rian.advance(by: 50)
        rian.type("4")
        #expect(rian.shows("next: 4 Last call, 05:00"))
        #expect(rian.shows("OUT 02:00 OVER instead of 02:59 to spare"))
        #expect(rian.decisions == [])
        rian.press("Esc")
        rian.advance(by: 300)
        #expect(rian.decisions == [])
    }

    @Test func `a name that nothing has stays open to be mended`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.answer("Q", "no such thing")
        #expect(rian.shows("no cue is called “no such thing”, sells it or says it"))
        #expect(rian.shows("Adlib: what airs next, out of its turn"))
        #expect(rian.decisions == [])
    }

    @Test func `a minus unqueues the last`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.answer("Q", "4")
        rian.answer("Q", "3")
        rian.answer("Q", "-")
        #expect(rian.footer.contains("AIR 4 Last call"))
        rian.answer("Q", "-")
        #expect(rian.footer.contains("AIR 2 "))
        rian.press("Q")
        rian.advance(by: 50)
        rian.type("-")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.shows("nothing is queued"))
    }

    @Test func `the Cues pane numbers what is queued`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.answer("Q", "4")
        rian.answer("Q", "3")
        #expect(rian.row("Cue 3").contains("Q2"))
        #expect(rian.row("Last call").contains("NXT"))
    }

    @Test func `C repeats the cue on air, and GO airs it again`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.press("C")
        rian.advance(by: 50)
        rian.type("they missed it")
        rian.press("Enter")
        rian.advance(by: 1000)
        #expect(rian.decisions.map(\.reason) == ["they missed it"])
        rian.take()
        rian.take()
        #expect(rian.world.store.aired == ["1", "1", "2"])
        #expect(!rian.header.contains("NOT CONFIRMED"))
    }

    @Test func `its price is asked about as any other's`() {
        let rian = Operator.onAir("l", World(.flash()))
        rian.answer("Q", "S30")
        rian.take()
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.shows("price opens 20:05"))
    }

    @Test func `a rolling run takes none`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.press("W y")
        rian.advance(by: 500)
        rian.press("Q")
        rian.advance(by: 100)
        #expect(rian.footer.contains("the run rolls: hold or GO ends it first"))
    }
}

extension DemoDay {
    /// Four cues of five minutes and an out at 20:20, which leaves three minutes where the first airs at 19:57; the last
    /// sells the mini kit, bag 7 on TikTok.
    static var shop: DemoDay {
        var day = open { cues in
            cues[3].title = "Last call"
            cues[3].product = Cue.Product(sku: "MINI", name: "Mini kit")
            cues[3].offers = [Offer(channel: ChannelID(1), bag: "7")]
        }
        day.shows[0].hardOut = day.shows[0].end
        return day
    }
}
