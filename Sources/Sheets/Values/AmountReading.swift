import Civil
import Shows

/// Money and counts as a sheet has them.
enum AmountReading {
    static let expectedMoney = "whole rupiah such as Rp89.000, 89000, 89rb or 1,2jt"
    static let expectedCount = "a whole number such as 120"
    /// Far above any price, and far below what a sum of prices could overflow.
    private static let most = 1_000_000_000_000.0

    static func money(_ cell: Sheet.Cell) throws(Unreadable) -> Amount {
        switch cell {
        case .text(let text):
            let text = bare(text)
            if text == "gratis" || text == "free" { return Amount(rupiah: 0) }
            guard let amount = try? Amount(parsing: text) else { throw Unreadable(expectedMoney) }
            return amount
        case .number(let number): return Amount(rupiah: try whole(number, expectedMoney))
        case .blank, .clock, .date, .truth, .fault: throw Unreadable(expectedMoney)
        }
    }

    /// Without what people write behind a price: `Rp89.000,-`.
    private static func bare(_ text: String) -> String {
        let text = text.trimmed.lowercased()
        for mark in [",-", ".-", "idr", "rupiah"] where text.hasSuffix(mark) {
            return text.dropLast(mark.count).trimmed
        }
        return text
    }

    /// Of pieces.
    static func count(_ cell: Sheet.Cell) throws(Unreadable) -> Int {
        switch cell {
        case .text(let text):
            var text = text.trimmed.lowercased()
            for unit in ["pcs", "pc", "pieces", "buah", "unit"] where text.hasSuffix(unit) {
                text = text.dropLast(unit.count).trimmed
                break
            }
            guard text.first?.isNumber == true, text.last?.isNumber == true, let number = try? Amount(parsing: text)
            else { throw Unreadable(expectedCount) }
            return Int(number.rupiah)
        case .number(let number): return Int(try whole(number, expectedCount))
        case .blank, .clock, .date, .truth, .fault: throw Unreadable(expectedCount)
        }
    }

    private static func whole(_ number: Double, _ expected: String) throws(Unreadable) -> Int64 {
        guard number.isFinite, number >= 0, number < most, abs(number - number.rounded()) < 1e-6 else {
            throw Unreadable(expected)
        }
        return Int64(number.rounded())
    }
}
