import TestKit
import Testing

/// Names come from OBS, from spreadsheets and from other seats; none of them may command the terminal.
@Suite("Names from outside") struct HostileNamesTests {
    static let names = [
        "\u{1B}]0;owned\u{07}", "\u{1B}[2J\u{1B}[31m", "a\u{0}b\r\nc\td", "\u{9B}31m", "\u{202E}kcab",
        "\u{2066}x\u{2069}",
        "שלום עולם", "مرحبا", "👩‍👩‍👧‍👦 family", "🇮🇩 flag", "e\u{301}\u{302}\u{303}\u{304}\u{305}", "日本語の番組", "\u{FEFF}bom",
        "\u{7F}\u{80}\u{9F}", "", " ", String(repeating: "長", count: 400),
    ]

    @Test func `nothing in a frame is a control or turns the text around`() {
        let rian = withHostileNames()
        for size in [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60)] {
            for keys in [
                "3", "1 z", "z v", "2 z", "4 z z", ":", "Esc ?", "Esc s", "Esc n", "Esc E", "Esc l", "Esc D", "Esc",
            ] {
                rian.press(keys)
                rian.advance(by: 400)
                expectClean(rian.frame(size.width, size.height))
            }
        }
    }

    @Test func `nor after they have been on air`() {
        let rian = withHostileNames()
        for _ in Self.names {
            rian.take()
            rian.press("y")
            rian.advance(by: 500)
            expectClean(rian.frame(160, 48))
        }
    }

    @Test func `pasted control bytes stay in their field as marks`() {
        let rian = Operator.onAir()
        rian.press("n")
        rian.paste("a\u{1B}[2Jb\nc")
        expectClean(rian.frame(120, 40))
        rian.press("Enter")
        rian.advance(by: 100)
        expectClean(rian.frame(160, 48))
        #expect(rian.world.store.run.last == .noted(text: "a\u{1B}[2Jb c"))
    }

    private func withHostileNames() -> Operator {
        let names = Self.names
        var day = DemoDay.plain(names.map { "scene \"\($0)\"; text \"\($0)\" \"\($0)\"" }, titles: names)
        day.shows[0].title = names.joined()
        for index in day.hosts.indices { day.hosts[index].name = names[index % names.count] }
        for index in day.cues.indices {
            day.cues[index].host = names[index]
            day.cues[index].say = names[index]
            day.cues[index].number = names[index]
            day.cues[index].product = Cue.Product(sku: names[index], name: names[index], stock: .max)
        }
        day.rooms[0].name = names[0]
        for index in day.channels.indices { day.channels[index].name = names[index] }
        let world = World(day)
        world.obs[World.roomA]?.scenes = names
        world.obs[World.roomA]?.inputs = names.map { OBSProtocol.Input(name: $0, kind: $0) }
        world.startOBS()
        let rian = world.sit(names[1])
        rian.startRun("l")
        world.loseOBS(of: World.roomA, reason: names.joined())
        world.startOBS()
        world.tell(.oddity(names.joined()), of: World.roomA)
        world.tell(.changed(.collectionChanged(names[1])), of: World.roomA)
        rian.advance(by: 100)
        return rian
    }

    private func expectClean(_ frame: Frame) {
        for text in frame.screen.lines {
            let bad = text.unicodeScalars.first { scalar in
                switch scalar.value {
                case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
                default: false
                }
            }
            #expect(bad == nil)
        }
        for row in 0..<frame.screen.size.height {
            let width = (0..<frame.screen.size.width).reduce(0) { $0 + frame.screen[$1, row].width }
            #expect(width == frame.screen.size.width)
        }
    }
}
