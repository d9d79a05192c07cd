import Control
import Terminal
import Testing

@Suite struct KeymapTests {
    @Test func `the keys as they come do not conflict`() {
        #expect(Keymap.standard(rebound: [:]).conflicts.isEmpty)
    }

    @Test func `a key that two commands claim in one place is reported, naming both`() {
        let (_, conflicts) = Keymap.standard(rebound: ["hold": ["q"]])
        #expect(conflicts.map(\.description) == ["keys: q means both hold and quit"])
    }

    @Test func `a key may mean one thing in one pane and another elsewhere`() {
        let (keymap, conflicts) = Keymap.standard(rebound: ["skipCue": ["Z"], "book": ["Z"]])
        #expect(conflicts.isEmpty)
        #expect(keymap.command(for: KeyStroke("Z"), in: .cues) == .skipCue)
        #expect(keymap.command(for: KeyStroke("Z"), in: .roster) == .book)
        #expect(keymap.command(for: KeyStroke("Z"), in: .metrics) == nil)
    }

    @Test func `a key of one pane that means something everywhere is reported`() {
        let (_, conflicts) = Keymap.standard(rebound: ["take": ["q"]])
        #expect(conflicts.map(\.description) == ["keys: q means both quit and take"])
    }

    @Test func `an empty list takes the keys away, but never those of panic`() {
        let (keymap, conflicts) = Keymap.standard(rebound: ["quit": [], "panic": []])
        #expect(keymap.keys(of: .quit).isEmpty)
        #expect(keymap.keys(of: .panic) == [KeyStroke(.function(1))])
        #expect(conflicts.map(\.description) == ["keys.panic: panic is never without a key"])
    }

    @Test func `no digit airs anything, and GO from anywhere types into no field`() {
        let (keymap, conflicts) = Keymap.standard(rebound: ["take": ["5"], "takeAnywhere": ["g"]])
        #expect(keymap == .standard)
        #expect(
            conflicts.map(\.description) == [
                "keys.take: 5 is a digit, and a digit never acts on air",
                "keys.takeAnywhere: g types into fields; takeAnywhere needs a key such as F12",
            ])
    }

    @Test func `panic takes no key that types into a field`() {
        let (keymap, conflicts) = Keymap.standard(rebound: ["panic": ["p"]])
        #expect(conflicts.map(\.description) == ["keys.panic: p types into fields; panic needs a key such as F1"])
        #expect(keymap.keys(of: .panic) == [KeyStroke(.function(1))])
    }

    @Test func `a command or a key that is none is reported, and the rest holds`() {
        let (keymap, conflicts) = Keymap.standard(rebound: ["tke": ["F5"], "hold": ["F99"], "note": ["F11"]])
        #expect(conflicts.count == 2)
        #expect(conflicts[0].description.contains("F99"))
        #expect(conflicts[1].description.contains("keys.tke: no such command"))
        #expect(keymap.keys(of: .hold) == [KeyStroke("h")])
        #expect(keymap.keys(of: .note) == [KeyStroke(.function(11))])
    }

    @Test(arguments: 13...24) func `the keys of pedals and decks can be bound`(number: Int) {
        let (keymap, conflicts) = Keymap.standard(rebound: ["takeAnywhere": ["F\(number)"]])
        #expect(conflicts.isEmpty)
        #expect(keymap.command(for: KeyStroke(.function(number)), in: .metrics) == .takeAnywhere)
    }

    @Test(arguments: Command.allCases) func `every command says what it does`(command: Command) {
        #expect(!command.summary.isEmpty)
        #expect(!command.title.isEmpty)
        #expect(command == .palette || command == .help || !Keymap.standard.keys(of: command).isEmpty)
    }
}
