import Terminal
import Testing

@Suite struct SmallWidgetTests {
    @Test func `what is not known is a gap in a sparkline and never a zero`() {
        #expect(Sparkline([0, 1, nil, 2, 3.5, 7]).text(width: 8) == "  ▁▂ ▃▅█")
        #expect(Sparkline([nil, nil]).text(width: 3) == "   ")
        #expect(Sparkline([.nan, 1, 2]).text(width: 3) == " ▁█")
    }

    @Test func `a sparkline shows the newest values and may be given its range`() {
        #expect(Sparkline([9, 9, 1, 2]).text(width: 2) == "▁█")
        #expect(Sparkline([30, 60, 90], range: 0...60).text(width: 3) == "▅██")
        #expect(Sparkline([5, 5, 5]).text(width: 3) == "▁▁▁")
    }

    @Test func `big digits are as wide whatever they show`() {
        #expect(
            BigDigits("01:12").rows == [
                "▄▄▄ ▄▄    ▄▄  ▄▄▄",
                "█ █  █  ▀  █  ▄▄█",
                "█▄█ ▄█▄ ▀ ▄█▄ █▄▄",
            ])
        #expect(BigDigits("11:11").width == BigDigits("08:59").width)
        #expect(BigDigits("+-").width == 7)
        #expect(BigDigits("").width == 0)
        #expect("0123456789:+-− ".allSatisfy { Set(BigDigits(String($0)).rows.map(\.count)).count == 1 })
    }
}
