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

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
