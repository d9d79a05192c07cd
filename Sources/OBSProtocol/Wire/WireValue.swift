/// A value that has a form in the protocol.
public protocol WireValue: Equatable, Sendable {
    init(wire: JSON) throws(WireMisfit)
    var wire: JSON { get }
}

/// Why a JSON is not the value that was expected.
public struct WireMisfit: Error, Equatable, CustomStringConvertible {
    /// Such as `scenes[2].sceneName`; empty where it is the whole.
    public var place: String
    /// Such as `a whole number`.
    public var expected: String
    /// What was there instead.
    public var found: JSON

    public init(place: String, expected: String, found: JSON) {
        self.place = place
        self.expected = expected
        self.found = found
    }

    public var description: String {
        "\(place.isEmpty ? "the data" : place) is \(found.isNull ? "missing" : found.kind) instead of \(expected)"
    }

    /// The same as seen from the object or list around.
    func within(_ outer: String) -> WireMisfit {
        let joint = place.isEmpty || place.hasPrefix("[") ? "" : "."
        return WireMisfit(place: outer + joint + place, expected: expected, found: found)
    }
}

/// The members of an object, to be read by their names.
public struct WireObject {
    private let members: [String: JSON]

    /// - Parameter json: an object, or null, which stands for an empty one.
    public init(_ json: JSON) throws(WireMisfit) {
        switch json {
        case .object(let members): self.members = members
        case .null: members = [:]
        case .bool, .integer, .number, .string, .array:
            throw WireMisfit(place: "", expected: "an object", found: json)
        }
    }

    /// A member that has to be there.
    func get<Value: WireValue>(_ name: String) throws(WireMisfit) -> Value {
        do throws(WireMisfit) {
            return try Value(wire: members[name] ?? .null)
        } catch {
            throw error.within(name)
        }
    }

    /// A member that may be missing or null.
    func maybe<Value: WireValue>(_ name: String) throws(WireMisfit) -> Value? {
        guard let value = members[name], !value.isNull else { return nil }
        return try get(name)
    }

    /// A member that may be missing, null, or a value, each with a meaning of its own.
    func change<Value: WireValue>(_ name: String) throws(WireMisfit) -> Wire.Change<Value> {
        guard let value = members[name] else { return .keep }
        return value.isNull ? .remove : .set(try get(name))
    }
}

extension Wire {
    /// What is done to something that may also be taken away.
    public enum Change<Value: WireValue>: Equatable, Sendable {
        case keep, remove
        case set(Value)

        func write(_ name: String, to members: inout [String: JSON]) {
            switch self {
            case .keep: break
            case .remove: members[name] = .null
            case .set(let value): members[name] = value.wire
            }
        }
    }
}

extension JSON {
    /// What a value is, for a person.
    public var kind: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): value.count > 40 ? "a text" : "\"\(value)\""
        case .array: "a list"
        case .object: "an object"
        }
    }
}
