import Civil
import Foundation
import Reports
import Shows
import Testing

@Suite struct ChecklistReportTests {
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
    static let start = Instant(milliseconds: 1_795_611_600_000)

    private func report(_ ticks: [Tick]) -> ChecklistReport {
        let show = Show(
            id: ShowID(1), room: RoomID(1), title: "Serum Night", start: Self.start, end: Self.start + .hours(1),
            zone: "Asia/Jakarta", channels: [])
        let preflight = Checklist.preflight(
            of: show, from: .standard, channels: [], hosts: [HostDuty(name: "Sari")], ticks: ticks)
        return ChecklistReport(
            of: show, room: "A", preflight: preflight, wrapUp: nil, zone: Self.zone, at: Self.start - .minutes(20))
    }

    private func tick(_ row: String, _ verdict: Tick.Verdict = .done, _ note: String = "") -> Tick {
        Tick(show: ShowID(1), row: row, by: "Rian", at: Self.start - .minutes(55), note: note, verdict: verdict)
    }

    @Test func `each row says how it stands, by whom and when`() {
        let report = report([tick("samples", .done, "batch 14"), tick("host:Sari", .waived, "comes at 20:10")])
        #expect(report.preflight.map(\.state) == [.done, .waived, .open])
        #expect(report.preflight[0].by == "Rian")
        #expect(report.preflight[0].at?.hasSuffix("+07:00") == true)
        #expect(report.text.contains("[x]  samples on set     Rian 19:05  batch 14"))
        #expect(report.text.contains("[w]  Sari on set        Rian 19:05  comes at 20:10"))
        #expect(report.text.contains("[ ]  microphone by ear  until 19:55"))
    }

    @Test func `a script can wait for it`() {
        #expect(report([tick("samples"), tick("host:Sari")]).hasOpenPreflight)
        #expect(!report([tick("samples"), tick("host:Sari"), tick("mic", .waived, "no ears")]).hasOpenPreflight)
    }

    @Test func `the as-run has what was ticked, oldest first`() throws {
        let run = try #require(
            Run(
                id: RunID(7), opening: .started(show: ShowID(1), room: RoomID(1), kind: .live, standby: nil),
                at: AsRunReportTests.start))
        var late = tick("wrap:recording", .done, "/videos/night.mkv")
        late.at = Self.start + .hours(1)
        let report = AsRunReport(
            of: run, show: "Serum Night", room: "A", zone: Self.zone, channels: [:], ticks: [late, tick("samples")],
            at: AsRunReportTests.start)
        let text = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
        #expect(report.checklist.map(\.row) == ["samples", "wrap:recording"])
        #expect(text.contains("\"checklist\""))
        #expect(report.checklist[1].note == "/videos/night.mkv")
    }
}
