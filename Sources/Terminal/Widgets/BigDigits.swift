/// A clock three rows high, or a multiple of it, built from half blocks, read from across the room.
///
/// Every digit is three dots wide, so a running clock keeps still. Knows `0`–`9`, `:`, `+`, `-` and blank; what else is
/// in the text is left out.
public struct BigDigits: Hashable, Sendable {
    public static let height = 3
    public var text: String
    /// How many columns a dot of a digit is wide.
    public var scale: Int

    public init(_ text: String, scale: Int = 1) {
        self.text = text
        self.scale = scale
    }

    /// The rows, all of one width.
    public var rows: [String] { blocks?.rows ?? [] }

    /// Cells from the left of the first glyph to the right of the last.
    public var width: Int { blocks?.width ?? 0 }

    public var height: Int { BlockText.height(scale: scale) }

    /// The largest scale at which a text fits into a place; at least 1.
    public static func scale(of text: String, fitting size: Size) -> Int {
        var scale = 1
        while BigDigits(text, scale: scale + 1).width <= size.width, BlockText.height(scale: scale + 1) <= size.height {
            scale += 1
        }
        return scale
    }

    /// - Returns: the columns taken.
    @discardableResult
    public func draw(in region: Region, column: Int = 0, row: Int = 0, style: Style = .text) -> Int {
        blocks?.draw(in: region, column: column, row: row, style: style) ?? 0
    }

    private var blocks: BlockText? {
        BlockText(text.filter { "0123456789:+-−".contains($0) || $0 == " " }, scale: scale)
    }
}
