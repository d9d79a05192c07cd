import Civil
import OBSProtocol
import Testing

@Suite struct JunkTests {
    @Test(arguments: [
        "", "nonsense", "[]", "1", "{}", #"{"op":"7"}"#, #"{"op":99,"d":{}}"#, #"{"op":7}"#,
        #"{"op":7,"d":{"requestId":"777"}}"#, #"{"op":5,"d":{}}"#, #"{"op":5,"d":{"eventType":"New"}}"#,
        #"{"op":5,"d":{"eventType":"SceneCreated","eventData":7}}"#, #"{"op":2,"d":{}}"#, #"{"op":0,"d":{}}"#,
    ])
    func `what is not understood is an oddity and no more`(text: String) {
        var desk = Desk()
        desk.goLive()
        desk.act { $0.received(text: text, at: $1) }
        #expect(desk.reports.count == 1)
        guard case .oddity = desk.reports.first else {
            Issue.record("\(desk.reports)")
            return
        }
        #expect(desk.session.mirror.link == .live)
    }

    @Test func `many oddities are counted and no longer told`() {
        var desk = Desk()
        desk.goLive()
        for _ in 0..<1000 { desk.act { $0.received(text: "junk", at: $1) } }
        #expect(desk.reports.count == 100)
        #expect(desk.session.oddities == 1000)
    }

    @Test func `twenty thousand messages of junk do no harm`() {
        var dice = SeededDice(seed: 20_261_122)
        var desk = Desk()
        var tags: [UInt64] = []
        desk.goLive()
        let events = [
            "SceneCreated", "SceneRemoved", "SceneNameChanged", "SceneListChanged", "InputCreated", "InputRemoved",
            "InputNameChanged", "SceneItemCreated", "SceneItemRemoved", "CurrentProgramSceneChanged",
            "StudioModeStateChanged", "CurrentPreviewSceneChanged", "SceneTransitionStarted", "ExitStarted",
            "SceneTransitionEnded", "StreamStateChanged", "CurrentSceneCollectionChanging", "Unknown",
            "CurrentSceneCollectionChanged", "CurrentProfileChanged", "SceneItemListReindexed",
        ]
        for round in 0..<20_000 {
            switch dice.next(12) {
            case 0: desk.act { $0.received(text: String(decoding: dice.bytes(), as: UTF8.self), at: $1) }
            case 1: desk.act { $0.received(binary: dice.bytes(), at: $1) }
            case 2, 3: desk.say(["op": .integer(Int64(dice.next(11)) - 1), "d": dice.value(depth: 3)])
            case 4...7: desk.say(event: events[dice.next(events.count)], dice.eventData())
            case 8: desk.advance(Milliseconds(Int64(dice.next(400))))
            case 9: desk.perform(.switchScene("Scene \(dice.next(3))", transition: nil), tag: UInt64(round))
            case 10:
                desk.act { $0.ponged(at: $1) }
                if let sent = desk.sent().last, !sent.types.isEmpty {
                    desk.replyToBatch(sent) { type, fields in
                        dice.next(3) == 0
                            ? (Int64(dice.next(800)), dice.value(depth: 2))
                            : LittleStudio.answer(type, fields, studioMode: dice.next(2) == 0)
                    }
                }
            default:
                if dice.next(20) == 0 {
                    let code = [1000, 1001, 1006, 4000, 4009, 4011][dice.next(6)]
                    desk.act { $0.closed(code: UInt16(code), reason: "", at: $1) }
                }
                desk.act { $0.reconnect(at: $1) }
                desk.act { $0.opened(at: $1) }
                desk.say(["op": 0, "d": ["rpcVersion": 1]])
                desk.say(["op": 2, "d": [:]])
                desk.read()
            }
            tags += desk.takeAnsweredTags()
        }
        desk.act { $0.disconnect(at: $1) }
        tags += desk.takeAnsweredTags()
        #expect(Set(tags).count == tags.count, "each command is answered once")
        #expect(tags.count > 1000)
    }
}

/// Chance that a test can repeat.
struct SeededDice {
    private var seed: UInt64

    init(seed: UInt64) { self.seed = seed }

    /// 0 ..< count.
    mutating func next(_ count: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((seed >> 33) % UInt64(count))
    }

    mutating func bytes() -> [UInt8] { (0..<next(60)).map { _ in UInt8(next(256)) } }

    mutating func value(depth: Int) -> JSON {
        switch next(depth > 0 ? 8 : 6) {
        case 0: .null
        case 1: .bool(next(2) == 0)
        case 2: .integer([Int64(next(1000)) - 500, .max, .min][next(3)])
        case 3: .number(Double(next(1000)) * 1e300)
        case 4: .string(["requestId", "Scene 1", "", "\u{1b}[2J", "7"][next(5)])
        case 5: .string(String(decoding: bytes(), as: UTF8.self))
        case 6: .array((0..<next(4)).map { _ in value(depth: depth - 1) })
        default: object(depth: depth)
        }
    }

    mutating func eventData() -> JSON { object(depth: 2) }

    private mutating func object(depth: Int) -> JSON {
        let keys = [
            "sceneName", "inputName", "oldSceneName", "oldInputName", "sceneItemId", "sourceName", "eventType",
            "requestId", "results", "transitionDuration", "outputBytes", "outputDuration", "sceneIndex", "scenes",
            "transitionName", "studioModeEnabled", "outputState", "requestStatus",
        ]
        var members: [String: JSON] = [:]
        for _ in 0..<next(8) {
            let key = keys[next(keys.count)]
            members[key] = next(2) == 0 ? .string("Scene \(next(3))") : value(depth: depth - 1)
        }
        return .object(members)
    }
}
