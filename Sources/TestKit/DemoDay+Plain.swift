import Civil
import DemoDay
import Shows
import Staffing

extension DemoDay {
    /// The demo day's house with one show in room A, whose cues do what these action lines say, five minutes each.
    public static func plain(_ actions: [String], titles: [String] = []) -> DemoDay {
        let start = SimulatedClock.anchor + .minutes(3)
        return house { day in
            day.cues = actions.enumerated().map { index, line in
                Cue(
                    id: CueID(Int64(index + 1)), show: mainShow, position: Int64(index + 1) * 1000,
                    number: "\(index + 1)", title: titles.indices.contains(index) ? titles[index] : "Cue \(index + 1)",
                    length: .lasting(.minutes(5)), actions: line)
            }
            day.shows = [
                Show(
                    id: mainShow, room: World.roomA, title: "Plain show", start: start,
                    end: start + .minutes(5 * Int64(max(1, actions.count))), zone: "Asia/Jakarta", status: .ready,
                    channels: day.channels.map(\.id))
            ]
        }
    }

    /// The demo day with nothing that a TAKE would ask or wait for: no price that opens, no host who must have come.
    public static var unconditional: DemoDay {
        var day = DemoDay(anchor: SimulatedClock.anchor, zone: SimulatedClock.zone)
        for index in day.cues.indices {
            day.cues[index].offers = []
            day.cues[index].incoming = ""
            day.cues[index].actions = day.cues[index].actions.filter { !"{}".contains($0) }
        }
        return day
    }

    /// The demo day's rooms, channels and hosts, with no show but what is put in.
    public static func house(_ fill: (inout DemoDay) -> Void) -> DemoDay {
        var day = DemoDay(anchor: SimulatedClock.anchor, zone: SimulatedClock.zone)
        day.shows = []
        day.cues = []
        day.segments = []
        day.shifts = []
        day.bookings = []
        fill(&day)
        return day
    }
}
