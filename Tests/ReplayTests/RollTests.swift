import Civil
import Replay
import Shows
import Testing

/// A run that the wall clock drives.
@Suite struct RollTests {
    static let cues = [
        #""id": "a", "durationMs": 300000"#, #""id": "b", "durationMs": 300000"#,
        #""id": "x", "kind": "blocked", "reason": "no price", "durationMs": 60000"#,
        #""id": "c", "start": "20:20:00", "durationMs": 300000"#,
    ]

    @Test func `each cue airs at its planned start, and in a gap nothing does`() throws {
        var story = try Story(cues: Self.cues)
        try story.at("19:59:00", "roll")
        #expect(try story.report(at: "19:59:30").phase == .waiting)
        let gap = try story.report(at: "20:10:30")
        #expect(gap.aired == ["a 20:00:00–20:05:00", "b 20:05:00–20:10:00"])
        #expect(gap.phase == .waiting)
        #expect(gap.onAir == nil && gap.offsetMs == nil)
        #expect(ReplayReport.clock(gap["x"]?.expectedEnd) == "20:11:00")
        #expect(ReplayReport.clock(gap["c"]?.expectedStart) == "20:20:00")
        #expect(try story.report(at: "20:30:00").aired.last == "c 20:20:00–20:25:00")
        #expect(try story.report(at: "20:30:00").phase == .waiting)
    }

    @Test func `the cue that is due is read as begun when it was planned to`() throws {
        var story = try Story(cues: Self.cues)
        try story.at("20:02:00", "take")
        try story.at("20:03:00", "roll")
        #expect(try story.report(at: "20:03:00").aired == ["a 20:00:00–"])
        try story.at("20:04:00", "take", #""cue": "c""#)
        try story.at("20:06:00", "roll")
        let report = try story.report(at: "20:06:00")
        #expect(report.aired == ["a 20:00:00–20:04:00", "c 20:04:00–20:06:00", "b 20:05:00–"])
        #expect(report.onAir?.remainingMs == 240_000)
        #expect(report.offsetMs == 0)
    }

    @Test func `a take, a pause or a hold ends it, and what is on air goes back to its own end`() throws {
        var story = try Story(cues: [
            #""id": "a", "endAt": "20:05:00", "countToEnd": true, "advance": "autoFollow""#,
            #""id": "b", "durationMs": 300000"#, #""id": "c", "durationMs": 300000"#,
        ])
        try story.at("20:01:00", "roll")
        try story.at("20:02:00", "pause")
        #expect(try story.report(at: "20:06:00").aired == ["a 20:00:00–20:05:00", "b 20:05:00–"])
        try story.at("20:07:00", "roll")
        try story.at("20:08:00", "hold")
        #expect(try story.report(at: "20:30:00").onAir?.cue == "b")
        try story.at("20:30:00", "take")
        #expect(try story.report(at: "20:50:00").onAir?.cue == "c")
    }
}
