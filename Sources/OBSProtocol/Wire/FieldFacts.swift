/// What is known of one member of a request, an answer, an event or a shape.
public struct FieldFacts: Equatable, Sendable {
    /// What kind of value it is.
    public indirect enum Kind: Equatable, Sendable {
        case bool, integer, number, string
        /// Anything at all.
        case any
        /// An object of members that only OBS or a plug-in knows.
        case object
        /// A text that is one of `ProtocolTable.words(ofChoice:)`.
        case choice(String)
        /// An object of `ProtocolTable.members(ofShape:)`.
        case shape(String)
        case list(Kind)
    }

    /// Whether it has to be there.
    public enum Presence: Equatable, Sendable {
        case required
        /// It may be left out; in what OBS sends it may also be null.
        case optional
        /// It has to be there and may be null.
        case nullable
        /// It may be left out, and null takes away what was set.
        case removable
        /// One way of several to name the same thing; the rules of its request say which go together.
        case selector
    }

    public var name: String
    public var kind: Kind
    public var presence: Presence
    /// nil is since its request, event or shape.
    public var since: ProtocolVersion?
    /// The first version that has it no more.
    public var until: ProtocolVersion?
    public var range: ClosedRange<Double>?

    init(
        _ name: String, _ kind: Kind, _ presence: Presence, since: ProtocolVersion? = nil,
        until: ProtocolVersion? = nil, range: ClosedRange<Double>? = nil
    ) {
        self.name = name
        self.kind = kind
        self.presence = presence
        self.since = since
        self.until = until
        self.range = range
    }
}

/// What fields of one request have to do with each other.
public enum FieldRule: Equatable, Sendable {
    case exactlyOne([String])
    case atMostOne([String])
    /// All or none of them.
    case together([String])
    /// The first only with the second.
    case needs(String, String)
}

/// A version of obs-websocket.
public struct ProtocolVersion: Equatable, Comparable, Sendable, CustomStringConvertible {
    public var major: Int
    public var minor: Int
    public var patch: Int

    public init(_ major: Int, _ minor: Int, _ patch: Int) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// - Parameter text: such as `5.1.0`; what follows the numbers does not count.
    public init?(_ text: String) {
        let numbers = text.split(separator: ".", maxSplits: 2).map { Int($0.prefix(while: \.isWholeNumber)) }
        guard let major = numbers.first ?? nil else { return nil }
        self.init(
            major, numbers.dropFirst().first.flatMap(\.self) ?? 0, numbers.dropFirst(2).first.flatMap(\.self) ?? 0)
    }

    public static func < (a: ProtocolVersion, b: ProtocolVersion) -> Bool {
        (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
    }

    public var description: String { "\(major).\(minor).\(patch)" }
}
