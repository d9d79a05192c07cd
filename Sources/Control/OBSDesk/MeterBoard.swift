import Civil
import OBSProtocol

/// How loud each input is, as a meter shows it: up at once, down slowly, with a mark at the last peak.
struct MeterBoard: Equatable, Sendable {
    /// OBS's own "fast" decay.
    static let decay = 23.53
    static let peakHold: Milliseconds = 1500
    /// OBS measures 20 times a second; after this a level is no longer true.
    static let freshness: Milliseconds = 500

    private(set) var levels: [String: [Level]] = [:]
    /// Inputs that reached full scale, before or after their fader, until the mark is cleared.
    private(set) var clipped: Set<String> = []
    private(set) var lastAt: Moment?

    /// One channel, in decibels.
    struct Level: Equatable, Sendable {
        var magnitude = Decibels.silence
        var peak = Decibels.silence
        /// The highest peak of the last while.
        var held = Decibels.silence
        var heldAt: Moment
        /// Before mute and fader: that somebody speaks while muted is seen here.
        var input = Decibels.silence
    }

    /// Takes in what OBS measured; an input it leaves out is not heard at all now.
    mutating func take(_ meters: [Meter], at now: Moment) {
        let fallen = Self.decay * Double(lastAt.map { now.elapsed(since: $0).count } ?? 0) / 1000
        lastAt = now
        var taken: [String: [Level]] = [:]
        for meter in meters where !meter.channels.isEmpty {
            let before = levels[meter.input] ?? []
            taken[meter.input] = meter.channels.enumerated().map { index, channel in
                Self.level(channel, after: index < before.count ? before[index] : nil, fallen: fallen, at: now)
            }
            if meter.channels.contains(where: { max($0.peak, $0.inputPeak) >= 1 }) { clipped.insert(meter.input) }
        }
        levels = taken
    }

    mutating func clearClipped() { clipped = [] }

    /// Nothing is measured any more.
    mutating func stop() {
        levels = [:]
        lastAt = nil
    }

    /// The levels of an input that hold at a moment; nil where none are known.
    func levels(of input: String, at now: Moment) -> [Level]? {
        guard let lastAt, now.elapsed(since: lastAt) <= Self.freshness else { return nil }
        return levels[input]
    }

    private static func level(
        _ channel: Meter.Channel, after before: Level?, fallen: Double, at now: Moment
    ) -> Level {
        let before = before ?? Level(heldAt: now)
        var level = Level(heldAt: now)
        level.magnitude = Decibels.of(multiplier: channel.magnitude)
        level.peak = max(Decibels.of(multiplier: channel.peak), before.peak - fallen)
        level.input = max(Decibels.of(multiplier: channel.inputPeak), before.input - fallen)
        level.held = level.peak
        if before.held > level.peak, now.elapsed(since: before.heldAt) < peakHold {
            level.held = before.held
            level.heldAt = before.heldAt
        }
        return level
    }
}
