import Civil
import DemoDay
import Shows
import TestKit
import Testing

@testable import Control

@Suite struct CueLineTests {
    @Test func `every cue of the demo day reads back as it was written`() throws {
        let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
        let day = DemoDay(anchor: Instant(milliseconds: 1_764_075_420_000), zone: zone)
        for cue in day.cues {
            var bare = Cue(
                id: cue.id, show: cue.show, segment: cue.segment, position: cue.position, number: "", title: "",
                length: .lasting(.zero), host: cue.host, incoming: cue.incoming,
                product: cue.product, offers: cue.offers, say: cue.say, never: cue.never, notes: cue.notes)
            try CueLine(parsing: CueLine.text(of: cue)).apply(to: &bare)
            #expect(bare == cue)
        }
    }

    @Test(arguments: [
        "6 3m at=20:30:00 then=follow pre=500ms post=2s Flash price | scene \"Price Card\"",
        "7 0s at=00:10:00+1d to=00:30:00 count After midnight", "- 0s at=20:30:00 kind=milestone Flash sale opens",
        "- -90s kind=delay Soundcheck was quick", "8 2m blocked=\"out of stock\" Mini kit",
        "9 1m kind=untimed Adlib", "10 5m then=standby Clip", "11 5m -- count the stock", "12 250ms -- at=home",
    ]) func `a line with settings reads back as it was written`(text: String) throws {
        var cue = Cue(id: CueID(1), show: ShowID(1), position: 1, number: "", title: "", length: .lasting(.zero))
        try CueLine(parsing: text).apply(to: &cue)
        #expect(CueLine.text(of: cue) == text)
    }

    @Test(arguments: [
        ("6 3m at=25:00 Price", "no time of day"), ("6 3m then=jump Price", "expected follow"),
        ("6 -3m Price", "only a delay is negative"), ("6 0s kind=milestone Price", "needs its time"),
        ("6 3m kind=odd Price", "expected normal"), ("6 3m pre=soon Price", "no length"),
        ("6 3m at=20:00+40d Price", "expected +0d to +30d"),
    ]) func `a setting that cannot be read says what was expected`(text: String, words: String) {
        let trouble = #expect(throws: PlanTrouble.self) { try CueLine(parsing: text) }
        #expect(trouble?.message.contains(words) == true)
    }

    @Test(arguments: ["", "6", "6 3m", "6 soon Price", "6 3m Price | scen X"])
    func `what is no cue says what one is`(text: String) {
        #expect(throws: PlanTrouble.self) { try CueLine(parsing: text) }
    }

    @Test(arguments: ["20:00", "20:00 2h A", "25:00 2h A Show", "20:00 0m A Show", "20:00 long A Show"])
    func `what is no show says what one is`(text: String) {
        #expect(throws: PlanTrouble.self) { try ShowLine(parsing: text) }
    }

    @Test func `a show's line has time, length, room and title`() throws {
        let line = try ShowLine(parsing: "20:00 1h30m A Payday Glow: Serum Night")
        #expect(line.time == TimeOfDay(hour: 20, minute: 0))
        #expect(line.length == .minutes(90))
        #expect(line.room == "A")
        #expect(line.title == "Payday Glow: Serum Night")
    }
}
