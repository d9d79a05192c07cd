/// Positions for cues that go in between others.
///
/// Positions are sparse, so that nearly always nobody else moves; where a gap is used up, the cues around it are spaced
/// out again, as few of them as make room.
public struct CuePlaces: Hashable, Sendable {
    private static let step: Int64 = 1024
    /// What is left between two cues that were spaced out.
    private static let leastStep: Int64 = 16

    /// Of the new cues, in order.
    public var added: [Int64]
    /// New positions of cues that had to move, by their index.
    public var moved: [Int: Int64]

    /// - Parameters:
    ///   - count: how many cues go in; at least one.
    ///   - index: how many of `positions` stand before them.
    ///   - positions: of the cues that are there, never falling.
    public init(for count: Int, at index: Int, among positions: [Int64]) {
        moved = [:]
        guard !positions.isEmpty else {
            added = (1...count).map { Int64($0) * Self.step }
            return
        }
        guard index > 0 else {
            added = (1...count).map { positions[0] - Int64(count + 1 - $0) * Self.step }
            return
        }
        guard index < positions.count else {
            added = (1...count).map { positions[index - 1] + Int64($0) * Self.step }
            return
        }
        let low = positions[index - 1]
        let gap = positions[index] - low
        if gap > Int64(count) {
            added = (1...count).map { low + gap * Int64($0) / Int64(count + 1) }
            return
        }
        (added, moved) = Self.spacedOut(for: count, at: index, among: positions)
    }

    /// Widens the neighbourhood until all in it and the new ones stand far enough apart.
    private static func spacedOut(
        for count: Int, at index: Int, among positions: [Int64]
    ) -> (added: [Int64], moved: [Int: Int64]) {
        var reach = 1
        while true {
            let first = max(0, index - reach)
            let last = min(positions.count, index + reach)
            let size = Int64(last - first + count + 1)
            let low = first == 0 ? positions[0] - size * step : positions[first - 1]
            let high = last == positions.count ? positions[last - 1] + size * step : positions[last]
            if high - low >= size * leastStep {
                let places = (1..<size).map { low + (high - low) * $0 / size }
                var moved: [Int: Int64] = [:]
                for place in first..<last {
                    let position = places[place < index ? place - first : place - first + count]
                    if position != positions[place] { moved[place] = position }
                }
                return (Array(places[(index - first)..<(index - first + count)]), moved)
            }
            reach *= 2
        }
    }
}
