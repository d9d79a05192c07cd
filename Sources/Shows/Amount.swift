/// Money in whole rupiah: there are no smaller units in use.
public struct Amount: Hashable, Comparable, Sendable, Codable {
    public var rupiah: Int64

    public init(rupiah: Int64) { self.rupiah = rupiah }

    public static func < (left: Amount, right: Amount) -> Bool { left.rupiah < right.rupiah }

    public init(from decoder: any Decoder) throws {
        rupiah = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rupiah)
    }
}

extension Amount {
    /// `Rp 89.000`, as Indonesia writes it.
    public var text: String { "Rp \(grouped)" }

    /// `89rb` or `1,2jt` where that says the same, for a narrow column; else with its dots.
    public var shortText: String {
        if rupiah >= 1_000_000, rupiah % 100_000 == 0 {
            let tenths = rupiah / 100_000 % 10
            return "\(rupiah / 1_000_000)\(tenths == 0 ? "" : ",\(tenths)")jt"
        }
        return rupiah >= 1000 && rupiah % 1000 == 0 ? "\(rupiah / 1000)rb" : grouped
    }

    private var grouped: String {
        let digits = String(rupiah.magnitude)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(".") }
            text.append(digit)
        }
        return rupiah < 0 ? "-\(text)" : text
    }

    /// No price is higher: what is, was mistyped.
    public static let most: Int64 = 1_000_000_000_000

    /// What could not be read as money.
    public struct Unreadable: Error, Hashable, Sendable {
        public var expected: String { "an amount such as 89000, 89.000, 89rb or 1,2jt" }
    }

    /// Reads `89000`, `Rp 89.000`, `89rb`, `89k`, `1,2jt`, `1.2 juta`; dots and commas before three digits group them.
    public init(parsing text: String) throws(Unreadable) {
        var rest = text.lowercased().filter { $0 != " " && $0 != "\u{a0}" }[...]
        if rest.hasPrefix("idr") { rest = rest.dropFirst(3) } else if rest.hasPrefix("rp") { rest = rest.dropFirst(2) }
        if rest.first == "." { rest = rest.dropFirst() }
        let (unit, isScaled) = Self.takeUnit(of: &rest)
        let parts = rest.split(separator: isScaled ? "," : ".", omittingEmptySubsequences: false)
        let pieces = parts.flatMap {
            $0.split(separator: isScaled ? "." : ",", omittingEmptySubsequences: false)
        }
        guard pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0" <= $0 && $0 <= "9" } }), pieces.count <= 5,
            let first = pieces.first, first.count <= 12
        else { throw Unreadable() }
        let groups = pieces.dropFirst()
        if groups.allSatisfy({ $0.count == 3 }), groups.isEmpty || first.count <= 3, !isScaled || groups.isEmpty {
            guard let number = Int64(pieces.joined()), number <= Self.most / unit else { throw Unreadable() }
            self.init(rupiah: number * unit)
            return
        }
        // `1,2jt`: a decimal of the unit. `89.000,00`: decimals that say nothing.
        guard let last = groups.last else { throw Unreadable() }
        if isScaled, groups.count == 1, last.count <= 3, let whole = Int64(first), let part = Int64(last) {
            let scale = (0..<last.count).reduce(Int64(1)) { scale, _ in scale * 10 }
            guard whole < Self.most / unit, part * unit % scale == 0 else { throw Unreadable() }
            self.init(rupiah: whole * unit + part * unit / scale)
            return
        }
        guard !isScaled, last.allSatisfy({ $0 == "0" }), last.count <= 2,
            groups.dropLast().allSatisfy({ $0.count == 3 }), let number = Int64(pieces.dropLast().joined()),
            number <= Self.most
        else { throw Unreadable() }
        self.init(rupiah: number)
    }

    private static func takeUnit(of text: inout Substring) -> (unit: Int64, isScaled: Bool) {
        let units: [(String, Int64)] = [
            ("juta", 1_000_000), ("jt", 1_000_000), ("ribu", 1000), ("rb", 1000), ("k", 1000),
        ]
        for (name, unit) in units where text.hasSuffix(name) {
            text = text.dropLast(name.count)
            return (unit, true)
        }
        return (1, false)
    }
}
