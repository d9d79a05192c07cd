/// Something that is wrong with a request, found before it leaves.
public struct RequestFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// The request, or the field of it: `inputVolumeMul`, `sceneItemTransform.cropLeft`, `requests[2].sceneName`.
    public var place: String
    /// What is wrong there, such as `30 is out of range`.
    public var problem: String
    /// What belongs there; nil where that is plain.
    public var expected: String?
    /// What to do about it; nil where that follows.
    public var mend: String?

    public init(_ place: String, _ problem: String, expected: String? = nil, mend: String? = nil) {
        self.place = place
        self.problem = problem
        self.expected = expected
        self.mend = mend
    }

    public var description: String {
        "\(place): \(problem)" + (expected.map { "; expected \($0)" } ?? "") + (mend.map { " (\($0))" } ?? "")
    }
}
