// What the simulated scenes and sources look like: enough to tell one from another at a glance, and a host who moves.
extension Picture {
    /// The picture of a source: a ground in a colour of its name's own, what stands in it, and the name.
    /// - Parameters:
    ///   - parts: the sources that are shown in it, itself included.
    ///   - canvas: the sides of OBS's canvas, by which round things are round.
    ///   - time: milliseconds since OBS started.
    static func of(
        _ name: String, parts: [String], width: Int, height: Int, canvas: (width: Int, height: Int), time: Int64
    ) -> Picture {
        var hash: UInt32 = 2_166_136_261
        for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        var picture = Picture(width: width, height: height, ground: ground(of: hash))
        let ratio = canvas.width * 1000 / max(1, canvas.height)
        let hasHost = parts.contains("Host camera")
        let hasProduct = parts.contains("Close-up camera")
        if hasHost { picture.addHost(from: 0, to: hasProduct ? 560 : 1000, ratio, time) }
        if hasProduct { picture.addProduct(at: hasHost ? 780 : 500, ratio) }
        if parts.contains("Wheel picture") { picture.addWheel(ratio, time) }
        if parts.contains("Banner") {
            picture.add(.rectangle, 0, 860, 1000, 90, Colour(214, 48, 98))
            picture.add("PAYDAY SALE", within: 100...900, middle: 905, ratio, Colour(255, 255, 255))
        }
        if parts.contains("Price") {
            picture.add(.ellipse, 60, 620, 420, 420 * ratio / 1000, Colour(250, 204, 60))
            picture.add("89K", within: 130...410, middle: 620 + 210 * ratio / 1000, ratio, Colour(60, 30, 10))
        }
        for (row, word) in name.split(separator: " ").prefix(3).enumerated() {
            picture.add(String(word), within: 120...880, middle: 80 + row * 100, ratio, Colour(255, 255, 255))
        }
        return picture
    }

    /// Neither black nor glaring.
    private static func ground(of hash: UInt32) -> Colour {
        let parts: [UInt32] = [hash >> 16 & 255, hash >> 8 & 255, hash & 255]
        let levels: [UInt8] = parts.map { UInt8(48 + $0 * 5 / 8) }
        return Colour(levels[0], levels[1], levels[2])
    }

    private mutating func add(
        _ form: Shape.Form, _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ colour: Colour
    ) {
        shapes.append(Shape(form: form, x: x, y: y, width: width, height: height, colour: colour))
    }

    private mutating func addHost(from left: Int, to right: Int, _ ratio: Int, _ time: Int64) {
        let middle = (left + right) / 2 + abs(Int(time / 500 % 6) - 3) * 12 - 18
        let head = (right - left) * 34 / 100
        let high = head * ratio / 1000
        let skin = Colour(224, 178, 148)
        add(.ellipse, middle - head, 560, head * 2, 900, Colour(64, 78, 132))
        add(.rectangle, middle - head / 6, 520, head / 3, 100, skin)
        add(.ellipse, middle - head * 3 / 5, 540 - high * 13 / 10, head * 6 / 5, high * 7 / 5, Colour(52, 36, 32))
        add(.ellipse, middle - head / 2, 560 - high * 11 / 10, head, high * 6 / 5, skin)
    }

    private mutating func addProduct(at middle: Int, _ ratio: Int) {
        add(.ellipse, middle - 190, 760, 380, 80, Colour(40, 40, 48))
        add(.rectangle, middle - 110, 420, 220, 380, Colour(236, 228, 206))
        add(.rectangle, middle - 60, 330, 120, 90, Colour(190, 150, 90))
        add(.rectangle, middle - 110, 560, 220, 90, Colour(120, 170, 140))
    }

    private mutating func addWheel(_ ratio: Int, _ time: Int64) {
        let colours = [Colour(240, 90, 90), Colour(250, 200, 80), Colour(90, 190, 130), Colour(90, 140, 230)]
        for ring in 0..<4 {
            let size = 880 - ring * 220
            add(
                .ellipse, 500 - size / 2, 620 - size * ratio / 2000, size, size * ratio / 1000,
                colours[(ring + Int(time / 500)) % 4])
        }
    }

    /// A word in dots, as large as fits: its letters are as high as two and a half of their widths.
    private mutating func add(
        _ word: String, within columns: ClosedRange<Int>, middle: Int, _ ratio: Int, _ colour: Colour
    ) {
        let letters = word.uppercased().utf8.prefix(12).map { Self.letters[$0] ?? 0 }
        guard !letters.isEmpty else { return }
        let room = columns.upperBound - columns.lowerBound
        let dot = min(room / (letters.count * 4 - 1), 40)
        let (width, height) = (dot * (letters.count * 4 - 1), dot * 5 * ratio / 1000 * 14 / 10)
        guard width > 0, height > 0 else { return }
        add(
            .text(letters), (columns.lowerBound + columns.upperBound - width) / 2, middle - height / 2, width, height,
            colour)
    }

    /// Three dots a row, five rows, the top left one first.
    private static let letters: [UInt8: UInt16] = {
        let rows: [Character: [UInt16]] = [
            "A": [2, 5, 7, 5, 5], "B": [6, 5, 6, 5, 6], "C": [3, 4, 4, 4, 3], "D": [6, 5, 5, 5, 6],
            "E": [7, 4, 6, 4, 7],
            "F": [7, 4, 6, 4, 4], "G": [3, 4, 5, 5, 3], "H": [5, 5, 7, 5, 5], "I": [7, 2, 2, 2, 7],
            "J": [1, 1, 1, 5, 2],
            "K": [5, 5, 6, 5, 5], "L": [4, 4, 4, 4, 7], "M": [5, 7, 7, 5, 5], "N": [6, 5, 5, 5, 5],
            "O": [2, 5, 5, 5, 2],
            "P": [6, 5, 6, 4, 4], "Q": [2, 5, 5, 6, 3], "R": [6, 5, 6, 5, 5], "S": [3, 4, 2, 1, 6],
            "T": [7, 2, 2, 2, 2],
            "U": [5, 5, 5, 5, 7], "V": [5, 5, 5, 5, 2], "W": [5, 5, 7, 7, 5], "X": [5, 5, 2, 5, 5],
            "Y": [5, 5, 2, 2, 2],
            "Z": [7, 1, 2, 4, 7], "0": [7, 5, 5, 5, 7], "1": [2, 6, 2, 2, 7], "2": [6, 1, 2, 4, 7],
            "3": [6, 1, 2, 1, 6],
            "4": [5, 5, 7, 1, 1], "5": [7, 4, 6, 1, 6], "6": [3, 4, 7, 5, 7], "7": [7, 1, 2, 2, 2],
            "8": [7, 5, 7, 5, 7],
            "9": [7, 5, 7, 1, 6], "+": [0, 2, 7, 2, 0], "-": [0, 0, 7, 0, 0],
        ]
        var letters: [UInt8: UInt16] = [:]
        for (letter, rows) in rows {
            letters[letter.asciiValue ?? 0] = rows.reduce(0) { $0 << 3 | $1 }
        }
        return letters
    }()
}
