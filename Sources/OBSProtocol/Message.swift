/// One WebSocket message to OBS.
public enum Message: Equatable, Sendable {
    case text(String)
    case binary([UInt8])
}

/// How messages are written; chosen by the WebSocket subprotocol when the connection is opened.
public enum WireEncoding: Equatable, Sendable {
    case json, messagePack

    /// The word for the `Sec-WebSocket-Protocol` header.
    public var subprotocol: String {
        switch self {
        case .json: "obswebsocket.json"
        case .messagePack: "obswebsocket.msgpack"
        }
    }

    public func write(_ value: JSON) -> Message {
        switch self {
        case .json: .text(value.text)
        case .messagePack: .binary(value.messagePack)
        }
    }
}

/// What OBS wants a password proven with.
public struct Challenge: Equatable, Sendable {
    public var challenge: String
    public var salt: String

    public init(challenge: String, salt: String) {
        self.challenge = challenge
        self.salt = salt
    }

    /// The string for Identify (obs-websocket, protocol.md, "Creating an authentication string").
    ///
    /// - Parameter digest: the base64 of the SHA-256 of the UTF-8 of its argument.
    public func proof(of password: String, digest: (String) -> String) -> String {
        digest(digest(password + salt) + challenge)
    }
}

/// The operations of the protocol that we send or receive.
enum Operation: Int64 {
    case hello = 0, identify, identified, reidentify
    case event = 5, request, response, batch, batchResponse
}
