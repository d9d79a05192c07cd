import Civil
import Replay
import Shows
import Testing

@Suite struct StandbyTests {
    static let five = ["a", "b", "c", "d", "e"].map { #""id": "\#($0)", "durationMs": 60000"# }

    @Test func `before the first take the first cue that can be taken stands by, whatever becomes of the plan`() throws
    {
        var story = try Story(cues: Self.five)
        try story.at("19:50:00", "skip", #""cue": "a""#)
        #expect(try story.report(at: "19:50:00").standby == "b")
        try story.at("19:51:00", "unskip", #""cue": "a""#)
        #expect(try story.report(at: "19:51:00").standby == "a")
        try story.at("19:52:00", "insert", #""after": null, "cue": {"id": "z", "durationMs": 1000}"#)
        #expect(try story.report(at: "19:52:00").standby == "z")
        try story.at("19:53:00", "roll")
        try story.at("19:54:00", "remove", #""cue": "z""#)
        try story.at("19:55:00", "insert", #""after": null, "cue": {"id": "y", "durationMs": 1000}"#)
        #expect(try story.report(at: "19:55:00").phase == .waiting)
        #expect(try story.report(at: "19:55:00").standby == "y")
    }

    @Test func `a standby chosen before the first take keeps its place when it is skipped`() throws {
        var story = try Story(cues: Self.five)
        try story.at("19:50:00", "standby", #""cue": "c""#)
        try story.at("19:51:00", "skip", #""cue": "c""#)
        try story.at("19:52:00", "edit", #""cue": "e", "set": {"title": "Last"}"#)
        #expect(try story.report(at: "19:52:00").standby == "d")
        try story.at("19:53:00", "remove", #""cue": "d""#)
        try story.at("19:54:00", "remove", #""cue": "e""#)
        #expect(try story.report(at: "19:54:00").standby == "a")
    }

    @Test func `once a cue has aired, nothing but a take, a hand or its own loss moves the standby`() throws {
        var story = try Story(cues: Self.five)
        try story.at("20:00:00", "take")
        try story.at("20:00:10", "insert", #""after": "a", "cue": {"id": "n", "durationMs": 1000}"#)
        try story.at("20:00:20", "edit", #""cue": "b", "set": {"kind": "blocked", "reason": "no price"}"#)
        try story.at("20:00:30", "take")
        #expect(try story.report(at: "20:00:30").standby == "b")
        #expect(try story.report(at: "20:00:30").refusals == ["4 blocked"])
        try story.at("20:00:40", "skip", #""cue": "b""#)
        #expect(try story.report(at: "20:00:40").standby == "c")
        try story.at("20:00:50", "standby", #""cue": "e""#)
        try story.at("20:00:55", "remove", #""cue": "e""#)
        #expect(try story.report(at: "20:00:55").standby == nil)
        try story.at("20:00:56", "unskip", #""cue": "b""#)
        try story.at("20:00:57", "take")
        #expect(try story.report(at: "20:00:57").refusals == ["4 blocked", "9 endOfShow"])
    }

    @Test func `what is skipped, blocked, unknown or no cue to take is refused a place on standby`() throws {
        var story = try Story(
            cues: Self.five + [
                #""id": "m", "kind": "milestone", "start": "20:30:00""#,
                #""id": "w", "kind": "delay", "delayMs": 1000"#,
                #""id": "x", "kind": "blocked", "reason": "no price", "durationMs": 1000"#,
                #""id": "u", "kind": "untimed""#,
            ])
        try story.at("19:50:00", "skip", #""cue": "b""#)
        for cue in ["b", "m", "w", "x", "?", "u"] { try story.at("19:51:00", "standby", #""cue": "\#(cue)""#) }
        let report = try story.report(at: "19:51:00")
        #expect(report.refusals == ["2 skipped", "3 skipped", "4 skipped", "5 blocked", "6 unknownCue"])
        #expect(report.standby == "u")
    }

    @Test func `after the end the report says what stood by, and everything is refused`() throws {
        var story = try Story(cues: Self.five)
        try story.at("20:00:00", "take")
        try story.at("20:00:30", "end")
        for verb in ["take", "pause", "roll", "end"] { try story.at("20:00:40", verb) }
        try story.at("20:00:40", "skip", #""cue": "b""#)
        try story.at("20:00:40", "insert", #""after": "?", "cue": {"id": "n", "durationMs": 1000}"#)
        let report = try story.report(at: "20:05:00")
        #expect(report.phase == .ended)
        #expect(report.standby == "b")
        #expect(report.refusals == ["3 ended", "4 ended", "5 ended", "6 ended", "7 ended", "8 ended"])
        #expect(ReplayReport.clock(report.projectedEnd) == "20:00:30")
        #expect(report["b"]?.expectedStart == nil)
        #expect(report.aired == ["a 20:00:00–20:00:30"])
    }
}
