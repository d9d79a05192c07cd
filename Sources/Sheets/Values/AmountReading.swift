/// Money and counts as a sheet has them.
enum AmountReading {
    static let expectedMoney = "whole rupiah such as Rp89.000, 89000, 89rb or 1,2jt"
    static let expectedCount = "a whole number such as 120"
    /// Far above any price, and far below what a sum of prices could overflow.
    private static let most = 1_000_000_000_000.0

    /// In whole rupiah.
    static func money(_ cell: Sheet.Cell) throws(Unreadable) -> Int64 {
        switch cell {
        case .text(let text):
            guard let amount = money(text) else { throw Unreadable(expectedMoney) }
            return amount
        case .number(let number): return try whole(number, expectedMoney)
        case .blank, .clock, .date, .truth, .fault: throw Unreadable(expectedMoney)
        }
    }

    /// Of pieces.
    static func count(_ cell: Sheet.Cell) throws(Unreadable) -> Int {
        switch cell {
        case .text(let text):
            var text = text.trimmed.lowercased()
            for unit in ["pcs", "pc", "pieces", "buah", "unit", "stok", "stock"] where text.hasSuffix(unit) {
                text = text.dropLast(unit.count).trimmed
                break
            }
            guard let number = grouped(text), number == number.rounded(), number < most else {
                throw Unreadable(expectedCount)
            }
            return Int(number)
        case .number(let number): return Int(try whole(number, expectedCount))
        case .blank, .clock, .date, .truth, .fault: throw Unreadable(expectedCount)
        }
    }

    private static func whole(_ number: Double, _ expected: String) throws(Unreadable) -> Int64 {
        guard number.isFinite, number >= 0, number < most, let whole = Int64(exactly: number.rounded()),
            abs(number - Double(whole)) < 1e-6
        else { throw Unreadable(expected) }
        return whole
    }

    private static func money(_ text: String) -> Int64? {
        var text = text.trimmed.lowercased()
        if text == "gratis" || text == "free" { return 0 }
        for mark in ["rp.", "rp", "idr"] where text.hasPrefix(mark) {
            text = text.dropFirst(mark.count).trimmed
            break
        }
        for mark in [",-", ".-", "idr", "rupiah"] where text.hasSuffix(mark) {
            text = text.dropLast(mark.count).trimmed
            break
        }
        let (digits, factor) = scaled(text)
        // `1.2jt` has a fraction where `1.250` has thousands.
        let number = factor == 1 ? grouped(digits) : decimal(digits)
        guard let amount = number.map({ $0 * factor }), amount < most, abs(amount - amount.rounded()) < 1e-6 else {
            return nil
        }
        return Int64(amount.rounded())
    }

    private static func scaled(_ text: String) -> (digits: String, factor: Double) {
        let words: [(String, Double)] = [
            ("ribu", 1000), ("rb", 1000), ("k", 1000), ("juta", 1_000_000), ("jt", 1_000_000), ("m", 1_000_000),
        ]
        for (word, factor) in words where text.hasSuffix(word) { return (text.dropLast(word.count).trimmed, factor) }
        return (text, 1)
    }

    /// One number with at most one point or comma.
    private static func decimal(_ text: String) -> Double? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let number = plain(parts.joined(separator: ".")) else { return nil }
        return number
    }

    /// A number whose thousands are grouped by points, commas or blanks; the last group may be cents.
    private static func grouped(_ text: String) -> Double? {
        var groups: [Substring] = []
        var marks: [Character] = []
        var rest = text[...]
        while let mark = rest.firstIndex(where: { !($0.isASCII && $0.isNumber) }) {
            groups.append(rest[..<mark])
            marks.append(rest[mark] == "\u{A0}" || rest[mark] == "\u{202F}" ? " " : rest[mark])
            rest = rest[rest.index(after: mark)...]
        }
        groups.append(rest)
        guard marks.allSatisfy({ ".,' ".contains($0) }), let first = groups.first, !first.isEmpty else { return nil }
        var cents: Substring = "0"
        if let last = groups.last, marks.count > 0, last.count != 3 {
            // What is no group of three behind the last mark is a fraction, if that mark is no other one's.
            guard (1...2).contains(last.count), let mark = marks.last, mark == "." || mark == ",",
                !marks.dropLast().contains(mark)
            else { return nil }
            cents = last
            groups.removeLast()
            marks.removeLast()
        }
        guard Set(marks).count <= 1, marks.isEmpty || first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return plain(groups.joined() + "." + cents)
    }

    private static func plain(_ text: String) -> Double? {
        guard text.count <= 18, text.allSatisfy({ $0 == "." || $0.isASCII && $0.isNumber }) else { return nil }
        return Double(text)
    }
}
