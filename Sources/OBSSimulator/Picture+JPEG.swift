extension Picture {
    /// A baseline JPEG (ITU T.81) whose blocks have one colour each: only the first coefficient of a block is written.
    var jpeg: [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        bytes += [0xFF, 0xE0, 0, 16] + Array("JFIF".utf8) + [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
        // A quantisation table of ones with 8 in front, so that a step of the first coefficient is one step of colour.
        bytes += [0xFF, 0xDB, 0, 67, 0, 8] + [UInt8](repeating: 1, count: 63)
        bytes += [0xFF, 0xC0, 0, 17, 8] + Self.pair(height) + Self.pair(width)
        bytes += [3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]
        bytes += [0xFF, 0xC4, 0, UInt8(19 + Self.sizes.count), 0x00] + Self.sizeCounts + Self.sizes
        // The other coefficients: one code, for "nothing more in this block".
        bytes += [0xFF, 0xC4, 0, 20, 0x10, 1] + [UInt8](repeating: 0, count: 15) + [0]
        bytes += [0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0]
        return bytes + scan + [0xFF, 0xD9]
    }

    /// The twelve sizes a difference can have get the codes 0 … 11 of four bits.
    private static let sizes: [UInt8] = Array(0...11)
    private static let sizeCounts: [UInt8] = [0, 0, 0, 12] + [UInt8](repeating: 0, count: 12)

    private var scan: [UInt8] {
        var bits = Bits()
        var last = [0, 0, 0]
        for row in 0..<rows {
            for column in 0..<columns {
                for (component, level) in levels(colour(column: column, row: row)).enumerated() {
                    bits.append(difference: level - last[component])
                    last[component] = level
                }
            }
        }
        return bits.finished
    }

    /// Luminance and the two colour differences around zero (JFIF 1.02).
    private func levels(_ colour: Colour) -> [Int] {
        let red = Double(colour.red)
        let green = Double(colour.green)
        let blue = Double(colour.blue)
        return [
            0.299 * red + 0.587 * green + 0.114 * blue - 128,
            -0.1687 * red - 0.3313 * green + 0.5 * blue,
            0.5 * red - 0.4187 * green - 0.0813 * blue,
        ].map { Int($0.rounded()) }
    }

    private static func pair(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)] }

    /// Bits on their way into bytes; a byte of ones is followed by a zero, or it would be a marker.
    private struct Bits {
        private var bytes: [UInt8] = []
        private var held: UInt32 = 0
        private var count = 0

        mutating func append(difference: Int) {
            let size = Int.bitWidth - abs(difference).leadingZeroBitCount
            append(UInt32(size), count: 4)
            let value = difference < 0 ? difference + (1 << size) - 1 : difference
            append(UInt32(value), count: size)
            // Nothing more in this block.
            append(0, count: 1)
        }

        private mutating func append(_ value: UInt32, count added: Int) {
            held = held << UInt32(added) | value
            count += added
            while count >= 8 {
                count -= 8
                let byte = UInt8(held >> UInt32(count) & 0xFF)
                bytes.append(byte)
                if byte == 0xFF { bytes.append(0) }
            }
            held &= (1 << UInt32(count)) - 1
        }

        var finished: [UInt8] {
            guard count > 0 else { return bytes }
            let byte = UInt8((held << UInt32(8 - count) | (1 << UInt32(8 - count)) - 1) & 0xFF)
            return bytes + (byte == 0xFF ? [byte, 0] : [byte])
        }
    }
}
