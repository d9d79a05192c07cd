/// A request by its name, with what it is asked.
public struct Request: Equatable, Sendable {
    public var type: String
    public var data: [String: JSON]

    public init(_ type: String, _ data: [String: JSON] = [:]) {
        self.type = type
        self.data = data
    }

    var fields: [String: JSON] {
        data.isEmpty
            ? ["requestType": .string(type)] : ["requestType": .string(type), "requestData": .object(data)]
    }
}

/// What OBS answered to one request.
struct Answer: Equatable, Sendable {
    var type: String
    var isDone: Bool
    /// obs-websocket's RequestStatus; 0 where it was missing.
    var code: Int
    var comment: String
    var data: JSON

    /// OBS is loading something; the same request may work in a moment.
    static let notReady = 207

    /// As OBS wrote it, for who asked for it by name.
    var json: JSON {
        var status: [String: JSON] = ["result": .bool(isDone), "code": .integer(Int64(code))]
        if !comment.isEmpty { status["comment"] = .string(comment) }
        var fields: [String: JSON] = ["requestType": .string(type), "requestStatus": .object(status)]
        if !data.isNull { fields["responseData"] = data }
        return .object(fields)
    }

    init(_ response: JSON) {
        type = response["requestType"].string ?? ""
        isDone = response["requestStatus"]["result"].bool ?? false
        code = Int(exactly: response["requestStatus"]["code"].int ?? 0) ?? 0
        comment = response["requestStatus"]["comment"].string ?? ""
        data = response["responseData"]
    }
}
