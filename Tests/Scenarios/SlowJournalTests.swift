import Shows
import TestKit
import Testing

@Suite("The journal never stands in the way") struct SlowJournalTests {
    @Test func `a take that the journal does not write within 50 ms goes out, and is recorded later`() {
        let rian = Operator.onAir()
        rian.world.store.latency = 400
        rian.press(.space)
        rian.advance(by: 49)
        #expect(rian.obs().program == "Starting Soon")
        rian.advance(by: 1)
        #expect(rian.obs().program == "Host Cam")
        #expect(rian.header.contains("NOT RECORDED"))
        #expect(rian.row("Welcome").contains("…"))
        #expect(rian.world.store.emergency.contains { $0.change.isTake(of: "2") })
        #expect(rian.world.store.aired == ["1"])
        rian.advance(by: 5000)
        #expect(!rian.header.contains("NOT RECORDED"))
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.obs().commands.filter { $0.airs("Host Cam") }.count == 1)
        #expect(rian.shows("confirmed 19:57"))
    }

    @Test func `panic does not wait for it either`() {
        let rian = Operator.onAir()
        rian.world.store.health = .hanging
        rian.press("F1")
        rian.advance(by: 60)
        #expect(rian.obs().program == "BRB")
        #expect(rian.header.contains("PANIC, NOT RECORDED"))
    }

    @Test func `standby and hold do not wait for it either`() {
        let rian = Operator.onAir()
        rian.world.store.health = .hanging
        rian.press("j j Enter")
        rian.advance(by: 60)
        #expect(rian.footer.contains("AIR 3"))
        rian.press("h")
        rian.advance(by: 60)
        #expect(rian.header.contains("NOT RECORDED"))
        rian.world.mendStore()
        #expect(!rian.header.contains("NOT RECORDED"))
        #expect(rian.header.contains("HOLD"))
        #expect(rian.footer.contains("AIR 3"))
    }

    @Test func `a change of plan does wait`() {
        let rian = Operator.started()
        rian.world.store.health = .hanging
        rian.press("x")
        rian.advance(by: 1000)
        #expect(!rian.header.contains("NOT RECORDED"))
        #expect(rian.footer.contains("AIR 1"))
        rian.world.mendStore()
        #expect(rian.footer.contains("AIR 2"))
    }

    @Test func `a journal that hangs for long is caught up when it answers`() {
        let rian = Operator.onAir()
        rian.world.store.health = .hanging
        rian.take()
        rian.take()
        rian.advance(by: .seconds(20))
        #expect(rian.header.contains("NOT RECORDED"))
        #expect(rian.row("Serum 30 ml").contains("AIR"))
        rian.world.mendStore()
        #expect(!rian.header.contains("NOT RECORDED"))
        #expect(rian.world.store.aired == ["1", "2", "3"])
    }

    @Test func `a journal that fails lets the show go on`() {
        let rian = Operator.onAir()
        rian.world.store.health = .failing(reason: "the disk is full")
        rian.take()
        #expect(rian.obs().program == "Host Cam")
        #expect(rian.header.contains("NOT RECORDED"))
        #expect(rian.shows("confirmed 19:57"))
        rian.take()
        #expect(rian.obs().program == "Product Close")
        #expect(rian.world.store.emergency.filter { $0.change.isTake }.count == 2)
    }

    @Test func `what failed is recorded when the journal can write again`() {
        let rian = Operator.onAir()
        rian.world.store.health = .failing(reason: "the disk is full")
        rian.take()
        rian.world.mendStore()
        rian.advance(by: .seconds(3))
        #expect(!rian.header.contains("NOT RECORDED"))
        #expect(rian.world.store.aired == ["1", "2"])
        rian.take()
        #expect(rian.world.store.aired == ["1", "2", "3"])
    }

    @Test func `what the journal refuses after it went out is NOT RECORDED until it is in from the emergency file`() {
        let rian = Operator.onAir()
        rian.world.store.losesBeats = true
        let dewi = rian.world.sit("Dewi")
        dewi.advance(by: .seconds(5))
        dewi.press("D")
        rian.isDeaf = true
        rian.world.store.latency = 300
        rian.press(.space)
        rian.world.store.latency = 2
        dewi.press("y")
        rian.advance(by: 310)
        #expect(rian.obs().program == "Host Cam")
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.header.contains("NOT RECORDED"))
        rian.advance(by: .seconds(2))
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(!rian.header.contains("NOT RECORDED"))
        #expect(rian.world.store.emergency.isEmpty)
    }

    @Test func `the emergency file is cleared while the program runs`() {
        let rian = Operator.onAir()
        rian.world.store.latency = 100
        rian.take()
        rian.world.store.latency = 2
        rian.advance(by: .seconds(2))
        #expect(rian.world.store.emergency.isEmpty)
        #expect(rian.world.store.aired == ["1", "2"])
        let asked = rian.advance(by: .seconds(10))
        #expect(!asked.contains(.recover))
    }

    @Test func `lines are written in the order in which they happened`() throws {
        let rian = Operator.onAir()
        rian.world.store.health = .failing(reason: "the database is locked")
        rian.press(.space)
        rian.advance(by: 100)
        rian.world.store.health = .well
        rian.press("b")
        rian.advance(by: .seconds(3))
        let written = rian.world.store.run
        let take = written.lastIndex { if case .took = $0 { true } else { false } }
        let standby = written.firstIndex(of: .stoodBy(cue: rian.cue("1")))
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(try #require(take) < #require(standby))
        #expect(!rian.header.contains("NOT RECORDED"))
    }

    @Test func `a journal that goes on failing is asked one at a time, and more and more seldom`() {
        let rian = Operator.onAir()
        rian.world.store.health = .failing(reason: "the database is locked")
        for _ in 1...3 { rian.take() }
        let asked = rian.advance(by: .seconds(120))
        #expect((10...16).contains(asked.filter { $0 == .recover }.count))
        #expect(asked.changes.isEmpty)
    }

    @Test func `an emergency file that cannot be written is said`() {
        let rian = Operator.onAir()
        rian.world.store.health = .failing(reason: "the disk is full")
        rian.world.store.emergencyFails = true
        rian.take()
        #expect(rian.shows("NOT RECORDED, and the em"))
        #expect(rian.obs().program == "Host Cam")
    }

    @Test func `what is in the emergency file when the program dies is in the journal when it comes back`() {
        let rian = Operator.onAir()
        rian.world.store.health = .failing(reason: "the disk is full")
        rian.take()
        rian.kill()
        rian.world.store.health = .well
        let again = rian.world.sit("Rian")
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(again.row("Welcome").contains("AIR"))
    }

    @Test func `a read-only journal refuses plans and lets acts on air go out`() {
        let rian = Operator.onAir()
        rian.world.store.health = .readOnly(reason: "a newer Siaran has written it")
        rian.press("x")
        rian.advance(by: 800)
        #expect(rian.header.contains("READ-ONLY"))
        rian.press("x")
        rian.advance(by: 100)
        #expect(rian.footer.contains("not changed: a newer Siaran has written it"))
        rian.take()
        #expect(rian.obs().program == "Host Cam")
        #expect(rian.header.contains("NOT RECORDED"))
    }
}
