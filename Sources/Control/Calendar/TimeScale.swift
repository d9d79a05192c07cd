/// Which minutes of a day the rows of a grid stand for: the finest steps at which all that takes place has a row.
struct TimeScale: Equatable {
    /// Minutes after midnight.
    let first: Int
    /// Minutes a row.
    let step: Int
    let rows: Int

    private static let steps = [15, 30, 45, 60, 90, 120, 180, 240]
    static let day = 0..<24 * 60

    /// - Parameter spans: minutes of one day.
    init(covering spans: [Range<Int>], rows: Int) {
        let from = max(0, spans.map(\.lowerBound).min() ?? 9 * 60)
        let until = min(Self.day.upperBound, spans.map(\.upperBound).max() ?? 22 * 60)
        self.rows = rows
        step =
            Self.steps.first { step in (until - from / step * step + step - 1) / step <= rows } ?? Self.steps.last ?? 60
        first = from / step * step
    }

    func row(of minute: Int) -> Int { (minute - first) / step }

    func minute(of row: Int) -> Int { first + row * step }

    /// Places what takes place in one column: each begins at its row, or under the one before where both would have the same.
    /// - Returns: the rows of each that has a place, by its place in `spans`, which are by their start.
    func place(_ spans: [Range<Int>]) -> [Int: Range<Int>] {
        var places: [Int: Range<Int>] = [:]
        var free = 0
        for (index, span) in spans.enumerated() {
            let begin = max(free, row(of: max(span.lowerBound, first)))
            let end = max(begin + 1, row(of: span.upperBound + step - 1))
            guard begin < rows else { continue }
            // The next one's first row is its own, however long this one is.
            let next = index + 1 < spans.count ? max(begin + 1, row(of: spans[index + 1].lowerBound)) : rows
            places[index] = begin..<min(end, next, rows)
            free = places[index]?.upperBound ?? free
        }
        return places
    }
}
