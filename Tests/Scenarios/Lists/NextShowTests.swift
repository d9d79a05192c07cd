import TestKit
import Testing

@Suite("The next show in the room") struct NextShowTests {
    private func world(startsAfter minutes: Int64) -> World {
        var day = DemoDay(anchor: SimulatedClock.anchor, zone: SimulatedClock.zone)
        day.shows.append(
            Show(
                id: ShowID(90), room: World.roomA, title: "Late Night Serum",
                start: SimulatedClock.anchor + .minutes(minutes),
                end: SimulatedClock.anchor + .minutes(minutes + 60), zone: "Asia/Jakarta", status: .draft))
        return World(day)
    }

    @Test func `the wrap-up says when it begins`() {
        let rian = Operator.onAir("l", world(startsAfter: 54))
        rian.press("E")
        #expect(rian.shows("20:51 Late Night Serum in 53 min, same room"))
    }

    @Test func `a run that will run into it says so in the header`() {
        let rian = Operator.onAir("l", world(startsAfter: 40))
        #expect(rian.header.contains("RUNS INTO 20:37 Late Night Serum"))
    }

    @Test func `with time between them nothing is said`() {
        let rian = Operator.onAir("l", world(startsAfter: 70))
        #expect(!rian.header.contains("RUNS INTO"))
    }
}
