import Civil
import CivilTime
import Testing

@Suite struct ZoneFilesTests {
    let files = ZoneFiles(environment: [:])

    // Expectations by Python's zoneinfo.
    @Test(arguments: [
        ("Asia/Jakarta", "2026-11-25T13:00:00Z", "2026-11-25T20:00:00", "WIB"),
        ("Asia/Jakarta", "1800-01-01T00:00:00Z", "1800-01-01T07:07:12", "LMT"),
        ("Asia/Jakarta", "1945-01-01T00:00:00Z", "1945-01-01T09:00:00", "+09"),
        ("Asia/Jakarta", "1962-01-01T00:00:00Z", "1962-01-01T07:30:00", "+0730"),
        ("America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59", "EST"),
        ("America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00", "EDT"),
        ("America/New_York", "2026-11-01T05:59:59Z", "2026-11-01T01:59:59", "EDT"),
        ("America/New_York", "2026-11-01T06:00:00Z", "2026-11-01T01:00:00", "EST"),
        ("Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00", "CEST"),
        ("Asia/Kathmandu", "2026-01-01T00:00:00Z", "2026-01-01T05:45:00", "+0545"),
    ])
    func `known transitions are where they were`(zone: String, utc: String, local: String, abbreviation: String) throws
    {
        let instant = try Instant(rfc3339: utc)
        let zone = try files.zone(named: zone)
        #expect(zone.local(at: instant).iso == local)
        #expect(zone.abbreviation(at: instant) == abbreviation)
    }

    @Test(arguments: [
        ("Europe/Berlin", "2040-03-25T00:59:59Z", "2040-03-25T01:59:59", "CET"),
        ("Europe/Berlin", "2040-03-25T01:00:00Z", "2040-03-25T03:00:00", "CEST"),
        ("Europe/Berlin", "2040-10-28T01:00:00Z", "2040-10-28T02:00:00", "CET"),
        ("America/New_York", "2040-07-04T12:00:00Z", "2040-07-04T08:00:00", "EDT"),
        ("America/New_York", "2100-07-01T12:00:00Z", "2100-07-01T08:00:00", "EDT"),
        ("Australia/Lord_Howe", "2040-01-01T00:00:00Z", "2040-01-01T11:00:00", "+11"),
        ("Australia/Lord_Howe", "2040-07-01T00:00:00Z", "2040-07-01T10:30:00", "+1030"),
        // Ireland's winter time is the exception to its standard time, not its summer time.
        ("Europe/Dublin", "2040-01-01T00:00:00Z", "2040-01-01T00:00:00", "GMT"),
        ("Europe/Dublin", "2040-07-01T00:00:00Z", "2040-07-01T01:00:00", "IST"),
        ("Asia/Jakarta", "2040-07-01T00:00:00Z", "2040-07-01T07:00:00", "WIB"),
    ])
    func `beyond the table the rule goes on`(zone: String, utc: String, local: String, abbreviation: String) throws {
        let instant = try Instant(rfc3339: utc)
        let zone = try files.zone(named: zone)
        #expect(zone.local(at: instant).iso == local)
        #expect(zone.abbreviation(at: instant) == abbreviation)
    }

    @Test func `a zone keeps its name, and UTC needs no file`() throws {
        #expect(try files.zone(named: "Asia/Jakarta").identifier == "Asia/Jakarta")
        #expect(try ZoneFiles(folder: "/nowhere").zone(named: "UTC") == .utc)
    }

    @Test(arguments: [
        ("Asia/Jakata", "unknown time zone \"Asia/Jakata\"; did you mean Asia/Jakarta?"),
        ("jakarta", "unknown time zone \"jakarta\"; did you mean Asia/Jakarta?"),
        ("asia/jakarta", "unknown time zone \"asia/jakarta\"; did you mean Asia/Jakarta?"),
        ("New York", "unknown time zone \"New York\"; did you mean America/New_York?"),
        (
            "Mars/Olympus",
            "unknown time zone \"Mars/Olympus\"; expected a name such as Asia/Jakarta (see /usr/share/zoneinfo)"
        ),
        ("", "unknown time zone \"\"; expected a name such as Asia/Jakarta (see /usr/share/zoneinfo)"),
        (
            "../../../etc/passwd",
            "unknown time zone \"../../../etc/passwd\"; expected a name such as Asia/Jakarta (see /usr/share/zoneinfo)"
        ),
        ("Asia", "unknown time zone \"Asia\"; expected a name such as Asia/Jakarta (see /usr/share/zoneinfo)"),
    ])
    func `an unknown zone is named, with what to write instead`(name: String, message: String) {
        let error = #expect(throws: ZoneTrouble.self) { try files.zone(named: name) }
        #expect(error?.description == message)
    }

    @Test func `a file that is no zone is called damaged`() {
        let error = #expect(throws: ZoneTrouble.self) { try files.zone(named: "tzdata.zi") }
        #expect(
            error?.description
                == "/usr/share/zoneinfo/tzdata.zi is no time zone file: it does not begin with TZif; reinstall tzdata")
    }

    @Test func `a machine without zones is told what to install`() {
        let error = #expect(throws: ZoneTrouble.self) { try ZoneFiles(folder: "/nowhere").zone(named: "Asia/Jakarta") }
        #expect(
            error?.description
                == "no time zones at /nowhere; install tzdata (apt install tzdata) or point TZDIR at them")
    }

    @Test func `TZDIR moves the folder, a relative one is ignored`() {
        #expect(ZoneFiles(environment: ["TZDIR": "/opt/zones"]).folder == "/opt/zones")
        #expect(ZoneFiles(environment: ["TZDIR": "zones"]).folder == "/usr/share/zoneinfo")
    }
}
