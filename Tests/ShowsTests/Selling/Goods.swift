import Civil
import Shows

/// A show that sells on two channels, for the tests of this folder.
enum Goods {
    static let tikTok = ChannelID(1)
    static let shopee = ChannelID(2)

    /// Cues with the identifiers 1, 2, 3, … in their order, from 20:00 on.
    static func rundown(
        _ cues: [Cue], at start: String = "20:00:00", channels: [ChannelID] = [tikTok, shopee]
    ) throws -> Rundown {
        let start = try Plans.instant(start)
        let show = Show(
            id: ShowID(1), room: RoomID(1), title: "Goods", start: start, end: start + .hours(2),
            zone: Plans.zone.identifier, channels: channels)
        return Rundown(show: show, cues: cues, segments: [], zone: Plans.zone)
    }

    static func cue(_ number: Int64 = 1, minutes: Int64 = 5, _ change: (inout Cue) -> Void = { _ in }) -> Cue {
        var cue = Cue(
            id: CueID(number), show: ShowID(1), position: number * 1000, number: "\(number)", title: "Cue \(number)",
            length: .lasting(.minutes(minutes)))
        change(&cue)
        return cue
    }

    static func point(_ text: String, day: Int? = nil) throws -> ClockPoint {
        ClockPoint(try Plans.time(text), day: day)
    }
}
