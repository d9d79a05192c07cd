import OBSProtocol

extension RemoteVerb {
    /// The words of the protocol.
    static let names = ["take", "panic", "pull", "standby", "note", "message"]

    /// The longest number of a cue or name of a room, and the longest note, in characters.
    static let longestName = 40
    static let longestNote = 500
    /// More would not be read from where a host stands.
    static let longestMessage = 200

    var name: String {
        switch self {
        case .take: "take"
        case .panic: "panic"
        case .pull: "pull"
        case .standby: "standby"
        case .note: "note"
        case .message: "message"
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
        case "message": self = .message(try members.message())
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
        case .message(let text): ["text": text.isEmpty ? nil : .string(text)]
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
    /// `null` clears; that nothing is said of it is a mistake.
    fileprivate mutating func message() throws(UnreadableRequest) -> String {
        guard has("text") else { throw UnreadableRequest(reason: "text is missing") }
        return try textOrNull("text", longest: RemoteVerb.longestMessage) ?? ""
    }

    fileprivate mutating func doubts() throws(UnreadableRequest) -> RemoteVerb.Doubts {
        try flag("anyway") ? .ignore : .refuse
    }
}
