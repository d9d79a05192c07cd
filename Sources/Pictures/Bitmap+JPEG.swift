import CPictures
public import Terminal

/// Why bytes are no picture that can be drawn.
public struct PictureTrouble: Error, Hashable, CustomStringConvertible {
    public var description: String
}

extension Bitmap {
    /// The most pixels that are read: more than any canvas that is asked for, few enough for any machine.
    static let mostPixels = 4096 * 2304

    /// Reads a JPEG.
    public init(jpeg bytes: [UInt8]) throws(PictureTrouble) {
        var (width, height) = (Int32(0), Int32(0))
        var trouble = [CChar](repeating: 0, count: Int(PICTURES_TROUBLE_LENGTH))
        guard pictures_jpeg_size(bytes, bytes.count, &width, &height, &trouble) == 1 else {
            throw PictureTrouble(description: "no JPEG: \(Self.text(trouble))")
        }
        guard (1...Self.longestSide).contains(Int(width)), (1...Self.longestSide).contains(Int(height)),
            Int(width) * Int(height) <= Self.mostPixels
        else { throw PictureTrouble(description: "a picture of \(width)×\(height) is too large") }
        let count = Int(width) * Int(height) * 3
        var pixels = [UInt8](repeating: 0, count: count)
        guard pictures_jpeg_read(bytes, bytes.count, &pixels, count, &trouble) == 1,
            let bitmap = Bitmap(width: Int(width), height: Int(height), bytes: pixels)
        else { throw PictureTrouble(description: "a broken JPEG: \(Self.text(trouble))") }
        self = bitmap
    }

    /// Reads what OBS answers a request for a screenshot with: `data:image/jpeg;base64,…`, of JPEG alone.
    public init(dataURL text: String) throws(PictureTrouble) {
        guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")), text.hasPrefix("data:image/jp") else {
            throw PictureTrouble(description: "no picture, but \u{201c}\(text.prefix(30))\u{201d}")
        }
        guard let bytes = Base64.decode(text[text.index(after: comma)...]) else {
            throw PictureTrouble(description: "its base64 is broken")
        }
        try self.init(jpeg: bytes)
    }

    private static func text(_ trouble: [CChar]) -> String {
        String(decoding: trouble.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
