import OBSProtocol
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-7", "9223372036854775807", "0.5", "-1.25", "\"\"", "\"Host Cam\"", "[]", "{}",
        "[1,[2,[3]]]", #"{"a":1,"b":[null,"x"]}"#, #""tab \u0009 quote \" slash \\""#,
    ])
    func `what is read is written again`(text: String) throws {
        let value = try JSON(text: text)
        #expect(value.text == text)
        #expect(try JSON(messagePack: value.messagePack) == value)
    }

    @Test func `a number that was written with a fraction of zero is an integer to who asks`() throws {
        #expect(try JSON(text: "3.0").int == 3)
        #expect(try JSON(text: "3").double == 3)
        #expect(try JSON(text: "3.5").int == nil)
        #expect(try JSON(text: "12345678901234567890").int == nil)
    }

    @Test(arguments: [
        (#""\u00e9\n\/\ud83d\ude00""#, "é\n/😀"), (#""\ud83dx""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
        ("\"\\ude00\"", "\u{FFFD}"),
    ])
    func `escapes are undone`(text: String, string: String) throws {
        #expect(try JSON(text: text) == .string(string))
    }

    @Test(arguments: [
        "", " ", "nul", "tru", "01", "1.", ".5", "-", "+1", "1e", "[1,]", "[1", "{\"a\"}", "{\"a\":}", "{a:1}",
        "{\"a\":1,}",
        "\"", "\"\u{1}\"", "\"\\x\"", "\"\\u12g4\"", "1 2", "[]]", "1e999",
    ])
    func `what is malformed is refused`(text: String) {
        #expect(throws: JSONError.self) { try JSON(text: text) }
    }

    @Test func `what is nested too deep or too large is refused`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError.tooDeep) { try JSON(text: deep) }
        #expect(throws: JSONError.tooDeep) { try JSON(messagePack: [UInt8](repeating: 0x91, count: 100_000)) }
        #expect(throws: JSONError.tooLarge) { try JSON(text: "[1,2,3]", largest: 6) }
        #expect(throws: JSONError.tooLarge) { try JSON(messagePack: [0x93, 1, 2, 3], largest: 3) }
        let many = [0xDD, 0, 0x80, 0, 0] + [UInt8](repeating: 0xC0, count: 1 << 23)
        #expect(throws: JSONError.tooLarge) { try JSON(messagePack: many) }
    }

    @Test(
        arguments: [
            (JSON.integer(-33), [0xD1, 0xFF, 0xDF]), (.integer(200), [0xCC, 200]),
            (.integer(2047), [0xCD, 7, 0xFF]), (.integer(70_000), [0xCE, 0, 1, 0x11, 0x70]),
            (.integer(1 << 32), [0xCF, 0, 0, 0, 1, 0, 0, 0, 0]), (.integer(-200), [0xD1, 0xFF, 0x38]),
            (.integer(-70_000), [0xD2, 0xFF, 0xFE, 0xEE, 0x90]),
            (.integer(.min), [0xD3, 0x80, 0, 0, 0, 0, 0, 0, 0]), (.string("é"), [0xA2, 0xC3, 0xA9]),
            (["a": true], [0x81, 0xA1, 0x61, 0xC3]), (.number(0.5), [0xCB, 0x3F, 0xE0, 0, 0, 0, 0, 0, 0]),
        ] as [(JSON, [UInt8])])
    func `msgpack is the shortest there is, unsigned where it can be`(value: JSON, bytes: [UInt8]) throws {
        #expect(value.messagePack == bytes)
        #expect(try JSON(messagePack: bytes) == value)
    }

    @Test(
        arguments: [
            [], [0xC1], [0x92, 1], [0xDD, 0xFF, 0xFF, 0xFF, 0xFF], [0xDF, 0xFF, 0xFF, 0xFF, 0xFF], [0x81, 1, 2],
            [0xA5, 0x61],
            [0xD4, 1, 2], [0xC3, 0xC3], [0xDB, 0xFF, 0xFF, 0xFF, 0xFF, 0x61], [0xCB, 0],
        ] as [[UInt8]])
    func `msgpack that is malformed is refused`(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSON(messagePack: bytes) }
    }

    @Test func `other forms of msgpack are read too`() throws {
        #expect(try JSON(messagePack: [0xCA, 0x3F, 0, 0, 0]) == .number(0.5))
        #expect(try JSON(messagePack: [0xCF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]).double == 0x1p64)
        #expect(try JSON(messagePack: [0xC4, 1, 0x61]) == "a")
        #expect(try JSON(messagePack: [0xDC, 0, 1, 0xD0, 0xFF]) == [-1])
    }
}
