import Civil
import Control
import Journal
import Shows
import TestKit
import Testing

@Suite("Refusals by the socket") struct SocketRefusalTests {
    @Test func `without a run nothing is taken, noted, put on standby or panicked`() {
        let rian = Operator.ready()
        for verb in [RemoteVerb.take, .panic, .standby("3"), .note("hello"), .message("hello")] {
            guard case .refused(let reason) = rian.hear(verb) else {
                Issue.record("\(verb) was not refused")
                continue
            }
            #expect(reason.contains("no run is started"))
            #expect(rian.footer.contains("no run is started"))
        }
        #expect(rian.world.store.journal.isEmpty)
    }

    @Test func `a seat without the desk acts in no way and says who has it`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        for verb in [RemoteVerb.take, .panic, .standby("3")] {
            guard case .refused(let reason) = dewi.hear(verb) else {
                Issue.record("\(verb) was not refused")
                continue
            }
            #expect(reason.hasPrefix("the desk is with Rian"))
        }
        #expect(dewi.effects.orders.isEmpty)
        #expect(dewi.effects.changes.isEmpty)
        #expect(dewi.footer.contains("the desk is with Rian"))
    }

    @Test func `GO that is not armed for the room is not armed for the socket`() {
        let rian = Operator.onAir()
        rian.press("R R R")
        #expect(rian.hear(.take) == .refused(reason: "GO is not armed for room A: a arms it"))
        #expect(rian.footer.contains("take by socket, room A: GO is not armed for room A"))
        rian.press("a")
        #expect(rian.hear(.take) == .done("AIR 2 Welcome, tonight's deals"))
    }

    @Test func `a room that is left stays armed`() {
        let rian = Operator.onAir()
        rian.press("R")
        #expect(rian.hear(.take) == .done("AIR 2 Welcome, tonight's deals"))
    }

    @Test func `a room nobody knows is refused with those there are`() {
        let rian = Operator.onAir()
        #expect(rian.hear(.take, room: "Z") == .refused(reason: "no room Z; there are: A, B, C"))
        #expect(rian.footer.contains("no room Z"))
    }

    @Test func `two takes in one second air one cue`() {
        let rian = Operator.onAir()
        #expect(rian.hear(.take, after: 999) == .done("AIR 2 Welcome, tonight's deals"))
        #expect(rian.hear(.take, after: 1) == .refused(reason: "too soon by 0,1 s"))
        #expect(rian.hear(.take) == .done("AIR 3 Serum 30 ml"))
        #expect(rian.world.store.refusals == ["too soon by 0,1 s"])
    }

    @Test func `a take while the last one is being written is refused`() {
        let rian = Operator.started()
        let first = rian.ask(.take)
        let second = rian.ask(.take)
        #expect(rian.answer(to: second) == .refused(reason: "the last TAKE is still being written"))
        rian.advance(by: 100)
        #expect(rian.answer(to: first) == .done("AIR 1 Opening bumper"))
    }

    @Test func `Space just after a take by the socket is too soon, and the other way round`() {
        let rian = Operator.started()
        rian.hear(.take, after: 500)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.footer.contains("too soon"))
        rian.advance(by: 2000)
        rian.press(.space)
        rian.advance(by: 500)
        #expect(rian.hear(.take) == .refused(reason: "too soon by 0,5 s"))
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `a scene by its name has its second before the socket takes`() {
        let rian = Operator.onAir()
        rian.press("s")
        rian.type("BRB")
        rian.press(.enter)
        rian.advance(by: 300)
        #expect(rian.hear(.take) == .refused(reason: "too soon by 0,7 s"))
        rian.advance(by: 1000)
        #expect(rian.hear(.take) == .done("AIR 2 Welcome, tonight's deals"))
    }

    @Test func `what the keyboard asks about is refused until anyway is said`() {
        let rian = Operator.onAir()
        rian.world.loseOBS(of: World.roomA)
        guard case .refused(let reason) = rian.hear(.take) else {
            Issue.record("not refused")
            return
        }
        #expect(reason == "OBS is offline: “anyway” takes it all the same")
        #expect(rian.footer.contains("OBS is offline"))
        #expect(rian.world.store.aired == ["1"])
        #expect(
            rian.hear(.take(expects: .cue("1"), doubts: .ignore)) == .done("AIR 2 Welcome, tonight's deals"))
        #expect(!rian.shows("AIR 2 Welcome, tonight's deals?"))
    }

    @Test func `the end of the show is said`() {
        let rian = Operator.started("l", World(.unconditional))
        for _ in 0..<14 { rian.take() }
        #expect(rian.hear(.take) == .refused(reason: "end of show: nothing stands by"))
    }

    @Test(arguments: [("99", "no cue 99 in the rundown"), ("8", "the cue is skipped")])
    func `a cue that is not there or cannot be taken is not put on standby`(number: String, why: String) {
        let rian = Operator.onAir()
        guard case .refused(let reason) = rian.hear(.standby(number)) else {
            Issue.record("not refused")
            return
        }
        #expect(reason.contains(why))
        #expect(rian.footer.contains(why))
    }

    @Test func `a cue that sells nothing has nothing to pull`() {
        let rian = Operator.onAir()
        #expect(rian.hear(.pull) == .refused(reason: "1 Opening bumper sells no product to pull"))
    }

    @Test func `one refusal over and over is one line on screen and one in the as-run`() {
        let rian = Operator.onAir()
        for _ in 0..<50 { rian.hear(.take(expects: "9"), after: 250) }
        #expect(rian.lines.dropLast().count { $0.contains("take by socket, room A: ano") } == 1)
        #expect(rian.world.store.refusals.count == 1)
        #expect(rian.footer.contains("another TAKE came first"))
    }

    @Test func `one that counts down is one line too`() {
        let rian = Operator.onAir()
        rian.hear(.take, after: 10)
        for _ in 0..<9 { rian.hear(.take, after: 100) }
        #expect(rian.world.store.refusals.count == 1)
        #expect(rian.lines.filter { $0.contains("by socket, room A: too soon") }.count <= 2)
    }

    @Test(arguments: [RemoteVerb.take, .panic, .standby("3"), .note("late")])
    func `what waited for a second is not done`(verb: RemoteVerb) {
        let rian = Operator.onAir()
        let before = rian.world.store.journal.count
        let stood = rian.ask(verb, lag: 1000)
        let old = rian.ask(verb, sent: rian.world.now.wall - 1700)
        #expect(rian.answer(to: stood) == .refused(reason: "this seat stood still: ask again"))
        #expect(rian.answer(to: old) == .refused(reason: "it was sent 1 s ago: ask again"))
        rian.advance(by: 100)
        #expect(rian.world.store.journal.count == before)
    }

    @Test func `what was sent just now is done, whatever little the clocks differ`() {
        let rian = Operator.onAir()
        let asker = rian.ask(.take, sent: rian.world.now.wall + 400)
        rian.advance(by: 100)
        #expect(rian.answer(to: asker) == .done("AIR 2 Welcome, tonight's deals"))
    }

    @Test func `another seat's TAKE that came first refuses this one`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        rian.isDeaf = true
        rian.world.store.losesBeats = true
        rian.advance(by: .seconds(4))
        dewi.press("D y")
        dewi.advance(by: 100)
        dewi.take()
        #expect(rian.hear(.take) == .refused(reason: "another TAKE came first: look again"))
        #expect(rian.world.store.aired == ["1", "2"])
    }
}
