import Civil
import Control
import DemoDay
import OBSProtocol
import Shows
import TestKit
import Testing

@Suite("Pull: the product on air is withdrawn at one key") struct PullTests {
    @Test
    func
        `its banner goes off in OBS, its cues are blocked, the next product stands by, and each channel has its to-do`()
    {
        let rian = selling()
        #expect(rian.obs().isShown("Banner") == true)
        rian.press("p")
        rian.advance(by: 300)
        #expect(rian.obs().isShown("Banner") == false)
        #expect(rian.row("Texture demo").contains("S30 was pulled"))
        #expect(rian.row("Flash price").contains("S30 was pulled"))
        #expect(rian.footer.contains("AIR 7 Toner + serum set"))
        #expect(rian.header.contains("UNPIN S30 on TT"))
        #expect(rian.row("Serum 30 ml").contains("AIR"))
        #expect(rian.world.store.aired == ["1", "2", "3"])
    }

    @Test func `Y ticks the to-dos one after the other`() {
        let rian = selling()
        rian.press("p")
        rian.advance(by: 300)
        rian.press("Y")
        rian.advance(by: 300)
        #expect(rian.header.contains("UNPIN S30 on SH"))
        rian.press("Y")
        rian.advance(by: 300)
        #expect(!rian.header.contains("UNPIN"))
        rian.press("Y")
        rian.advance(by: 300)
        #expect(rian.footer.contains("nothing is to be done by hand"))
    }

    @Test func `pulled twice is pulled once`() {
        let rian = selling()
        rian.press("p")
        rian.advance(by: 1000)
        rian.press("p")
        rian.advance(by: 300)
        #expect(rian.footer.contains("S30 is pulled already"))
        #expect(rian.pulls == 1)
    }

    @Test func `P lets it air again, with its banner where its cue is on air still`() {
        let rian = selling()
        rian.press("p")
        rian.advance(by: 1000)
        rian.press("P")
        rian.advance(by: 300)
        #expect(rian.obs().isShown("Banner") == true)
        #expect(!rian.row("Texture demo").contains("pulled"))
        rian.press("P")
        rian.advance(by: 1000)
        rian.press("P")
        rian.advance(by: 300)
        #expect(rian.footer.contains("no product is pulled"))
    }

    @Test func `P pressed again before the journal has answered brings the banner back once`() {
        let rian = selling()
        rian.press("p")
        rian.advance(by: 1000)
        let asked = rian.during {
            rian.press("P > P")
            rian.advance(by: 300)
        }
        #expect(asked.orders.count { $0 == .show("Banner", inScene: nil, true) } == 1)
    }

    @Test func `a product that airs again need not be unpinned any more`() {
        let rian = selling()
        rian.press("p")
        rian.advance(by: 1000)
        rian.press("P")
        rian.advance(by: 300)
        #expect(!rian.header.contains("UNPIN"))
    }

    @Test func `after another cue was taken P brings no banner back`() {
        let rian = selling()
        rian.press("p")
        rian.advance(by: 1000)
        rian.take()
        let asked = rian.during {
            rian.press("P")
            rian.advance(by: 300)
        }
        #expect(asked.orders.isEmpty)
    }

    @Test func `what the cue had still to bring on screen stays off`() {
        let day = DemoDay.rows([.manual, .manual]) { cues in
            cues[0].actions = #"scene "Product Close"; wait 5s; text "Banner" "late"; show "Banner"; mute "Music""#
            cues[0].product = Cue.Product(sku: "S30", name: "Serum")
        }
        let (rian, start) = Operator.airing(day)
        rian.advance(to: 2000, after: start)
        rian.press("p")
        rian.advance(by: .seconds(10))
        #expect(rian.obs().texts["Banner"] == nil)
        #expect(rian.obs().isShown("Banner") == false)
        #expect(rian.obs().commands.contains(.mute("Music", true)))
    }

    @Test func `a cue that sells nothing has nothing to pull`() {
        let rian = Operator.onAir()
        rian.press("p")
        rian.advance(by: 300)
        #expect(rian.footer.contains("sells no product to pull"))
    }

    @Test func `a dry run blocks the cues and leaves OBS alone`() {
        let rian = selling("d")
        let asked = rian.during {
            rian.press("p")
            rian.advance(by: 300)
        }
        #expect(asked.orders.isEmpty)
        #expect(rian.row("Texture demo").contains("S30 was pulled"))
        #expect(!rian.header.contains("UNPIN"))
    }

    @Test func `a rehearsal hides the banner and has nothing to unpin`() {
        let rian = selling("e")
        rian.press("p")
        rian.advance(by: 300)
        #expect(rian.obs().isShown("Banner") == false)
        #expect(!rian.header.contains("UNPIN"))
    }

    @Test func `GO goes on with the next product`() {
        let rian = selling()
        rian.press("p")
        rian.advance(by: 1000)
        rian.take()
        #expect(rian.world.store.aired == ["1", "2", "3", "7"])
    }

    @Test func `a journal that hangs does not hold it up`() {
        let rian = selling()
        rian.world.store.health = .hanging
        rian.press("p")
        rian.advance(by: 100)
        #expect(rian.obs().isShown("Banner") == false)
        #expect(rian.header.contains("NOT RECORDED"))
    }

    /// The serum is on air, and its banner is seen.
    private func selling(_ letter: String = "l") -> Operator {
        let rian = Operator.onAir(letter)
        rian.take()
        rian.take()
        return rian
    }
}

extension Operator {
    fileprivate var pulls: Int {
        written.filter { if case .pulled = $0.line { true } else { false } }.count
    }
}

extension OBSDouble {
    /// Whether a source is shown in the scenes that have it, as far as anybody said; nil where nobody did.
    func isShown(_ source: String) -> Bool? {
        commands.reversed().lazy.compactMap { command -> Bool? in
            guard case .show(source, _, let isShown) = command else { return nil }
            return isShown
        }.first ?? items.values.joined().first { $0.source == source }?.isShown
    }
}
