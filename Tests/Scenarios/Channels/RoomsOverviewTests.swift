import Civil
import DemoDay
import OBSProtocol
import Shows
import TestKit
import Testing

@Suite("Rooms at a glance") struct RoomsOverviewTests {
    /// A live run in A with a cue on air, then one in B, with B on screen.
    private func twoRooms() -> Operator {
        let rian = Operator.onAir()
        rian.press("R")
        rian.startRun("l")
        rian.advance(by: 500)
        rian.press("a")
        rian.advance(by: 500)
        rian.take()
        return rian
    }

    private func line(of room: String, _ rian: Operator) -> String {
        rian.lines.first {
            $0.contains("│ \(room) ◐") || $0.contains("│ \(room) ●") || $0.contains("│ \(room) ○")
                || $0.contains("│ \(room) ·")
        }
            ?? ""
    }

    @Test func `on a wide screen every room has its line`() {
        let rian = twoRooms()
        #expect(line(of: "A", rian).contains("◐ AIR 1"))
        #expect(line(of: "A", rian).contains("OBS ok  TT○ SH○"))
        #expect(line(of: "B", rian).contains("AIR"))
        #expect(
            line(of: "C", rian).contains("C ○ ready") || line(of: "C", rian).contains("C ○ draft")
                || line(of: "C", rian).contains("off"))
    }

    @Test(arguments: [(80, 24), (120, 40)]) func `elsewhere they lie open by a key`(width: Int, height: Int) {
        let rian = twoRooms()
        rian.resize(to: Size(width: width, height: height))
        rian.press("F4")
        #expect(rian.shows("Enter shows it, and GO is disarmed"))
        #expect(rian.shows("OBS ok"))
        rian.press("Up Enter")
        #expect(rian.header.contains("Room A") || rian.header.contains("Payday Glow"))
        #expect(rian.header.contains("GO NOT ARMED") || width < 100)
        #expect(rian.take().orders.isEmpty)
    }

    @Test func `what goes wrong in a room that is not on screen reaches the header, and the log names it`() {
        let rian = twoRooms()
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(2))
        #expect(rian.header.contains("Room A: OBS OFFLINE 00:02"))
        #expect(rian.shows("OBS of room A is offline"))
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: .seconds(1))
        #expect(!rian.header.contains("Room A:"))
    }

    @Test func `a channel lost there is said too`() {
        let rian = Operator.onAir()
        rian.stream(.active)
        rian.press("l Enter")
        rian.advance(by: 100)
        rian.press("R")
        rian.stream(.off)
        rian.advance(by: .seconds(2))
        #expect(rian.header.contains("Room A: TT LOST 00:02"))
        #expect(rian.shows("A: TT LOST"))
    }

    @Test func `cues follow by themselves in a room that is not on screen`() {
        let day = DemoDay.rows([.autoFollow, .autoFollow, .manual, .manual, .manual, .manual])
        let (rian, start) = Operator.airing(day)
        rian.press("R")
        #expect(!rian.header.contains("Room A"))
        rian.advance(to: 200_000, after: start)
        #expect(rian.world.store.aired.count == 3)
    }

    @Test func `an OBS that answers nothing delays no other room`() {
        let rian = twoRooms()
        rian.obs(World.roomA).temper = .mute
        rian.world.freezeOBS(of: World.roomA)
        rian.advance(by: .seconds(2))
        rian.press(.space)
        let asked = rian.advance(by: 20)
        #expect(rian.obs(World.roomB).commands.count >= 2, "\(asked.orders)")
        rian.advance(by: 500)
        #expect(rian.shows("B") && rian.header.contains("Room A: OBS SILENT"))
    }
}
