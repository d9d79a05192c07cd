import Civil
import Glibc
import Testing

@testable import CivilTime

@Suite struct ZoneFileTests {
    @Test func `a zone file cut short anywhere is damaged and never a crash`() throws {
        let whole = try TextFile.bytes("/usr/share/zoneinfo/Europe/Berlin")
        let rule = Array("\nCET-1CEST,M3.5.0,M10.5.0/3\n".utf8)
        #expect(whole.suffix(rule.count).elementsEqual(rule))
        for length in 0...(whole.count - rule.count) {
            #expect(throws: ZoneFile.Damage.self) { try ZoneFile(Array(whole[..<length])) }
        }
    }

    @Test func `a zone file with any byte turned over is read or refused and never a crash`() throws {
        let whole = try TextFile.bytes("/usr/share/zoneinfo/Asia/Jakarta")
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 0xFF
            let zone = try? ZoneFile(bytes).zone(named: "x")
            _ = zone?.local(at: Instant(milliseconds: 0))
        }
    }

    @Test func `version 1 alone is refused`() {
        let bytes = Array("TZif".utf8) + [UInt8](repeating: 0, count: 40)
        #expect(throws: ZoneFile.Damage(reason: "its version 1 is too old")) { try ZoneFile(bytes) }
    }
}

@Suite struct PosixRuleTests {
    @Test func `offsets are east of Greenwich here, west in the text`() {
        #expect(PosixRule("WIB-7")?.standard == Zone.Clock(offset: 25_200, abbreviation: "WIB"))
        #expect(PosixRule("<-0330>3:30")?.standard == Zone.Clock(offset: -12_600, abbreviation: "-0330"))
        #expect(PosixRule("WIB-7")?.summer == nil)
    }

    @Test(arguments: [
        ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00.000Z", "2026-11-01T06:00:00.000Z"),
        ("EST5EDT", "2026-03-08T07:00:00.000Z", "2026-11-01T06:00:00.000Z"),
        ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28T00:00:00.000Z", "2026-10-23T23:00:00.000Z"),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00.000Z", "2026-10-25T01:00:00.000Z"),
        ("AAA0BBB,J60/0,J300/0", "2026-03-01T00:00:00.000Z", "2026-10-26T23:00:00.000Z"),
        ("AAA0BBB,59/0,300/0", "2026-03-01T00:00:00.000Z", "2026-10-27T23:00:00.000Z"),
    ])
    func `a rule names its two days of any year`(text: String, first: String, second: String) throws {
        let rule = try #require(PosixRule(text))
        #expect(rule.transitions(years: 2026...2026).map(\.instant.rfc3339) == [first, second])
    }

    @Test func `29 February is counted by one kind of day and not by the other`() throws {
        let skipping = try #require(PosixRule("AAA0BBB,J60/0,J300/0"))
        let counting = try #require(PosixRule("AAA0BBB,59/0,300/0"))
        #expect(skipping.transitions(years: 2028...2028)[0].instant.rfc3339 == "2028-03-01T00:00:00.000Z")
        #expect(counting.transitions(years: 2028...2028)[0].instant.rfc3339 == "2028-02-29T00:00:00.000Z")
    }

    @Test(arguments: [
        "", "Asia/Jakarta", "WIB", "WI-7", "WIB-7:60", "WIB-25", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0",
        "EST5EDT,M3.6.0,M11.1.0",
        "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,M3.2.0,M11.1.0,", "<WIB-7", "EST5EDT,J0,J366",
    ])
    func `what is no rule is none`(text: String) {
        #expect(PosixRule(text) == nil)
    }
}
