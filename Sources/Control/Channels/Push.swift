import Civil
import OBSProtocol

/// What is known of the output by which a channel goes out.
struct Push: Equatable, Sendable {
    var reading: Reading
    /// Its counters; nil where its route has none or nobody has read them.
    var numbers: StreamNumbers?
    var numbersAt: Moment?
    var kilobitsPerSecond: Double?

    enum Reading: Equatable, Sendable {
        /// OBS says so.
        case said(OutputPhase)
        /// OBS cannot be heard; in words.
        case deaf(String)
        /// There is nothing to read: a person pushes from elsewhere, or what the config names is not there.
        case unreadable(String)
    }

    init(_ reading: Reading, numbers: StreamNumbers? = nil, at numbersAt: Moment? = nil, kilobits: Double? = nil) {
        self.reading = reading
        self.numbers = numbers
        self.numbersAt = numbersAt
        kilobitsPerSecond = kilobits
    }

    /// The main output of an OBS.
    init(streamOf mirror: Mirror) {
        self.init(
            Self.reading(mirror.stream.phase, of: mirror), numbers: mirror.stream.numbers, at: mirror.statsAt,
            kilobits: mirror.stream.kilobitsPerSecond)
    }

    /// What OBS says of an output, as far as it can be heard. While it changes its scene collection it streams on.
    static func reading(_ phase: OutputPhase?, of mirror: Mirror) -> Reading {
        guard mirror.isCurrent || mirror.link == .changingCollection else { return .deaf(mirror.link.words) }
        return phase.map { .said($0) } ?? .unreadable("not known")
    }

    var isSending: Bool { reading == .said(.active) }

    /// Whether it is on, or on its way on or off.
    var isRunning: Bool {
        guard case .said(let phase) = reading else { return false }
        return phase != .off
    }

    var words: String {
        switch reading {
        case .said(let phase): phase.words
        case .deaf(let words), .unreadable(let words): words
        }
    }
}
