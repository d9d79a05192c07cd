import Civil
import Testing

@testable import Sheets

/// The bytes of files that spreadsheets write.
@Suite struct TextDecodingTests {
    @Test func `UTF-8, UTF-16 and old Windows texts are read`() {
        #expect(TextDecoding.text(of: Array("Harga −40 %".utf8)) == "Harga −40 %")
        #expect(TextDecoding.text(of: [0xFF, 0xFE, 0x41, 0, 0x12, 0x22]) == "A−")
        #expect(TextDecoding.text(of: [0xFE, 0xFF, 0, 0x41]) == "A")
        #expect(TextDecoding.text(of: [0x80, 0x35, 0xE9]) == "€5é")
        #expect(TextDecoding.text(of: []) == "")
    }

    @Test func `what is no text is none, and random bytes never crash`() {
        #expect(TextDecoding.text(of: [0x41, 0, 0x42]) == nil)
        var dice = Dice(seed: 11)
        for _ in 0..<2000 {
            let bytes = (0..<Int(dice.next() % 40)).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
            _ = TextDecoding.text(of: bytes).map { Sheet(csv: $0).width }
        }
    }
}
