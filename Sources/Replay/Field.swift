/// One JSON value of a plan or a log, as far as their formats go.
public enum Field: Hashable, Sendable {
    case null
    case flag(Bool)
    case whole(Int64)
    /// A number that is not whole, or too large to be one; no key takes it, so it only waits to be named in an error.
    case fraction(Double)
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
        if let text = try? value.decode(String.self) { self = .text(text); return }
        if let whole = try? value.decode(Int64.self) { self = .whole(whole); return }
        self = .fraction(try value.decode(Double.self))
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
        case .fraction(let fraction): try fraction.encode(to: encoder)
        case .text(let text): try text.encode(to: encoder)
        }
    }
}
