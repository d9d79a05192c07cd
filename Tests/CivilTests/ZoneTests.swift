import Civil
import Testing

@Suite struct ZoneTests {
    /// Berlin in 2026, by hand.
    let berlin = Zone(
        identifier: "Europe/Berlin", first: .init(offset: 3600, abbreviation: "CET"),
        transitions: [
            .init(
                instant: Instant(milliseconds: 1_774_746_000_000),
                clock: .init(offset: 7200, abbreviation: "CEST", isSummerTime: true)),
            .init(instant: Instant(milliseconds: 1_792_890_000_000), clock: .init(offset: 3600, abbreviation: "CET")),
        ])

    @Test func `the clock changes exactly at its transition`() {
        let before = Instant(milliseconds: 1_774_745_999_999)
        let after = Instant(milliseconds: 1_774_746_000_000)
        #expect(berlin.local(at: before).iso == "2026-03-29T01:59:59.999")
        #expect(berlin.local(at: after).iso == "2026-03-29T03:00:00")
        #expect((berlin.abbreviation(at: before), berlin.abbreviation(at: after)) == ("CET", "CEST"))
        #expect(berlin.offset(at: after) == 7200)
        #expect(berlin.clock(at: after).isSummerTime)
    }

    @Test func `an hour that comes twice means its first coming`() throws {
        #expect(berlin.instant(of: try LocalTime(parsing: "2026-10-25T02:30")).rfc3339 == "2026-10-25T00:30:00.000Z")
        #expect(berlin.instant(of: try LocalTime(parsing: "2026-10-25T03:00")).rfc3339 == "2026-10-25T02:00:00.000Z")
    }

    @Test func `an hour that is skipped is read with the offset before the gap`() throws {
        let instant = berlin.instant(of: try LocalTime(parsing: "2026-03-29T02:30"))
        #expect(instant.rfc3339 == "2026-03-29T01:30:00.000Z")
        #expect(berlin.local(at: instant).iso == "2026-03-29T03:30:00")
        #expect(berlin.instant(of: try LocalTime(parsing: "2026-03-29T03:00")).rfc3339 == "2026-03-29T01:00:00.000Z")
    }

    @Test func `every hour of a year comes back from its local time, but for the one that comes twice`() {
        for hour in 0..<8760 {
            let instant = Instant(milliseconds: 1_767_225_600_000) + .hours(Int64(hour))
            let again = berlin.instant(of: berlin.local(at: instant))
            #expect(again == instant || (again == instant - .hours(1) && instant.rfc3339 == "2026-10-25T01:00:00.000Z"))
        }
    }

    @Test func `a fixed clock has one offset for ever`() throws {
        let jakarta = Zone.fixed(hours: 7, abbreviation: "WIB")
        #expect(jakarta.local(at: try Instant(rfc3339: "2026-11-25T13:00:00Z")).iso == "2026-11-25T20:00:00")
        #expect(jakarta.instant(of: try LocalTime(parsing: "2026-11-25T20:00")).rfc3339 == "2026-11-25T13:00:00.000Z")
        #expect(jakarta.abbreviation(at: Instant(milliseconds: 0)) == "WIB")
        #expect(Zone.utc.offset(at: Instant(milliseconds: 0)) == 0)
    }

    @Test func `a day's first show in two zones is one instant`() throws {
        let local = try LocalTime(parsing: "2026-07-01T20:00")
        let inJakarta = Zone.fixed(hours: 7, abbreviation: "WIB").instant(of: local)
        #expect(berlin.instant(of: local) - inJakarta == .hours(5))
    }
}
