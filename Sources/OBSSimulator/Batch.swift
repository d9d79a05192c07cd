import OBSProtocol

/// A batch of requests under way, one after the other.
///
/// Batches that OBS would run in parallel run like that too: their results then come in the order asked for, which OBS
/// does not promise.
struct Batch: Equatable, Sendable {
    enum Step: Equatable {
        case request(String, JSON)
        case sleep(milliseconds: Int64)
    }

    let id: JSON
    private(set) var results: [JSON] = []

    private let requests: [JSON]
    /// Serial by frames: `Sleep` counts frames.
    private let frames: Bool
    private let haltsOnFailure: Bool
    private var variables: [String: JSON]
    private var place = 0
    private var isHalted = false

    init(id: JSON, requests: [JSON], frames: Bool, haltsOnFailure: Bool, variables: [String: JSON]) {
        self.id = id
        self.requests = requests
        self.frames = frames
        self.haltsOnFailure = haltsOnFailure
        self.variables = variables
    }

    /// What is to be done now; nil at the end.
    mutating func next() -> Step? {
        guard !isHalted, place < requests.count else { return nil }
        let request = requests[place]
        let type = request["requestType"].string ?? ""
        let data = filled(request)
        if type == "Sleep" {
            let wanted = data[frames ? "sleepFrames" : "sleepMillis"].int ?? 0
            // OBS's own limits: ten thousand frames or fifty seconds.
            let length = min(max(0, wanted), frames ? 10_000 : 50_000) * (frames ? 33 : 1)
            take(["requestType": "Sleep", "requestStatus": ["result": true, "code": 100]])
            return .sleep(milliseconds: length)
        }
        return .request(type, data)
    }

    /// Takes the answer to the request that was due.
    mutating func take(_ answer: [String: JSON]) {
        let request = requests[place]
        place += 1
        var result = answer
        if !request["requestId"].isNull { result["requestId"] = request["requestId"] }
        results.append(.object(result))
        for (variable, field) in request["outputVariables"].object ?? [:] {
            guard let field = field.string, let data = result["responseData"] else { continue }
            variables[variable] = data[field]
        }
        let isDone = result["requestStatus"]?["result"].bool ?? false
        if !isDone, haltsOnFailure { isHalted = true }
    }

    private func filled(_ request: JSON) -> JSON {
        guard let wanted = request["inputVariables"].object else { return request["requestData"] }
        var data = request["requestData"].object ?? [:]
        for (field, variable) in wanted {
            if let name = variable.string, let value = variables[name] { data[field] = value }
        }
        return .object(data)
    }
}
