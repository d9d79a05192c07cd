import Civil
import OBSProtocol
import Testing

/// A session on a simulated clock, with a hand at OBS's end of the wire.
struct Desk {
    var session: Session
    /// All that the session asked for since `take` was last called.
    var outputs: [Session.Output] = []
    var reports: [Report] = []
    var wakeAt: Moment?
    private(set) var now = Moment(
        wall: Instant(milliseconds: 1_700_000_000_000), boot: 5_000_000_000, bootID: BootID("boot"))
    private var taken = 0

    init(settings: Session.Settings = Session.Settings(statsEvery: 60_000), dice: UInt64 = 7) {
        session = Session(settings: settings, dice: dice)
    }

    mutating func act(_ input: (inout Session, Moment) -> [Session.Output]) {
        for output in input(&session, now) {
            switch output {
            case .report(let report): reports.append(report)
            case .wake(let moment): wakeAt = moment
            case .dial, .prove, .transmit, .ping, .hangUp: outputs.append(output)
            }
        }
    }

    /// Lets time pass, and wakes the session whenever it wanted to be woken.
    mutating func advance(_ length: Milliseconds) {
        let end = now + length
        var wakesInPlace = 0
        while let due = wakeAt, end.elapsed(since: due) >= .zero {
            wakesInPlace = due.elapsed(since: now) > .zero ? 0 : wakesInPlace + 1
            guard wakesInPlace < 20 else {
                Issue.record("the session wants to be woken again and again: \(session)")
                return
            }
            if due.elapsed(since: now) > .zero { now = due }
            wakeAt = nil
            act { $0.woke(at: $1) }
        }
        now = end
    }

    // MARK: OBS's hand

    mutating func say(_ message: JSON) { act { $0.received(text: message.text, at: $1) } }

    mutating func say(event: String, _ data: JSON = .null) {
        say(["op": 5, "d": ["eventType": .string(event), "eventIntent": 1, "eventData": data]])
    }

    /// Answers the newest request that is not answered, or the one of this type.
    mutating func reply(to sent: Sent, code: Int64 = 100, comment: String? = nil, data: JSON = .null) {
        var status: [String: JSON] = ["result": .bool(code == 100), "code": .integer(code)]
        if let comment { status["comment"] = .string(comment) }
        say([
            "op": 7,
            "d": [
                "requestId": .string(sent.id), "requestType": .string(sent.types[0]), "requestStatus": .object(status),
                "responseData": data,
            ],
        ])
    }

    mutating func replyToBatch(_ sent: Sent, _ data: (String, JSON) -> (code: Int64, JSON)) {
        let results: [JSON] = zip(sent.types, sent.fields).map { type, fields in
            let (code, data) = data(type, fields)
            return [
                "requestType": .string(type), "requestStatus": ["result": .bool(code == 100), "code": .integer(code)],
                "responseData": data,
            ]
        }
        say(["op": 9, "d": ["requestId": .string(sent.id), "results": .array(results)]])
    }

    /// What was sent since the last call.
    mutating func sent() -> [Sent] {
        defer { taken = outputs.count }
        return outputs[taken...].compactMap { output in
            guard case .transmit(.text(let text)) = output, let message = try? JSON(text: text) else { return nil }
            return Sent(message)
        }
    }

    // MARK: shortcuts

    mutating func open() {
        act { $0.connect(at: $1) }
        act { $0.opened(at: $1) }
    }

    mutating func identify() {
        open()
        say(["op": 0, "d": ["obsWebSocketVersion": "5.1.0", "rpcVersion": 1]])
        say(["op": 2, "d": ["negotiatedRpcVersion": 1]])
    }

    /// Answers both rounds of a reading as the little studio of these tests.
    mutating func read(studioMode: Bool = false) {
        for sent in sent() where sent.operation == 8 {
            replyToBatch(sent) { LittleStudio.answer($0, $1, studioMode: studioMode) }
        }
        for sent in sent() where sent.operation == 8 {
            replyToBatch(sent) { LittleStudio.answer($0, $1, studioMode: studioMode) }
        }
    }

    mutating func goLive(studioMode: Bool = false) {
        identify()
        read(studioMode: studioMode)
        reports = []
        _ = sent()
    }

    mutating func perform(_ command: OBSCommand, tag: UInt64) {
        act { $0.perform(command, tag: tag, at: $1) }
    }

