import Civil
import GRDB
import Journal
import Shows
import Staffing
import Testing

@testable import Store

/// What was written before the plan had series, states and levels is read for ever.
@Suite struct SchemaTests {
    let queue: DatabaseQueue

    init() throws {
        queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "3 offers, hand-overs, templates and ticks")
        try queue.write {
            try $0.execute(
                sql: """
                    INSERT INTO rooms VALUES (1, 'A');
                    INSERT INTO channels VALUES (1, 'TT', 'tiktok', '@lumirona.id');
                    INSERT INTO shows VALUES (6, 1, 'Payday Glow', 1000, 2000, 2100, 'Asia/Jakarta', 'ended', 'payday');
                    INSERT INTO show_channels VALUES (6, 0, 1);
                    INSERT INTO cues (id, show, position, number, title, kind, length, actions, host, say, never)
                      VALUES (61, 6, 1, '1', 'Opening', 'normal', 60000, '', '', '', '');
                    INSERT INTO hosts VALUES (1, 'Sari', '["id","en"]', '["serum","closing"]', 86400000, NULL, 'sari');
                    INSERT INTO hosts VALUES (2, 'Putri', '["id"]', '[]', 72000000, 4102444800000, 'putri');
                    INSERT INTO shifts VALUES (5, 6, 1000, 2000);
                    INSERT INTO bookings VALUES (9, 5, 1, 'main', 1000, 2000);
                    """)
        }
        try Schema.migrator.migrate(queue)
    }

    @Test func `shows, their cues and their channels stay as they were`() throws {
        let show = try queue.read { try Show.find(ShowID(6), in: $0) }
        #expect(
            show
                == Show(
                    id: ShowID(6), room: RoomID(1), title: "Payday Glow", start: Instant(milliseconds: 1000),
                    end: Instant(milliseconds: 2000), hardOut: Instant(milliseconds: 2100), zone: "Asia/Jakarta",
                    status: .ended, channels: [ChannelID(1)]))
        #expect(try queue.read { try Cue.all(of: ShowID(6), in: $0) }.map(\.title) == ["Opening"])
        #expect(try queue.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") } == [])
        #expect(try queue.read { try String.fetchOne($0, sql: "SELECT words FROM shows") } == "payday")
    }

    @Test func `a booking was made by hand and held, and a shift needs one main host`() throws {
        let bookings = try queue.read { try Booking.all(of: ShowID(6), in: $0) }
        #expect(
            bookings
                == [Booking(id: BookingID(9), shift: ShiftID(5), host: HostID(1), role: .main, state: .accepted)])
        #expect(try queue.read { try Shift.find(ShiftID(5), in: $0) }?.needs == [.main: 1])
    }

    @Test func `skills become levels, and who was away is off`() throws {
        let sari = try queue.read { try Host.find(HostID(1), in: $0) }
        #expect(sari?.skills == ["serum": 1, "closing": 1])
        #expect(sari?.limits == HostLimits(weeklyMaximum: .hours(24)))
        #expect(sari?.availability == .always)
        let off = try queue.read { try TimeOff.all(where: "true", [], in: $0) }
        #expect(off.map(\.host) == [HostID(2)])
        #expect(off.map(\.end) == [Instant(milliseconds: 4_102_444_800_000)])
        #expect(off.map(\.state) == [.approved])
        #expect(try queue.read { try Host.find(HostID(2), in: $0) }?.skills == [:])
    }

    @Test func `a show is reconciled, and a status nobody knows is not kept`() throws {
        try queue.write { try $0.execute(sql: "UPDATE shows SET status = 'reconciled'") }
        #expect(throws: DatabaseError.self) {
            try queue.write { try $0.execute(sql: "UPDATE shows SET status = 'dreamt'") }
        }
    }
}
