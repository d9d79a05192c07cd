import OBSProtocol
import TestKit
import Testing

@Suite("OBS desk: the mixer") struct MixerTests {
    @Test func `F7 opens it on the mixer and Esc closes it`() {
        let rian = Operator.ready()
        rian.press("F7")
        #expect(rian.shows("OBS desk · mixer"))
        #expect(rian.shows("Mic 2"))
        rian.press("Esc")
        #expect(!rian.shows("OBS desk"))
    }

    @Test func `a key is a decibel, drawn as asked for until OBS says so`() {
        let rian = mixing()
        let asked = rian.press("Down")
        #expect(asked.orders == [.volume("Music", decibels: -1)])
        #expect(rian.shows("−1,0 dB…"))
        rian.advance(by: 50)
        #expect(rian.shows("−1,0 dB "))
        #expect(!rian.shows("−1,0 dB…"))
    }

    @Test func `a held key goes on from what was asked for, not from what OBS has said`() {
        let rian = mixing()
        rian.obs().latency = 200
        let asked = rian.during {
            for key in ["Down", "Down", "Shift-Down", "PageDown"] {
                rian.press(key)
                rian.advance(by: 30)
            }
        }
        #expect(
            asked.orders == [
                .volume("Music", decibels: -1), .volume("Music", decibels: -2), .volume("Music", decibels: -2.1),
                .volume("Music", decibels: -7.1),
            ])
    }

    @Test func `the fader ends at 0 dB, and more is typed`() {
        let rian = mixing()
        #expect(rian.press("Up").orders.isEmpty)
        #expect(rian.footer.contains("0 dB is the fader's top"))
        rian.press("v")
        #expect(rian.type("99").orders.isEmpty)
        #expect(rian.press("Enter").orders.isEmpty)
        #expect(rian.shows("expected a number from −100 to 26 dB"))
        rian.press("Backspace Backspace")
        rian.type("-6,5")
        #expect(rian.press("Enter").orders == [.volume("Music", decibels: -6.5)])
    }

    @Test func `a mute is sent as what it shall be, and said in a word`() {
        let rian = mixing()
        #expect(rian.press("m").orders == [.mute("Music", true)])
        #expect(rian.shows("MUTE…"))
        rian.advance(by: 800)
        #expect(rian.shows("MUTED"))
        #expect(rian.press("m").orders == [.mute("Music", false)])
    }

    @Test func `Space, Enter and digits ask nothing of OBS`() {
        let rian = mixing()
        let asked = rian.during {
            for digit in "0123456789" { rian.press(KeyStroke(digit)) }
            rian.press("Space")
            rian.advance(by: 1000)
            rian.press("Enter Esc")
        }
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.aired.isEmpty)
    }

    @Test func `without the desk it only shows, and says who has it`() {
        let rian = Operator.ready()
        rian.press("F7")
        #expect(rian.press("m").orders.isEmpty)
        #expect(rian.footer.contains("nobody holds the desk"))
    }

    @Test func `a dry run lets nothing out of it`() {
        let rian = Operator.started("d")
        rian.press("F7")
        #expect(rian.press("m").orders.isEmpty)
        #expect(rian.footer.contains("a dry run lets nothing out"))
    }

    @Test func `what OBS refuses is said, and nothing stays pending`() {
        let rian = mixing()
        rian.obs().temper = .refusing(code: 604, comment: "The source has no audio.")
        rian.press("m")
        rian.advance(by: 50)
        #expect(rian.footer.contains("mute Music: OBS refused: The source has no audio."))
        #expect(!rian.shows("MUTE…"))
    }

    @Test func `what OBS accepts and does not do is said after a while`() {
        let rian = mixing()
        rian.obs().temper = .idle
        rian.press("m")
        rian.advance(by: .seconds(4))
        #expect(rian.shows("MUTE…"))
        rian.advance(by: .seconds(2))
        #expect(rian.shows("mute Music: OBS said yes, and nothing happened"))
        #expect(!rian.shows("MUTE…"))
    }

    @Test func `GO and panic work from here`() {
        let rian = Operator.started()
        rian.press("F7 F12")
        rian.advance(by: 1500)
        #expect(rian.world.store.aired == ["1"])
        rian.press("F1")
        rian.advance(by: 100)
        #expect(rian.world.store.run.contains(.panicked(scene: "BRB")))
        #expect(rian.shows("OBS desk · mixer"))
    }

    @Test func `monitoring alone takes an input from the viewers, so it asks on air`() {
        let rian = Operator.onAir()
        rian.press("F7")
        #expect(rian.press("n").orders.isEmpty)
        #expect(rian.shows("viewers no longer hear Music"))
        rian.advance(by: 1000)
        #expect(rian.press("y").orders == [.monitor("Music", .monitorOnly)])
        rian.advance(by: 1000)
        #expect(rian.shows("MON ONLY"))
    }

    @Test func `off air it asks nothing`() {
        let rian = mixing()
        #expect(rian.press("n").orders == [.monitor("Music", .monitorOnly)])
    }

    @Test func `sync, balance and tracks are typed`() {
        let rian = mixing()
        rian.press("y Ctrl-U")
        rian.type("-120")
        #expect(rian.press("Enter").orders == [.syncOffset("Music", -120)])
        rian.press("b")
        rian.type("-50")
        #expect(rian.press("Enter").orders == [.balance("Music", 0.25)])
        rian.press("i Ctrl-U")
        rian.type("1 3")
        let tracks = [1: true, 2: false, 3: true, 4: false, 5: false, 6: false]
        #expect(rian.press("Enter").orders == [.tracks("Music", tracks)])
        rian.advance(by: 100)
        #expect(rian.shows("sync -120 ms · balance left 50 · tracks 1 3"))
    }

    private func mixing() -> Operator {
        let rian = Operator.ready()
        rian.press("D y")
        rian.advance(by: 400)
        rian.press("F7")
        return rian
    }
}
