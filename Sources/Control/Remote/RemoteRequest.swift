public import Civil

/// What a program outside asks of this seat by its socket: a pedal, a deck, a script (docs/socket.md).
public enum RemoteRequest: Equatable, Sendable {
    /// What the rooms are doing; it changes nothing.
    case rooms
    case act(RemoteAct)
}

/// An act asked for from outside, in a room that it names: a request never means whatever is on screen.
public struct RemoteAct: Equatable, Sendable {
    public var verb: RemoteVerb
    /// By name.
    public var room: String
    public var answer: Answer
    /// When it was sent, by the sender's wall clock; one that has been under way for long is not done any more.
    public var sent: Instant?

    /// When it is answered, unless it is refused.
    public enum Answer: Equatable, Sendable {
        /// Once it is in the journal, or has gone out before it was.
        case whenAccepted
        /// Once OBS shows it.
        case whenConfirmed
    }

    public init(_ verb: RemoteVerb, in room: String, answer: Answer = .whenAccepted, sent: Instant? = nil) {
        self.verb = verb
        self.room = room
        self.answer = answer
        self.sent = sent
    }
}

/// What can be asked for from outside.
///
/// A new verb is a case here, a line each to name, read and write it in `RemoteVerb+JSON`, one that does it in
/// `ControlRoom.carryOut(_:in:at:)`, and a command of the program.
public enum RemoteVerb: Equatable, Sendable {
    case take(expects: Expectation, doubts: Doubts)
    case panic
    /// The product on air is withdrawn.
    case pull
    /// By the cue's number.
    case standby(String)
    case note(String)
    /// To the host's screen; empty clears it.
    case message(String)

    /// What the sender believes is on air.
    public enum Expectation: Equatable, Sendable {
        case anything
        case nothing
        /// A cue by its number.
        case cue(String)
    }

    /// What becomes of a TAKE that the keyboard would ask about once more.
    public enum Doubts: Equatable, Sendable {
        case refuse
        case ignore
    }
}

/// Whoever waits for the answer to a request, by a number that is used once.
public struct Asker: Hashable, Sendable {
    public var number: UInt64

    public init(_ number: UInt64) { self.number = number }
}
