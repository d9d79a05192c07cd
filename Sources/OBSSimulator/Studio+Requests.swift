public import OBSProtocol

/// What the studio answers to one request.
public struct StudioAnswer: Equatable, Sendable {
    /// obs-websocket's RequestStatus; 100 is success.
    public var code: Int
    public var comment: String?
    /// `.null` where there is nothing to say.
    public var data: JSON

    public var isDone: Bool { code == 100 }
}

extension Studio {
    typealias Handler = @Sendable (inout Studio, Fields) throws(Refusal) -> JSON

    /// Every request that some edition answers.
    static let handlers: [String: Handler] = [
        generalRequests, configRequests, sceneRequests, itemRequests, inputRequests, audioRequests, mediaRequests,
        transitionRequests, filterRequests, outputRequests, recordRequests, screenshotRequests, uiRequests,
        hotkeyRequests,
        propertyRequests, canvasRequests,
    ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    /// Does what a request asks for, or says why not.
    public mutating func answer(_ type: String, _ data: JSON) -> StudioAnswer {
        guard !(isChanging && edition.isSilentWhileChanging) else { return StudioAnswer(.notReady) }
        guard let handler = Self.handlers[type], edition.has(type) else { return StudioAnswer(.unknownType) }
        let told = events.count
        defer { if events.count != told { lookAround() } }
        do throws(Refusal) {
            let fields = Fields(data: try named(data))
            try mustBeMain(fields)
            return StudioAnswer(code: 100, comment: nil, data: identified(try handler(&self, fields), of: type))
        } catch {
            return StudioAnswer(error)
        }
    }
}

extension StudioAnswer {
    init(_ refusal: Refusal) {
        self.init(code: refusal.code, comment: refusal.comment, data: .null)
    }
}
