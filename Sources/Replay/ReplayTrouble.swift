/// What in a plan or a log cannot be read: where it stands and what was expected there.
public struct ReplayTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    /// `cues[3].start`, or `line 7: ms`; empty for the whole.
    public var place: String
    public var expected: String

    public init(place: String, expected: String) {
        self.place = place
        self.expected = expected
    }

    public var description: String { place.isEmpty ? "expected \(expected)" : "\(place): expected \(expected)" }

    /// The same within an object: `start` of `cues[3]` is at `cues[3].start`.
    func inside(_ outer: String) -> ReplayTrouble {
        ReplayTrouble(place: place.isEmpty ? outer : "\(outer).\(place)", expected: expected)
    }

    /// The same in a line of a log, counted from 1.
    public func at(line: Int) -> ReplayTrouble {
        ReplayTrouble(place: place.isEmpty ? "line \(line)" : "line \(line): \(place)", expected: expected)
    }
}
