import Civil

/// One value as obs-websocket sends it, whether it travelled as JSON text or as msgpack.
///
/// OBS writes the same number now as `3` and now as `3.0`, so reading is lenient: `int` takes both.
public enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])
}

extension JSON {
    /// The value of a key; `.null` where there is no such key or this is no object.
    public subscript(key: String) -> JSON {
        guard case .object(let members) = self else { return .null }
        return members[key] ?? .null
    }

    public var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// A whole number, also one that was written with a fraction of zero.
    public var int: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        case .null, .bool, .string, .array, .object: nil
        }
    }

    /// A counter: no less than zero, and small enough that sums of counters are numbers too.
    var count: Int64? { int.map { min(max(0, $0), 1 << 52) } }

    /// A length of time of no more than a century, so that it can be added to any moment.
    var milliseconds: Milliseconds? { int.map { Milliseconds(min(max(0, $0), 3_155_760_000_000)) } }

    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .null, .bool, .string, .array, .object: nil
        }
    }

    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    public var array: [JSON]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    /// The strings of an array, and nothing else that may be in it.
    var strings: [String] { (array ?? []).compactMap(\.string) }

    public var object: [String: JSON]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    public var isNull: Bool { self == .null }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}

/// Why bytes are not a value we take.
public enum JSONError: Error, Equatable {
    /// Larger than the limit given, or of more values than `JSON.mostValues`.
    case tooLarge
    /// Nested deeper than `JSON.deepest`.
    case tooDeep
    /// Not well-formed; the offset counts bytes from the start.
    case malformed(offset: Int)
}

extension JSON {
    /// How deep values may be nested. obs-websocket needs about ten; the rest is room for settings of plug-ins.
    public static let deepest = 64
    /// The largest message taken, in bytes: what obs-websocket itself takes (32 MiB).
    public static let largest = 1 << 25
    /// The most values in one message, for a value takes twenty times the memory of the two bytes it may have come in.
    public static let mostValues = 1 << 22
}
