import CSpreadsheet
import Terminal
import Testing

@testable import NcursesTerminal

/// What the terminal says that it can draw, and the bytes that pictures become.
@Suite struct TerminalPictureTests {
    private func decoder() -> InputDecoder {
        var decoder = InputDecoder()
        decoder.answers = TerminalAnswers()
        return decoder
    }

    private func feed(_ decoder: inout InputDecoder, _ text: String) -> [Input] {
        decoder.decode(text.utf8.map { .byte($0) })
    }

    @Test func `kitty says so itself, and nothing of it is typed`() {
        var decoder = decoder()
        #expect(feed(&decoder, "\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62;c").isEmpty)
        #expect(decoder.answers?.format(for: .auto, isRemote: false) == .kitty)
    }

    @Test func `sixels are the 4 among the terminal's features, in as many colours as it has`() {
        var decoder = decoder()
        #expect(feed(&decoder, "\u{1B}[?1;0;256S\u{1B}[?63;1;2;4;6c").isEmpty)
        #expect(decoder.answers?.format(for: .auto, isRemote: false) == .sixel(colours: 256))
        #expect(decoder.answers?.format(for: .kitty, isRemote: false) == nil)
    }

    @Test func `a terminal that has neither says only what it is`() {
        var decoder = decoder()
        #expect(feed(&decoder, "\u{1B}[?1;2c").isEmpty)
        #expect(decoder.answers?.format(for: .auto, isRemote: false) == nil)
        #expect(decoder.answers?.isComplete == true)
    }

    @Test func `over a line half-blocks will do, unless a person says otherwise`() {
        var decoder = decoder()
        _ = feed(&decoder, "\u{1B}[?63;4c")
        #expect(decoder.answers?.format(for: .auto, isRemote: true) == nil)
        #expect(decoder.answers?.format(for: .sixel, isRemote: true) == .sixel(colours: 16))
    }

    @Test func `an answer in pieces is no keys`() {
        let answer = Array("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62;4c".utf8)
        for cut in 2..<answer.count where answer[cut - 1] != 0x1B {
            var decoder = decoder()
            let inputs =
                decoder.decode(answer[..<cut].map { .byte($0) }) + decoder.decode(answer[cut...].map { .byte($0) })
            #expect(inputs.isEmpty, "cut at \(cut)")
            #expect(decoder.answers?.hasKitty == true, "cut at \(cut)")
        }
    }

    @Test func `once it has answered, a torn text swallows no key`() {
        var decoder = decoder()
        _ = feed(&decoder, "\u{1B}[?62;c")
        _ = feed(&decoder, "\u{1B}_Gi=3")
        #expect(feed(&decoder, " ") == [.key(KeyStroke(.space))])
    }

    @Test func `an answer that never ends gives the keys back`() {
        var decoder = decoder()
        _ = feed(&decoder, "\u{1B}_G" + String(repeating: "x", count: 200))
        #expect(feed(&decoder, " ") == [.key(KeyStroke(.space))])
    }

