import Civil
import CivilTime
import Glibc
import Testing

@Suite struct MachineZoneTests {
    /// A stand-in for `/etc`, taken away with the suite.
    final class Etc {
        let path: String

        init() throws {
            var template = Array("/tmp/siaran-etc-XXXXXX".utf8CString)
            let folder = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
            path = String(cString: try #require(folder))
        }

        deinit {
            unlink("\(path)/localtime")
            unlink("\(path)/timezone")
            rmdir(path)
        }

        func link(_ target: String) { symlink(target, "\(path)/localtime") }

        func write(_ text: String) throws {
            let file = try #require(fopen("\(path)/timezone", "w"))
            fputs(text, file)
            fclose(file)
        }
    }

    @Test(arguments: [
        ("Asia/Jakarta", "Asia/Jakarta"), (":Asia/Jakarta", "Asia/Jakarta"),
        ("/usr/share/zoneinfo/Asia/Jakarta", "Asia/Jakarta"),
        ("WIB-7", "WIB-7"), ("EST5EDT", "EST5EDT"),
    ])
    func `TZ comes first, in each of its forms`(text: String, name: String) throws {
        let etc = try Etc()
        etc.link("/usr/share/zoneinfo/Europe/Berlin")
        #expect(ZoneFiles.machineZoneName(environment: ["TZ": text], etc: etc.path) == name)
    }

    @Test func `the link that every program goes by comes before the text`() throws {
        let etc = try Etc()
        etc.link("/usr/share/zoneinfo/Europe/Berlin")
        try etc.write("Asia/Jakarta\n")
        #expect(ZoneFiles.machineZoneName(environment: ["TZ": ""], etc: etc.path) == "Europe/Berlin")
    }

    @Test func `a relative link and its variants are understood`() throws {
        let etc = try Etc()
        etc.link("../usr/share/zoneinfo/posix/Asia/Jakarta")
        #expect(ZoneFiles.machineZoneName(environment: [:], etc: etc.path) == "Asia/Jakarta")
    }

    @Test func `without a link the text decides, and without either it is UTC`() throws {
        let etc = try Etc()
        #expect(ZoneFiles.machineZoneName(environment: [:], etc: etc.path) == "UTC")
        try etc.write("Asia/Makassar\n")
        #expect(ZoneFiles.machineZoneName(environment: [:], etc: etc.path) == "Asia/Makassar")
        try etc.write("../../../etc/passwd\n")
        #expect(ZoneFiles.machineZoneName(environment: [:], etc: etc.path) == "UTC")
    }

    @Test func `a rule in TZ is a zone without a file`() throws {
        let zone = try ZoneFiles(environment: [:]).machineZone(environment: ["TZ": "WIB-7"])
        #expect(zone.local(at: Instant(milliseconds: 1_795_611_600_000)).iso == "2026-11-25T20:00:00")
        let summer = try ZoneFiles(environment: [:]).machineZone(environment: ["TZ": "XST5XDT,M3.2.0,M11.1.0"])
        #expect(summer.abbreviation(at: try Instant(rfc3339: "2040-07-04T12:00:00Z")) == "XDT")
    }

    @Test func `an unknown name in TZ is said, not guessed`() {
        let error = #expect(throws: ZoneTrouble.self) {
            try ZoneFiles(environment: [:]).machineZone(environment: ["TZ": "Asia/Jakata"])
        }
        #expect(error?.description == "unknown time zone \"Asia/Jakata\"; did you mean Asia/Jakarta?")
    }
}
