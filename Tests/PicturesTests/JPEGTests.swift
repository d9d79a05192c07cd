import OBSProtocol
import Pictures
import Terminal
import Testing

@testable import OBSSimulator

/// What OBS sends as a screenshot becomes pixels, or says why not; nothing in it can end the program.
@Suite struct JPEGTests {
    private let scene = Picture.of(
        "Host Cam", parts: ["Host camera", "Banner"], width: 96, height: 168, canvas: (1080, 1920), time: 0)

    @Test func `a scene's picture has the colours it was made of`() throws {
        let bitmap = try Bitmap(jpeg: scene.jpeg)
        #expect(bitmap.width == 96 && bitmap.height == 168)
        for (x, y) in [(4, 4), (48, 90), (92, 100), (4, 164)] {
            let wanted = scene.colour(x: x, y: y)
            let colour = bitmap[x, y]
            let parts = [(colour >> 16, wanted.red), (colour >> 8, wanted.green), (colour, wanted.blue)]
            for (part, level) in parts { #expect(abs(Int(part & 255) - Int(level)) <= 12, "at \(x), \(y)") }
        }
    }

    @Test func `it is read as OBS sends it`() throws {
        let text = "data:image/jpg;base64," + Self.base64(scene.jpeg)
        #expect(try Bitmap(dataURL: text) == Bitmap(jpeg: scene.jpeg))
    }

    @Test(arguments: ["", "data:image/png;base64,AAAA", "data:image/jpg;base64,%%%%", "data:image/jpg;base64,", "🙂"])
    func `what is no picture says so`(text: String) {
        #expect(throws: PictureTrouble.self) { try Bitmap(dataURL: text) }
    }

    @Test func `a torn picture is refused wherever it is torn`() {
        let bytes = scene.jpeg
        for count in stride(from: 0, to: bytes.count - 2, by: 7) {
            #expect(throws: PictureTrouble.self) { try Bitmap(jpeg: Array(bytes[..<count])) }
        }
    }

    @Test func `sides that its head only claims are not believed`() {
        var bytes = scene.jpeg
        let head = bytes.indices.first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 } ?? 0
        for (place, byte) in zip(head + 5..<head + 9, [0xFF, 0xFF, 0xFF, 0xFF] as [UInt8]) { bytes[place] = byte }
        #expect(throws: PictureTrouble.self) { try Bitmap(jpeg: bytes) }
    }

    @Test(arguments: 1...4) func `a thousand broken pictures harm nobody`(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let whole = Picture.of("Split", parts: [], width: 24, height: 16, canvas: (1920, 1080), time: 0).jpeg
        for _ in 0..<1000 {
            var bytes = whole
            for _ in 0...next(6) { bytes[next(bytes.count)] = UInt8(next(256)) }
            if let bitmap = try? Bitmap(jpeg: bytes) {
                #expect(bitmap.bytes.count == bitmap.width * bitmap.height * 3)
            }
        }
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let value = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for index in 0..<4 { text.append(index <= part.count ? letters[value >> (18 - 6 * index) & 63] : "=") }
        }
        return text
    }
}
