extension Colour {
    /// The closest of xterm's 256 colours, 0…255; nil for the terminal's own.
    ///
    /// An `rgb` colour is looked for in the cube and the greys (16…255) alone, since users set the first sixteen as they like.
    public var nearest256: UInt8? {
        switch self {
        case .standard: return nil
        case .ansi(let index): return index & 15
        case .rgb(let red, let green, let blue):
            let wanted = (Int(red), Int(green), Int(blue))
            let cube = (Self.step(red), Self.step(green), Self.step(blue))
            let grey = min(23, max(0, ((wanted.0 + wanted.1 + wanted.2) / 3 - 3) / 10))
            let shade = 8 + 10 * grey
            let ofCube = (Self.levels[cube.0], Self.levels[cube.1], Self.levels[cube.2])
            if Self.distance(wanted, (shade, shade, shade)) < Self.distance(wanted, ofCube) {
                return UInt8(232 + grey)
            }
            return UInt8(16 + 36 * cube.0 + 6 * cube.1 + cube.2)
        }
    }

    /// The closest of the sixteen colours as xterm sets them, 0…15; nil for the terminal's own.
    public var nearest16: UInt8? {
        switch self {
        case .standard: return nil
        case .ansi(let index): return index & 15
        case .rgb(let red, let green, let blue):
            let wanted = (Int(red), Int(green), Int(blue))
            var nearest = 0
            for index in 1..<16
            where Self.distance(wanted, Self.sixteen[index]) < Self.distance(wanted, Self.sixteen[nearest]) {
                nearest = index
            }
            return UInt8(nearest)
        }
    }

    /// Red, green and blue in the low 24 bits, the sixteen as xterm sets them; nil for the terminal's own.
    public var direct: UInt32? {
        switch self {
        case .standard: return nil
        case .ansi(let index):
            let (red, green, blue) = Self.sixteen[Int(index & 15)]
            return UInt32(red << 16 | green << 8 | blue)
        case .rgb(let red, let green, let blue):
            return UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        }
    }

    private typealias Channels = (Int, Int, Int)

    /// The values of a channel in the colour cube.
    private static let levels = [0, 95, 135, 175, 215, 255]

    private static func step(_ channel: UInt8) -> Int {
        switch channel {
        case ..<48: 0
        case ..<115: 1
        default: (Int(channel) - 35) / 40
        }
    }

    /// Green weighs most to the eye and blue least.
    private static func distance(_ left: Channels, _ right: Channels) -> Int {
        let (red, green, blue) = (left.0 - right.0, left.1 - right.1, left.2 - right.2)
        return 3 * red * red + 4 * green * green + 2 * blue * blue
    }

    private static let sixteen: [Channels] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]
}
