/// Requests to be sent one after the other, as a file of JSON lines or as one JSON.
public struct BatchScript: Equatable, Sendable {
    /// One of them, and where it stands in the file.
    public struct Entry: Equatable, Sendable {
        /// `line 3`, or `[2]`.
        public var place: String
        public var name: String
        public var data: JSON
    }

    public var entries: [Entry] = []

    /// Reads a JSON array, an object with `requests`, or a JSON object a line; empty lines and such that begin with `#`
    /// are passed over. Each request is `{"requestType": …, "requestData": {…}}`, or shorter `request` and `data`.
    ///
    /// - Throws: the first thing that cannot be read.
    public init(_ text: String) throws(RequestFault) {
        if let whole = try? JSON(text: text) {
            if let list = whole.array ?? whole["requests"].array {
                try Self.refuseOtherOrders(whole)
                for (index, value) in list.enumerated() { try add(value, at: "[\(index)]") }
                return
            }
            try add(whole, at: "line 1")
            return
        }
        let first = text.first { !$0.isWhitespace }
        guard first != "[" else { throw RequestFault("the file", "it is no JSON", expected: "a list of requests") }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let start = line.first(where: { !$0.isWhitespace }), start != "#" else { continue }
            let place = "line \(index + 1)"
            guard let value = try? JSON(text: String(line)) else {
                throw RequestFault(place, "it is no JSON", expected: #"{"request": "…", "data": {…}}"#)
            }
            try add(value, at: place)
        }
    }

    /// OBS mixes up the answers of parallel batches, and a batch by frames holds up what it draws.
    private static func refuseOtherOrders(_ whole: JSON) throws(RequestFault) {
        guard whole["executionType"].isNull || whole["executionType"].int == 0 else {
            throw RequestFault(
                "executionType", "\(whole["executionType"].kind) is not taken", expected: "0: one after the other")
        }
    }

    private mutating func add(_ value: JSON, at place: String) throws(RequestFault) {
        guard let members = value.object else {
            throw RequestFault(place, "\(value.kind) is no request", expected: #"{"request": "…", "data": {…}}"#)
        }
        let known: Set<String> = ["request", "data", "requestType", "requestData", "requestId"]
        if let stray = members.keys.filter({ !known.contains($0) }).min() {
            throw RequestFault("\(place) \(stray)", "no such member", expected: "request and data")
        }
        guard let name = value["request"].string ?? value["requestType"].string else {
            throw RequestFault("\(place) request", "it is missing", expected: "the name of a request")
        }
        let data = members["data"] ?? members["requestData"] ?? .null
        entries.append(Entry(place: place, name: name, data: data))
    }

    /// While OBS works at these it must be left in peace (issue 894 of obs-websocket).
    private static let windows: Set<String> = [
        "SetCurrentSceneCollection", "CreateSceneCollection", "SetCurrentProfile",
    ]

    /// Everything that is wrong with any of them, each with its place in the file.
    /// - Parameter check: what is wrong with one by itself.
    public func faults(_ check: (String, JSON) -> [RequestFault]) -> [RequestFault] {
        entries.enumerated().flatMap { index, entry in
            var faults = check(entry.name, entry.data)
            if entry.name == "Sleep" {
                faults = [RequestFault("Sleep", "it would hold up OBS for all of its clients", mend: "wait outside")]
            }
            if Self.windows.contains(entry.name), index + 1 < entries.count {
                faults.append(
                    RequestFault(entry.name, "what comes after it could crash OBS", mend: "put it at the end"))
            }
            return faults.map { fault in
                RequestFault(
                    "\(entry.place) \(fault.place)", fault.problem, expected: fault.expected, mend: fault.mend)
            }
        }
    }
}
