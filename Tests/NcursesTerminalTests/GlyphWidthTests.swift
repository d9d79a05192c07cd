import CNcurses
import Glibc
import Terminal
import Testing

@Suite struct GlyphWidthTests {
    @Test func `the table agrees with the C library on every scalar`() throws {
        let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        let wrong = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter {
            GlyphWidth.width(of: $0) != Int(wcwidth(wchar_t($0.value)))
        }
        #expect(wrong.isEmpty)
    }
}
