extension Picture {
    /// A baseline JPEG (ITU T.81) without subsampling; a block of one colour is written by its first coefficient alone.
    var jpeg: [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        bytes += [0xFF, 0xE0, 0, 16] + Array("JFIF".utf8) + [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
        // Every coefficient counts in steps of eight, so that a step of the first one is one step of colour.
        bytes += [0xFF, 0xDB, 0, 67, 0] + [UInt8](repeating: UInt8(Self.step), count: 64)
        bytes += [0xFF, 0xC0, 0, 17, 8] + Self.pair(height) + Self.pair(width)
        bytes += [3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]
        bytes += [0xFF, 0xC4, 0, UInt8(19 + Self.sizes.count), 0x00] + Self.sizeCounts + Self.sizes
        bytes += [0xFF, 0xC4, 0, UInt8(19 + Self.runs.count), 0x10] + Self.runCounts + Self.runs
        bytes += [0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0]
        return bytes + scan + [0xFF, 0xD9]
    }

    private static let step = 8
    private static let block = 8

    /// The twelve sizes a difference can have get the codes 0 … 11 of four bits.
    private static let sizes: [UInt8] = Array(0...11)
    private static let sizeCounts: [UInt8] = [0, 0, 0, 12] + [UInt8](repeating: 0, count: 12)
    /// Zeros before a coefficient and its size get the codes 0 … of eight bits: first "nothing more", then sixteen zeros.
    private static let runs: [UInt8] = [0x00, 0xF0] + (0...15).flatMap { run in (1...10).map { UInt8(run << 4 | $0) } }
    private static let runCounts: [UInt8] = [UInt8](repeating: 0, count: 7) + [162] + [UInt8](repeating: 0, count: 8)

    private var scan: [UInt8] {
        var bits = Bits()
        var last = [0, 0, 0]
        for row in 0..<(height + Self.block - 1) / Self.block {
            for column in 0..<(width + Self.block - 1) / Self.block {
                let colours = colours(column: column, row: row)
                for component in 0..<3 {
                    let levels = self.levels(colours, component)
                    let first = bits.append(levels, after: last[component])
                    last[component] = first
                }
            }
        }
        return bits.finished
    }

    /// The colours of a block; one alone where it has only one. Past the edges the last pixels go on.
    private func colours(column: Int, row: Int) -> [Colour] {
        let colours = (0..<Self.block * Self.block).map { place in
            colour(
                x: min(width - 1, column * Self.block + place % Self.block),
                y: min(height - 1, row * Self.block + place / Self.block))
        }
        return colours.allSatisfy { $0 == colours[0] } ? [colours[0]] : colours
    }

    /// Luminance or a colour difference around zero (JFIF 1.02).
    private func levels(_ colours: [Colour], _ component: Int) -> [Double] {
        let weights = Self.weights[component]
        return colours.map { colour in
            weights.0 * Double(colour.red) + weights.1 * Double(colour.green) + weights.2 * Double(colour.blue)
                - (component == 0 ? 128 : 0)
        }
    }

    private static let weights = [(0.299, 0.587, 0.114), (-0.1687, -0.3313, 0.5), (0.5, -0.4187, -0.0813)]

    private static func pair(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)] }

    /// The coefficients of a block in the order they are written, in steps.
    private static func coefficients(of levels: [Double]) -> [Int] {
        guard levels.count > 1 else { return [Int(levels[0].rounded())] }
        var across = [Double](repeating: 0, count: 64)
        for row in 0..<8 {
            for wave in 0..<8 {
                across[row * 8 + wave] = (0..<8).reduce(0.0) { $0 + levels[row * 8 + $1] * cosines[wave * 8 + $1] }
            }
        }
        return zigzag.map { place in
            let (high, wide) = (place / 8, place % 8)
            let sum = (0..<8).reduce(0.0) { $0 + across[$1 * 8 + wide] * cosines[high * 8 + $1] }
            return Int((sum / Double(step)).rounded())
        }
    }

    private static let cosines: [Double] = (0..<64).map { place in
        let (wave, point) = (place / 8, place % 8)
        return (wave == 0 ? 0.125.squareRoot() : 0.5) * cosine(of: (2 * point + 1) * wave)
    }

    /// Of so many sixteenths of π.
    private static func cosine(of sixteenths: Int) -> Double {
        let quarter = [
            1, 0.980785280403230, 0.923879532511287, 0.831469612302545, 0.707106781186548, 0.555570233019602,
            0.382683432365090, 0.195090322016128, 0,
        ]
        let turn = sixteenths % 32
        let half = turn > 16 ? 32 - turn : turn
        return half > 8 ? -quarter[16 - half] : quarter[half]
    }

    private static let zigzag: [Int] = (0..<15).flatMap { diagonal in
        let places = (0...diagonal).compactMap { row -> Int? in
            row < 8 && diagonal - row < 8 ? row * 8 + diagonal - row : nil
        }
        return diagonal % 2 == 0 ? places.reversed() : places
    }

    /// Bits on their way into bytes; a byte of ones is followed by a zero, or it would be a marker.
    private struct Bits {
        private var bytes: [UInt8] = []
        private var held: UInt32 = 0
        private var count = 0

        /// - Returns: the block's first coefficient.
        mutating func append(_ levels: [Double], after last: Int) -> Int {
            let coefficients = Picture.coefficients(of: levels)
            append(difference: coefficients[0] - last)
            var zeros = 0
            for value in coefficients.dropFirst() {
                guard value != 0 else {
                    zeros += 1
                    continue
                }
                while zeros > 15 {
                    append(1, count: 8)
                    zeros -= 16
                }
                let size = min(10, Int.bitWidth - abs(value).leadingZeroBitCount)
                append(UInt32(2 + zeros * 10 + size - 1), count: 8)
                append(value, size: size)
                zeros = 0
            }
            if coefficients.count == 1 || zeros > 0 { append(0, count: 8) }
            return coefficients[0]
        }

        private mutating func append(difference: Int) {
            let size = Int.bitWidth - abs(difference).leadingZeroBitCount
            append(UInt32(size), count: 4)
            append(difference, size: size)
        }

        private mutating func append(_ value: Int, size: Int) {
            append(UInt32(value < 0 ? value + (1 << size) - 1 : value), count: size)
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
