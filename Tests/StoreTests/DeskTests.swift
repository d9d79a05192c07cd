import Civil
import Journal
import Shows
import Testing

@testable import Store

@Suite struct DeskTests {
    let studio: Studio
    let rian: ShowStore
    let dewi: ShowStore

    init() throws {
        studio = try Studio()
        rian = try studio.seatAtDesk("Rian")
        dewi = try studio.seat("Dewi")
    }

    private func take(by store: ShowStore) -> CommitOutcome {
        store.commit(.deskTaken(room: .a, seat: store.seat), after: store.newest, at: studio.now)
    }

    @Test func `a desk whose holder lives is not taken`() {
        rian.beat(at: studio.tick(.seconds(10)))
        _ = studio.tick(2999)
        #expect(take(by: dewi).reason == "Rian is at the desk of room A")
    }

    @Test func `a desk is taken over after three seconds of silence`() throws {
        rian.beat(at: studio.tick(.seconds(10)))
        _ = studio.tick(3000)
        #expect(take(by: dewi).line != nil)
        #expect(try dewi.house()?.desks.first?.holder == dewi.seat)
        #expect(rian.commit(.deskReleased(room: .a), after: rian.newest, at: studio.tick()).reason != nil)
    }

    @Test func `taking a desk is a sign of life itself`() {
        _ = studio.tick(2000)
        #expect(take(by: dewi).reason != nil)
    }

    @Test func `a stepped wall clock does not make a living holder look silent`() {
        rian.beat(at: studio.tick(.seconds(10)))
        studio.now.wall += .hours(1)
        #expect(take(by: dewi).reason != nil)
    }

    @Test func `a holder from before the machine's last boot is silent`() {
        rian.beat(at: studio.tick())
        studio.now.bootID = BootID("another boot")
        studio.now.boot = 1_000_000_000
        #expect(take(by: dewi).line != nil)
    }

    @Test func `the holder hands its desk to another seat, and only the holder does`() throws {
        let yoga = try studio.seat("Yoga")
        let stolen = dewi.commit(.deskTaken(room: .a, seat: yoga.seat), after: dewi.newest, at: studio.tick())
        #expect(stolen.reason == "a desk is handed over by the seat that holds it")

        let handed = rian.commit(.deskTaken(room: .a, seat: dewi.seat), after: rian.newest, at: studio.tick())

        #expect(handed.line != nil)
        #expect(try yoga.house()?.desks.first?.holder == dewi.seat)
    }

    @Test func `quitting gives up every desk`() throws {
        _ = rian.commit(.deskTaken(room: .b, seat: rian.seat), after: rian.newest, at: studio.tick())
        let outcomes = rian.releaseDesks(at: studio.tick())
        #expect(outcomes.count == 2)
        #expect(try dewi.house()?.desks.map(\.holder) == [nil, nil])
    }

    @Test func `the house shows the newest sign of life`() throws {
        rian.beat(at: studio.tick(.seconds(5)))
        #expect(try dewi.house()?.desks.first?.heartbeat == studio.now)
    }

    @Test func `a beat wakes no other seat`() {
        _ = dewi.hasNews()
        rian.beat(at: studio.tick())
        #expect(!dewi.hasNews())
    }
}
