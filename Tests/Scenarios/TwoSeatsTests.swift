import Civil
import DemoDay
import Journal
import Shows
import Terminal
import Testing

@testable import Control
@testable import TestKit

@Suite("Two seats at one show") struct TwoSeatsTests {
    /// What two people press; the desk goes to and fro between them.
    private static let keys = [
        "Space", "Space", "F12", "h", "H", "+", "-", "F9", "b", "B", "L", "p", "P", "Y", "F1", "g", "1", "Enter", "Esc",
        "W", "y", "D", "D", "y", "n", "x", "U", "M", "u",
    ]

    @Test(arguments: UInt64(1)...12)
    func `both see the run that the journal tells, and never two cues on air`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let world = World(.rows([.autoFollow, .manual, .autoContinue, .standbyNext, .manual, .manual]))
        for double in world.obs.values { double.statsEvery = nil }
        let seats = [Operator.started("l", world), world.sit("Dewi")]
        for turn in 0..<600 {
            let seat = dice.pick(seats)
            if dice.roll(12) == 0 { world.store.losesBeats.toggle() }
            if dice.roll(8) == 0 { world.store.latency = dice.pick([1, 2, 30, 80]) }
            if dice.roll(8) == 0 { world.newsDelay = dice.pick([1, 5, 40]) }
            seat.press(try KeyStroke(parsing: dice.pick(Self.keys)))
            seat.advance(by: dice.pick([1, 30, 200, 700, 2500]))
            guard turn % 20 == 0 else { continue }
            world.store.latency = 1
            seat.advance(by: .seconds(5))
            let told = folded(world.store)
            for seat in seats {
                #expect(seat.room.studios[World.roomA]?.run == told, "turn \(turn), \(seat.seat.name)")
            }
            #expect(world.store.emergency.isEmpty)
        }
        var reader = JournalReader()
        for line in world.store.journal { reader.read(line) }
        #expect(reader.trouble == nil)
    }

    private func folded(_ store: MemoryStore) -> Run? {
        var run: Run?
        for entry in store.journal {
            guard case .run(let id, let line) = entry.change else { continue }
            if case .started = line { run = Run(id: id, opening: line, at: entry.at) }
            guard run?.id == id else { continue }
            run?.fold(line, at: entry.at, by: entry.seat)
        }
        return run
    }

    @Test func `a run whose rundown is removed cue by cue goes on, and says what is left`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        let dewi = rian.world.sit("Dewi")
        for cue in rian.world.store.day.cues.sorted(by: { $0.position > $1.position }) {
            dewi.send(.cueRemoved(id: cue.id, show: cue.show))
            rian.advance(by: 300)
            _ = rian.frame(160, 48)
            #expect(rian.shows("1 Cue 1"))
        }
        #expect(rian.footer.contains("nothing stands by"))
        rian.advance(to: 90_000, after: start)
        rian.press("Space")
        rian.advance(by: 1500)
        for key in ["B", "U", "M", "+", "L", "F9", "W", "y", "h", "h"] {
            rian.press(key)
            rian.advance(by: 900)
        }
        #expect(rian.world.store.aired == ["1"])
        rian.press("E")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: 300)
        #expect(rian.header.contains("ENDED"))
    }

    @Test func `the standby skipped by another seat moves on, and the cue on air skipped stays on air`() {
        let (rian, _) = Operator.airing(.rows([.manual, .manual, .manual]))
        let dewi = rian.world.sit("Dewi")
        for place in [1, 0] {
            var cue = rian.world.store.day.cues.sorted { $0.position < $1.position }[place]
            cue.kind = .skip
            dewi.send(.cueEdited(cue))
            rian.advance(by: 300)
        }
        #expect(rian.footer.contains("AIR 3 Cue 3"))
        #expect(rian.shows("1 Cue 1"))
        #expect(rian.row("Cue 1").contains("AIR"))
        #expect(rian.obs().program == "Host Cam")
    }
}
