import CPictures
public import Terminal

/// Makes the bytes that draw a picture in pixels; may be used on any thread, since it costs milliseconds.
public struct PictureEncoder: Hashable, Sendable {
    let format: PixelFormat

    /// The bytes; none where the picture cannot be made, so that half-blocks are seen.
    public func encode(_ bitmap: Bitmap) -> [UInt8] {
        switch format {
        case .sixel(let colours): Self.sixels(of: bitmap, colours: min(max(2, colours), 256))
        case .kitty: Self.packed(bitmap)
        }
    }

    private static func sixels(of bitmap: Bitmap, colours: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        let isDone = withUnsafeMutablePointer(to: &bytes) { bytes in
            pictures_sixel(
                bitmap.bytes, Int32(bitmap.width), Int32(bitmap.height), Int32(colours),
                { part, count, owner in
                    owner?.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: part, count: count))
                }, bytes)
        }
        return isDone == 1 ? bytes : []
    }

    /// The commands of kitty's protocol without the picture's number, which the terminal gives when it is drawn: the sides, and
    /// the pixels packed and in base64.
    private static func packed(_ bitmap: Bitmap) -> [UInt8] {
        var room = pictures_pack_room(bitmap.bytes.count)
        let packed = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            guard let start = target.baseAddress else { return }
            count = pictures_pack(bitmap.bytes, bitmap.bytes.count, start, &room) == 1 ? room : 0
        }
        guard !packed.isEmpty else { return [] }
        return Array("s=\(bitmap.width),v=\(bitmap.height);".utf8) + base64(packed)
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let value = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for index in 0..<4 {
                text.append(index <= part.count ? letters[value >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
            }
        }
        return text
    }
}
