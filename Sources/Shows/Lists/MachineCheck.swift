/// What Siaran found of a row by itself.
public struct MachineCheck: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case passes
        /// Something to look at; nothing waits for it.
        case warns
        /// What the show means cannot air so.
        case fails
    }

    public var outcome: Outcome
    /// What was found, and what mends it.
    public var words: String
    /// The cues that it hits, in the rundown's order.
    public var cues: [CueID]

    public init(_ outcome: Outcome, _ words: String, cues: [CueID] = []) {
        self.outcome = outcome
        self.words = words
        self.cues = cues
    }
}
