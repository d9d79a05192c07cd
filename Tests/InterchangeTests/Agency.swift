import Civil
import CivilTime
import Foundation
import ICalendar
import Interchange
import Journal
import Shows
import Staffing

/// Two rooms, two channels and four hosts, with whatever a story plans in them.
enum Agency {
    static let jakarta = Zone.fixed(hours: 7, abbreviation: "WIB")
    static let rooms = [Room(id: RoomID(1), name: "A"), Room(id: RoomID(2), name: "B")]
    static let channels = [
        Channel(id: ChannelID(1), name: "TT", platform: "tiktok", account: "@lumirona.id"),
        Channel(id: ChannelID(2), name: "SH, 2", platform: "shopee", account: "lumirona.official"),
    ]
    static let hosts = ["Sari", "Tio; main=x", "Ayu", "Bima"].enumerated().map { index, name in
        Host(
            id: HostID(Int64(index + 1)), name: name, languages: ["id"], skills: ["serum": 3],
            limits: HostLimits(weeklyMaximum: .hours(24)), messageLanguage: index == 0 ? .english : .indonesian)
    }
    /// Monday, 23 November 2026, midnight in Jakarta.
    static let monday = Instant(milliseconds: 1_795_366_800_000)

    static func zone(_ name: String) -> Zone? { try? ZoneFiles(environment: [:]).zone(named: name) }

    static func page(_ plan: PlanEdit = PlanEdit(words: "")) -> StaffingPage {
        StaffingPage(rooms: rooms, channels: channels, hosts: hosts).applying(plan)
    }

    static func show(_ id: Int64, _ title: String, day: Int64 = 0, hour: Int64 = 20, room: Int64 = 1) -> Show {
        let start = monday + .hours(day * 24 + hour)
        return Show(
            id: ShowID(id), room: RoomID(room), title: title, start: start, end: start + .hours(2), zone: "Asia/Jakarta"
        )
    }

    static func manner(room: Int64? = nil) -> CalendarImport.Manner {
        CalendarImport.Manner(
            room: room.map { RoomID($0) }, zone: zone("Asia/Jakarta") ?? .utc, from: monday,
            through: LocalDate(year: 2027, month: 1, day: 31))
    }

    static func read(_ file: String) throws -> CalendarImport.Source {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "ICalendarTests/Files").appending(path: file))
        return CalendarImport.Source(name: file, reading: CalendarReading([UInt8](data)))
    }

    static func source(_ text: String) -> CalendarImport.Source {
        CalendarImport.Source(name: "cal.ics", reading: CalendarReading(Array(text.utf8)))
    }

    static func importing(
        _ source: CalendarImport.Source, into page: StaffingPage = page(), room: Int64? = nil
    ) -> CalendarImport {
        CalendarImport([source], into: page, manner: manner(room: room), zones: zone)
    }
}

extension PlanEdit {
    /// The shows by start, as `2026-12-02 20:00 A Payday Sale`.
    var story: [String] {
        shows.filter { $0.status != .cancelled }.sorted { ($0.start, $0.title) < ($1.start, $1.title) }.map { show in
            let local = Agency.jakarta.local(at: show.start)
            let room = Agency.rooms.first { $0.id == show.room }?.name ?? "?"
            return "\(local.date.iso) \(local.time.minutesText) \(room) \(show.title)"
        }
    }
}
