import Civil
import Replay
import Shows
import Testing

/// What commands do to a plan while it airs, and the plan's own columns.
@Suite struct PlanTests {
    @Test func `a hundred cues inserted at one place stand in the order in which they were put there`() throws {
        var story = try Story(cues: [#""id": "a", "durationMs": 1000"#, #""id": "b", "durationMs": 1000"#])
        try story.at("20:00:00", "take")
        for number in 1...100 {
            try story.at("20:00:00", "insert", #""after": "a", "cue": {"id": "n\#(number)", "durationMs": 1000}"#)
        }
        let report = try story.report(at: "20:00:00")
        #expect(report.cues.map(\.id) == ["a"] + (1...100).reversed().map { "n\($0)" } + ["b"])
        #expect(report["a"]?.planChanged == false)
        #expect(ReplayReport.clock(report["b"]?.plannedStart) == "20:01:41")
    }

    @Test func `the cue on air keeps what it had when it was taken, and its row says that the plan has changed`() throws
    {
        var story = try Story(cues: [#""id": "a", "durationMs": 60000"#, #""id": "b", "durationMs": 60000"#])
        try story.at("20:00:00", "take")
        try story.at("20:00:10", "edit", #""cue": "a", "set": {"durationMs": 120000, "advance": "autoFollow"}"#)
        let report = try story.report(at: "20:01:10")
        #expect(report.onAir?.overMs == 10_000)
        #expect(report["a"]?.planChanged == true)
        #expect(ReplayReport.clock(report["b"]?.plannedStart) == "20:02:00")
        #expect(ReplayReport.clock(report["b"]?.expectedStart) == "20:01:10")
        try story.at("20:01:10", "edit", #""cue": "a", "set": {"durationMs": 60000, "advance": null}"#)
        #expect(try story.report(at: "20:01:10")["a"]?.planChanged == false)
    }

    @Test func `a cue that is removed on air stays there, and the walk goes on from its old place`() throws {
        var story = try Story(cues: ["a", "b", "c"].map { #""id": "\#($0)", "durationMs": 60000"# })
        try story.at("20:00:00", "take")
        try story.at("20:01:00", "take")
        try story.at("20:01:10", "remove", #""cue": "b""#)
        try story.at("20:01:20", "take", #""expects": "b", "cue": "b""#)
        let report = try story.report(at: "20:01:30")
        #expect(report.onAir?.cue == "b")
        #expect(report.refusals == ["4 unknownCue"])
        #expect(ReplayReport.clock(report["c"]?.expectedStart) == "20:02:00")
        #expect(report.standby == "c")
    }

    @Test func `a delay moves what follows, gaps eat it, and once on air only delays to come count`() throws {
        var story = try Story(
            hardOut: "20:30:00",
            cues: [
                #""id": "a", "durationMs": 300000"#, #""id": "w", "kind": "delay", "delayMs": 120000"#,
                #""id": "b", "durationMs": 300000"#, #""id": "c", "start": "20:11:00", "durationMs": 300000"#,
                #""id": "v", "kind": "delay", "delayMs": -180000"#,
                #""id": "d", "start": "20:20:00", "durationMs": 300000"#,
            ])
        let ready = try story.report(at: "19:00:00")
        #expect(ready.cues.map(\.delayMs) == [0, nil, 120_000, 60_000, nil, -120_000])
        #expect(ready.cues.map(\.gapMs) == [0, nil, 0, 60_000, nil, 240_000])
        #expect(
            ready.cues.map { ReplayReport.clock($0.expectedStart) }
                == ["20:00:00", nil, "20:07:00", "20:12:00", nil, "20:18:00"])
        #expect(
            ready.cues.map { ReplayReport.clock($0.backTime) }
                == ["20:01:00", nil, "20:06:00", "20:15:00", nil, "20:25:00"])
        #expect(ready.cues.map(\.slackMs) == [60_000, nil, 60_000, 240_000, nil, 300_000])
        try story.at("20:00:00", "take", #""cue": "b""#)
        #expect(try story.report(at: "20:00:00").cues.map(\.delayMs) == [0, nil, 0, 0, nil, -180_000])
    }

    @Test func `the show is planned to start when it says, not when its first cue does`() throws {
        let story = try Story(cues: [#""id": "a", "start": "20:05:00", "durationMs": 60000"#])
        let report = try story.report(at: "19:00:00")
        #expect(ReplayReport.clock(report.plannedStart) == "20:00:00")
        #expect(ReplayReport.clock(report["a"]?.expectedStart) == "20:05:00")
        #expect(ReplayReport.clock(report.plannedEnd) == "20:06:00")
    }

    @Test func `a cue that counts to its end has that end, even when it is taken after it`() throws {
        var story = try Story(cues: [
            #""id": "a", "endAt": "20:05:00", "countToEnd": true"#, #""id": "b", "durationMs": 60000"#,
        ])
        try story.at("20:06:00", "take")
        let report = try story.report(at: "20:07:00")
        #expect(ReplayReport.clock(report.onAir?.nominalEnd) == "20:05:00")
        #expect(ReplayReport.clock(report.onAir?.expectedEnd) == "20:07:00")
        #expect(report.onAir?.remainingMs == -120_000)
        #expect(report.offsetMs == 120_000)
        #expect(report.offsetRelativeMs == -240_000)
    }

    @Test func `a plan in which nothing counts is planned to end where it starts`() throws {
        let story = try Story(hardOut: "22:00:00", cues: [#""id": "u", "kind": "untimed", "durationMs": 60000"#])
        let report = try story.report(at: "19:00:00")
        #expect(ReplayReport.clock(report.plannedStart) == "20:00:00")
        #expect(ReplayReport.clock(report.plannedEnd) == "20:00:00")
        #expect(report.outOverMs == -7_200_000)
    }
}
