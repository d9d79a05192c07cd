import Civil
import DemoDay
import Foundation
import Journal
import Shows
import Staffing

@testable import Store

/// A private folder with one database, at which seats come and go, and a clock that only tests move.
final class Studio {
    let folder: String
    let path: String
    var now = Moment(wall: Instant(milliseconds: 1_795_613_200_000), boot: 5_000_000_000_000, bootID: BootID("boot"))
    private var seats: Int64 = 0
    private var lines: Int64 = 0

    /// Room A and B, a show in each at 20:00 for an hour, Sari and Tio, and one shift a show.
    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/siaran-" + UUID().uuidString
        path = folder + "/siaran.sqlite"
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func seat(
        _ name: String, patience: Milliseconds = .seconds(5), mode: ShowStore.Mode = .open
    ) throws(StoreTrouble) -> ShowStore {
        seats += 1
        return try ShowStore(
            path: path, seat: Seat(id: SeatID(seats), name: name), mode: mode, zone: .utc, patience: patience)
    }

    /// A seat at a database with the small day below in it, at the desk of room A.
    func seatAtDesk(_ name: String = "Rian") throws -> ShowStore {
        let store = try seat(name)
        try store.seed(.small)
        _ = store.commit(.deskTaken(room: .a, seat: store.seat), after: .start, at: tick())
        return store
    }

    /// A millisecond later, so that no two lines are of one moment.
    func tick(_ length: Milliseconds = 1) -> Moment {
        now = now + length
        return now
    }

    /// The next cue, with a title.
    func cue(_ title: String, id: Int64? = nil) -> Cue {
        lines += 1
        return Cue(
            id: CueID(id ?? 100 + lines), show: .evening, position: lines * 1000, number: "\(lines)", title: title,
            length: .lasting(.minutes(1)))
    }
}

extension RoomID {
    static let a = RoomID(1)
    static let b = RoomID(2)
}

extension ShowID {
    static let evening = ShowID(1)
    static let rival = ShowID(2)
}

extension HostID {
    static let sari = HostID(1)
    static let tio = HostID(2)
}

extension DemoDay {
    /// Two shows at the same time in two rooms, and two hosts.
    static var small: DemoDay {
        let start = Instant(milliseconds: 1_795_636_800_000)
        let shows = [
            Show(
                id: .evening, room: .a, title: "Payday Glow", start: start, end: start + .hours(1), zone: "UTC",
                status: .ready, channels: [ChannelID(2), ChannelID(1)]),
            Show(id: .rival, room: .b, title: "Flash Malam", start: start, end: start + .hours(1), zone: "UTC"),
        ]
        return DemoDay(
            rooms: [Room(id: .a, name: "A"), Room(id: .b, name: "B")],
            channels: [
                Channel(id: ChannelID(1), name: "TT", platform: "tiktok", account: "@lumirona.id"),
                Channel(id: ChannelID(2), name: "SH", platform: "shopee", account: "lumirona.official"),
            ],
            hosts: [
                Host(id: .sari, name: "Sari", languages: ["id"], skills: ["serum"], weeklyMaximum: .hours(24)),
                Host(id: .tio, name: "Tio", languages: ["id", "jv"], skills: ["games"], weeklyMaximum: .hours(20)),
            ],
            shows: shows, segments: [],
            cues: [
                Cue(
                    id: CueID(1), show: .evening, position: 1000, number: "1", title: "Opening",
                    length: .lasting(.minutes(5)))
            ],
            shifts: [
                Shift(id: ShiftID(1), show: .evening, start: start, end: start + .hours(1)),
                Shift(id: ShiftID(2), show: .rival, start: start, end: start + .hours(1)),
            ],
            bookings: [])
    }
}

extension CommitOutcome {
    var line: JournalLine? {
        guard case .committed(let line) = self else { return nil }
        return line
    }

    var reason: String? {
        guard case .refused(let reason) = self else { return nil }
        return reason
    }
}

extension ShowStore {
    func rundown(_ show: ShowID = .evening) throws -> RundownPage? {
        guard case .rundown(let page) = try load(.rundown(show)) else { return nil }
        return page
    }

    func house() throws -> House? {
        guard case .house(let house) = try load(.house) else { return nil }
        return house
    }
}
