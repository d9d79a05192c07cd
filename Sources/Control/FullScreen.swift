import Civil
import Terminal

/// A full-screen program as a value: events turn it into new states, and ask for effects; drawing changes nothing.
public protocol FullScreen {
    /// What is asked for first.
    mutating func start(at now: Moment) -> [Effect]
    mutating func handle(_ event: Event, at now: Moment) -> [Effect]
    func draw(_ size: Size, at now: Moment) -> Frame
    /// Whether the first answers are in, so that the first screen is a whole one.
    var isReadyToShow: Bool { get }
    /// Whether an act on air has been asked for and the journal has not answered yet.
    var isWaitingToAct: Bool { get }
}

extension ControlRoom: FullScreen {}
