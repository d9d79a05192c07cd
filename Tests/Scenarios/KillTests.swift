import Civil
import DemoDay
import Journal
import OBSProtocol
import Shows
import Testing

@testable import Control
@testable import TestKit

@Suite("Killed at any line of the journal") struct KillTests {
    @Test func `the seat that comes back has the same cue, clocks, standby and state, wherever it was killed`() {
        let full = show()
        let lines = full.world.store.journal
        var kinds: Set<String> = []
        for count in 1...lines.count {
            guard case .run(let id, let line) = lines[count - 1].change else { continue }
            kinds.insert("\(line)".prefix { $0 != "(" }.description)
            var clock = SimulatedClock()
            clock.advance(to: lines[count - 1].at)
            let world = World(full.world.store.day, clock: clock)
            world.sit("Before").kill()
            world.store.replay(lines[..<count])
            let again = world.sit("Again")
            let found = again.room.studios[World.roomA]?.run
            let expected = folded(lines[..<count], id)
            if expected?.hasEnded == true { continue }
            #expect(found == expected, "killed after line \(count): \(line)")
            again.advance(by: .seconds(2))
            #expect(again.effects.orders.isEmpty, "killed after line \(count): \(line)")
        }
        let all: Set = [
            "started", "took", "stoodBy", "standbyMoved", "held", "released", "paused", "resumed", "addedTime",
            "rolled", "decided", "messaged", "reoffered",
            "waited", "missed", "looped", "pulled", "restored", "ticked", "panicked", "switchedUnplanned", "confirmed",
            "unconfirmed", "refused", "channel", "noted", "violated", "checkedIn", "recovered", "ended",
        ]
        #expect(all.subtracting(kinds).isEmpty, "the show has no \(all.subtracting(kinds).sorted())")
    }

    private func folded(_ lines: ArraySlice<JournalLine>, _ id: RunID) -> Run? {
        var run: Run?
        for entry in lines {
            guard case .run(id, let line) = entry.change else { continue }
            if run == nil { run = Run(id: id, opening: line, at: entry.at) }
            run?.fold(line, at: entry.at, by: entry.seat)
        }
        return run
    }

    /// A show in which everything happens that can be written.
    private func show() -> Operator {
        let day = DemoDay.rows([.autoFollow, .standbyNext, .manual, .autoFollow, .manual, .manual]) { cues in
            for index in cues.indices { cues[index].segment = SegmentID(Int64(index / 3 + 1)) }
            cues[5].length = .lasting(.minutes(10))
            cues[2].product = Cue.Product(sku: "S30", name: "Serum")
        }
        let (rian, start) = Operator.airing(day)
        func press(_ keys: String) {
            rian.press(keys)
            rian.advance(by: 900)
        }
        for key in ["+", "h", "h", "H", "H", "L", "L"] { press(key) }
        rian.advance(to: 90_300, after: start)
        press("Space")
        press("n")
        rian.type("a note")
        press("Enter")
        press("N")
        rian.type("a claim")
        press("Enter")
        press("c")
        rian.type("TT 1 2 3")
        press("Enter")
        press("l")
        press("Enter")
        rian.advance(to: 200_000, after: start)
        for key in ["Space", "p", "Y", "P", "s", "Enter", "F1", "F8", "F9", "F9", "F9"] { press(key) }
        rian.advance(by: 500)
        press("Space")
        rian.world.stall(for: .seconds(90))
        rian.advance(by: .seconds(5))
        rian.obs().temper = .idle
        press("Space")
        rian.advance(by: .seconds(4))
        rian.obs().temper = .obliging
        press("B")
        press("m")
        rian.type("30 detik lagi")
        press("Enter")
        for text in ["6: penonton minta", "-"] {
            press("Q")
            rian.type(text)
            press("Enter")
        }
        if var cue = rian.room.studios[World.roomA]?.run?.onAir?.cue {
            cue.offers = [Offer(bag: "7")]
            rian.send(.cueEdited(cue))
        }
        press("U")
        rian.world.loseOBS(of: World.roomA)
        rian.obs().restart(showing: "BRB")
        rian.world.startOBS(in: [World.roomA])
        press("F5")
        press("y")
        press("Esc")
        press("W")
        press("y")
        rian.advance(by: .minutes(20))
        press("E")
        rian.type("END")
        press("Enter")
        return rian
    }
}

extension MemoryStore {
    /// Fills an empty store with what another has written.
    fileprivate func replay(_ lines: ArraySlice<JournalLine>) {
        for line in lines { write(line.change, at: line.at, by: line.seat, role: .change) }
    }
}
