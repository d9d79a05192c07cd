import Civil
import Reports
import Shows
import Testing

@Suite struct AsRunReportTests {
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
    static let start = Moment(
        wall: Instant(milliseconds: 1_795_611_600_000), boot: 5_000_000_000, bootID: BootID("boot"))

    /// Two cues on air, the first with added time and a pause, and what was said meanwhile.
    static func report() throws -> AsRunReport {
        var run = try #require(
            Run(
                id: RunID(7),
                opening: .started(show: ShowID(1), room: RoomID(1), kind: .live, standby: CueID(1)), at: start))
        let rian = Seat(id: SeatID(1), name: "Rian")
        run.fold(.took(take(1, host: "Sari")), at: start, by: rian)
        run.fold(.confirmed(cue: CueID(1), scene: "Host Cam"), at: start + 300, by: rian)
        run.fold(.addedTime(.seconds(30)), at: start + .seconds(10), by: rian)
        run.fold(.paused, at: start + .seconds(20), by: rian)
        run.fold(.resumed, at: start + .seconds(25), by: rian)
        run.fold(.noted(text: "=tanya, warna"), at: start + .seconds(40), by: rian)
        run.fold(.refused(act: "take", reason: "too soon by 0,6 s"), at: start + .seconds(50), by: rian)
        run.fold(
            .checkedIn(CheckIn(channel: ChannelID(1), orders: 86, stock: 120)), at: start + .seconds(60), by: rian)
        run.fold(.took(take(2, host: "Mega", cause: .follow)), at: start + .seconds(95), by: rian)
        run.fold(.unconfirmed(cue: CueID(2), reason: "OBS is offline"), at: start + .seconds(97), by: rian)
        run.fold(.ended, at: start + .seconds(125), by: rian)
        return AsRunReport(
            of: run, show: "Serum Night", room: "A", zone: zone, channels: [ChannelID(1): "TT"], at: start)
    }

    private static func take(_ number: Int64, host: String, cause: Run.Take.Cause = .person) -> Run.Take {
        let cue = Cue(
            id: CueID(number), show: ShowID(1), position: number, number: "\(number)", title: "Cue \(number)",
            length: .lasting(.seconds(60)), host: host)
        return Run.Take(
            cue: cue, plannedStart: start.wall + .seconds((number - 1) * 60), plannedLength: .seconds(60),
            standby: nil, cause: cause)
    }

    @Test func `what was aired and what was said stand in the order of their time`() throws {
        let report = try Self.report()
        #expect(report.entries.map(\.what) == ["aired", "note", "refused", "check-in", "aired"])
        #expect(report.entries[3].text == "TT: 86 orders, 120 in stock")
    }

    @Test func `an airing has plan, actual, who, host and OBS's word`() throws {
        let airing = try #require(try Self.report().entries.first)
        #expect(airing.at == "2026-11-25T20:00:00.000+07:00")
        #expect(airing.endedAt == "2026-11-25T20:01:35.000+07:00")
        #expect(airing.plannedMs == 60_000)
        #expect(airing.actualMs == 95_000)
        #expect(airing.overMs == 35_000)
        #expect(airing.addedMs == 30_000)
        #expect(airing.pausedMs == 5000)
        #expect(airing.by == "Rian")
        #expect(airing.confirmedAt == "2026-11-25T20:00:00.300+07:00")
        #expect(airing.scene == "Host Cam")
        let last = try #require(try Self.report().entries.last)
        #expect(last.cause == .follow)
        #expect(last.text == "NOT CONFIRMED: OBS is offline")
    }

    @Test func `minutes are counted by host and by cue`() throws {
        let report = try Self.report()
        #expect(report.hosts.map(\.name) == ["Sari", "Mega"])
        #expect(report.hosts.map(\.onAirMs) == [95_000, 30_000])
        #expect(report.minutesCSV.hasPrefix("of,name,airings,on air s\r\nhost,Sari,1,95.000\r\nhost,Mega,1,30.000\r\n"))
    }

    @Test func `a note that looks like a formula is text in the CSV`() throws {
        let line = try #require(try Self.report().csv.split(separator: "\r\n").dropFirst(2).first)
        #expect(line.hasPrefix("note,2026-11-25T20:00:40.000+07:00,Rian,,"))
        #expect(line.contains("\"'=tanya, warna\""))
    }
}