    private func picture() throws -> Bitmap {
        // Four fields: red, green, blue and white.
        let colours: [[UInt8]] = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]]
        let bytes = (0..<24).flatMap { row in (0..<40).flatMap { colours[(row < 12 ? 0 : 2) + ($0 < 20 ? 0 : 1)] } }
        return try #require(Bitmap(width: 40, height: 24, bytes: bytes))
    }

    @Test func `kitty's commands hold the pixels, in pieces that it takes`() throws {
        let noise = (0..<120 * 90 * 3).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        for bitmap in [try picture(), try #require(Bitmap(width: 120, height: 90, bytes: noise))] {
            let encoded = PictureEncoder(format: .kitty).encode(bitmap)
            let text = String(decoding: KittyCommands.draw(encoded, number: 7, columns: 5, rows: 3), as: UTF8.self)
            let commands = text.components(between: "\u{1B}_G", and: "\u{1B}\\")
            #expect(
                commands.first?.hasPrefix(
                    "a=T,q=2,f=24,o=z,C=1,i=7,p=1,c=5,r=3,s=\(bitmap.width),v=\(bitmap.height),m=") == true)
            let parts = commands.map { $0.split(separator: ";", maxSplits: 1) }
            #expect(parts.allSatisfy { $0[1].utf8.count <= 4096 && $0[0].contains("q=2") })
            #expect(parts.dropLast().allSatisfy { $0[0].hasSuffix("m=1") } && parts.last?[0].hasSuffix("m=0") == true)
            #expect(unpacked(parts.map { String($0[1]) }.joined(), count: bitmap.bytes.count) == bitmap.bytes)
        }
    }

    @Test func `sixels are the picture when they are read back`() throws {
        let bitmap = try picture()
        let sixels = SixelReader(PictureEncoder(format: .sixel(colours: 256)).encode(bitmap))
        for (column, row) in [(3, 3), (30, 3), (3, 20), (30, 20), (19, 11), (20, 12)] {
            // Sixels name colours in hundredths, and libsixel sorts them by their five upper bits.
            let colour = sixels.pixels[[column, row]] ?? 0x808080
            let isNear = [16, 8, 0].allSatisfy { bit in
                abs(Int(colour >> bit & 255) - Int(bitmap[column, row] >> bit & 255)) <= 10
            }
            #expect(isNear, "\(column), \(row)")
        }
        #expect(sixels.pixels.keys.allSatisfy { $0[0] < 40 && $0[1] < 24 })
    }

    private func unpacked(_ base64: String, count: Int) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var (held, bits) = (0, 0)
        var packed: [UInt8] = []
        for letter in base64.utf8 {
            guard let value = letters.firstIndex(of: letter) else { break }
            held = (held << 6 | value) & 0xFFFF
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            packed.append(UInt8(held >> bits & 255))
        }
        var bytes = [UInt8](repeating: 0, count: count)
        var length = UInt(count)
        guard uncompress(&bytes, &length, packed, UInt(packed.count)) == 0, length == count else { return [] }
        return bytes
    }
}

/// Reads sixels as a terminal does.
private struct SixelReader {
    var pixels: [[Int]: UInt32] = [:]

    init(_ bytes: [UInt8]) {
        var rest = bytes.drop { $0 != UInt8(ascii: "q") }.dropFirst()
        var (colours, colour, column, row) = ([Int: UInt32](), 0, 0, 0)
        func numbers(_ rest: inout ArraySlice<UInt8>) -> [Int] {
            let text = rest.prefix { $0 == UInt8(ascii: ";") || (0x30...0x39).contains($0) }
            rest = rest.dropFirst(text.count)
            return String(decoding: text, as: UTF8.self).split(separator: ";").compactMap { Int($0) }
        }
        while let byte = rest.popFirst(), byte != 0x1B {
            var (count, sixel) = (1, byte)
            switch byte {
            case UInt8(ascii: "\""): _ = numbers(&rest)
            case UInt8(ascii: "#"):
                let parts = numbers(&rest)
                colour = parts[0]
                guard parts.count == 5 else { continue }
                colours[colour] = parts[2...].reduce(0) { $0 << 8 | UInt32(($1 * 255 + 50) / 100) }
            case UInt8(ascii: "$"): column = 0
            case UInt8(ascii: "-"): (column, row) = (0, row + 6)
            default:
                if byte == UInt8(ascii: "!") {
                    count = numbers(&rest)[0]
                    sixel = rest.popFirst() ?? 63
                }
                guard (63...126).contains(sixel) else { continue }
                for _ in 0..<count {
                    for dot in 0..<6 where (sixel - 63) >> UInt8(dot) & 1 == 1 {
                        pixels[[column, row + dot]] = colours[colour]
                    }
                    column += 1
                }
            }
        }
    }
}

extension String {
    /// The parts of it that stand between two marks.
    fileprivate func components(between head: String, and tail: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let start = rest.range(of: head), let end = rest[start.upperBound...].range(of: tail) {
            parts.append(String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return parts
    }
}

extension Substring {
    fileprivate func range(of mark: String) -> Range<Index>? { firstRange(of: mark) }
}
