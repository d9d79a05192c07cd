import Terminal
import Testing

@Suite struct ThemeTests {
    @Test(arguments: ["standard", "#ff5f5f", "red", "bright black", "#000000"])
    func `a colour is read as it is written`(text: String) throws {
        #expect(try Colour(parsing: text).description == text)
    }

    @Test(arguments: ["", "#ff5f5", "#gg0000", "reddish", "bright", "#+12345"])
    func `what is no colour is refused by name`(text: String) {
        #expect(throws: ColourTrouble(text: text)) { try Colour(parsing: text) }
    }

    @Test func `colours come down to what a terminal has`() {
        #expect(Colour.rgb(255, 0, 0).nearest256 == 196)
        #expect(Colour.rgb(0, 0, 0).nearest256 == 16)
        #expect(Colour.rgb(0x30, 0x30, 0x30).nearest256 == 236)
        #expect(Colour.rgb(0x5F, 0x87, 0xAF).nearest256 == 67)
        #expect(Colour.rgb(250, 10, 10).nearest16 == 9)
        #expect(Colour.rgb(120, 120, 130).nearest16 == 8)
        #expect(Colour.ansi(3).nearest256 == 3)
        #expect(Colour.standard.nearest256 == nil && Colour.standard.nearest16 == nil)
    }

    @Test func `a ground may decide on the colour of what stands on it`() {
        let theme = Theme(
            name: "test", roles: [.warning: .init(.ansi(3), .bold)],
            grounds: [.onAir: .init(.ansi(1), foreground: .ansi(15)), .cursor: .init(.ansi(8))]
        )
        let onAir = theme.look(of: Style(.warning, .onAir, .underline))
        #expect(onAir.foreground == .ansi(15) && onAir.background == .ansi(1))
        #expect(onAir.emphasis == [.bold, .underline])
        #expect(theme.look(of: Style(.warning, .cursor)).foreground == .ansi(3))
        #expect(theme.look(of: .text).foreground == .standard && theme.look(of: .text).background == .standard)
    }

    @Test func `without colours on air, standby and over time still differ`() {
        let looks = [Style.onAir, .standby, .overTime, .pending, .text].map { Theme.plain.look(of: $0) }
        #expect(Set(looks).count == looks.count)
        #expect(looks.allSatisfy { $0.foreground == .standard && $0.background == .standard })
    }

    @Test func `roles and grounds are found by the names they have in files`() {
        #expect(Role(name: "frameFocused") == .frameFocused && Role(name: "framed") == nil)
        #expect(Ground(name: "overlay") == .overlay && Ground(name: "") == nil)
    }
}
