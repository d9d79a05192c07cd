/// A row of bars for the last values of a series; a value that is not known is a gap, never a zero.
public struct Sparkline: Hashable, Sendable {
    /// Oldest first.
    public var values: [Double?]
    /// What the lowest and the highest bar stand for; the least and greatest of the shown values when nil.
    public var range: ClosedRange<Double>?

    public init(_ values: [Double?], range: ClosedRange<Double>? = nil) {
        self.values = values
        self.range = range
    }

    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// The newest `width` values, a glyph each, with blanks on the left where there are fewer.
    public func text(width: Int) -> String {
        let shown = values.suffix(max(0, width))
        let known = shown.compactMap { $0 }.filter(\.isFinite)
        let range = self.range ?? (known.min() ?? 0)...(known.max() ?? 0)
        let blanks = String(repeating: " ", count: max(0, width - shown.count))
        return blanks + String(shown.map { value in value.map { bar(of: $0, in: range) } ?? " " })
    }

    public func draw(in region: Region, row: Int = 0, style: Style = .chart) {
        region.put(text(width: region.width), column: 0, row: row, style: style)
    }

    /// A series that stays the same is drawn along the bottom.
    private func bar(of value: Double, in range: ClosedRange<Double>) -> Character {
        guard value.isFinite else { return " " }
        let length = range.upperBound - range.lowerBound
        guard length > 0 else { return Self.bars[0] }
        let part = (value - range.lowerBound) / length
        return Self.bars[Int((min(1, max(0, part)) * 7).rounded())]
    }
}
