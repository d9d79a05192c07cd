extension Picture {
    /// A PNG (RFC 2083) whose pixels are stored without compression.
    var png: [UInt8] {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let header = Self.bigEndian(width) + Self.bigEndian(height) + [8, 2, 0, 0, 0]
        bytes += Self.chunk("IHDR", header)
        bytes += Self.chunk("IDAT", Self.stored(scanLines))
        return bytes + Self.chunk("IEND", [])
    }

    /// A Windows bitmap of 24 bits a pixel, bottom line first.
    var bmp: [UInt8] {
        let padding = (4 - width * 3 % 4) % 4
        let size = 54 + (width * 3 + padding) * height
        var bytes: [UInt8] = [0x42, 0x4D] + Self.littleEndian(size) + [0, 0, 0, 0] + Self.littleEndian(54)
        bytes += Self.littleEndian(40) + Self.littleEndian(width) + Self.littleEndian(height) + [1, 0, 24, 0]
        bytes += [UInt8](repeating: 0, count: 24)
        bytes.reserveCapacity(size)
        for y in (0..<height).reversed() {
            for x in 0..<width {
                let colour = colour(x: x, y: y)
                bytes.append(contentsOf: [colour.blue, colour.green, colour.red])
            }
            bytes.append(contentsOf: [UInt8](repeating: 0, count: padding))
        }
        return bytes
    }

    private var scanLines: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity((width * 3 + 1) * height)
        for y in 0..<height {
            bytes.append(0)
            for x in 0..<width {
                let colour = colour(x: x, y: y)
                bytes.append(colour.red)
                bytes.append(colour.green)
                bytes.append(colour.blue)
            }
        }
        return bytes
    }

    /// A zlib stream (RFC 1950) of stored blocks, each of 65,535 bytes at most.
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: 0xFFFF) {
            let end = min(start + 0xFFFF, data.count)
            let count = UInt16(end - start)
            bytes.append(end == data.count ? 1 : 0)
            bytes += [UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF), UInt8(~count >> 8)]
            bytes += data[start..<end]
        }
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in data {
            low = (low + UInt32(byte)) % 65521
            high = (high + low) % 65521
        }
        return bytes + bigEndian(Int(high << 16 | low))
    }

    private static func chunk(_ name: StaticString, _ data: [UInt8]) -> [UInt8] {
        let body = Array("\(name)".utf8) + data
        return bigEndian(data.count) + body + bigEndian(Int(checksum(body)))
    }

    private static let checksums: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func checksum(_ data: [UInt8]) -> UInt32 {
        ~data.reduce(0xFFFF_FFFF) { checksums[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }

    private static func bigEndian(_ value: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).bigEndian, Array.init)
    }

    private static func littleEndian(_ value: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).littleEndian, Array.init)
    }
}
