import Terminal
import Testing

@Suite struct BlockTextTests {
    @Test func `letters are capitals, and a text with a character unknown to them is none`() {
        #expect(
            BlockText("say")?.rows == [
                " ▄▄▄  ▄▄  ▄ ▄",
                "▀▄▄  █▄▄█ ▀▄▀",
                "▄▄▄▀ █  █  █ ",
            ])
        #expect(BlockText("SAY") != nil && BlockText("漢字") == nil && BlockText("naïve") == nil)
        #expect(BlockText("")?.width == 0)
    }

    @Test func `every letter is five dots high and as wide in all of them`() {
        for scalar in UInt32(0x20)...0x7E {
            guard let text = Unicode.Scalar(scalar).flatMap({ BlockText(String(Character($0))) }) else { continue }
            #expect(text.rows.count == 3 && Set(text.rows.map(\.count)) == [text.width])
        }
        #expect("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,!?:;'\"-+/%&()".allSatisfy { BlockText(String($0)) != nil })
    }

    @Test(arguments: 1...9) func `a larger scale is larger in both directions alike`(scale: Int) {
        let clock = BigDigits("12:34", scale: scale)
        #expect(clock.width == BigDigits("12:34").width * scale)
        #expect(clock.height == (5 * scale + 1) / 2 && clock.rows.count == clock.height)
        #expect(clock.rows.allSatisfy { $0.count == clock.width })
        #expect(BigDigits.scale(of: "12:34", fitting: Size(width: clock.width, height: clock.height)) == scale)
    }

    @Test func `at twice the scale a dot is a whole cell and another`() {
        #expect(BigDigits("1", scale: 2).rows == ["████  ", "  ██  ", "  ██  ", "  ██  ", "██████"])
    }
}
