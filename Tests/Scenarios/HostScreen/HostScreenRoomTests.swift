import TestKit
import Testing

/// However much there is to say and however small the screen, no never-say is lost without a word about it.
@Suite("Room on a host's screen") struct HostScreenRoomTests {
    @Test(arguments: 1...4) func `every word of a never-say is seen, or it is said that there is more`(seed: Int)
        throws
    {
        var dice = Dice(seed: UInt64(seed))
        let rian = Operator.started("e")
        let host = rian.world.watch()
        for round in 1...8 {
            var cue = try #require(rian.world.store.day.cues.first { $0.id == rian.cue("1") })
            cue.say = Self.statements("s", atMost: 7, &dice)
            cue.never = Self.statements("n", atMost: 7, &dice)
            rian.send(.cueEdited(cue))
            if round == 1 { rian.take() }
            if round == 4 {
                rian.press("m")
                rian.type("please show the texture once more, and smile")
                rian.press("Enter")
                rian.advance(by: 800)
            }
            for _ in 0..<dice.roll(4) { host.press(dice.pick(["+", "-"])) }
            _ = host.frame(40 + dice.roll(180), 12 + dice.roll(80))
            let isCut = host.shows("… more")
            for word in cue.never.split(whereSeparator: { $0 == " " || $0 == ";" }) where !isCut {
                let isSeen = host.shows(String(word)) || (1...2).contains { host.showsLarge(String(word), scale: $0) }
                #expect(
                    isSeen,
                    "seed \(seed), round \(round): \(word) at \(host.size)\n\(host.lines.joined(separator: "\n"))")
            }
        }
    }

    @Test func `what has been pulled is never sold`() {
        let rian = Operator.started("e")
        for _ in 1...3 { rian.take() }
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        #expect(!host.shows("it has been pulled"))
        rian.press("p")
        rian.advance(by: .seconds(2))
        #expect(host.shows("sell Serum Rona 30 ml: it has been pulled"))
    }

    /// Words that occur once each: `n3word`.
    private static func statements(_ letter: String, atMost limit: Int, _ dice: inout Dice) -> String {
        (0..<dice.roll(limit + 1)).map { line in
            (0...dice.roll(7)).map { word in
                "\(letter)\(line)x\(word)\(dice.pick(["", "kata", "panjang"]))"
            }.joined(separator: " ")
        }.joined(separator: "; ")
    }
}
