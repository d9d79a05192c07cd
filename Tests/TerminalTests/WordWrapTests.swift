import Terminal
import Testing

@Suite struct WordWrapTests {
    @Test func `a text is broken between words, by columns and not by characters`() {
        #expect(WordWrap.lines(of: "one two three", width: 7) == ["one two", "three"])
        #expect(WordWrap.lines(of: "漢字 漢字", width: 5) == ["漢字", "漢字"])
        #expect(WordWrap.lines(of: "  a   b\tc\n", width: 9) == ["a b c"])
        #expect(WordWrap.lines(of: "", width: 9).isEmpty)
        #expect(WordWrap.lines(of: "a", width: 0).isEmpty)
    }

    @Test func `a word that is wider than a line is broken where it must be, and nothing is lost`() {
        #expect(WordWrap.lines(of: "a abcdefgh i", width: 3) == ["a", "abc", "def", "gh", "i"])
        #expect(WordWrap.lines(of: "漢字漢", width: 3) == ["漢", "字", "漢"])
        #expect(WordWrap.lines(of: "漢", width: 1) == ["漢"])
    }

    @Test func `letters of blocks break no word`() {
        #expect(WordWrap.blockLines(of: "one two", width: 14)?.count == 2)
        #expect(WordWrap.blockLines(of: "one two", width: 32)?.count == 1)
        #expect(WordWrap.blockLines(of: "memutihkan", width: 30) == nil)
        #expect(WordWrap.blockLines(of: "漢字", width: 80) == nil)
    }
}
