import Civil
import Shows
import Testing

@testable import Reports

/// What the plan alone tells to be wrong.
@Suite struct RundownCheckTests {
    static let tiktok = Channel(id: ChannelID(1), name: "TT", platform: "tiktok", account: "@merpati")
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
    static let start = zone.instant(
        of: LocalTime(date: LocalDate(year: 2026, month: 11, day: 25), time: TimeOfDay(milliseconds: 72_000_000)))

    static func rundown(_ cues: [Cue], out: Milliseconds = .hours(2)) -> Rundown {
        let show = Show(
            id: ShowID(1), room: RoomID(1), title: "Payday & <Friends>", start: start, end: start + .hours(2),
            hardOut: start + out, zone: "Asia/Jakarta", channels: [tiktok.id])
        return Rundown(
            show: show, cues: cues,
            segments: [Segment(id: SegmentID(1), show: ShowID(1), title: "Opening <1>", colour: .coral)], zone: zone)
    }

    static func cue(_ place: Int64, _ title: String, minutes: Int64 = 10) -> Cue {
        Cue(
            id: CueID(place), show: ShowID(1), position: place, number: "\(place)", title: title,
            length: .lasting(.minutes(minutes)))
    }

    func problems(_ cues: [Cue], out: Milliseconds = .hours(2)) -> [String] {
        RundownCheck(
            of: Self.rundown(cues, out: out), channels: [Self.tiktok],
            limits: Limits(platforms: [:], longestStretch: .hours(24))
        ).findings.map(\.text)
    }

    @Test func `a rundown that is well has nothing to say`() {
        var serum = Self.cue(2, "Serum")
        serum.actions = "scene Wide; text Banner \"{flash}\""
        serum.offers = [Offer(price: Amount(rupiah: 89_000), flash: Amount(rupiah: 59_000))]
        #expect(problems([Self.cue(1, "Opening"), serum]) == [])
    }

    @Test func `an empty rundown, a number given twice and a cue of no length are found`() {
        #expect(problems([]) == ["the rundown has no cues"])
        var other = Self.cue(2, "Serum", minutes: 0)
        other.number = "1"
        #expect(
            problems([Self.cue(1, "Opening"), other]) == [
                "1 Opening: its number is that of another cue too", "1 Serum: lasts 0",
            ])
    }

    @Test func `actions that cannot be read, pins that nobody sells and figures that nothing fills are found`() {
        var cue = Self.cue(1, "Serum")
        cue.actions = "fly away"
        #expect(problems([cue])[0].hasPrefix("1 Serum: the action line cannot be read, column 1: "))
        cue.actions = "pin X1; text Banner \"{flash}\""
        #expect(
            problems([cue]) == [
                "1 Serum: pins X1, which no cue sells", "1 Serum: the text of Banner, {flash}: the cue has none",
            ])
    }

    @Test func `prices that do not hold when the cue is planned are found`() throws {
        var cue = Self.cue(1, "Serum")
        let half = try #require(TimeOfDay(hour: 20, minute: 5))
        cue.offers = [Offer(channel: Self.tiktok.id, from: ClockPoint(half))]
        #expect(problems([cue]) == ["1 Serum: its offer on TT holds only from 20:05"])
        cue.offers = [Offer(channel: Self.tiktok.id, until: ClockPoint(half))]
        #expect(problems([cue]) == ["1 Serum: its offer on TT holds only until 20:05"])
        cue.offers = [Offer(price: Amount(rupiah: 1000), flash: Amount(rupiah: 2000), stock: 0)]
        #expect(
            problems([cue]) == [
                "1 Serum: the flash price, Rp 2.000, is no less than the price, Rp 1.000",
                "1 Serum: no stock is left on TT",
            ])
        cue.offers = [Offer(channel: ChannelID(9), bag: "7"), Offer(blocked: "recall")]
        #expect(
            problems([cue]) == [
                "1 Serum: offers on a channel that is not in the house", "1 Serum: may air on no channel of the show",
            ])
    }

    @Test func `a hand-over without a host before, milestones without a time and negative slack are found`() {
        var cue = Self.cue(1, "Hand-over")
        cue.incoming = "Rani"
        #expect(problems([cue]) == ["1 Hand-over: a hand-over to Rani without a host before"])
        cue.host = "Rani"
        #expect(problems([cue]) == ["1 Hand-over: a hand-over from Rani to the same host"])
        var milestone = Self.cue(2, "Flash opens")
        milestone.kind = .milestone
        #expect(problems([Self.cue(1, "Opening"), milestone]) == ["2 Flash opens: a milestone without a time"])
        #expect(
            problems([Self.cue(1, "Opening", minutes: 70)], out: .hours(1)) == [
                "1 Opening: negative slack: 10:00 must be cut before the out"
            ])
    }
}
