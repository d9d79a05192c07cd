import TestKit
import Testing

@Suite("Sizes") struct SizesTests {
    @Test func `a storm of resizes leaves every screen whole`() {
        let rian = Operator.onAir()
        var dice = Dice(seed: 7)
        for step in 0..<400 {
            let size = Size(width: dice.roll(220), height: dice.roll(70))
            if step % 20 == 0 {
                rian.press(dice.pick(["z", "?", ":", "1", "2", "3", "4", "v", "s", "Esc", "G", "Home"]))
            }
            #expect(rian.frame(size.width, size.height).screen.size == size)
        }
        #expect(rian.frame(160, 48).screen.lines[0].contains("Payday Glow"))
    }

    @Test(arguments: [
        "F7 M", "F7 S", "F7 F", "F7 C", "F7 T", "F7 O", "F7 P", "F7 M v", "F7 O s x", "F2", "F3", "F4", "F5", "l",
        "l s", "K",
        "V", "A", "s", "r", "n", "g", ":", "?", "w", "E", "m", "D",
    ])
    func `whatever lies over the panes can be drawn at any size`(keys: String) {
        let rian = Operator.onAir()
        rian.press("1")
        rian.press("3")
        rian.press(keys)
        rian.advance(by: 100)
        for width in [1, 3, 8, 20, 34, 38, 40, 41, 64] {
            for height in [1, 2, 3, 5, 7, 10, 24] {
                #expect(rian.frame(width, height).screen.size == Size(width: width, height: height))
            }
        }
    }

    @Test(arguments: [(80, 24), (81, 25), (119, 39), (120, 30), (149, 40), (150, 40), (180, 50), (300, 100)])
    func `frames meet and nothing lies over them`(width: Int, height: Int) {
        let rian = Operator.onAir()
        for pane in ["1", "2", "3", "4"] {
            rian.press(pane)
            let lines = rian.frame(width, height).screen.lines
            for line in lines[2..<height - 1] {
                #expect("┌│└┏┃┗".contains(line.first ?? " "))
                #expect("┐│┘┓┃┛".contains(line.last ?? " "))
            }
        }
    }

    @Test func `ten thousand cues are drawn, scrolled, filtered and aired`() {
        let world = World(.plain((1...10_000).map { _ in #"scene "Host Cam""# }))
        let rian = Operator.started("l", world)
        rian.press("G")
        #expect(rian.shows("Cue 10000"))
        rian.press("Enter")
        rian.advance(by: 100)
        rian.take()
        #expect(world.store.aired == ["10000"])
        #expect(rian.shows("10.000 cues") || rian.shows("10000 cues"))
        rian.press("/")
        rian.type("777")
        #expect(rian.shows("Cue 777 "))
        #expect(!rian.shows("Cue 778 "))
    }

    @Test func `an empty house can be looked at`() {
        let empty = DemoDay.house { day in
            day.rooms = []
            day.channels = []
            day.hosts = []
        }
        let rian = World(empty).sit()
        for keys in [
            "1", "2", "3", "4", "z", "z", "?", "Esc", ":", "Esc", "r", "Esc", "Space", "F1", "F12", "R", "a", "D", "G",
        ] {
            rian.press(keys)
            rian.advance(by: 500)
            #expect(rian.frame(120, 40).screen.lines.count == 40)
        }
        #expect(rian.world.store.journal.isEmpty)
    }

    @Test func `a show without cues starts no run`() {
        let rian = Operator.ready(World(.plain([])))
        rian.startRun("l")
        #expect(rian.world.store.journal.isEmpty)
        #expect(rian.footer.contains("the show has no cues"))
        #expect(rian.shows("This show has no cues yet"))
    }
}
