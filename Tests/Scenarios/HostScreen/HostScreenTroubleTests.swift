import TestKit
import Testing

/// A host's screen that cannot know any more: it says so, and shows no number that may be wrong.
@Suite("A host's screen in trouble") struct HostScreenTroubleTests {
    @Test func `a desk that falls silent makes the numbers pale, and a sign of life brings them back`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        #expect(!host.showsLarge("no sign of life"))
        rian.freeze()
        rian.world.advance(by: .seconds(8))
        #expect(host.showsLarge("no sign of life"))
        #expect(host.shows("LAST KNOWN"))
        rian.thaw()
        rian.world.advance(by: .seconds(4))
        #expect(!host.showsLarge("no sign of life"))
        #expect(!host.shows("LAST KNOWN"))
    }

    @Test func `an ordinary second without a sign alarms nobody`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        for _ in 1...60 {
            rian.advance(by: .seconds(1))
            #expect(!host.showsLarge("no sign of life"))
        }
    }

    @Test func `a database that is gone takes the clock with it, and one that is back brings it`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        host.trouble = "there is no database shows.sqlite yet"
        rian.advance(by: .seconds(3))
        #expect(host.lines[0].contains("NOT KNOWN"))
        #expect(host.shows("there is no database shows.sqlite yet"))
        #expect(host.shows("last seen on air: 1 Opening bumper"))
        #expect(!host.shows("LEFT"))
        host.trouble = nil
        rian.advance(by: .seconds(3))
        #expect(host.lines[0].contains("REHEARSAL"))
    }

    @Test func `a database that answers nothing is said to be silent, with its seconds`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        _ = host.frame(80, 24)
        host.isUnanswered = true
        rian.advance(by: .seconds(9))
        #expect(host.lines[0].contains("NOT KNOWN"))
        #expect(host.shows("no answer for"))
        #expect(!host.shows("LEFT"))
    }

    @Test func `another database is read from its beginning`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        let before = host.lines
        host.reopen()
        rian.advance(by: 50)
        #expect(host.lines.dropFirst(5) == before.dropFirst(5))
    }

    @Test func `a room that is not there is named, with those that are`() {
        let rian = Operator.ready()
        let host = rian.world.watch(room: "Z")
        _ = host.frame(80, 24)
        #expect(host.shows("there are: A, B, C"))
        let any = rian.world.watch(room: nil)
        _ = any.frame(80, 24)
        #expect(any.shows("--room takes one of A, B, C"))
    }

    @Test func `it asks for nothing but to read`() {
        let rian = Operator.onAir("e")
        let host = rian.world.watch()
        for key in ["r", "l", "Space", "F1", "F12", "p", "E", "n", "Enter", "Esc", "m", "+", "-", "T", "1", "y"] {
            host.press(key)
            rian.advance(by: .seconds(1))
        }
        for effect in host.effects {
            switch effect {
            case .load, .loadZone, .wake, .cancelWake, .showTheme: break
            case .commit, .undo, .redo, .keep, .recover, .beat, .obs, .picture, .reconnectOBS, .want, .remember,
                .answer, .log, .suspend,
                .quit, .solve, .stopSolving, .copy, .save:
                Issue.record("it asked for \(effect)")
            }
        }
    }

    @Test func `q and Ctrl-C quit, also while the room is on air`() {
        let rian = Operator.onAir()
        let host = rian.world.watch()
        #expect(host.press("q") == [.quit])
        #expect(host.press("Ctrl-C") == [.quit])
        #expect(host.press("Ctrl-Z") == [.suspend])
    }

    @Test func `plus and minus change the digits and never cost a never-say`() {
        let rian = Operator.started("e")
        rian.take()
        rian.advance(by: .seconds(2))
        rian.take()
        let host = rian.world.watch()
        for (width, height) in [(80, 24), (120, 40), (54, 80), (40, 12)] {
            for key in ["+", "+", "+", "+", "-", "-", "-", "-", "-", "-", "-", "-"] {
                host.press(key)
                _ = host.frame(width, height)
                #expect(host.shows("NEVER") || host.showsLarge("NEVER"), "\(width)×\(height)")
            }
            for _ in 1...4 { host.press("+") }
        }
    }

    @Test func `it wakes once a second, not more`() {
        let rian = Operator.onAir("e")
        rian.advance(by: .seconds(3))
        let host = rian.world.watch()
        let before = host.effects.count { $0.isTick }
        rian.advance(by: .seconds(20))
        // The second of the wall and that of the cue.
        #expect(host.effects.count { $0.isTick } - before <= 41)
    }
}

extension Effect {
    fileprivate var isTick: Bool {
        guard case .wake(_, .tick) = self else { return false }
        return true
    }
}
