import TestKit
import Testing

@Suite("What never acts on air") struct StrayKeyTests {
    @Test func `bytes after a lone Esc do not act within 150 ms`() {
        let rian = Operator.onAir()
        rian.press("Esc")
        rian.advance(by: 149)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.footer.contains("just after Esc: press again"))
        rian.advance(by: 300)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test(arguments: ["F12", "F1", "t"]) func `nor do the other keys that act`(key: String) {
        let rian = Operator.onAir()
        rian.press("Esc")
        rian.advance(by: 100)
        rian.press(key)
        #expect(rian.advance(by: 1000).orders.isEmpty)
    }

    @Test func `the key that brought the focus back does not act`() {
        let rian = Operator.onAir()
        rian.focusWindow(false)
        rian.advance(by: 5000)
        rian.focusWindow(true)
        rian.advance(by: 299)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.footer.contains("just got the focus"))
        rian.advance(by: 300)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `pasted text acts in no way and is said to be ignored`() {
        let rian = Operator.onAir()
        rian.paste(" \n y l t E END\n")
        #expect(rian.advance(by: 1000).orders.isEmpty)
        #expect(rian.footer.contains("pasted text is ignored"))
        #expect(rian.world.store.run.count == 3)
    }

    @Test(arguments: [" ", "s\n", "l\n", "D", "h", "Ey", "n x\n", "x"])
    func `nothing acts of text that comes all at once, not even its first key`(text: String) {
        let rian = Operator.onAir()
        let asked = rian.during {
            rian.flood(text + String(repeating: "j", count: 4))
            rian.advance(by: 1000)
        }
        #expect(asked.orders.isEmpty)
        #expect(asked.changes.isEmpty)
        #expect(rian.footer.contains("faster than hands"))
        rian.press("Esc")
        rian.advance(by: 200)
        #expect(rian.take().scenes == ["Host Cam"])
    }

    @Test(arguments: [" ", "s\n", "l\n", "D", "h", "Ey", "n x\n", "x"])
    func `text that comes byte by byte faster than hands type does not act`(text: String) {
        let rian = Operator.onAir()
        rian.trickle("jjjj")
        let asked = rian.during {
            rian.trickle(text)
            rian.advance(by: 1000)
        }
        #expect(asked.orders.isEmpty)
        #expect(asked.changes.isEmpty)
    }

    @Test func `a few keys that a slow line delivers together do act`() {
        let rian = Operator.onAir()
        rian.flood("jjj ")
        rian.advance(by: 500)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `noise on the line does not panic, a key held down does`() {
        let rian = Operator.onAir()
        let noise = rian.during {
            rian.flood(String(repeating: "x", count: 100))
            rian.press("F1")
            rian.advance(by: 1000)
        }
        #expect(noise.orders.isEmpty)
        rian.hold(.function(1), for: 900)
        #expect(rian.obs().program == "BRB")
    }

    @Test func `a flood lasts until the keys have been silent`() {
        let rian = Operator.onAir()
        rian.trickle("jjjjj")
        for _ in 1...3 {
            rian.advance(by: 200)
            rian.press(.space)
        }
        rian.advance(by: 400)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.take().scenes == ["Host Cam"])
    }

    @Test func `a flood does not answer a question or choose a scene`() {
        let rian = Operator.onAir()
        rian.press("s")
        rian.advance(by: 50)
        rian.flood("host cam\n")
        #expect(rian.advance(by: 100).orders.isEmpty)
        #expect(rian.shows("Scene, unplanned"))
    }

    @Test func `a key held to move about goes on moving in a flood`() {
        let rian = Operator.ready()
        rian.flood(String(repeating: "j", count: 14))
        #expect(rian.row("End card").contains("▸"))
    }

    @Test func `pasted text starts no run and answers no question`() {
        let rian = Operator.ready()
        rian.press("r")
        rian.paste("l")
        rian.advance(by: 100)
        rian.press("Esc")
        rian.advance(by: 500)
        rian.press("D")
        rian.paste("y")
        rian.advance(by: 100)
        #expect(rian.world.store.journal.isEmpty)
    }

    @Test func `digits look, they do not act`() {
        let rian = Operator.onAir()
        for digit in 0...9 {
            rian.type("\(digit)")
            #expect(rian.advance(by: 1200).orders.isEmpty)
        }
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `the mouse looks, it does not act`() {
        let rian = Operator.onAir()
        for row in 0..<48 {
            for column in stride(from: 0, to: 160, by: 7) {
                rian.click(column: column, row: row)
                rian.mouse(.wheelDown, column: column, row: row)
            }
        }
        #expect(rian.advance(by: 1000).orders.isEmpty)
        #expect(rian.world.store.journal.count == 4)
    }

    @Test func `a click moves the focus and the cursor`() {
        let rian = Operator.onAir()
        let row = rian.lines.firstIndex { $0.contains("Texture demo") }
        rian.press("1")
        rian.click(column: 60, row: row ?? 0)
        #expect(rian.row("Texture demo").contains("▸"))
    }

    @Test func `keys that piled up while the machine stood still are dropped, and it says so`() {
        let rian = Operator.onAir()
        rian.freeze()
        rian.advance(by: 1000)
        for _ in 1...5 {
            rian.press(.space)
            rian.advance(by: 400)
        }
        rian.thaw()
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.footer.contains("late key, press again"))
        rian.advance(by: 400)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `a short stall costs no key`() {
        let rian = Operator.onAir()
        rian.freeze()
        rian.advance(by: 300)
        rian.press(.space)
        rian.advance(by: 100)
        rian.thaw()
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `the wall clock may jump without a key becoming late or a cue becoming long`() {
        let rian = Operator.onAir()
        rian.advance(by: .seconds(10))
        let before = rian.header.split(separator: "\n").last.map { $0.prefix(20) }
        rian.world.setWall(by: .hours(2))
        #expect(rian.header.split(separator: "\n").last.map { $0.prefix(20) } == before)
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test(arguments: [("V", "s"), ("2 /", "Enter")])
    func `F12 held over what is open airs nothing when that is closed`(opens: String, closes: String) {
        let rian = Operator.onAir()
        rian.press(opens)
        rian.advance(by: 400)
        rian.press("F12")
        rian.advance(by: 30)
        rian.press(closes)
        rian.advance(by: 30)
        rian.press("F12")
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
        rian.advance(by: 1000)
        rian.press("F12")
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1", "2"])
    }
}
