import Civil
import Foundation
import OBSProtocol
import Testing

/// What a real OBS said, played to a session of today; `TraceRecording` in `Tests/Real` records it anew.
@Suite struct TraceTests {
    @Test(arguments: ["scenes", "outputs", "collections"])
    func `the mirror is what OBS said of itself, at each mark`(name: String) throws {
        var replay = try Replay(name)
        replay.run()
        #expect(replay.marks >= 2)
        #expect(replay.desk.session.oddities == 0)
        #expect(replay.desk.session.lateAnswers == 0)
    }

    @Test func `a fade that another one breaks off ends with the scene that airs`() throws {
        var replay = try Replay("scenes")
        replay.run()
        let aired = replay.desk.events.compactMap { event -> String? in
            if case .programChanged(let scene) = event { scene } else { nil }
        }
        #expect(!aired.contains("Wheel") || aired.firstIndex(of: "Wheel")! < aired.firstIndex(of: "Split")!)
        #expect(aired.suffix(1) == ["Ending"])
    }

    @Test func `a stream that OBS said yes to has failed`() throws {
        var replay = try Replay("outputs")
        replay.run()
        guard case .failed = replay.desk.session.mirror.standing(of: .stream, at: replay.desk.now) else {
            Issue.record("\(replay.desk.session.mirror.desires)")
            return
        }
        #expect(replay.desk.session.mirror.record.path?.hasPrefix("/videos/") == true)
    }

    @Test func `between the first word of a collection change and its end nothing is sent`() throws {
        var replay = try Replay("collections")
        replay.run()
        let windows = replay.desk.links.filter { $0 == .changingCollection }
        #expect(windows.count == 2, "one of somebody else, one of our own")
        #expect(replay.sentInWindow == 0)
        guard case .offline("OBS has quit", .some) = replay.desk.session.mirror.link else {
            Issue.record("\(replay.desk.session.mirror.link)")
            return
        }
        #expect(replay.desk.session.mirror.scenes.count == 9, "an OBS that quits has not deleted its scenes")
    }
}

/// Plays a trace: what came from OBS then comes again, as answers to what the session asks now.
private struct Replay {
    var desk = Desk()
    private(set) var marks = 0
    private(set) var sentInWindow = 0
    private let lines: [JSON]
    /// Requests of then, not yet asked again: what they are, and under which number.
    private var asked: [(key: String, id: String)] = []
    /// The number of today, by the number of then.
    private var numbers: [String: String] = [:]
    private var markTags: Set<UInt64> = []
    private var tag: UInt64 = 0
    private var time: Milliseconds = .zero

    init(_ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Traces/\(name).jsonl")
        lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { try JSON(text: String($0)) }
        asked = lines.compactMap { line in
            guard line["sent"]["op"].int.map({ $0 == 6 || $0 == 8 }) == true else { return nil }
            return (Self.key(Sent(line["sent"])), line["sent"]["d"]["requestId"].string ?? "")
        }
    }

    private static func key(_ sent: Sent) -> String { "\(sent.operation) " + sent.types.joined(separator: " ") }

    mutating func run() {
        desk.act { $0.connect(at: $1) }
        for line in lines {
            let at = Milliseconds(line["at"].int ?? 0)
            if at > time {
                desk.advance(at - time)
                time = at
            }
            number()
            play(line)
            number()
            checkMarks()
        }
    }

    private mutating func play(_ line: JSON) {
        guard let members = line.object else { return }
        if members.keys.contains("opened") {
            desk.act { $0.opened(at: $1) }
        } else if members.keys.contains("ponged") {
            desk.act { $0.ponged(at: $1) }
        } else if let end = members["closed"] {
            let code = UInt16(end["code"].int ?? 1006)
            desk.act { $0.closed(code: code, reason: end["reason"].string ?? "", at: $1) }
        } else if let message = members["heard"] {
            hear(message)
        } else if let words = members["do"]?.array, let command = command(words) {
            tag += 1
            if words.first == "mark" { markTags.insert(tag) }
            desk.perform(command, tag: tag)
        }
    }

    private mutating func hear(_ message: JSON) {
        guard let op = message["op"].int, op == 7 || op == 9, var data = message["d"].object else {
            return desk.say(message)
        }
        guard let id = data["requestId"]?.string, let number = numbers[id] else { return }
        data["requestId"] = .string(number)
        desk.say(["op": .integer(op), "d": .object(data)])
    }

    /// Finds what the session asks now among what it asked then.
    private mutating func number() {
        let isClosed = desk.session.mirror.link == .changingCollection
        for sent in desk.sent() where sent.operation == 6 || sent.operation == 8 {
            // The change itself is what closes the window.
            if isClosed, sent.types != ["SetCurrentSceneCollection"] { sentInWindow += 1 }
            let key = Self.key(sent)
            guard let place = asked.firstIndex(where: { $0.key == key }) else {
                Issue.record("at \(time): nothing like \(key.prefix(200)) was asked then; record the traces anew")
                continue
            }
            numbers[asked.remove(at: place).id] = sent.id
        }
    }

    private mutating func checkMarks() {
        for report in desk.reports {
            guard case .responded(let tag, let results) = report, markTags.remove(tag) != nil else { continue }
            marks += 1
            let mirror = desk.session.mirror
            let answers = (results.array ?? []).map { $0["responseData"] }
            #expect(mirror.isCurrent)
            #expect(mirror.program == answers[0]["currentProgramSceneName"].string, "at \(time)")
            if mirror.studioMode == true {
                #expect(mirror.preview == answers[0]["currentPreviewSceneName"].string, "at \(time)")
            }
            #expect(mirror.scenes.count == answers[0]["scenes"].array?.count, "at \(time)")
            #expect(mirror.studioMode == answers[1]["studioModeEnabled"].bool, "at \(time)")
            #expect((mirror.stream.phase == .active) == answers[2]["outputActive"].bool, "at \(time)")
            #expect((mirror.record.phase == .active) == answers[3]["outputActive"].bool, "at \(time)")
            #expect(mirror.collection == answers[4]["currentSceneCollectionName"].string, "at \(time)")
        }
    }

    private func command(_ words: [JSON]) -> OBSCommand? {
        let name = words.count > 1 ? words[1].string ?? "" : ""
        switch words.first {
        case "scene":
            let duration = words.count > 3 ? words[3].int.map { Milliseconds($0) } : nil
            let choice = words.count > 2 ? TransitionChoice(name: words[2].string ?? "", duration: duration) : nil
            return .switchScene(name, transition: choice)
        case "studio": return .setStudioMode(words[1].bool ?? false)
        case "preview": return .preview(name)
        case "collection": return .collection(name)
        case "record": return .record(name == "start" ? .start : .stop)
        case "stream": return .stream(name == "start" ? .start : .stop)
        case "mark":
            let questions = [
                "GetSceneList", "GetStudioModeEnabled", "GetStreamStatus", "GetRecordStatus", "GetSceneCollectionList",
            ]
            return .batch(questions.map { Request($0) }, .goOn)
        case "lookup": return .read(.recordDirectory)
        default: return nil
        }
    }
}
