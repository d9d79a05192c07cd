/// What a roster is judged by, in rupiah.
public struct AssigningWeights: Hashable, Sendable {
    /// A show that nobody hosts is worse than anything else of a roster.
    public var uncoveredMain = 20_000_000
    public var uncoveredCoHost = 6_000_000
    /// A host who was told otherwise before: rather than that, much is paid, but no show stays without a host.
    public var change = 2_000_000
    /// A step of what a host likes.
    public var preference = 20_000
    /// Each further main host of a series: viewers come back to a face they know.
    public var continuity = 60_000
    /// A minute more, or less, than a host wants to work. Every two hours it costs more, so that of two hosts the one who
    /// is farther from what they want comes first.
    public var over = (0..<8).map { Step($0 * 120, 200) }
    public var under = (0..<16).map { Step($0 * 120, 60) }
    /// Each evening show of one host beyond so many a week.
    public var prime = [(3, 20_000), (5, 40_000)].map(Step.init)
    /// What the house earns of its sales, in percent.
    public var margin = 10

    /// From a point on, each unit more costs so much more.
    public struct Step: Hashable, Sendable {
        public var from: Int
        public var slope: Int

        public init(_ from: Int, _ slope: Int) {
            self.from = from
            self.slope = slope
        }
    }

    public init() {}

    public static let standard = AssigningWeights()
}
