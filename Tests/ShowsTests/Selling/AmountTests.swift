import Foundation
import Shows
import Testing

@Suite("Money as people type it") struct AmountTests {
    @Test(arguments: [
        ("89000", 89_000), ("Rp89.000", 89_000), ("Rp 89.000", 89_000), ("rp. 89.000", 89_000), ("IDR 89,000", 89_000),
        ("89,000", 89_000), ("89.000,00", 89_000), ("89,000.00", 89_000), ("1.249.500", 1_249_500), ("89rb", 89_000),
        ("89 ribu", 89_000), ("89k", 89_000), ("89K", 89_000), ("1,2jt", 1_200_000), ("1.25 juta", 1_250_000),
        ("2jt", 2_000_000), ("0", 0), ("12,5rb", 12_500), ("500", 500),
    ]) func `it is read as it is meant`(text: String, rupiah: Int64) throws {
        #expect(try Amount(parsing: text) == Amount(rupiah: rupiah))
    }

    @Test(arguments: [
        "", "Rp", "rb", "murah", "89.5", "8.9000", "89.000,50", "-89", "89..000", ".", "1.2.3jt", "89rbb",
        "1,2345jt", "８９", "89 000 rb k", "9999999999999999999", "1,0005rb", "99999999jt", "89.000.00,00",
    ]) func `what is no amount is refused`(text: String) {
        #expect(throws: Amount.Unreadable.self) { try Amount(parsing: text) }
    }

    @Test(arguments: [0, 7, 999, 1000, 89_000, 89_500, 100_000, 1_000_000, 1_200_000, 1_250_000, 12_345_678])
    func `what is shown is read back as the same amount`(rupiah: Int64) throws {
        let amount = Amount(rupiah: rupiah)
        #expect(try Amount(parsing: amount.text) == amount)
        #expect(try Amount(parsing: amount.shortText) == amount)
        #expect(try JSONDecoder().decode([Amount].self, from: JSONEncoder().encode([amount])) == [amount])
    }

    @Test func `it is shown as Indonesia writes it, and shortly where that says the same`() {
        #expect(Amount(rupiah: 1_249_500).text == "Rp 1.249.500")
        #expect(Amount(rupiah: 89_000).shortText == "89rb")
        #expect(Amount(rupiah: 89_500).shortText == "89.500")
        #expect(Amount(rupiah: 1_200_000).shortText == "1,2jt")
        #expect(Amount(rupiah: 2_000_000).shortText == "2jt")
    }
}
