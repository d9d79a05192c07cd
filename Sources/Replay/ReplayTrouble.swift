/// What in a plan or a log cannot be read: where it stands, what is there and what was expected.
public struct ReplayTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    /// `cues[3].start`, or `line 7: ms`.
    public var place: String
    public var expected: String

    public init(place: String, expected: String) {
        self.place = place
        self.expected = expected
    }

    public var description: String { "\(place): expected \(expected)" }

    func inside(_ outer: String) -> ReplayTrouble {
        ReplayTrouble(place: place.isEmpty ? outer : "\(outer)\(place)", expected: expected)
    }
}
