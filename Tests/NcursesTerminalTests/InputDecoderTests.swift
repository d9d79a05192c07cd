import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct InputDecoderTests {
    let panic = Arrival.stroke(KeyStroke(.function(1)))

    func bytes(_ text: String) -> [Arrival] { text.utf8.map { .byte($0) } }

    @Test func `a letter torn between two bursts is one letter`() {
        var decoder = InputDecoder()
        #expect(decoder.decode([.byte(0xC3)]).isEmpty)
        #expect(decoder.decode([.byte(0xA9)]) == [.key(KeyStroke("é"))])
    }

    @Test func `bytes that are no text do not swallow the key after them`() {
        var decoder = InputDecoder()
        #expect(decoder.decode([.byte(0xFF), .byte(0xC3), .byte(0x67)]) == [.key(KeyStroke("g"))])
        #expect(decoder.decode([.byte(0xE6)] + bytes("é")) == [.key(KeyStroke("é"))])
    }

    @Test func `a sequence torn between two bursts still types nothing`() {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes("\u{1B}[99;5")).isEmpty)
        #expect(decoder.decode(bytes("Xg")) == [.key(KeyStroke("g"))])
    }

    @Test func `keys of the newer protocols are understood`() {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes("\u{1B}[114;5u")) == [.key(KeyStroke(.character("r"), .control))])
        #expect(decoder.decode(bytes("\u{1B}[27;5;13~")) == [.key(KeyStroke(.enter, .control))])
        #expect(decoder.decode(bytes("\u{1B}[57376u")) == [.key(KeyStroke(.function(13)))])
    }

    @Test func `a mouse report in the old form types nothing`() {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes("\u{1B}[M !!g")) == [.key(KeyStroke("g"))])
    }

    @Test func `a paste whose end was lost lets go of the keyboard`() {
        var decoder = InputDecoder()
        #expect(decoder.decode([.pasteStart] + bytes("half")).isEmpty)
        #expect(decoder.decode([panic]) == [.pasted("half"), .key(KeyStroke(.function(1)))])
        #expect(decoder.decode([.pasteStart] + bytes("half")).isEmpty)
        #expect(decoder.decode([.byte(0x1B)]) == [.pasted("half"), .key(KeyStroke(.escape))])
    }

    @Test func `panic right after Esc is panic`() {
        var decoder = InputDecoder()
        #expect(decoder.decode([.byte(0x1B), panic]) == [.key(KeyStroke(.escape)), .key(KeyStroke(.function(1)))])
    }

    @Test func `keys within a paste are never pressed`() {
        var decoder = InputDecoder()
        let burst =
            [.pasteStart] + bytes(" ") + [panic, .mouse(MouseEvent(.press, .left, at: Point(column: 0, row: 0)))]
        #expect(decoder.decode(burst + bytes("\u{1B}x") + [.pasteEnd]) == [.pasted(" \u{1B}x")])
    }

    @Test(arguments: UInt64(1)...300)
    func `after any rubbish the panic key works at once, and letters after Esc`(seed: UInt64) {
        var decoder = InputDecoder()
        var dice = Dice(seed: seed)
        let begins: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x3B, 0x32, 0x7E, 0xE2, 0x4D, 0x3C]
        for _ in 0..<20 {
            let rubbish: [Arrival] = (0..<dice.roll(0...9)).map { _ in
                switch dice.roll(0...9) {
                case 0: .pasteStart
                case 1: .stroke(KeyStroke(.up))
                case 2...5: .byte(begins[dice.roll(0...begins.count - 1)])
                default: .byte(UInt8(dice.roll(0...255)))
                }
            }
            _ = decoder.decode(rubbish)
            var copy = decoder
            #expect(copy.decode([panic]).last == .key(KeyStroke(.function(1))))
            _ = decoder.decode([.byte(0x1B)])
            #expect(decoder.decode(bytes("g")) == [.key(KeyStroke("g"))])
        }
    }
}

/// Numbers that look random and are the same for the same seed (a linear congruence; its high bits are used).
private struct Dice {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }
}
