import Civil
import Control
import Journal
import Shows
import TestKit
import Testing

@Suite("When the socket answers") struct SocketAnswerTests {
    @Test func `a slow journal does not hold up the answer for long`() {
        let rian = Operator.onAir()
        rian.world.store.health = .hanging
        let asker = rian.ask(.take)
        rian.advance(by: 49)
        #expect(rian.answer(to: asker) == nil)
        rian.advance(by: 2)
        #expect(rian.answer(to: asker) == .done("AIR 2 Welcome, tonight's deals (not recorded yet)"))
        rian.world.mendStore()
        #expect(rian.answers[asker]?.count == 1)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `a journal that fails lets the act out and says so`() {
        let rian = Operator.onAir()
        rian.world.store.health = .failing(reason: "disk full")
        #expect(rian.hear(.panic) == .done("PANIC BRB (not recorded yet)"))
        #expect(rian.obs().program == "BRB")
    }

    @Test func `who waits is answered when OBS shows it`() {
        let rian = Operator.onAir()
        rian.obs().latency = 400
        let asker = rian.ask(.take, answer: .whenConfirmed)
        rian.advance(by: 300)
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.answer(to: asker) == nil)
        rian.advance(by: 1000)
        #expect(rian.answer(to: asker) == .done("AIR 2 Welcome, tonight's deals"))
    }

    @Test func `who waits is told what OBS refused`() {
        let rian = Operator.onAir()
        rian.obs().temper = .refusing(code: 600, comment: "No source was found")
        let asker = rian.ask(.take, answer: .whenConfirmed)
        rian.advance(by: 500)
        guard case .refused(let reason) = rian.answer(to: asker) else {
            Issue.record("not refused")
            return
        }
        #expect(reason.hasPrefix("it went out; NOT CONFIRMED: "))
        #expect(reason.contains("No source was found"))
    }

    @Test func `who waits for an OBS that says nothing is told so`() {
        let rian = Operator.onAir()
        rian.obs().temper = .mute
        let asker = rian.ask(.take, answer: .whenConfirmed)
        rian.advance(by: .seconds(10))
        guard case .refused(let reason) = rian.answer(to: asker) else {
            Issue.record("not refused")
            return
        }
        #expect(reason.contains("NOT CONFIRMED"))
    }

    @Test func `who waits for panic is answered when OBS shows the safe scene`() {
        let rian = Operator.onAir()
        rian.obs().latency = 400
        let asker = rian.ask(.panic, answer: .whenConfirmed)
        rian.advance(by: 200)
        #expect(rian.answer(to: asker) == nil)
        rian.advance(by: 1000)
        #expect(rian.answer(to: asker) == .done("PANIC BRB"))
    }

    @Test func `who waits for a panic that OBS does not show is told so`() {
        let rian = Operator.onAir()
        rian.obs().temper = .idle
        let asker = rian.ask(.panic, answer: .whenConfirmed)
        rian.advance(by: .seconds(5))
        guard case .refused(let reason) = rian.answer(to: asker) else {
            Issue.record("not refused")
            return
        }
        #expect(reason.hasPrefix("it went out; OBS shows"))
    }

    @Test func `in a dry run nothing is to be confirmed`() {
        let rian = Operator.started("d")
        let asker = rian.ask(.take, answer: .whenConfirmed)
        rian.advance(by: 100)
        #expect(rian.answer(to: asker) == .done("AIR 1 Opening bumper"))
        #expect(rian.obs().commands.isEmpty)
    }

    @Test func `nobody waits for ever`() {
        let rian = Operator.onAir()
        rian.world.loseOBS(of: World.roomA)
        let asker = rian.ask(.take(expects: .anything, doubts: .ignore), answer: .whenConfirmed)
        rian.advance(by: .seconds(70))
        #expect(rian.answer(to: asker) != nil)
    }

    @Test func `a second TAKE answers who still waits for the first`() {
        let rian = Operator.onAir()
        rian.obs().temper = .mute
        let asker = rian.ask(.take, answer: .whenConfirmed)
        rian.advance(by: 1100)
        rian.hear(.take)
        guard case .refused(let reason) = rian.answer(to: asker) else {
            Issue.record("not refused")
            return
        }
        #expect(reason.contains("something else came before OBS confirmed it"))
    }

    @Test func `before the rooms are read there is an answer`() {
        let world = World()
        world.store.health = .hanging
        let rian = world.sit()
        #expect(rian.hear(.take) == .refused(reason: "this seat is still reading its rooms: ask again"))
        let asker = rian.ask(.rooms)
        #expect(rian.answer(to: asker) == .rooms(seat: "Rian", []))
    }

    @Test
    func `requests, keys and stalls at random: each is answered once, and no two cues are on air within a second`() {
        for seed in UInt64(1)...12 {
            var dice = Dice(seed: seed)
            let rian = Operator.started("l")
            var askers: [Asker] = []
            for _ in 0..<150 {
                switch dice.roll(9) {
                case 0...3: askers.append(rian.ask(.take, answer: dice.pick([.whenAccepted, .whenConfirmed])))
                case 4: askers.append(rian.ask(.take(expects: "2")))
                case 5: askers.append(rian.ask(.panic, answer: .whenConfirmed))
                case 6: askers.append(rian.ask(.standby("\(1 + dice.roll(12))")))
                case 7: rian.press(.space)
                default:
                    rian.world.mendStore()
                    rian.world.store.health = dice.pick([.well, .hanging, .failing(reason: "disk full")])
                }
                rian.advance(by: Milliseconds(Int64(dice.roll(400))))
            }
            rian.world.mendStore()
            rian.advance(by: .seconds(70))
            for asker in askers { #expect(rian.answers[asker]?.count == 1, "seed \(seed)") }
            let takes = rian.world.store.journal.filter(\.change.isTake).map(\.at).sorted { $0.boot < $1.boot }
            for (next, last) in zip(takes.dropFirst(), takes) {
                #expect(next.elapsed(since: last) >= Run.Rules.standard.minimumSpan, "seed \(seed)")
            }
            #expect(takes.count > 3, "seed \(seed)")
        }
    }
}
