import TestKit
import Testing

@Suite("Starting a run") struct StartingTests {
    @Test func `the first Space never starts a show`() {
        let rian = Operator.ready()
        let asked = rian.during { rian.take() }
        #expect(asked.orders.isEmpty)
        #expect(asked.changes.isEmpty)
        #expect(rian.world.store.journal.isEmpty)
        #expect(rian.footer.contains("no run is started: r starts one"))
    }

    @Test(arguments: [("d", Run.Kind.dry), ("e", .rehearsal), ("l", .live)])
    func `r and then a letter starts a run of that kind and airs nothing`(letter: String, kind: Run.Kind) {
        let rian = Operator.ready()
        let asked = rian.during { rian.startRun(letter) }
        #expect(rian.world.store.run.count == 1)
        guard case .started(_, let room, let started, _) = rian.world.store.run.first else {
            return #expect(Bool(false), "no run was started")
        }
        #expect(started == kind)
        #expect(room == World.roomA)
        #expect(asked.orders.isEmpty)
        #expect(rian.header.contains("desk: Rian (this seat)"))
        #expect(rian.shows("Nothing is on air."))
    }

    @Test func `r held down starts nothing`() {
        let rian = Operator.ready()
        rian.hold(.character("r"), for: 2000)
        #expect(rian.world.store.journal.isEmpty)
        #expect(rian.shows("Start a run"))
    }

    @Test func `Esc leaves the question without a run`() {
        let rian = Operator.ready()
        rian.press("r Esc")
        rian.advance(by: 300)
        rian.press("l")
        rian.advance(by: 100)
        #expect(rian.world.store.journal.isEmpty)
    }

    @Test func `a second run is not started over the first`() {
        let rian = Operator.started()
        rian.startRun("d")
        #expect(rian.world.store.journal.count == 2)
        #expect(rian.footer.contains("a live run is under way"))
    }

    @Test func `no rehearsal while OBS streams`() {
        let rian = Operator.ready()
        rian.obs().streams = true
        rian.world.tell(.changed(.streamChanged(.active)), of: World.roomA)
        rian.advance(by: 10)
        rian.startRun("e")
        #expect(rian.world.store.journal.isEmpty)
        #expect(rian.footer.contains("no rehearsal while OBS streams"))
    }
}
