import Civil
import Shows
import Testing

@Suite struct ChecklistTests {
    let show: Show
    let channels = [
        Channel(id: ChannelID(1), name: "TT", platform: "tiktok", account: ""),
        Channel(id: ChannelID(2), name: "SH", platform: "shopee", account: ""),
    ]

    init() throws {
        let start = try Plans.instant("20:00:00")
        show = Show(
            id: ShowID(1), room: RoomID(1), title: "Plain", start: start, end: start + .hours(2),
            zone: Plans.zone.identifier, channels: [ChannelID(2), ChannelID(1)])
    }

    private func list(hosts: [HostDuty] = [], ticks: [Tick] = []) -> Checklist {
        .preflight(of: show, from: .standard, channels: channels, hosts: hosts, ticks: ticks)
    }

    private func tick(_ row: String, _ verdict: Tick.Verdict = .done) -> Tick {
        Tick(show: show.id, row: row, by: "Rian", at: show.start - .minutes(50), verdict: verdict)
    }

    @Test func `the standard list asks for what the house needs, an hour to five minutes before`() {
        #expect(
            list(hosts: [HostDuty(name: "Sari")]).rows.map(\.id) == [
                "samples", "products:SH", "products:TT", "vouchers:SH", "vouchers:TT", "key:SH", "key:TT", "host:Sari",
                "mic",
            ])
        #expect(
            list().rows.map { ($0.due ?? show.end).leadText(before: show.start) }
                == ["T-60", "T-60", "T-60", "T-30", "T-30", "T-15", "T-15", "T-5"])
    }

    @Test func `a row is open, then due, then done or waived by somebody`() throws {
        let row = try #require(list().row("samples"))
        #expect(row.state(at: show.start - .minutes(61)) == .open)
        #expect(row.state(at: show.start - .minutes(60)) == .due)
        let done = try #require(list(ticks: [tick("samples")]).row("samples"))
        #expect(done.state(at: show.start) == .done(tick("samples")))
        let waived = try #require(list(ticks: [tick("samples", .waived)]).row("samples"))
        #expect(waived.state(at: show.start) == .waived(tick("samples", .waived)))
        #expect(!waived.isOpen)
    }

    @Test func `what is due and open is listed, the newest last`() {
        let due = list(ticks: [tick("products:SH")]).due(at: show.start - .minutes(30), since: nil)
        #expect(due.map(\.id) == ["samples", "products:TT", "vouchers:SH", "vouchers:TT"])
        #expect(list().due(at: show.start - .minutes(61), since: nil).isEmpty)
        #expect(list().due(at: show.start + .minutes(1), since: show.start).isEmpty)
    }

    @Test func `who comes on later is due before that, and the show does not wait for them`() {
        let later = HostDuty(name: "Mega", from: show.start + .minutes(80))
        let soon = HostDuty(name: "Sari", from: show.start + .minutes(6))
        let list = list(hosts: [later, soon])
        #expect(list.row("host:Mega")?.due == show.start + .minutes(65))
        #expect(list.row("host:Sari")?.due == show.start - .minutes(15))
        #expect(list.missing(before: show).map(\.id).contains("host:Sari"))
        #expect(!list.missing(before: show).map(\.id).contains("host:Mega"))
    }

    @Test(arguments: [
        ("Sari", ["Sari"]), ("Sari → Mega", ["Sari", "Mega"]), ("Sari, Mega & Tio", ["Sari", "Mega", "Tio"]),
        ("Sari -> Mega", ["Sari", "Mega"]), ("", []), ("Ayu-Lestari", ["Ayu-Lestari"]),
    ]) func `a cue's host may be several people`(text: String, names: [String]) {
        #expect(HostDuty.names(in: text) == names)
    }

    @Test func `hosts of cues are added to those who are booked, each once`() throws {
        var rundown = try Plans.rundown([.soft(30), .soft(60), .soft(10, .skip)])
        var cues = rundown.cues
        cues[0].host = "sari"
        cues[1].host = "Sari"
        cues[1].incoming = "Mega"
        cues[2].incoming = "Tio"
        rundown = Rundown(show: rundown.show, cues: cues, segments: [], zone: Plans.zone)
        let duties = [HostDuty(name: "Sari", role: "main host")].adding(hostsOf: rundown)
        #expect(duties.map(\.name) == ["Sari", "Mega"])
        #expect(duties.last?.from == (try Plans.instant("20:30:00")))
    }

    @Test(
        arguments: [
            ("Rian: batch 14", "Rian", "batch 14"), ("batch 14", nil, "batch 14"), ("at 20:10", nil, "at 20:10"),
            ("Bu Ayu: late", "Bu Ayu", "late"), ("Rian:", "Rian", ""), ("", nil, ""), (": why", nil, ": why"),
            ("one two three four: x", nil, "one two three four: x"),
        ] as [(String, String?, String)])
    func `a line at a row may begin with whose word it is`(line: String, name: String?, text: String) {
        #expect(TickLine(line).name == name)
        #expect(TickLine(line).text == text)
    }

    @Test func `hosts' minutes count for each who was there`() throws {
        let rundown = try Plans.rundown([.soft(10), .soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("20:00:00"))
        for (index, host) in ["Sari", "Sari → Mega"].enumerated() {
            var cue = rundown.cues[index]
            cue.host = host
            run.fold(
                .took(Run.Take(cue: cue, plannedStart: nil, plannedLength: .minutes(10), standby: nil, host: host)),
                at: try Plans.moment("20:\(index == 0 ? "00" : "10"):00"))
        }
        run.fold(.ended, at: try Plans.moment("20:15:00"))
        let minutes = AsRunMinutes(of: run, at: try Plans.moment("21:00:00"))
        #expect(minutes.length(ofHost: "Sari") == .minutes(15))
        #expect(minutes.length(ofHost: "Mega") == .minutes(5))
        let list = Checklist.wrapUp(
            of: show, run: run, channels: channels, hosts: [], ticks: [], at: try Plans.moment("21:00:00"))
        #expect(
            list.rows.map(\.id) == [
                "wrap:closing", "wrap:stopped:SH", "wrap:stopped:TT", "wrap:stream", "wrap:recording", "wrap:end",
                "wrap:host:Sari", "wrap:host:Mega", "wrap:incidents",
            ])
        #expect(list.row("wrap:end")?.isOpen == false)
    }

    @Test func `haste is no incident, a blocked cue is one`() throws {
        let rundown = try Plans.rundown([.soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("20:00:00"))
        for refusal in [Refusal.tooSoon(wait: 400), .stale, .nearAutoAdvance(wait: 900), .blocked(reason: "no price")] {
            run.fold(.refused(act: "TAKE", reason: refusal.message), at: try Plans.moment("20:01:00"))
        }
        run.fold(.noted(text: "fine"), at: try Plans.moment("20:02:00"))
        run.fold(.violated(text: "static scene"), at: try Plans.moment("20:03:00"))
        #expect(run.incidents.count == 2)
    }
}
