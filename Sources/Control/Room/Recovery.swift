import Civil

/// When the emergency file is to be brought into the journal: one try at a time, and more seldom the longer it fails, as
/// each may hold up the store for as long as another program holds its lock.
struct Recovery: Equatable, Sendable {
    private static let longestPause: Milliseconds = .seconds(8)

    private var state = State.idle
    /// How long the next failure makes it wait.
    private var pause = Milliseconds.seconds(1)

    private enum State: Equatable, Sendable {
        case idle
        case wanted(notBefore: Moment?)
        /// What is wanted meanwhile may not be in this try.
        case underWay(isWantedAgain: Bool)
    }

    mutating func want() {
        switch state {
        case .idle: state = .wanted(notBefore: nil)
        case .wanted: break
        case .underWay: state = .underWay(isWantedAgain: true)
        }
    }

    /// Whether a try begins now.
    mutating func begin(at now: Moment) -> Bool {
        guard case .wanted(let notBefore) = state else { return false }
        if let notBefore, now.elapsed(since: notBefore) < .zero { return false }
        state = .underWay(isWantedAgain: false)
        return true
    }

    mutating func end(succeeded: Bool, at now: Moment) {
        guard case .underWay(let isWantedAgain) = state else { return }
        guard !succeeded else {
            pause = .seconds(1)
            state = isWantedAgain ? .wanted(notBefore: nil) : .idle
            return
        }
        state = .wanted(notBefore: now + pause)
        pause = min(pause + pause, Self.longestPause)
    }
}
