import Civil

/// A compiled time zone as it lies on disk (RFC 9636, "TZif"), version 2 and up.
struct ZoneFile {
    /// What is wrong with the bytes.
    struct Damage: Error, Equatable {
        var reason: String
    }

    private let first: Zone.Clock
    private let transitions: [Zone.Transition]
    private let rule: PosixRule?

    init(_ bytes: [UInt8]) throws(Damage) {
        var cursor = ByteCursor(bytes)
        let legacy = try Header(&cursor)
        guard legacy.version >= UInt8(ascii: "2") else { throw Damage(reason: "its version 1 is too old") }
        // The first block repeats the second in 32 bits, for readers of before 2005.
        try cursor.skip(legacy.blockSize(timeSize: 4))
        let header = try Header(&cursor)
        guard header.typeCount > 0 else { throw Damage(reason: "it names no clock") }
        let instants = try (0..<header.timeCount).map { _ throws(Damage) in try cursor.integer64() }
        let kinds = try cursor.take(header.timeCount)
        let types = try (0..<header.typeCount).map { _ throws(Damage) in
            (offset: try cursor.integer32(), isSummerTime: try cursor.byte() != 0, name: Int(try cursor.byte()))
        }
        let names = try cursor.take(header.nameSize)
        try cursor.skip(header.leapCount * 12 + header.standardCount + header.utcCount)

        let clocks = types.map { type in
            Zone.Clock(
                offset: type.offset,
                abbreviation: String(decoding: names.dropFirst(type.name).prefix { $0 != 0 }, as: UTF8.self),
                isSummerTime: type.isSummerTime)
        }
        guard kinds.allSatisfy({ $0 < clocks.count }) else { throw Damage(reason: "a transition names no clock") }
        first = clocks[0]
        transitions = zip(instants, kinds).compactMap { seconds, kind in
            // A file may begin with a transition at the beginning of time, far outside what milliseconds can hold.
            guard seconds > -1 << 50, seconds < 1 << 50 else { return nil }
            return Zone.Transition(instant: Instant(milliseconds: seconds * 1000), clock: clocks[Int(kind)])
        }
        rule = try Self.footer(&cursor)
    }

    /// The zone, with the rule for the years after the table written out to the end of 2100.
    func zone(named name: String) -> Zone {
        guard let rule else { return Zone(identifier: name, first: first, transitions: transitions) }
        let end = transitions.last?.instant
        let start = end.map { LocalTime(milliseconds: $0.milliseconds).date.year } ?? 1970
        let later = rule.transitions(years: min(start, 2100)...2100).filter { transition in
            end.map { transition.instant > $0 } ?? true
        }
        return Zone(identifier: name, first: first, transitions: transitions + later)
    }

    /// The text between two line feeds after the data; empty where no rule holds.
    private static func footer(_ cursor: inout ByteCursor) throws(Damage) -> PosixRule? {
        guard try cursor.byte() == UInt8(ascii: "\n") else { throw Damage(reason: "its footer is missing") }
        let text = String(decoding: cursor.takeLine(), as: UTF8.self)
        guard !text.isEmpty else { return nil }
        guard let rule = PosixRule(text) else { throw Damage(reason: "its rule \"\(text)\" cannot be read") }
        return rule
    }
}

/// The counts before a block of a zone file.
private struct Header {
    let version: UInt8
    let utcCount, standardCount, leapCount, timeCount, typeCount, nameSize: Int

    init(_ cursor: inout ByteCursor) throws(ZoneFile.Damage) {
        guard try cursor.take(4).elementsEqual("TZif".utf8) else {
            throw ZoneFile.Damage(reason: "it does not begin with TZif")
        }
        version = try cursor.byte()
        try cursor.skip(15)
        utcCount = try cursor.count()
        standardCount = try cursor.count()
        leapCount = try cursor.count()
        timeCount = try cursor.count()
        typeCount = try cursor.count()
        nameSize = try cursor.count()
    }

    func blockSize(timeSize: Int) -> Int {
        timeCount * (timeSize + 1) + typeCount * 6 + nameSize + leapCount * (timeSize + 4) + standardCount + utcCount
    }
}

/// Big-endian numbers from the front of some bytes; running out of them is damage, never a trap.
private struct ByteCursor {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func take(_ count: Int) throws(ZoneFile.Damage) -> ArraySlice<UInt8> {
        guard count <= rest.count else { throw ZoneFile.Damage(reason: "it ends too early") }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func skip(_ count: Int) throws(ZoneFile.Damage) { _ = try take(count) }

    mutating func byte() throws(ZoneFile.Damage) -> UInt8 { try take(1).reduce(0) { $0 | $1 } }

    mutating func integer32() throws(ZoneFile.Damage) -> Int {
        Int(Int32(bitPattern: try take(4).reduce(0) { $0 << 8 | UInt32($1) }))
    }

    mutating func integer64() throws(ZoneFile.Damage) -> Int64 {
        Int64(bitPattern: try take(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// A count: none of a real file is negative or above a million.
    mutating func count() throws(ZoneFile.Damage) -> Int {
        let count = try integer32()
        guard (0...1_000_000).contains(count) else { throw ZoneFile.Damage(reason: "it counts \(count) of something") }
        return count
    }

    mutating func takeLine() -> ArraySlice<UInt8> { rest.prefix { $0 != UInt8(ascii: "\n") } }
}
