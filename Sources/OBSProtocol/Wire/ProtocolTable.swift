/// What is known of obs-websocket's protocol: its requests and events with their fields, versions and ranges.
///
/// Generated from `protocol/obs-websocket.table`; nothing of it is made before it is first asked for.
public enum ProtocolTable {
    private static let requestPlaces = Dictionary(
        uniqueKeysWithValues: requests.enumerated().map { ($0.element.name, $0.offset) })
    private static let eventPlaces = Dictionary(
        uniqueKeysWithValues: events.enumerated().map { ($0.element.name, $0.offset) })

    /// The newest version that any line of the table speaks of.
    public static let newest =
        requests.flatMap { [$0.since] + ($0.fields + $0.answer).compactMap { $0.until ?? $0.since } }.max()
        ?? ProtocolVersion(5, 0, 0)

    public static func request(named name: String) -> RequestFacts? { requestPlaces[name].map { requests[$0] } }

    public static func event(named name: String) -> EventFacts? { eventPlaces[name].map { events[$0] } }

    /// The members of an object that has a form of its own, such as `Transform`.
    public static func members(ofShape name: String) -> [FieldFacts] { shapes[name] ?? [] }

    /// OBS's words for a choice, such as `MonitorType`.
    public static func words(ofChoice name: String) -> [String] { choices[name] ?? [] }
}

/// What is known of one request.
public struct RequestFacts: Equatable, Sendable {
    /// What a request does to a show.
    public enum Effect: String, Equatable, Sendable {
        case read, write
        /// It may take away what viewers see or hear, or what other clients rely on: asked twice while on air.
        case disruptive
    }

    public var name: String
    public var category: ProtocolCategory
    public var since: ProtocolVersion
    public var effect: Effect
    /// False for what OBS takes and its protocol does not describe.
    public var isDocumented: Bool
    /// The name it had in an older OBS.
    public var formerly: String?
    public var fields: [FieldFacts]
    public var rules: [FieldRule]
    public var answer: [FieldFacts]

    init(
        _ name: String, _ category: ProtocolCategory, since: ProtocolVersion, _ effect: Effect,
        isDocumented: Bool = true, formerly: String? = nil, fields: [FieldFacts] = [], rules: [FieldRule] = [],
        answer: [FieldFacts] = []
    ) {
        self.name = name
        self.category = category
        self.since = since
        self.effect = effect
        self.isDocumented = isDocumented
        self.formerly = formerly
        self.fields = fields
        self.rules = rules
        self.answer = answer
    }
}

/// What is known of one kind of event.
public struct EventFacts: Equatable, Sendable {
    public var name: String
    public var category: ProtocolCategory
    public var since: ProtocolVersion
    /// What has to be subscribed to for it.
    public var subscription: Wire.Subscription
    public var fields: [FieldFacts]

    init(
        _ name: String, _ category: ProtocolCategory, since: ProtocolVersion, _ subscription: Wire.Subscription,
        fields: [FieldFacts]
    ) {
        self.name = name
        self.category = category
        self.since = since
        self.subscription = subscription
        self.fields = fields
    }
}
