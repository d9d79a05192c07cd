import Civil
import Control
import Journal
import Shows
import TestKit
import Testing

@Suite("Acts by the socket") struct SocketTests {
    @Test func `take airs the standby cue and says which`() {
        let rian = Operator.started()
        let asker = rian.ask(.take)
        #expect(rian.answer(to: asker) == nil)
        let asked = rian.advance(by: 500)
        #expect(rian.answer(to: asker) == .done("AIR 1 Opening bumper"))
        #expect(rian.world.store.aired == ["1"])
        #expect(asked.scenes == ["Starting Soon"])
        #expect(rian.shows("take by socket, room A"))
    }

    @Test func `it needs no pane, and no room on screen`() {
        let rian = Operator.started()
        rian.press("R 1 ?")
        #expect(rian.hear(.take) == .done("AIR 1 Opening bumper"))
        #expect(rian.obs().commands.isEmpty == false)
        #expect(rian.obs(World.roomB).commands.isEmpty)
    }

    @Test func `take names the cue it believes is on air`() {
        let rian = Operator.onAir()
        #expect(rian.hear(.take(expects: "1")) == .done("AIR 2 Welcome, tonight's deals"))
        rian.advance(by: 1500)
        #expect(
            rian.hear(.take(expects: "1"))
                == .refused(
                    reason: "another TAKE came first: look again (on air: 2 Welcome, tonight's deals)"))
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.footer.contains("take by socket, room A: another TAKE came first"))
        #expect(rian.world.store.refusals == ["another TAKE came first: look again"])
    }

    @Test func `take that believes nothing is on air is stale once something is`() {
        let rian = Operator.started()
        let first = RemoteVerb.take(expects: .nothing, doubts: .refuse)
        #expect(rian.hear(first, after: 1500) == .done("AIR 1 Opening bumper"))
        rian.hear(first)
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `panic brings the safe scene, armed or not`() {
        let rian = Operator.onAir()
        rian.press("R R R")
        #expect(rian.hear(.panic, after: 500) == .done("PANIC BRB"))
        #expect(rian.obs().program == "BRB")
    }

    @Test func `panic reaches a room that is not on screen and leaves what is open on it`() {
        let rian = Operator.onAir()
        rian.press("R ?")
        rian.hear(.panic)
        #expect(rian.obs().program == "BRB")
        #expect(rian.obs(World.roomB).commands.isEmpty)
        #expect(rian.shows("Keys"))
    }

    @Test func `a pedal that repeats panics once`() {
        let rian = Operator.onAir()
        rian.obs().temper = .idle
        for _ in 0..<20 {
            #expect(rian.hear(.panic) == .done("PANIC BRB"))
        }
        #expect(rian.world.store.run.count { $0 == .panicked(scene: "BRB") } == 1)
    }

    @Test func `standby sets what the next TAKE airs, and airs nothing`() {
        let rian = Operator.onAir()
        #expect(rian.hear(.standby("6.1")) == .done("standby \(rian.label("6.1"))"))
        #expect(rian.world.store.aired == ["1"])
        rian.advance(by: 1500)
        rian.hear(.take)
        #expect(rian.world.store.aired == ["1", "6.1"])
    }

    @Test func `a standby that stands by already is done`() {
        let rian = Operator.onAir()
        rian.hear(.standby("3"))
        #expect(rian.hear(.standby("3")) == .done("standby \(rian.label("3"))"))
        #expect(rian.world.store.run.count { $0 == .stoodBy(cue: rian.cue("3")) } == 1)
    }

    @Test func `message stands on the host's screen until it is cleared`() {
        let rian = Operator.onAir()
        #expect(rian.hear(.message("smile")) == .done("told the host"))
        #expect(rian.world.store.run.last == .messaged(text: "smile"))
        #expect(rian.hear(.message("")) == .done("host's screen cleared"))
        #expect(rian.hear(.message("")) == .refused(reason: "the host is told nothing"))
    }

    @Test func `note goes into the run`() {
        let rian = Operator.onAir()
        #expect(rian.hear(.note("host late on camera")) == .done("noted"))
        #expect(rian.world.store.run.last == .noted(text: "host late on camera"))
        #expect(rian.shows("host late on camera"))
    }

    @Test func `the rooms are told as they are`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        let here = rian.ask(.rooms)
        let there = dewi.ask(.rooms)
        guard case .rooms("Rian", let rooms) = rian.answer(to: here),
            case .rooms("Dewi", let same) = dewi.answer(to: there)
        else {
            Issue.record("no rooms")
            return
        }
        #expect(rooms.map(\.name) == ["A", "B", "C"])
        #expect(
            rooms.first
                == RemoteRoom(
                    name: "A", desk: "Rian", isHere: true, isArmed: true, show: "Payday Glow: Serum Night", run: "live",
                    onAir: RemoteCue(number: "1", title: "Opening bumper"),
                    standby: RemoteCue(number: "2", title: "Welcome, tonight's deals")))
        #expect(same.first?.desk == "Rian")
        #expect(same.first?.isHere == false)
        #expect(rooms.last?.desk == nil)
    }
}

extension Operator {
    /// A cue's number and title, as the screen shows it.
    func label(_ number: String) -> String {
        let id = cue(number)
        return "\(number) \(world.store.day.cues.first { $0.id == id }?.title ?? "")"
    }
}
