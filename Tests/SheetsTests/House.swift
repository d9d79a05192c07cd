import Civil
import Shows

@testable import Sheets

/// A show with two channels in Jakarta, to import into.
enum House {
    static let tiktok = Channel(id: ChannelID(1), name: "TT", platform: "tiktok", account: "@merpati")
    static let shopee = Channel(id: ChannelID(2), name: "SH", platform: "shopee", account: "merpati")
    static let channels = [tiktok, shopee]
    static let naming = ColumnNaming(channels: channels)
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
    static let start = LocalTime(
        date: LocalDate(year: 2026, month: 11, day: 25), time: TimeOfDay(milliseconds: 20 * 3_600_000))
    static let show = Show(
        id: ShowID(7), room: RoomID(1), title: "Payday", start: zone.instant(of: start),
        end: zone.instant(of: start) + .hours(2), zone: "Asia/Jakarta", channels: [tiktok.id, shopee.id])

    static func rundown(_ cues: [Cue] = [], segments: [Segment] = []) -> Rundown {
        Rundown(show: show, cues: cues, segments: segments, zone: zone)
    }

    static func cue(_ id: Int64, _ number: String, _ title: String, minutes: Int64 = 5) -> Cue {
        Cue(
            id: CueID(id), show: show.id, position: id * 1000, number: number, title: title,
            length: .lasting(.minutes(minutes)))
    }

    static func reading(
        _ sheet: Sheet, map: [String] = [], memory: ColumnMemory = ColumnMemory()
    ) throws -> SheetReading {
        let instructions = try map.map { try ColumnMap.Instruction($0, naming: naming) }
        return try SheetReading.best(
            of: [sheet], .init(start: start, naming: naming, memory: memory, instructions: instructions))
    }

    static func merge(_ reading: SheetReading, into rundown: Rundown, _ manner: SheetMerge.Manner = .init())
        -> SheetMerge
    {
        var next: Int64 = 1_000_000
        return SheetMerge(reading, into: rundown, channels: channels, manner: manner) {
            next += 1
            return next
        }
    }

    /// A rundown after an edit.
    static func applying(_ edit: RundownEdit, to rundown: Rundown) -> Rundown {
        let touched = edit.touched
        var segments = rundown.segments
        for id in edit.removedSegments { segments[id] = nil }
        for segment in edit.segments { segments[segment.id] = segment }
        return House.rundown(
            rundown.cues.filter { !touched.contains($0.id) } + edit.cues, segments: Array(segments.values))
    }
}
