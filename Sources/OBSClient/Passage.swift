public import OBSProtocol

/// One thing that passed between us and an OBS, for whoever keeps a record of the conversation.
public enum Passage: Equatable, Sendable {
    case opened
    case failed(String)
    case sent(Message)
    case heard(Message)
    case ponged
    case closed(code: UInt16, reason: String)
}

extension Passage {
    init(_ news: Socket.News) {
        switch news {
        case .opened: self = .opened
        case .failed(let reason): self = .failed(reason)
        case .text(let text): self = .heard(.text(text))
        case .binary(let bytes): self = .heard(.binary(bytes))
        case .pong: self = .ponged
        case .closed(let code, let reason): self = .closed(code: code, reason: reason)
        }
    }
}
