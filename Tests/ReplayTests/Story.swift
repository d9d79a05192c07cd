import Civil
import Foundation
import Replay
import Shows

/// A plan and a log told line by line: a show in Jakarta on 25 November 2026, its times of day in place of instants.
struct Story {
    private(set) var replay: Replay
    private var line = 0

    /// - Parameter cues: one object each, without its braces.
    init(from start: String = "20:00:00", hardOut: String? = nil, rules: String = "", cues: [String]) throws {
        let out = hardOut.map { #""hardOut": "\#(Self.instant($0))","# } ?? ""
        let plan = """
            {"format": "siaran.rundown/1", "timeZone": "Asia/Jakarta", "start": "\(Self.instant(start))", \(out)
             "rules": {\(rules)}, "cues": [\(cues.map { "{\($0)}" }.joined(separator: ", "))]}
            """
        replay = try Replay(ReplayPlan(Self.field(plan)), zone: .fixed(hours: 7, abbreviation: "WIB"))
    }

    /// - Parameter keys: what the command says besides, as JSON without braces.
    mutating func at(_ clock: String, _ verb: String, _ keys: String = "") throws {
        line += 1
        let more = keys.isEmpty ? "" : ", \(keys)"
        let command = #"{"at": "\#(Self.instant(clock))", "do": "\#(verb)"\#(more)}"#
        try replay.apply(ReplayCommand(Self.field(command)), line: line)
    }

    func report(at clock: String) throws -> ReplayReport {
        var replay = replay
        return try replay.report(at: try Instant(rfc3339: Self.instant(clock)))
    }

    static func field(_ json: String) throws -> Field { try JSONDecoder().decode(Field.self, from: Data(json.utf8)) }

    /// `20:00:00`, or a whole instant.
    private static func instant(_ clock: String) -> String {
        clock.contains("T") ? clock : "2026-11-25T\(clock)+07:00"
    }
}

extension ReplayReport {
    subscript(cue: String) -> Row? { cues.first { $0.id == cue } }

    /// What was refused, as `line code`.
    var refusals: [String] { refused.map { "\($0.line) \($0.code)" } }

    /// What aired and when, as `cue 20:00:00–20:05:00`.
    var aired: [String] {
        asRun.map { "\($0.cue) \(Self.clock($0.startedAt))–\($0.endedAt.map { Self.clock($0) } ?? "")" }
    }

    static func clock(_ stamp: Stamp?) -> String? { stamp.map { clock($0) } }

    /// `20:05:00` in Jakarta, and milliseconds where there are any.
    static func clock(_ stamp: Stamp) -> String {
        Zone.fixed(hours: 7, abbreviation: "WIB").local(at: stamp.instant).time.iso
    }
}
