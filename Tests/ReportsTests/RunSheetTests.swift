import Civil
import Shows
import Terminal
import Testing

@testable import Reports

/// The rundown on paper.
@Suite struct RunSheetTests {
    func sheet() -> RunSheet {
        var opening = RundownCheckTests.cue(1, "Salam \u{1B}[31m<script>")
        opening.segment = SegmentID(1)
        opening.host = "Dinda"
        opening.actions = "scene \"Host Cam\" with Fade 300ms; text Banner \"Hai\""
        var serum = RundownCheckTests.cue(2, "Serum 日本 " + String(repeating: "panjang ", count: 30))
        serum.product = Cue.Product(sku: "MG-01", name: "Serum & Co", stock: 120)
        serum.offers = [
            Offer(
                channel: RundownCheckTests.tiktok.id, bag: "7", price: Amount(rupiah: 89_000),
                flash: Amount(rupiah: 59_000), voucher: "HEMAT", until: ClockPoint(TimeOfDay(milliseconds: 73_800_000)))
        ]
        serum.incoming = "Rani"
        serum.never = "\"memutihkan\""
        serum.notes = "two\nlines"
        return RunSheet(
            of: RundownCheckTests.rundown([opening, serum]), room: "A", channels: [RundownCheckTests.tiktok])
    }

    @Test func `text says when, who, what is sold and what must not be said`() {
        let text = sheet().text(width: 90)
        #expect(text.contains("Wed 2026-11-25"))
        #expect(text.contains("20:00–20:20 WIB, 20:00"))
        #expect(text.contains("── Opening <1> ─"))
        #expect(text.contains("20:00:00  10:00    1      Salam \u{FFFD}[31m<script>"))
        #expect(text.contains("TT         bag 7 · Rp 89.000 → Rp 59.000 · voucher HEMAT · until\n"))
        #expect(text.contains("HOST       Dinda → Rani"))
        #expect(text.contains("NEVER      \"memutihkan\""))
        #expect(text.contains("DO         scene Host Cam with Fade · Banner says “Hai”"))
    }

    @Test(arguments: [60, 72, 100, 132]) func `no line is wider than it may be`(width: Int) {
        let lines = sheet().text(width: width).split(separator: "\n")
        #expect(lines.allSatisfy { GlyphWidth.columns(of: String($0)) <= width })
    }

    @Test func `the page escapes every text and asks for nothing from elsewhere`() {
        let html = sheet().html
        #expect(html.contains("<title>Payday &amp; &lt;Friends&gt;</title>"))
        #expect(html.contains("Salam \u{FFFD}[31m&lt;script&gt;"))
        #expect(html.contains("Opening &lt;1&gt;") && html.contains("background:#FAD9D2"))
        #expect(html.contains("&quot;memutihkan&quot;"))
        #expect(!html.contains("<script") && !html.contains("http:") && !html.contains("https:"))
    }
}
