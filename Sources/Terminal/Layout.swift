/// How much of a length one part of it gets.
public enum Share: Hashable, Sendable {
    /// So many cells, fewer only where there are not enough for all.
    case fixed(Int)
    /// A part of the whole, 0…1, rounded down.
    case fraction(Double)
    /// What the others leave, shared by weight, and at least `minimum` while there is room.
    case fill(weight: Int = 1, minimum: Int = 0)

    public static let fill = Share.fill()
}

/// Divides a length of cells, rectangles and regions by shares.
public enum Layout {
    /// The lengths of the parts, which add up to `length` less the gaps when anything fills; earlier shares win where there is
    /// not enough.
    public static func split(_ length: Int, _ shares: [Share], gap: Int = 0) -> [Int] {
        var left = max(0, length - gap * max(0, shares.count - 1))
        var parts = [Int](repeating: 0, count: shares.count)
        for (index, share) in shares.enumerated() {
            let wanted =
                switch share {
                case .fixed(let cells): cells
                case .fraction(let fraction): Int((Double(length) * fraction).rounded(.down))
                case .fill(_, let minimum): minimum
                }
            parts[index] = min(left, max(0, wanted))
            left -= parts[index]
        }
        share(left, over: shares, &parts)
        return parts
    }

    /// Gives what is left to the parts that fill, so that each tends to its weight's share of all that they have.
    private static func share(_ left: Int, over shares: [Share], _ parts: inout [Int]) {
        var filling: [(index: Int, weight: Int)] = []
        for case (let index, .fill(let weight, _)) in shares.enumerated() where weight > 0 {
            filling.append((index, weight))
        }
        var room = left + filling.reduce(0) { $0 + parts[$1.index] }
        // A part whose minimum is more than its share keeps the minimum, and the others share the rest.
        while true {
            let weights = filling.reduce(0) { $0 + $1.weight }
            guard let over = filling.firstIndex(where: { parts[$0.index] * weights > room * $0.weight }) else { break }
            room -= parts[filling[over].index]
            filling.remove(at: over)
        }
        var weights = filling.reduce(0) { $0 + $1.weight }
        for (index, weight) in filling {
            parts[index] = room * weight / weights
            room -= parts[index]
            weights -= weight
        }
    }
}

extension Rect {
    /// Parts side by side, as high as the whole.
    public func columns(_ shares: [Share], gap: Int = 0) -> [Rect] {
        var column = column
        return Layout.split(width, shares, gap: gap).map { width in
            defer { column += width + gap }
            return Rect(column: column, row: row, width: width, height: height)
        }
    }

    /// Parts one under another, as wide as the whole.
    public func rows(_ shares: [Share], gap: Int = 0) -> [Rect] {
        var row = row
        return Layout.split(height, shares, gap: gap).map { height in
            defer { row += height + gap }
            return Rect(column: column, row: row, width: width, height: height)
        }
    }
}

extension Region {
    /// Parts side by side, as high as the whole.
    public func columns(_ shares: [Share], gap: Int = 0) -> [Region] {
        Rect(size).columns(shares, gap: gap).map { region($0) }
    }

    /// Parts one under another, as wide as the whole.
    public func rows(_ shares: [Share], gap: Int = 0) -> [Region] {
        Rect(size).rows(shares, gap: gap).map { region($0) }
    }
}
