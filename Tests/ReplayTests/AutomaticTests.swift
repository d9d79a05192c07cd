import Civil
import Replay
import Shows
import Testing

/// What a living desk does between two lines of a log.
@Suite struct AutomaticTests {
    static let chain = [
        #""id": "a", "durationMs": 60000, "advance": "autoFollow""#,
        #""id": "b", "durationMs": 0, "advance": "autoFollow""#,
        #""id": "c", "durationMs": 500, "advance": "autoFollow""#, #""id": "d", "durationMs": 60000"#,
    ]

    @Test func `cues follow each other at their own ends, before a line of the same instant, however short they are`()
        throws
    {
        var story = try Story(cues: Self.chain)
        try story.at("20:00:00", "take")
        try story.at("20:01:00", "take", #""expects": "c""#)
        try story.at("20:01:00.500", "take", #""cue": "a""#)
        let report = try story.report(at: "20:02:00")
        #expect(
            report.aired == [
                "a 20:00:00–20:01:00", "b 20:01:00–20:01:00", "c 20:01:00–20:01:00.500", "d 20:01:00.500–",
            ])
        #expect(report.refusals == ["2 tooSoon", "3 tooSoon"])
        #expect(report.refused.map { ReplayReport.clock($0.allowedAt) } == ["20:01:01", "20:01:01.500"])
    }

    @Test func `a take by hand is refused within the guard, and allowed a span after the automatic one`() throws {
        var story = try Story(rules: #""autoNextGuardMs": 5000"#, cues: Self.chain)
        try story.at("20:00:00", "take")
        try story.at("20:00:55", "take", #""cue": "?""#)
        try story.at("20:00:55.001", "take")
        try story.at("20:00:56", "hold")
        try story.at("20:00:57", "take", #""cue": "d""#)
        let report = try story.report(at: "20:02:00")
        #expect(report.refusals == ["2 unknownCue", "3 nearAutoAdvance"])
        #expect(ReplayReport.clock(report.refused.last?.allowedAt) == "20:01:01")
        #expect(report.aired == ["a 20:00:00–20:00:57", "d 20:00:57–"])
        #expect(report.phase == .hold)
    }

    @Test func `a log that holds its automatic takes makes none of its own, and no take is near one`() throws {
        var story = try Story(rules: #""autoAdvance": "logged""#, cues: Self.chain)
        try story.at("20:00:00", "take")
        try story.at("20:00:59.900", "take", #""cue": "d""#)
        try story.at("20:02:00", "take", #""cue": "a""#)
        try story.at("20:03:00.003", "take", #""auto": true"#)
        try story.at("20:03:00.004", "take", #""auto": true"#)
        let report = try story.report(at: "20:05:00")
        #expect(report.aired.prefix(2) == ["a 20:00:00–20:00:59.900", "d 20:00:59.900–20:02:00"])
        #expect(
            report.aired.suffix(3) == [
                "a 20:02:00–20:03:00.003", "b 20:03:00.003–20:03:00.004", "c 20:03:00.004–",
            ])
        #expect(report.refusals == [])
    }

    @Test func `a release advances a cue that is past its end, even in a pause`() throws {
        var story = try Story(cues: Self.chain)
        try story.at("20:00:00", "take")
        try story.at("20:00:30", "hold")
        try story.at("20:01:10", "pause")
        #expect(try story.report(at: "20:02:00").onAir?.overMs == 10_000)
        try story.at("20:03:00", "release")
        #expect(try story.report(at: "20:03:00").aired.prefix(2) == ["a 20:00:00–20:03:00", "b 20:03:00–20:03:00"])
    }

    @Test func `a pause puts an end off, but not one that is counted to`() throws {
        var story = try Story(cues: [
            #""id": "a", "endAt": "20:01:00", "countToEnd": true, "advance": "autoFollow""#,
            #""id": "b", "durationMs": 60000, "advance": "autoFollow""#, #""id": "c", "durationMs": 60000"#,
        ])
        try story.at("20:00:20", "take")
        try story.at("20:00:30", "pause")
        try story.at("20:01:30", "pause")
        try story.at("20:05:00", "resume")
        let report = try story.report(at: "20:06:00")
        #expect(report.aired == ["a 20:00:20–20:01:00", "b 20:01:00–20:05:30", "c 20:05:30–"])
        #expect(report.asRun.map(\.pausedMs) == [30_000, 210_000, 0])
    }

    @Test func `a cue whose end has passed without a standby runs over until a person acts`() throws {
        var story = try Story(cues: [#""id": "a", "durationMs": 60000, "advance": "autoFollow""#])
        try story.at("20:00:00", "take")
        try story.at("20:01:30", "insert", #""after": "a", "cue": {"id": "b", "durationMs": 60000}"#)
        try story.at("20:01:40", "standby", #""cue": "b""#)
        #expect(try story.report(at: "20:02:00").onAir?.overMs == 60_000)
        try story.at("20:02:00", "addTime", #""ms": 70000"#)
        #expect(try story.report(at: "20:03:00").aired == ["a 20:00:00–20:02:10", "b 20:02:10–"])
    }

    @Test func `taking away more than what is left ends a cue at once`() throws {
        var story = try Story(cues: Self.chain)
        try story.at("20:00:00", "take")
        try story.at("20:00:20", "addTime", #""ms": -600000"#)
        let report = try story.report(at: "20:00:20")
        #expect(report.aired == ["a 20:00:00–20:00:20", "b 20:00:20–20:00:20", "c 20:00:20–"])
        #expect(report.asRun.first?.addedMs == -600_000)
    }
}
