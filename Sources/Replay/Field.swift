import Civil

/// One JSON value of a plan or a log, as far as their formats go.
public enum Field: Hashable, Sendable {
    case null
    case flag(Bool)
    case whole(Int64)
    case text(String)
    case object([String: Field])
    case list([Field])
}

extension Field: Decodable {
    public init(from decoder: any Decoder) throws {
        if let keys = try? decoder.container(keyedBy: Key.self) {
            var object: [String: Field] = [:]
            for key in keys.allKeys { object[key.stringValue] = try keys.decode(Field.self, forKey: key) }
            self = .object(object)
            return
        }
        if var values = try? decoder.unkeyedContainer() {
            var list: [Field] = []
            while !values.isAtEnd { list.append(try values.decode(Field.self)) }
            self = .list(list)
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() { self = .null; return }
        if let flag = try? value.decode(Bool.self) { self = .flag(flag); return }
        if let whole = try? value.decode(Int64.self) { self = .whole(whole); return }
        if let text = try? value.decode(String.self) { self = .text(text); return }
        throw DecodingError.dataCorruptedError(in: value, debugDescription: "not a whole number")
    }

    fileprivate struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension Field: Encodable {
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let object):
            var keys = encoder.container(keyedBy: Key.self)
            for (name, value) in object { try keys.encode(value, forKey: Key(name)) }
        case .list(let list): try list.encode(to: encoder)
        case .null:
            var value = encoder.singleValueContainer()
            try value.encodeNil()
        case .flag(let flag): try flag.encode(to: encoder)
        case .whole(let whole): try whole.encode(to: encoder)
        case .text(let text): try text.encode(to: encoder)
        }
    }
}

/// An object's fields, read with errors that name the field.
struct Fields {
    var values: [String: Field]

    init(_ field: Field) throws(ReplayTrouble) {
        guard case .object(let values) = field else { throw ReplayTrouble(place: "", expected: "an object {…}") }
        self.values = values
    }

    /// The longest length a plan or a log may name: ten years, so that no sum of them overflows.
    static let longest: Int64 = 315_360_000_000

    /// Nil where the field is absent or null.
    func text(_ key: String) throws(ReplayTrouble) -> String? {
        switch values[key] {
        case nil, .null: return nil
        case .text(let text): return text
        case .flag, .whole, .object, .list: throw ReplayTrouble(place: key, expected: "a text in quotes")
        }
    }

    func needed(_ key: String, _ what: String) throws(ReplayTrouble) -> String {
        guard let text = try text(key) else { throw ReplayTrouble(place: key, expected: what) }
        return text
    }

    func flag(_ key: String) throws(ReplayTrouble) -> Bool {
        switch values[key] {
        case nil, .null: return false
        case .flag(let flag): return flag
        case .text, .whole, .object, .list: throw ReplayTrouble(place: key, expected: "true or false")
        }
    }

    func length(_ key: String, atLeast least: Int64 = -longest) throws(ReplayTrouble) -> Milliseconds? {
        guard let whole = try whole(key) else { return nil }
        guard whole >= least, whole <= Self.longest else {
            throw ReplayTrouble(place: key, expected: "milliseconds from \(least) to \(Self.longest)")
        }
        return Milliseconds(whole)
    }

    func whole(_ key: String) throws(ReplayTrouble) -> Int64? {
        switch values[key] {
        case nil, .null: return nil
        case .whole(let whole): return whole
        case .text, .flag, .object, .list: throw ReplayTrouble(place: key, expected: "a whole number")
        }
    }

    func instant(_ key: String) throws(ReplayTrouble) -> Instant? {
        guard let text = try text(key) else { return nil }
        do {
            return try Instant(rfc3339: text)
        } catch {
            throw ReplayTrouble(place: key, expected: error.expected)
        }
    }

    func timeOfDay(_ key: String) throws(ReplayTrouble) -> TimeOfDay? {
        guard let text = try text(key) else { return nil }
        do {
            return try TimeOfDay(parsing: text)
        } catch {
            throw ReplayTrouble(place: key, expected: error.expected)
        }
    }

    func object(_ key: String) throws(ReplayTrouble) -> Fields? {
        guard let field = values[key], field != .null else { return nil }
        do {
            return try Fields(field)
        } catch {
            throw error.inside(key)
        }
    }
}
