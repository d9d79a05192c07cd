public import OBSProtocol
import OBSSimulator

/// An honest OBS at the other end, without a network: what it says waits in `mail` until somebody delivers it.
public struct Counterpart: Sendable {
    public var mail: [JSON] = []
    private var studio: Studio
    private var time: Int64 = 0
    private let wantsPassword: Bool

    public init(edition: Edition, wantsPassword: Bool) {
        studio = .large(inputs: 6, scenes: 3)
        studio.edition = edition
        _ = studio.answer("CreateSourceFilter", Self.gain)
        _ = studio.takeEvents()
        self.wantsPassword = wantsPassword
    }

    private static let gain: JSON = ["sourceName": "Input 1", "filterName": "Gain", "filterKind": "gain_filter"]

    /// A new connection: what was said on the old one is lost.
    public mutating func greet() {
        var hello: [String: JSON] = ["obsWebSocketVersion": .string(studio.edition.websocket), "rpcVersion": 1]
        if wantsPassword { hello["authentication"] = ["challenge": "c", "salt": "s"] }
        mail = [["op": 0, "d": .object(hello)]]
    }

    public mutating func advance(_ length: Int64) {
        time += length
        studio.advance(to: time)
        collectEvents()
    }

    /// Somebody else does something.
    public mutating func act(_ type: String, _ data: JSON) {
        _ = studio.answer(type, data)
        collectEvents()
    }

    public mutating func tellMeters() { tell(studio.meters()) }

    public mutating func quit() {
        studio.quit()
        collectEvents()
    }

    /// Answers one message of the session.
    public mutating func hear(_ message: Message) {
        guard let message = message.json else { return }
        let data = message["d"]
        switch message["op"].int {
        case 1, 3: mail.append(["op": 2, "d": ["negotiatedRpcVersion": 1]])
        case 6:
            var response = answer(data)
            response["requestId"] = data["requestId"]
            mail.append(["op": 7, "d": .object(response)])
        case 8:
            var results: [JSON] = []
            for request in data["requests"].array ?? [] {
                let result = answer(request)
                results.append(.object(result))
                if data["haltOnFailure"] == true, result["requestStatus"]?["result"] != true { break }
            }
            mail.append(["op": 9, "d": ["requestId": data["requestId"], "results": .array(results)]])
        default: break
        }
        collectEvents()
    }

    private mutating func answer(_ request: JSON) -> [String: JSON] {
        let type = request["requestType"].string ?? ""
        let answer = studio.answer(type, request["requestData"])
        var status: [String: JSON] = ["result": .bool(answer.isDone), "code": .integer(Int64(answer.code))]
        if let comment = answer.comment { status["comment"] = .string(comment) }
        var response: [String: JSON] = ["requestType": .string(type), "requestStatus": .object(status)]
        if answer.data.object != nil { response["responseData"] = answer.data }
        return response
    }

    private mutating func collectEvents() {
        for event in studio.takeEvents() { tell(event) }
        // A session that has stopped reading is no reason to keep everything.
        if mail.count > 400 { mail.removeFirst(mail.count - 400) }
    }

    private mutating func tell(_ event: StudioEvent) {
        var data: [String: JSON] = ["eventType": .string(event.type), "eventIntent": .integer(event.intent)]
        if !event.data.isNull { data["eventData"] = event.data }
        mail.append(["op": 5, "d": .object(data)])
    }
}

extension Message {
    /// What was sent, read again.
    var json: JSON? {
        switch self {
        case .text(let text): try? JSON(text: text)
        case .binary(let bytes): try? JSON(messagePack: bytes)
        }
    }
}
