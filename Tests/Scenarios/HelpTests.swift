import TestKit
import Testing

@Suite("Help and palette") struct HelpTests {
    @Test func `help lists every command with its keys`() {
        let text = help(.ready())
        for command in Command.allCases {
            #expect(text.contains(command.summary))
            for stroke in Keymap.standard.keys(of: command) { #expect(text.contains("\(stroke)")) }
        }
    }

    @Test func `help shows the keys as they are bound`() {
        let keymap = Keymap.standard(rebound: ["takeAnywhere": ["F13"]]).keymap
        let rian = Operator.ready(keymap: keymap)
        #expect(help(rian).contains("F13"))
        rian.startRun("l")
        rian.press("1 F12")
        rian.advance(by: 1500)
        #expect(rian.world.store.aired.isEmpty)
        rian.press("F13")
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `the palette says why a command is disabled, and choosing it does nothing`() {
        let rian = Operator.ready()
        rian.press(":")
        rian.type("end run")
        #expect(rian.shows("end run  (E)  — no run is started"))
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.footer.contains("end run: no run is started"))
        #expect(rian.world.store.journal.isEmpty)
    }

    @Test func `the palette does what a key does`() {
        let rian = Operator.onAir()
        rian.press(":")
        rian.type("hold")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.header.contains("HOLD"))
    }

    @Test func `a take from the palette is judged as a key is`() {
        let rian = Operator.onAir()
        rian.press(":")
        rian.type("take anywhere")
        rian.advance(by: 400)
        rian.press("Enter")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `any other key closes the help and does nothing else`() {
        let rian = Operator.onAir()
        rian.press("? Space")
        rian.advance(by: 1500)
        #expect(rian.world.store.aired == ["1"])
        #expect(!rian.shows("━ Keys "))
    }

    private func help(_ rian: Operator) -> String {
        rian.resize(to: Size(width: 200, height: 60))
        rian.press("?")
        var text = ""
        for _ in 0..<120 {
            text += rian.screen
            rian.press("j")
        }
        rian.press("Esc")
        rian.advance(by: 500)
        return text
    }
}
