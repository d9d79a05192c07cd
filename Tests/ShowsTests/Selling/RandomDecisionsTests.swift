import Civil
import Foundation
import Shows
import Testing

/// What holds whatever is decided, taken and edited.
@Suite struct RandomDecisionsTests {
    @Test(arguments: UInt64(1)...150) func `what stands by can be taken, whatever was decided`(seed: UInt64) throws {
        try play(seed) { desk in
            guard let standby = desk.run.standby else { return }
            let cue = try #require(desk.rundown.cue(standby), "it is in the rundown")
            #expect(desk.run.refusal(of: cue) == nil)
            let request = Run.TakeRequest(expects: .anything)
            if case .failure(let refusal) = desk.run.take(request, from: desk.rundown, at: desk.now + .seconds(2)) {
                Issue.record("\(refusal.message)")
            }
        }
    }

    @Test(arguments: UInt64(1)...150) func `the plan loses no cue: each airs in its turn or was dropped`(seed: UInt64)
        throws
    {
        var desk = try desk(seed)
        var dice = Dice(seed: seed)
        for _ in 0..<30 {
            desk.pass(.seconds(2))
            decide(&desk, &dice)
        }
        for _ in 0..<80 {
            desk.pass(.seconds(2))
            desk.take()
        }
        #expect(desk.run.standby == nil)
        let aired = Set((desk.run.asRun + [desk.run.onAir].compactMap { $0 }).map(\.cue.id))
        let missing = desk.rundown.cues.filter { !aired.contains($0.id) && desk.run.refusal(of: $0) == nil }
        // A cue that was kept only after its turn had passed airs no more by itself.
        let kept = desk.written.compactMap { entry -> CueID? in
            guard case .decided(let decision) = entry.line, case .keep(let cue) = decision.act else { return nil }
            return cue
        }
        #expect(missing.map(\.id).filter { !kept.contains($0) } == [])
    }

    @Test(arguments: UInt64(1)...150) func `a run with decisions is the fold of its lines as they were written down`(
        seed: UInt64
    ) throws {
        let desk = try play(seed) { _ in }
        var again = try self.desk(seed).run
        for entry in desk.written {
            let line = try JSONDecoder().decode(Run.Line.self, from: JSONEncoder().encode(entry.line))
            #expect(line == entry.line)
            again.fold(line, at: entry.at)
        }
        #expect(again == desk.run)
    }

    private func desk(_ seed: UInt64) throws -> SellingDesk {
        var dice = Dice(seed: seed &+ 1000)
        return try SellingDesk(
            (1...Int64(3 + dice.roll(8))).map { number in
                Goods.cue(number, minutes: Int64(1 + dice.roll(9))) {
                    $0.kind = dice.pick([.normal, .normal, .normal, .normal, .untimed, .skip])
                    $0.advance = dice.pick([.manual, .manual, .autoFollow])
                }
            })
    }

    @discardableResult
    private func play(_ seed: UInt64, _ look: (SellingDesk) throws -> Void) throws -> SellingDesk {
        var desk = try desk(seed)
        var dice = Dice(seed: seed)
        for _ in 0..<40 {
            desk.pass(.seconds(2))
            decide(&desk, &dice)
            if dice.roll(8) == 0 { try skip(dice.pick(desk.rundown.cues).id, &desk) }
            try look(desk)
        }
        return desk
    }

    /// The plan skips a cue, or airs it again.
    private func skip(_ cue: CueID, _ desk: inout SellingDesk) throws {
        try desk.edit { cues in
            for index in cues.indices where cues[index].id == cue {
                cues[index].kind = cues[index].kind == .skip ? .normal : .skip
            }
        }
    }

    /// A press that a desk would let through.
    private func decide(_ desk: inout SellingDesk, _ dice: inout Dice) {
        let cue = dice.pick(desk.rundown.cues)
        switch dice.roll(8) {
        case 0, 1: if desk.run.refusal(of: cue) == nil { desk.decide(.queue(cue.id)) }
        case 2: if let last = desk.run.queue.last { desk.decide(.unqueue(last)) }
        case 3: if desk.run.onAir?.cue.id != cue.id, desk.run.dropped[cue.id] == nil { desk.decide(.drop(cue.id)) }
        case 4: if desk.run.dropped[cue.id] != nil { desk.decide(.keep(cue.id)) }
        case 5: desk.decide(.extend(.seconds(Int64(dice.roll(120) - 60))))
        default: desk.take()
        }
    }
}
