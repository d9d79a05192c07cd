public import Civil

/// What an output was last ordered to be, held against what OBS reports of it.
///
/// OBS answers 100 to an order to start a stream to a server that is not there, and says no more; so an order has a
/// deadline, and is met by what OBS reports alone.
public struct OutputDesire: Equatable, Sendable {
    public var order: OutputOrder
    public var since: Moment
    /// After this it is late.
    public var deadline: Moment
    /// When OBS first reported what was ordered.
    public internal(set) var metAt: Moment?
    /// When OBS reported the contrary: the start ended in nothing, or what had been met is so no longer.
    public internal(set) var brokenAt: Moment?

    init(_ order: OutputOrder, of output: OutputName, since: Moment) {
        self.order = order
        self.since = since
        deadline = since + output.patience(for: order)
    }

    /// Takes in a phase that OBS reported.
    mutating func note(_ phase: OutputPhase, at now: Moment) {
        if phase.isMet(order) {
            metAt = metAt ?? now
            brokenAt = nil
        } else if metAt != nil || phase.isEnd(against: order) {
            brokenAt = brokenAt ?? now
        }
    }
}

/// How an output stands to its last order.
public enum OutputStanding: Equatable, Sendable {
    /// Nobody ordered anything of it here.
    case unasked
    case underWay(since: Moment)
    /// It is what was ordered.
    case met(since: Moment)
    /// OBS took the order and has not carried it out in time.
    case late(since: Moment)
    /// OBS took the order, began, and ended again.
    case failed(at: Moment)
    /// It was what was ordered, and is not any more: it was lost, or somebody else had another wish.
    case lost(at: Moment)
}

extension OutputPhase {
    fileprivate func isMet(_ order: OutputOrder) -> Bool {
        switch (order, self) {
        case (.start, .active), (.start, .paused), (.start, .reconnecting), (.stop, .off): true
        default: false
        }
    }

    /// Whether nothing more will come of the order.
    fileprivate func isEnd(against order: OutputOrder) -> Bool { order == .start && self == .off }
}

extension OutputName {
    /// A stream's start includes the dialling of its server; a recording stops when its file is complete, a second later.
    fileprivate func patience(for order: OutputOrder) -> Milliseconds {
        switch self {
        case .stream, .named: 10_000
        case .record: order == .start ? 3000 : 10_000
        case .replayBuffer, .virtualCamera: 3000
        }
    }
}
