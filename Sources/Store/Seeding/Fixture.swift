import Civil
import GRDB
import Shows
import Staffing

extension ShowStore {
    /// Makes a large database for measurements, half of it in the past; the same arguments make the same rows.
    ///
    /// Show 1 starts in room A three minutes after `moment`, with forty cues.
    public static func makeFixture(
        path: String, shows: Int, hosts: Int, cues: Int, at moment: Moment
    ) throws(StoreTrouble) {
        do {
            let opened = try Opening(path: path, patience: .seconds(5)).open()
            try opened.queue.writeWithoutTransaction { database in
                // A half-made fixture is made again: nothing is waited for.
                try database.execute(sql: "PRAGMA synchronous = OFF")
                try database.inTransaction {
                    var fixture = Fixture(hosts: hosts, anchor: moment.wall)
                    try fixture.write(shows: shows, cues: cues, into: database)
                    return .commit
                }
                _ = try database.checkpoint(.truncate)
            }
            try opened.queue.close()
        } catch {
            throw StoreTrouble(error, path: path)
        }
    }
}

/// Writes months of shows, room by room and day by day.
private struct Fixture {
    let hosts: Int
    let anchor: Instant
    private var dice = Dice(seed: 0x51A2)
    private var freeFrom: [Instant]
    private var nextHost = 0
    private var cueCount: Int64 = 0
    private var bookingCount: Int64 = 0

    private static let days = 180
    private static let slotsADay = 5

    init(hosts: Int, anchor: Instant) {
        self.hosts = hosts
        self.anchor = anchor
        freeFrom = Array(repeating: Instant(milliseconds: .min), count: hosts)
    }

    mutating func write(shows count: Int, cues: Int, into database: Database) throws {
        let perRoom = Self.days * Self.slotsADay
        let rooms = max(3, (count + perRoom - 1) / perRoom)
        for index in 0..<rooms {
            try Room(id: RoomID(Int64(index + 1)), name: FixtureNames.room(index)).insert(into: database)
        }
        for channel in FixtureNames.channels { try channel.insert(into: database) }
        for index in 0..<hosts { try host(index).insert(into: database) }
        let shows = planned(count, rooms: rooms)
        let main = min(40, cues)
        for (place, show) in shows.enumerated() {
            let rest = max(1, count - 1)
            let share = (cues - main) / rest + (place < (cues - main) % rest ? 1 : 0)
            try write(show, cues: show.id == ShowID(1) ? main : share, into: database)
        }
        for show in shows { try Show.refreshWords(of: show.id, in: database) }
    }

    private mutating func host(_ index: Int) -> Host {
        Host(
            id: HostID(Int64(index + 1)), name: FixtureNames.host(index),
            languages: ["id"] + (dice.roll(2) == 0 ? ["en"] : []) + (dice.roll(4) == 0 ? ["jv"] : []),
            skills: [dice.pick(FixtureNames.skills), dice.pick(FixtureNames.skills)],
            weeklyMaximum: .hours(Int64(20 + dice.roll(5) * 4)))
    }

    /// Earliest first; show 1 among them, with room A free around it.
    private mutating func planned(_ count: Int, rooms: Int) -> [Show] {
        let main = Show(
            id: ShowID(1), room: RoomID(1), title: "Payday Glow: Serum Night", start: anchor + .minutes(3),
            end: anchor + .minutes(123), hardOut: anchor + .minutes(125), zone: "Asia/Jakarta", status: .ready,
            channels: FixtureNames.channels.map(\.id))
        var shows = [main]
        let total = Self.days * Self.slotsADay * rooms
        for place in 0..<total where shows.count < count {
            let (slot, room) = (place / rooms, place % rooms)
            let day = Int64(slot / Self.slotsADay - Self.days / 2)
            let hour = [10, 12, 15, 17, 20][slot % Self.slotsADay] as Int64
            // WIB is seven hours ahead of UTC all year.
            let midnight = (anchor.milliseconds + 25_200_000) / 86_400_000 * 86_400_000 - 25_200_000
            let start = Instant(milliseconds: midnight) + .hours(24 * day + hour) + .minutes(Int64(dice.roll(2) * 30))
            let length = Milliseconds.minutes(Int64(60 + dice.roll(3) * 15))
            if room == 0, start < main.end + .hours(1), start + length > main.start - .hours(1) { continue }
            let id = ShowID(Int64(shows.count + 1))
            shows.append(show(id, room: RoomID(Int64(room + 1)), start: start, length: length))
        }
        return shows.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    private mutating func show(_ id: ShowID, room: RoomID, start: Instant, length: Milliseconds) -> Show {
        let channels = FixtureNames.channels.map(\.id)
        let isOver = start + length <= anchor
        return Show(
            id: id, room: room, title: "\(dice.pick(FixtureNames.series)): \(dice.pick(FixtureNames.themes))",
            start: start, end: start + length, zone: "Asia/Jakarta",
            status: isOver ? .ended : dice.roll(5) == 0 ? .draft : .ready,
            channels: dice.roll(3) == 0 ? [dice.pick(channels)] : channels)
    }

    private mutating func write(_ show: Show, cues: Int, into database: Database) throws {
        try show.insert(into: database)
        try cover(show, in: database)
        let parts = ["WARM-UP", "HERO", "BUNDLE", "CLOSE"]
        for (index, part) in parts.enumerated() {
            try Segment(id: SegmentID(show.id.raw * 10 + Int64(index)), show: show.id, title: part).save(
                in: database)
        }
        for place in 0..<cues {
            cueCount += 1
            let product = dice.pick(FixtureNames.products)
            try Cue(
                id: CueID(cueCount), show: show.id,
                segment: SegmentID(show.id.raw * 10 + Int64(place * parts.count / cues)),
                position: Int64(place + 1) * 1000,
                number: "\(place + 1)", title: "\(dice.pick(FixtureNames.beats)): \(product.name)",
                kind: dice.roll(20) == 0 ? .skip : .normal, length: .lasting(.minutes(Int64(2 + dice.roll(5)))),
                actions:
                    #"scene "Product Close" with Fade 300ms; text "Banner" "\#(product.name)"; pin \#(product.sku)"#,
                host: "", product: product, say: "sebut harga dan stok", never: #""paling murah""#
            ).save(in: database)
        }
    }

    /// One shift a show, mostly covered by the next host who is free.
    private mutating func cover(_ show: Show, in database: Database) throws {
        let shift = Shift(id: ShiftID(show.id.raw), show: show.id, start: show.start, end: show.end)
        try shift.insert(into: database)
        guard dice.roll(10) > 0 else { return }
        for role in dice.roll(2) == 0 ? [Booking.Role.main] : [.main, .coHost] {
            guard
                let host = (0..<hosts).lazy.map({ [nextHost, hosts] in ($0 + nextHost) % hosts })
                    .first(where: { [freeFrom] in freeFrom[$0] <= show.start })
            else { return }
            freeFrom[host] = show.end
            nextHost = host + 1
            bookingCount += 1
            try Booking(
                id: BookingID(bookingCount), shift: shift.id, host: HostID(Int64(host + 1)), role: role
            ).insert(into: database)
        }
    }
}