    var answers: [Report] {
        reports.filter { report in
            if case .answered = report { true } else { false }
        }
    }

    /// The commands answered since, and forgets all other reports.
    mutating func takeAnsweredTags() -> [UInt64] {
        defer { reports = [] }
        return reports.compactMap { report in
            if case .answered(let tag, _) = report { tag } else { nil }
        }
    }

    var links: [Link] {
        reports.compactMap { report in
            if case .link(let link) = report { link } else { nil }
        }
    }

    var events: [OBSEvent] {
        reports.compactMap { report in
            if case .changed(let event) = report { event } else { nil }
        }
    }
}

/// One message that the session sent.
struct Sent: Equatable {
    var operation: Int64
    var id: String
    /// The request's type, or those of a batch.
    var types: [String]
    var fields: [JSON]
    var data: JSON

    init(_ message: JSON) {
        operation = message["op"].int ?? -1
        data = message["d"]
        id = data["requestId"].string ?? ""
        let requests = data["requests"].array ?? [data]
        types = requests.compactMap { $0["requestType"].string }
        fields = requests.map { $0["requestData"] }
    }
}

/// Two scenes, a microphone and a banner.
enum LittleStudio {
    static func answer(_ type: String, _ fields: JSON, studioMode: Bool) -> (Int64, JSON) {
        switch type {
        case "GetVersion":
            (100, ["obsVersion": "29.0.2", "obsWebSocketVersion": "5.1.0", "rpcVersion": 1, "availableRequests": []])
        case "GetSceneList":
            (
                100,
                [
                    "currentProgramSceneName": "Host Cam", "currentPreviewSceneName": studioMode ? "Host Cam" : nil,
                    "scenes": [
                        ["sceneIndex": 0, "sceneName": "BRB"], ["sceneIndex": 1, "sceneName": "Price Card"],
                        ["sceneIndex": 2, "sceneName": "Host Cam"],
                    ],
                ]
            )
        case "GetGroupList": (100, ["groups": []])
        case "GetInputList":
            (
                100,
                [
                    "inputs": [
                        ["inputName": "Mic", "inputKind": "pulse_input_capture"],
                        ["inputName": "Banner", "inputKind": "text_ft2_source_v2"],
                    ]
                ]
            )
        case "GetStudioModeEnabled": (100, ["studioModeEnabled": .bool(studioMode)])
        case "GetCurrentPreviewScene":
            studioMode ? (100, ["currentPreviewSceneName": "Host Cam"]) : (506, nil)
        case "GetSceneTransitionList":
            (
                100,
                [
                    "transitions": [
                        ["transitionName": "Cut", "transitionKind": "cut_transition", "transitionFixed": true],
                        ["transitionName": "Fade", "transitionKind": "fade_transition", "transitionFixed": false],
                    ]
                ]
            )
        case "GetCurrentSceneTransition": (100, ["transitionName": "Cut", "transitionDuration": nil])
        case "GetCurrentSceneTransitionCursor": (100, ["transitionCursor": 1.0])
        case "GetVideoSettings":
            (
                100,
                [
                    "fpsNumerator": 30, "fpsDenominator": 1, "baseWidth": 1080, "baseHeight": 1920,
                    "outputWidth": 720, "outputHeight": 1280,
                ]
            )
        case "GetSceneItemList":
            (
                100,
                [
                    "sceneItems": fields["sceneName"] == "BRB"
                        ? []
                        : [
                            ["sceneItemId": 1, "sourceName": "Mic", "sceneItemEnabled": true],
                            ["sceneItemId": 2, "sourceName": "Banner", "sceneItemEnabled": false],
                        ]
                ]
            )
        case "GetInputMute": fields["inputName"] == "Mic" ? (100, ["inputMuted": true]) : (604, nil)
        case "GetInputVolume": fields["inputName"] == "Mic" ? (100, ["inputVolumeDb": -6.0]) : (604, nil)
        case "GetStats": (100, ["activeFps": 30.0, "cpuUsage": 7.5])
        case "GetStreamStatus":
            (100, ["outputActive": false, "outputReconnecting": false, "outputBytes": 0, "outputDuration": 0])
        case "GetRecordStatus": (100, ["outputActive": false, "outputPaused": false])
        default: (604, nil)
        }
    }
}
