import Civil
import Shows

/// The state of a run at one instant: every number the replay contract names. What has no meaning is null, never zero.
public struct ReplayReport: Sendable, Encodable {
    public var at: Stamp
    public var phase: Run.Phase
    @Nullable public var onAir: OnAir?
    @Nullable public var standby: String?
    @Nullable public var offsetMs: Milliseconds?
    @Nullable public var offsetRelativeMs: Milliseconds?
    public var plannedStart: Stamp
    public var plannedEnd: Stamp
    public var projectedEnd: Stamp
    @Nullable public var outOverMs: Milliseconds?
    public var cues: [Row]
    public var asRun: [Aired]
    public var refused: [Refused]

    public struct OnAir: Sendable, Encodable {
        public var cue: String
        public var startedAt: Stamp
        public var elapsedMs: Milliseconds
        public var remainingMs: Milliseconds
        public var overMs: Milliseconds
        public var addedMs: Milliseconds
        public var pausedMs: Milliseconds
        public var nominalEnd: Stamp
        public var expectedEnd: Stamp
        public var timing: Airing.Timing
    }

    public struct Row: Sendable, Encodable {
        public var id: String
        public var counted: Bool
        @Nullable public var plannedStart: Stamp?
        @Nullable public var plannedEnd: Stamp?
        @Nullable public var gapMs: Milliseconds?
        @Nullable public var delayMs: Milliseconds?
        @Nullable public var backTime: Stamp?
        @Nullable public var slackMs: Milliseconds?
        @Nullable public var expectedStart: Stamp?
        @Nullable public var expectedEnd: Stamp?
        public var planChanged: Bool
    }

    public struct Aired: Sendable, Encodable {
        public var cue: String
        public var startedAt: Stamp
        @Nullable public var endedAt: Stamp?
        public var addedMs: Milliseconds
        public var pausedMs: Milliseconds
        @Nullable public var actualMs: Milliseconds?
        @Nullable public var overMs: Milliseconds?
    }

    public struct Refused: Sendable, Encodable {
        public var line: Int
        public var code: String
        @Nullable public var allowedAt: Stamp?
    }
}

/// An instant as a contract prints it: `2026-11-25T13:00:00.000Z`.
public struct Stamp: Hashable, Sendable, Encodable {
    public var instant: Instant

    public init(_ instant: Instant) { self.instant = instant }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(instant.rfc3339)
    }
}

/// A value that is written as null where there is none, instead of being left out.
@propertyWrapper
public struct Nullable<Value: Sendable & Encodable>: Sendable, Encodable {
    public var wrappedValue: Value?

    public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}
