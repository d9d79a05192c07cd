import Civil
import Replay
import Testing

/// What is wrong with a plan or a log, said where it stands.
@Suite struct TroubleTests {
    static let ten = #""id": "a", "durationMs": 315360000000"#

    @Test(arguments: [
        (#""id": "a""#, "cues[0].durationMs: expected a length in milliseconds, or an endAt"),
        (#""id": "a", "durationMs": 1.5"#, "cues[0].durationMs: expected a whole number"),
        (#""id": "a", "durationMs": "5m""#, "cues[0].durationMs: expected a whole number"),
        (#""id": "a", "durationMs": 1000000000000000000000"#, "cues[0].durationMs: expected a whole number"),
        (#""id": "a", "durationMs": -1"#, "cues[0].durationMs: expected milliseconds from 0 to 315360000000"),
        (#""id": "a", "durationMs": 1000, "start": "25:00:00""#, "cues[0].start: expected HH:MM or HH:MM:SS"),
        (#""id": "a", "durationMs": 1000, "start": "20:00", "dayOffset": 4000"#, "cues[0].dayOffset: expected days"),
        (#""id": "a", "durationMs": 1000, "kind": "float""#, "cues[0].kind: expected normal, skip, untimed, blocked"),
        (#""id": "a", "durationMs": 1000, "kind": "blocked""#, "cues[0].reason: expected why it is blocked"),
        (#""id": "a", "kind": "delay""#, "cues[0].delayMs: expected the delay in milliseconds"),
        (#""id": "a", "kind": "milestone""#, "cues[0].start: expected the milestone's time of day"),
        (#""id": "a", "durationMs": 1000, "countToEnd": 1"#, "cues[0].countToEnd: expected true or false"),
        (#""id": "a", "durationMs": 1000, "advance": "next""#, "cues[0].advance: expected manual, autoFollow"),
        (#""durationMs": 1000"#, "cues[0].id: expected a name of its own"),
        (
            #""id": "a", "durationMs": 1000}, {"id": "a", "durationMs": 1000"#,
            "cues[1].id: expected a name no other cue"
        ),
        (#""id": "a", "durationMs": 1000}, 7, {"id": "b""#, "cues[1]: expected an object {…}"),
    ]) func `a cue that cannot be read is named with its field`(cue: String, says: String) throws {
        #expect(try trouble { _ = try Story(cues: [cue]) }.hasPrefix(says))
    }

    @Test(arguments: [
        (#"[]"#, "expected an object {…}"),
        (#"{"timeZone": "Asia/Jakarta", "start": "tonight", "cues": []}"#, "start: expected a date and time"),
        (#"{"start": "2026-11-25T20:00:00+07:00", "cues": []}"#, "timeZone: expected an IANA name"),
        (#"{"timeZone": "Asia/Jakarta", "start": "2026-11-25T20:00:00+07:00"}"#, "cues: expected a list of cues"),
        (#"{"format": "siaran.rundown/2"}"#, "format: expected “siaran.rundown/1”"),
        (
            #"{"timeZone": "Asia/Jakarta", "start": "2026-11-25T20:00:00+07:00", "cues": [], "rules": {"guardMs": 1}}"#,
            "rules.guardMs: expected another key: minTakeSpanMs, autoNextGuardMs, warningMs, dangerMs, autoAdvance"
        ),
    ]) func `a plan that cannot be read is named with its field`(plan: String, says: String) throws {
        #expect(try trouble { _ = try ReplayPlan(Story.field(plan)) }.hasPrefix(says))
    }

    @Test(arguments: [
        ("20:00:10", "jump", "", "do: expected addTime, edit, end, hold"),
        ("19:59:59", "pause", "", "line 2: at: expected an instant not before 2026-11-25T13:00:00.000Z"),
        ("2099-01-01T00:00:00Z", "pause", "", "line 2: at: expected an instant within fifty years"),
        ("20:00:10", "addTime", "", "ms: expected milliseconds to add"),
        ("20:00:10", "take", #""expects": 1"#, "expects: expected a text in quotes"),
        ("20:00:10", "edit", #""cue": "a", "set": {"durationMs": null}"#, "line 2: set.durationMs: expected a length"),
        ("20:00:10", "insert", #""cue": {"id": "b", "durationMs": 1000}"#, "line 2: cue.id: expected a name no other"),
        ("20:00:10", "insert", #""after": "a""#, "cue: expected the cue to insert"),
        ("20:00:10", "unskip", #""cue": "s""#, "line 2: durationMs: expected a length"),
    ]) func `a line that cannot be read is named with its field`(
        clock: String, verb: String, keys: String, says: String
    )
        throws
    {
        var story = try Story(cues: [
            #""id": "a", "durationMs": 60000"#, #""id": "b", "durationMs": 1000"#, #""id": "s", "kind": "skip""#,
        ])
        try story.at("20:00:00", "take")
        #expect(try trouble { try story.at(clock, verb, keys) }.hasPrefix(says))
    }

    @Test func `a key that nobody knows changes nothing and is named`() throws {
        var story = try Story(cues: [#""id": "a", "durationMs": 60000, "colour": 3"#])
        try story.at("20:00:00", "take", #""who": "Rian""#)
        try story.at("20:00:10", "edit", #""cue": "a", "set": {"mood": "calm"}"#)
        #expect(story.replay.ignored == ["cues[0].colour", "line 1: who", "line 2: set.mood"])
    }

    @Test func `sums beyond what the clocks reach are refused, not wrapped`() throws {
        let decades = (1...6).map { #""id": "a\#($0)", "durationMs": 315360000000"# }
        let says = "cues: expected lengths and delays of fifty years at most, taken together"
        #expect(try trouble { _ = try Story(cues: decades) } == says)
        let delays = (1...6).map { #""id": "a\#($0)", "kind": "delay", "delayMs": -315360000000"# }
        #expect(try trouble { _ = try Story(cues: delays) } == says)
        var story = try Story(cues: [Self.ten])
        try story.at("20:00:00", "take")
        for _ in 1...5 { try story.at("20:00:00", "addTime", #""ms": -315360000000"#) }
        let late = try trouble { try story.at("20:00:00", "addTime", #""ms": -315360000000"#) }
        #expect(late == "line 7: ms: expected fifty years at most, taken together")
    }

    private struct NoTrouble: Error {}

    private func trouble(_ body: () throws -> Void) throws -> String {
        do {
            try body()
        } catch let trouble as ReplayTrouble {
            return trouble.description
        }
        throw NoTrouble()
    }
}
