import Civil
import Shows
import Testing

@Suite("What platforms and the house allow") struct LimitsTests {
    @Test func `a session that is longer or shorter than its platform plans is a trouble`() throws {
        let short = try Goods.rundown([Goods.cue(minutes: 29)])
        let fit = try Goods.rundown([Goods.cue(minutes: 30)])
        let long = try Goods.rundown([Goods.cue(minutes: 13 * 60), Goods.cue(2, minutes: 1)])
        #expect(troubles(of: short) == [.tooShort(platform: "tiktok", limit: .minutes(30))])
        #expect(troubles(of: fit) == [])
        #expect(troubles(of: long) == [.tooLong(platform: "tiktok", limit: .hours(13))])
    }

    @Test func `a platform without a known limit, and a show without cues, have none`() throws {
        let rundown = try Goods.rundown([Goods.cue(minutes: 5)])
        #expect(rundown.troubles(with: .standard, platforms: ["youtube", "shopee"]) == [])
        #expect(try troubles(of: Goods.rundown([])) == [])
    }

    @Test func `a host too long on camera is said once, at the cue in which it grows too long`() throws {
        let cues = (1...5).map { number in Goods.cue(number, minutes: 50) { $0.host = number == 1 ? "Sari" : "" } }
        #expect(
            troubles(of: try Goods.rundown(cues)) == [.stretch(host: "Sari", length: .minutes(150), cue: CueID(3))])
    }

    @Test func `a hand-over begins another stretch, and so does each change of host`() throws {
        var cues = (1...6).map { number in Goods.cue(number, minutes: 50) { $0.host = number == 1 ? "Sari" : "" } }
        cues[2].incoming = "Mega"
        cues[4].host = "Tio"
        #expect(troubles(of: try Goods.rundown(cues)) == [])
        cues[4].host = ""
        #expect(
            troubles(of: try Goods.rundown(cues)) == [.stretch(host: "Mega", length: .minutes(150), cue: CueID(5))])
    }

    @Test func `exactly the limit is allowed`() throws {
        let cue = Goods.cue(minutes: 120) { $0.host = "Sari" }
        #expect(troubles(of: try Goods.rundown([cue])) == [])
    }

    private func troubles(of rundown: Rundown) -> [Rundown.LimitTrouble] {
        rundown.troubles(with: .standard, platforms: ["tiktok"])
    }
}
