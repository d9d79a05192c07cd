extension JSON {
    /// Reads one msgpack value (msgpack.org specification 5) that fills all of `messagePack`.
    ///
    /// Binary data becomes a string where it is UTF-8; extension types and keys that are no strings are refused, as
    /// obs-websocket sends none.
    public init(messagePack bytes: [UInt8], largest: Int = JSON.largest) throws(JSONError) {
        guard bytes.count <= largest else { throw .tooLarge }
        var reader = MessagePackReader(bytes: bytes)
        self = try reader.document()
    }

    /// This value as msgpack, keys in order, each number in its shortest whole form.
    public var messagePack: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        pack(into: &bytes)
        return bytes
    }

    private func pack(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(0xC0)
        case .bool(let value): bytes.append(value ? 0xC3 : 0xC2)
        case .integer(let value): Self.pack(value, into: &bytes)
        case .number(let value):
            bytes.append(0xCB)
            Self.append(value.bitPattern, to: &bytes)
        case .string(let value): Self.pack(value, into: &bytes)
        case .array(let values):
            Self.packCount(values.count, short: 0x90, long: 0xDC, into: &bytes)
            for value in values { value.pack(into: &bytes) }
        case .object(let members):
            Self.packCount(members.count, short: 0x80, long: 0xDE, into: &bytes)
            for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                Self.pack(key, into: &bytes)
                value.pack(into: &bytes)
            }
        }
    }

    /// What is not negative goes as an unsigned number: OBS refuses event subscriptions in any other form (4004).
    private static func pack(_ value: Int64, into bytes: inout [UInt8]) {
        switch value {
        case -32...0x7F: bytes.append(UInt8(truncatingIfNeeded: value))
        case 0x80...0xFF:
            bytes.append(0xCC)
            bytes.append(UInt8(value))
        case 0x100...0xFFFF:
            bytes.append(0xCD)
            append(UInt16(value), to: &bytes)
        case 0x1_0000...0xFFFF_FFFF:
            bytes.append(0xCE)
            append(UInt32(value), to: &bytes)
        case 0x1_0000_0000...:
            bytes.append(0xCF)
            append(value, to: &bytes)
        case -0x8000 ..< -32:
            bytes.append(0xD1)
            append(Int16(value), to: &bytes)
        case -0x8000_0000 ..< -0x8000:
            bytes.append(0xD2)
            append(Int32(value), to: &bytes)
        default:
            bytes.append(0xD3)
            append(value, to: &bytes)
        }
    }

    private static func pack(_ value: String, into bytes: inout [UInt8]) {
        let count = value.utf8.count
        switch count {
        case 0..<32: bytes.append(0xA0 | UInt8(count))
        case 32..<0x100:
            bytes.append(0xD9)
            bytes.append(UInt8(count))
        case 0x100..<0x10000:
            bytes.append(0xDA)
            append(UInt16(count), to: &bytes)
        default:
            bytes.append(0xDB)
            append(UInt32(truncatingIfNeeded: count), to: &bytes)
        }
        bytes.append(contentsOf: value.utf8)
    }

    private static func packCount(_ count: Int, short: UInt8, long: UInt8, into bytes: inout [UInt8]) {
        switch count {
        case 0..<16: bytes.append(short | UInt8(count))
        case 16..<0x10000:
            bytes.append(long)
            append(UInt16(count), to: &bytes)
        default:
            bytes.append(long + 1)
            append(UInt32(truncatingIfNeeded: count), to: &bytes)
        }
    }

    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

/// A place in msgpack bytes that moves forward as values are read.
private struct MessagePackReader {
    let bytes: [UInt8]
    var offset = 0
    var values = 0

    mutating func document() throws(JSONError) -> JSON {
        let value = try self.value(depth: 0)
        guard offset == bytes.count else { throw malformed }
        return value
    }

    private var malformed: JSONError { .malformed(offset: offset) }

    private mutating func value(depth: Int) throws(JSONError) -> JSON {
        guard depth < JSON.deepest else { throw .tooDeep }
        values += 1
        guard values <= JSON.mostValues else { throw .tooLarge }
        let type: UInt8 = try integer()
        switch type {
        case 0x00...0x7F: return .integer(Int64(type))
        case 0x80...0x8F: return try object(count: Int(type & 0x0F), depth: depth)
        case 0x90...0x9F: return try array(count: Int(type & 0x0F), depth: depth)
        case 0xA0...0xBF: return .string(try string(count: Int(type & 0x1F)))
        case 0xE0...0xFF: return .integer(Int64(Int8(bitPattern: type)))
        case 0xC0: return .null
        case 0xC2: return .bool(false)
        case 0xC3: return .bool(true)
        case 0xC4, 0xD9: return .string(try string(count: Int(try integer() as UInt8)))
        case 0xC5, 0xDA: return .string(try string(count: Int(try integer() as UInt16)))
        case 0xC6, 0xDB: return .string(try string(count: Int(try integer() as UInt32)))
        case 0xCA: return .number(Double(Float(bitPattern: try integer())))
        case 0xCB: return .number(Double(bitPattern: try integer()))
        case 0xCC: return .integer(Int64(try integer() as UInt8))
        case 0xCD: return .integer(Int64(try integer() as UInt16))
        case 0xCE: return .integer(Int64(try integer() as UInt32))
        case 0xCF:
            let value: UInt64 = try integer()
            return Int64(exactly: value).map(JSON.integer) ?? .number(Double(value))
        case 0xD0: return .integer(Int64(try integer() as Int8))
        case 0xD1: return .integer(Int64(try integer() as Int16))
        case 0xD2: return .integer(Int64(try integer() as Int32))
        case 0xD3: return .integer(try integer())
        case 0xDC: return try array(count: Int(try integer() as UInt16), depth: depth)
        case 0xDD: return try array(count: Int(try integer() as UInt32), depth: depth)
        case 0xDE: return try object(count: Int(try integer() as UInt16), depth: depth)
        case 0xDF: return try object(count: Int(try integer() as UInt32), depth: depth)
        default: throw malformed
        }
    }

    private mutating func array(count: Int, depth: Int) throws(JSONError) -> JSON {
        // Every element takes a byte at least, so a count that cannot be true is refused before memory is asked for.
        guard count <= bytes.count - offset else { throw malformed }
        var values: [JSON] = []
        values.reserveCapacity(min(count, 1024))
        for _ in 0..<count { values.append(try value(depth: depth + 1)) }
        return .array(values)
    }

    private mutating func object(count: Int, depth: Int) throws(JSONError) -> JSON {
        guard count <= (bytes.count - offset) / 2 else { throw malformed }
        var members: [String: JSON] = [:]
        members.reserveCapacity(min(count, 1024))
        for _ in 0..<count {
            guard case .string(let key) = try value(depth: depth + 1) else { throw malformed }
            members[key] = try value(depth: depth + 1)
        }
        return .object(members)
    }

    private mutating func string(count: Int) throws(JSONError) -> String {
        guard count <= bytes.count - offset else { throw malformed }
        defer { offset += count }
        return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
    }

    private mutating func integer<Value: FixedWidthInteger>() throws(JSONError) -> Value {
        let size = MemoryLayout<Value>.size
        guard size <= bytes.count - offset else { throw malformed }
        var value: Value = 0
        for index in 0..<size { value = value << (size > 1 ? 8 : 0) | Value(truncatingIfNeeded: bytes[offset + index]) }
        offset += size
        return value
    }
}
