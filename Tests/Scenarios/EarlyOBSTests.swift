import Control
import OBSProtocol
import Shows
import Terminal
import TestKit
import Testing

@Suite("An OBS that is quicker than the database") struct EarlyOBSTests {
    @Test func `what OBS said before the rooms were read is not lost`() {
        let world = World()
        let setup = ControlRoom.Setup(seat: Seat(id: SeatID(1), name: "Rian"), zone: SimulatedClock.zone)
        var room = ControlRoom(setup: setup, seed: 1, at: world.now)
        let loads = room.start(at: world.now)
        _ = room.handle(
            .obs(World.roomA, .snapshot(Snapshot(versions: Versions(obs: "29", websocket: "5")))), at: world.now)
        _ = room.handle(.obs(World.roomA, .link(.live)), at: world.now)
        for case .load(let query) in loads {
            _ = room.handle(.store(.loaded(query, world.store.load(query))), at: world.now)
        }
        let screen = room.draw(Size(width: 80, height: 24), at: world.now).screen
        #expect(screen.lines[1].contains("OBS ok"))
    }
}
