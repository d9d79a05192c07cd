import OBSProtocol

/// A value of a JSON file with its place in it, so that what is wrong can be named.
struct RosterField {
    var value: JSON
    /// How the value is reached from above, a link a level; joined only when something is wrong.
    private var path: Path

    private indirect enum Path {
        case root
        case key(Path, String)
        case index(Path, Int)

        var text: String {
            switch self {
            case .root: ""
            case .key(.root, let key): key
            case .key(let above, let key): "\(above.text).\(key)"
            case .index(let above, let index): "\(above.text)[\(index)]"
            }
        }
    }

    static func root(_ json: JSON) throws(RosterTrouble) -> RosterField {
        let field = RosterField(value: json, path: .root)
        guard json.object != nil else { throw field.trouble("an object {…}") }
        return field
    }

    subscript(key: String) -> RosterField { RosterField(value: value[key], path: .key(path, key)) }

    /// Absent or null.
    var isMissing: Bool { value.isNull }

    func trouble(_ expected: String) -> RosterTrouble { RosterTrouble(place: path.text, expected: expected) }

    func text() throws(RosterTrouble) -> String {
        guard case .string(let text) = value else { throw trouble("a text in quotes") }
        return text
    }

    func whole(_ range: ClosedRange<Int>) throws(RosterTrouble) -> Int {
        guard let number = value.int, range.contains(Int(number)) else {
            throw trouble("a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return Int(number)
    }

    func text(_ key: String) throws(RosterTrouble) -> String { try inside(key).text() }

    func whole(_ key: String, _ range: ClosedRange<Int>) throws(RosterTrouble) -> Int { try inside(key).whole(range) }

    func flag(_ key: String) throws(RosterTrouble) -> Bool {
        let field = try inside(key)
        guard let flag = field.value.bool else { throw field.trouble("true or false") }
        return flag
    }

    private func inside(_ key: String) throws(RosterTrouble) -> RosterField {
        guard case .object = value else { throw trouble("an object {…}") }
        return self[key]
    }

    func each<Element>(_ read: (RosterField) throws(RosterTrouble) -> Element) throws(RosterTrouble) -> [Element] {
        guard case .array(let values) = value else { throw trouble("a list […]") }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            elements.append(try read(RosterField(value: value, path: .index(path, index))))
        }
        return elements
    }

    func eachIfAny<Element>(_ read: (RosterField) throws(RosterTrouble) -> Element) throws(RosterTrouble) -> [Element] {
        try isMissing ? [] : each(read)
    }

    func table(_ range: ClosedRange<Int>) throws(RosterTrouble) -> [String: Int] {
        guard case .object(let members) = value else { throw trouble("an object {…}") }
        var table: [String: Int] = [:]
        for key in members.keys.sorted() { table[key] = try self[key].whole(range) }
        return table
    }

    func tableIfAny(_ range: ClosedRange<Int>) throws(RosterTrouble) -> [String: Int] {
        try isMissing ? [:] : table(range)
    }

    func pair(_ what: String) throws(RosterTrouble) -> (RosterField, RosterField) {
        let parts = try each { $0 }
        guard parts.count == 2 else { throw trouble(what) }
        return (parts[0], parts[1])
    }

    func interval() throws(RosterTrouble) -> Range<Int> {
        let (start, end) = try pair("[from, until] in minutes")
        let from = try start.whole(Self.times)
        let until = try end.whole(Self.times)
        guard until >= from else { throw trouble("[from, until], the second not before the first") }
        return from..<until
    }
}

extension RosterField {
    /// Nineteen years to either side, so that no sum of times overflows.
    static let times = -10_000_000...10_000_000
    static let lengths = 0...10_000_000
    static let mostDays = 10_000
    static let levels = -1_000_000...1_000_000
    static let performances = -10_000...10_000
    static let wishes = -1_000...1_000
    static let needs = 0...1_000
    static let money = 0...1_000_000_000_000
}

/// Where streams and hosts stand in their lists, by their names.
struct RosterPlaces {
    private var streams: [String: Int] = [:]
    private var hosts: [String: Int] = [:]

    /// Refuses a name that stands twice.
    init(streams: [RosterProblem.Stream], hosts: [RosterProblem.Host]) throws(RosterTrouble) {
        for (index, stream) in streams.enumerated() {
            guard let first = self.streams.updateValue(index, forKey: stream.id) else { continue }
            throw RosterTrouble(place: "streams[\(index)].id", expected: "another name than that of streams[\(first)]")
        }
        for (index, host) in hosts.enumerated() {
            guard let first = self.hosts.updateValue(index, forKey: host.id) else { continue }
            throw RosterTrouble(place: "hosts[\(index)].id", expected: "another name than that of hosts[\(first)]")
        }
    }

    func assignment(_ field: RosterField) throws(RosterTrouble) -> RosterAssignment {
        guard let assignment = try assignmentIfAny(field) else {
            let isStream = streams[try field.text("stream")] == nil
            throw field[isStream ? "stream" : "host"].trouble("the id of one of the \(isStream ? "streams" : "hosts")")
        }
        return assignment
    }

    /// Nil where the stream or the host is gone.
    func assignmentIfAny(_ field: RosterField) throws(RosterTrouble) -> RosterAssignment? {
        let stream = streams[try field.text("stream")]
        let host = hosts[try field.text("host")]
        guard let role = RosterRole(rawValue: try field.text("role")) else {
            throw field["role"].trouble("\"main\" or \"co\"")
        }
        guard let stream, let host else { return nil }
        return RosterAssignment(stream: stream, host: host, role: role)
    }
}
