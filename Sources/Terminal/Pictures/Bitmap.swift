/// A picture as plain pixels, row after row, three bytes each: red, green, blue.
public struct Bitmap: Hashable, Sendable {
    public let width: Int
    public let height: Int
    public let bytes: [UInt8]

    /// The longest side of any picture that is taken.
    public static let longestSide = 4096

    /// nil where a side is out of 1…`longestSide`, or the bytes are not three a pixel.
    public init?(width: Int, height: Int, bytes: [UInt8]) {
        let sides = 1...Self.longestSide
        guard sides.contains(width), sides.contains(height), bytes.count == width * height * 3 else { return nil }
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    private init(unchecked width: Int, _ height: Int, _ bytes: [UInt8]) {
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    /// Red, green and blue in the low 24 bits of a pixel, which must lie within the picture.
    public subscript(column: Int, row: Int) -> UInt32 {
        let place = (row * width + column) * 3
        return UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
    }

    /// The picture in another size, every pixel the mean of those it stands for; sides below 1 count as 1.
    public func scaled(width newWidth: Int, height newHeight: Int) -> Bitmap {
        let (newWidth, newHeight) = (
            min(max(1, newWidth), Self.longestSide), min(max(1, newHeight), Self.longestSide)
        )
        guard newWidth != width || newHeight != height else { return self }
        let count = newWidth * newHeight * 3
        let scaled = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            bytes.withUnsafeBufferPointer { source in
                var place = 0
                for row in 0..<newHeight {
                    let rows = Self.part(row, of: newHeight, over: height)
                    for column in 0..<newWidth {
                        let columns = Self.part(column, of: newWidth, over: width)
                        let mean = mean(of: source, columns, rows)
                        target[place] = mean.0
                        target[place + 1] = mean.1
                        target[place + 2] = mean.2
                        place += 3
                    }
                }
            }
            filled = count
        }
        return Bitmap(unchecked: newWidth, newHeight, scaled)
    }

    /// The pixels of a length that one of fewer, or more, parts stands for: one at least.
    private static func part(_ index: Int, of count: Int, over length: Int) -> Range<Int> {
        let start = index * length / count
        return start..<max(start + 1, (index + 1) * length / count)
    }

    private func mean(
        of source: UnsafeBufferPointer<UInt8>, _ columns: Range<Int>, _ rows: Range<Int>
    ) -> (UInt8, UInt8, UInt8) {
        var (red, green, blue) = (0, 0, 0)
        for row in rows {
            var place = (row * width + columns.lowerBound) * 3
            for _ in columns {
                red += Int(source[place])
                green += Int(source[place + 1])
                blue += Int(source[place + 2])
                place += 3
            }
        }
        let count = rows.count * columns.count
        return (UInt8(red / count), UInt8(green / count), UInt8(blue / count))
    }

    /// This picture with every pixel kept as `last` has it that differs by no more than `tolerance`, so that a camera's noise
    /// is not sent to the terminal twice a second. What is shown is never further off than that.
    public func steadied(after last: Bitmap, tolerance: UInt8) -> Bitmap {
        guard last.width == width, last.height == height, last != self else { return self }
        var steadied = bytes
        for place in stride(from: 0, to: steadied.count, by: 3) {
            let isNoise = (place..<place + 3).allSatisfy { index in
                max(bytes[index], last.bytes[index]) - min(bytes[index], last.bytes[index]) <= tolerance
            }
            guard isNoise else { continue }
            for index in place..<place + 3 { steadied[index] = last.bytes[index] }
        }
        return Bitmap(unchecked: width, height, steadied)
    }

    /// The picture without colour and half as light, for one that is old.
    public var faded: Bitmap {
        var faded = bytes
        for place in stride(from: 0, to: faded.count, by: 3) {
            let grey = UInt8(Self.lightness(bytes[place], bytes[place + 1], bytes[place + 2]) / 2)
            for index in place..<place + 3 { faded[index] = grey }
        }
        return Bitmap(unchecked: width, height, faded)
    }

    /// 0…255, as bright as the eye sees it (ITU-R BT.601).
    static func lightness(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
        (299 * Int(red) + 587 * Int(green) + 114 * Int(blue)) / 1000
    }
}
