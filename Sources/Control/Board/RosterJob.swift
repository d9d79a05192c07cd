import Civil
import Rostering

/// A problem to be solved beside the loop, and how long to try.
public struct RosterJob: Equatable, Sendable {
    public var number: UInt64
    public var problem: RosterProblem
    public var patience: Milliseconds
    public var seed: Int

    public init(number: UInt64, problem: RosterProblem, patience: Milliseconds, seed: Int = 1) {
        self.number = number
        self.problem = problem
        self.patience = patience
        self.seed = seed
    }
}

/// How far a search for a roster has come.
public struct RosterProgress: Equatable, Sendable {
    public var elapsed: Milliseconds
    /// What the best roster costs.
    public var objective: Int
    /// Roles that have nobody in it.
    public var open: Int
    /// What no roster undercuts; nil where nothing is known.
    public var bound: Int?

    public init(elapsed: Milliseconds, objective: Int, open: Int, bound: Int? = nil) {
        self.elapsed = elapsed
        self.objective = objective
        self.open = open
        self.bound = bound
    }

    /// Proved to be the cheapest there is.
    public var isOptimal: Bool { bound == objective }
}

/// What is heard of a search: several times a second how far it is, and once what it found.
public struct RosterReport: Equatable, Sendable {
    public var job: UInt64
    public var progress: RosterProgress
    public var outcome: Outcome

    public enum Outcome: Equatable, Sendable {
        case searching
        case found([RosterAssignment])
        /// It was told to stop; this is the best so far.
        case stopped([RosterAssignment])
    }

    public init(job: UInt64, progress: RosterProgress, outcome: Outcome) {
        self.job = job
        self.progress = progress
        self.outcome = outcome
    }
}
