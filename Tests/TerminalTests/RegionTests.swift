import Terminal
import Testing

@Suite struct RegionTests {
    let canvas = Canvas(size: Size(width: 10, height: 3))

    @Test func `text is clipped at both edges and says how much it takes`() {
        #expect(canvas.region.put("0123456789abc", column: -2, row: 0) == 13)
        #expect(canvas.screen.lines[0] == "23456789ab")
        canvas.region.put("below", column: 0, row: 3)
        canvas.region.put("above", column: 0, row: -1)
        #expect(canvas.screen.lines[1...] == ["          ", "          "])
    }

    @Test func `a part of the canvas cannot be drawn out of`() {
        let part = canvas.region.region(Rect(column: 3, row: 1, width: 4, height: 1))
        part.put("abcdefgh", column: -2, row: 0)
        part.put("x", column: 0, row: 1)
        #expect(canvas.screen.lines == ["          ", "   cdef   ", "          "])
    }

    @Test func `a wide glyph is never split at an edge`() {
        let part = canvas.region.slice(columns: 3..<7)
        #expect(part.put("漢字漢", column: -1, row: 0) == 6)
        #expect(part.put("a漢字", column: 0, row: 1) == 5)
        #expect(canvas.screen.lines[0] == "    字    ")
        #expect(canvas.screen.lines[1] == "   a漢    ")
    }

    @Test func `what overwrites half of a wide glyph leaves a blank for the other`() {
        canvas.region.put("漢字", column: 0, row: 0)
        canvas.region.put("x", column: 1, row: 0)
        canvas.region.put("y", column: 2, row: 0)
        #expect(canvas.screen.lines[0] == " xy       ")
        canvas.region.put("漢漢", column: 0, row: 1)
        canvas.region.put("字", column: 1, row: 1)
        #expect(canvas.screen.lines[1] == " 字       ")
        canvas.region.put("漢漢漢", column: 0, row: 2)
        canvas.region.fill(Rect(column: 1, row: 2, width: 4, height: 1))
        #expect(canvas.screen.lines[2] == "          ")
    }

    @Test(arguments: ["\u{1B}", "\u{07}", "\n", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{0378}", "\u{2028}"])
    func `what could command the terminal is drawn as a replacement`(text: String) {
        #expect(canvas.region.put("a\(text)b", column: 0, row: 0) == 3)
        #expect(canvas.screen.lines[0].hasPrefix("a\u{FFFD}b"))
    }

    @Test func `marks go over their glyph and joiners are left out`() {
        #expect(canvas.region.put("e\u{301}\u{323}\u{302}!", column: 0, row: 0) == 2)
        #expect(canvas.screen[0, 0].text.unicodeScalars.count == 3)
        #expect(canvas.region.put("👩\u{200D}🔬\u{FE0F}", column: 0, row: 1) == 4)
        #expect(canvas.screen.lines[1] == "👩🔬      ")
        #expect(canvas.region.put("\u{301}a", column: 0, row: 2) == 2)
    }

    @Test func `a text that is too long ends in an ellipsis`() {
        canvas.region.put("Texture demo", column: 1, row: 0, width: 8)
        canvas.region.put("120", column: 1, row: 1, width: 8, alignment: .right)
        canvas.region.put("漢字漢字", column: 0, row: 2, width: 6)
        #expect(canvas.screen.lines == [" Texture… ", "      120 ", "漢字 …    "])
    }

    @Test func `a ground goes under what is drawn, and under whole wide glyphs`() {
        canvas.region.put("漢字", column: 0, row: 0, style: .onAir)
        canvas.region.tint(row: 0, columns: 1..<2, ground: .cursor)
        #expect(canvas.screen[0, 0].style == Style(.onAir, .cursor))
        #expect(canvas.screen[1, 0].style == Style(.onAir, .cursor))
        #expect(canvas.screen[2, 0].style == Style(.onAir, .normal))
        #expect(canvas.screen.lines[0].hasPrefix("漢字"))
    }

    @Test func `on a ground, the normal ground is that one`() {
        let header = canvas.region.slice(rows: 0..<1).on(.header)
        header.put("a", column: 0, row: 0)
        header.put("b", column: 1, row: 0, style: Style(.text, .onAir))
        #expect(canvas.screen[0, 0].style.ground == .header)
        #expect(canvas.screen[1, 0].style.ground == .onAir)
    }

    @Test func `slices beyond the region are cut to it`() {
        #expect(canvas.region.slice(rows: 2..<9).height == 1)
        #expect(canvas.region.slice(columns: -4..<4).width == 4)
        #expect(canvas.region.inset(columns: 20).isEmpty)
    }
}
