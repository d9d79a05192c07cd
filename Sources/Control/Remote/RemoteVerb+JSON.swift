import OBSProtocol

extension RemoteVerb {
    /// The words of the protocol.
    static let names = ["take", "panic", "pull", "standby", "note"]

    /// The longest number of a cue or name of a room, and the longest note, in characters.
    static let longestName = 40
    static let longestNote = 500

    var name: String {
        switch self {
        case .take: "take"
        case .panic: "panic"
        case .pull: "pull"
        case .standby: "standby"
        case .note: "note"
        }
    }

    /// Reads a verb with what belongs to it; nil where there is none of that name.
    init?(_ name: String, _ members: inout RequestMembers) throws(UnreadableRequest) {
        switch name {
        case "take": self = .take(expects: try Expectation(&members), doubts: try members.doubts())
        case "panic": self = .panic
        case "pull": self = .pull
        case "standby": self = .standby(try members.text("cue", longest: Self.longestName))
        case "note": self = .note(try members.text("text", longest: Self.longestNote))
        default: return nil
        }
    }

    /// What belongs to it, as it is sent.
    var members: [String: JSON] {
        switch self {
        case .take(let expects, let doubts):
            expects.members.merging(doubts == .ignore ? ["anyway": true] : [:]) { $1 }
        case .panic, .pull: [:]
        case .standby(let number): ["cue": .string(number)]
        case .note(let text): ["text": .string(text)]
        }
    }
}

extension RemoteVerb.Expectation {
    fileprivate init(_ members: inout RequestMembers) throws(UnreadableRequest) {
        guard members.has("expects") else {
            self = .anything
            return
        }
        self = try members.textOrNull("expects", longest: RemoteVerb.longestName).map { .cue($0) } ?? .nothing
    }

    fileprivate var members: [String: JSON] {
        switch self {
        case .anything: [:]
        case .nothing: ["expects": nil]
        case .cue(let number): ["expects": .string(number)]
        }
    }
}

extension RequestMembers {
    fileprivate mutating func doubts() throws(UnreadableRequest) -> RemoteVerb.Doubts {
        try flag("anyway") ? .ignore : .refuse
    }
}
