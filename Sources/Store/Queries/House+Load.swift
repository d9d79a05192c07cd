import Civil
import GRDB
import Journal
import Shows

extension House {
    static func load(path: String, in database: Database) throws -> House {
        let rooms = try Room.all(in: database)
        return House(
            rooms: rooms,
            channels: try Channel.all(in: database),
            desks: try rooms.map { room in
                let holder = try Desk.holder(of: room.id, path: path, in: database)
                return Desk(room: room.id, holder: holder?.seat, heartbeat: holder?.lastSign)
            },
            openRuns: try database.list("SELECT id, room, show FROM runs WHERE ended IS NULL ORDER BY room") {
                OpenRun(id: $0.next(), room: $0.next(), show: $0.next())
            },
            upTo: try database.newest())
    }
}

extension Desk {
    struct Holder {
        var seat: Seat
        var lastSign: Moment
    }

    /// Taking the desk was a sign of life; later ones are beside the database.
    static func holder(of room: RoomID, path: String, in database: Database) throws -> Holder? {
        guard let (seat, taken) = try taker(of: room, in: database) else { return nil }
        let beat = SignOfLife.last(of: seat.id, besideDatabase: path)
        guard let beat, beat.elapsed(since: taken) > .zero else { return Holder(seat: seat, lastSign: taken) }
        return Holder(seat: seat, lastSign: beat)
    }

    /// The seat that holds a desk, and since when; its signs of life are not looked for.
    static func taker(of room: RoomID, in database: Database) throws -> (seat: Seat, taken: Moment)? {
        try database.first("SELECT seat, seat_name, wall, boot, boot_id FROM desks WHERE room = ?", [room]) {
            (Seat(&$0), Moment(&$0))
        }
    }
}
