import Civil
import OBSProtocol

/// Why a line is no request, for whoever wrote the program that sent it.
public struct UnreadableRequest: Error, Equatable {
    public var reason: String
}

extension RemoteRequest {
    /// Reads a line of the socket.
    public init(text: String) throws(UnreadableRequest) {
        guard let json = try? JSON(text: text), let object = json.object else {
            throw UnreadableRequest(reason: "a request is one JSON object on one line")
        }
        var members = RequestMembers(rest: object)
        let name = try members.text("do", longest: RemoteVerb.longestName)
        if name == "rooms" {
            self = .rooms
        } else if let verb = try RemoteVerb(name, &members) {
            let room = try members.text("room", longest: RemoteVerb.longestName)
            let answer: RemoteAct.Answer = try members.flag("wait") ? .whenConfirmed : .whenAccepted
            self = .act(RemoteAct(verb, in: room, answer: answer, sent: try members.instant("sent")))
        } else {
            let known = ["rooms"] + RemoteVerb.names
            throw UnreadableRequest(reason: "do: “\(name)” is not known; there are: \(known.joined(separator: ", "))")
        }
        try members.needNoMore(for: name)
    }

    /// The line of the socket, without its end.
    public var text: String {
        switch self {
        case .rooms: return JSON.object(["do": "rooms"]).text
        case .act(let act):
            var members = act.verb.members
            members["do"] = .string(act.verb.name)
            members["room"] = .string(act.room)
            if act.answer == .whenConfirmed { members["wait"] = true }
            if let sent = act.sent { members["sent"] = .integer(sent.milliseconds) }
            return JSON.object(members).text
        }
    }
}

/// The members of a request that nobody has read yet: one that is left at the end is a slip of the pen, such as an
/// `expect` that would guard nothing.
struct RequestMembers {
    var rest: [String: JSON]

    func has(_ key: String) -> Bool { rest[key] != nil }

    mutating func text(_ key: String, longest: Int) throws(UnreadableRequest) -> String {
        guard let text = try textOrNull(key, longest: longest) else {
            throw UnreadableRequest(reason: "\(key) is missing")
        }
        return text
    }

    /// A text without control characters, or a whole number as one; nil where there is none.
    mutating func textOrNull(_ key: String, longest: Int) throws(UnreadableRequest) -> String? {
        let value = rest.removeValue(forKey: key) ?? .null
        guard !value.isNull else { return nil }
        guard let raw = value.string ?? value.int.map(String.init) else {
            throw UnreadableRequest(reason: "\(key) is no text")
        }
        let text = Self.plain(raw)
        guard !text.isEmpty else { throw UnreadableRequest(reason: "\(key) is empty") }
        guard text.count <= longest else {
            throw UnreadableRequest(reason: "\(key) is longer than \(longest) characters")
        }
        return text
    }

    mutating func flag(_ key: String) throws(UnreadableRequest) -> Bool {
        guard let value = rest.removeValue(forKey: key) else { return false }
        guard let flag = value.bool else { throw UnreadableRequest(reason: "\(key) is neither true nor false") }
        return flag
    }

    /// Milliseconds since 1970, as `Date.now()` of JavaScript gives them; none before this century or after the next.
    mutating func instant(_ key: String) throws(UnreadableRequest) -> Instant? {
        guard let value = rest.removeValue(forKey: key) else { return nil }
        guard let milliseconds = value.int, (0...7_258_118_400_000).contains(milliseconds) else {
            throw UnreadableRequest(reason: "\(key) is no time in milliseconds since 1970")
        }
        return Instant(milliseconds: milliseconds)
    }

    func needNoMore(for verb: String) throws(UnreadableRequest) {
        guard let stray = rest.keys.min() else { return }
        throw UnreadableRequest(reason: "\(verb) knows no “\(Self.plain(stray).prefix(RemoteVerb.longestName))”")
    }

    /// Control characters become blanks, and none stand at the ends.
    private static func plain(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        var trimmed = scalars[...]
        while trimmed.first == " " { trimmed.removeFirst() }
        while trimmed.last == " " { trimmed.removeLast() }
        return String(String.UnicodeScalarView(trimmed))
    }
}
