/// What the code of a close frame means for us: RFC 6455's own, then obs-websocket's WebSocketCloseCode.
enum CloseCode: Equatable {
    /// Only a person may try again.
    case refusedPassword, kicked
    /// The same would happen again.
    case unsupported
    /// Tried again after a while, with these words.
    case retry(String)

    init(_ code: UInt16, reason: String, wasQuitting: Bool) {
        switch code {
        case 1001: self = .retry("OBS has quit")
        case 1006: self = .retry(wasQuitting ? "OBS has quit" : "the connection to OBS was lost")
        case 1007: self = .retry("OBS could not read our text (1007)")
        case 1009: self = .retry("a message was too large (1009)")
        case 1012, 1013: self = .retry("the relay asks to come again later (\(code))")
        // OBS ends the whole connection for one message that it does not understand.
        case 4002...4008: self = .retry(Self.words("OBS did not understand a message", code, reason))
        case 4009: self = .refusedPassword
        case 4010: self = .unsupported
        case 4011: self = .kicked
        // obs-websocket says so of a parallel batch on a machine of one core, and we send none: no reason to stay away.
        case 4012: self = .retry(Self.words("OBS cannot do what it was asked", code, reason))
        // 4000 is OBS's own word for a reason that it does not know.
        default: self = .retry(Self.words("OBS ended the connection", code, reason))
        }
    }

    private static func words(_ what: String, _ code: UInt16, _ reason: String) -> String {
        reason.isEmpty ? "\(what) (\(code))" : "\(what) (\(code) \(reason))"
    }
}
