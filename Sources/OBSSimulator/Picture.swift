/// A coarse picture: a grid of coloured blocks of eight by eight pixels, which is what a JPEG without detail is.
struct Picture: Equatable, Sendable {
    /// What one block of a JPEG holds.
    static let block = 8

    var width: Int
    var height: Int
    /// The colour of a block, by column and row.
    private var colours: [Colour]

    struct Colour: Equatable, Sendable {
        var red: UInt8
        var green: UInt8
        var blue: UInt8
    }

    var columns: Int { (width + Self.block - 1) / Self.block }
    var rows: Int { (height + Self.block - 1) / Self.block }

    /// The picture of a source: a colour made from its name, darker towards the bottom, with a lighter frame.
    static func of(_ name: String, width: Int, height: Int) -> Picture {
        var hash: UInt32 = 2_166_136_261
        for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let base = [UInt8(hash >> 16 & 0xFF), UInt8(hash >> 8 & 0xFF), UInt8(hash & 0xFF)].map { 64 + Int($0) / 2 }
        var picture = Picture(width: width, height: height, colours: [])
        for row in 0..<picture.rows {
            for column in 0..<picture.columns {
                let isFrame = row == 0 || column == 0 || row == picture.rows - 1 || column == picture.columns - 1
                let light = isFrame ? 150 : 110 - 50 * row / max(1, picture.rows)
                let parts = base.map { UInt8(min(255, $0 * light / 100)) }
                picture.colours.append(Colour(red: parts[0], green: parts[1], blue: parts[2]))
            }
        }
        return picture
    }

    func colour(column: Int, row: Int) -> Colour { colours[row * columns + column] }

    func colour(x: Int, y: Int) -> Colour { colour(column: x / Self.block, row: y / Self.block) }
}
