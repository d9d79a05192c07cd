import Civil

/// What a platform allows of one live session; nil is no limit that is known.
public struct PlatformLimits: Hashable, Sendable {
    public var shortestSession: Milliseconds?
    /// After this long the platform ends the session by itself.
    public var longestSession: Milliseconds?
    /// How long a static picture, or one without a host, may stay before it counts as a violation.
    public var longestStatic: Milliseconds?
    /// How long it keeps a session of which no picture comes, before it ends it.
    public var grace: Milliseconds?
    /// Between the end of a session and the start of the next on one channel.
    public var gap: Milliseconds?
    /// Sessions that a channel may begin on one day.
    public var sessionsPerDay: Int?

    public init(
        shortestSession: Milliseconds? = nil, longestSession: Milliseconds? = nil, longestStatic: Milliseconds? = nil,
        grace: Milliseconds? = nil, gap: Milliseconds? = nil, sessionsPerDay: Int? = nil
    ) {
        self.shortestSession = shortestSession
        self.longestSession = longestSession
        self.longestStatic = longestStatic
        self.grace = grace
        self.gap = gap
        self.sessionsPerDay = sessionsPerDay
    }
}

/// Limits of platforms and of the house, as the team keeps them in its config: they vary by country and by year.
public struct Limits: Hashable, Sendable {
    /// By the platform's name, as channels have it.
    public var platforms: [String: PlatformLimits]
    /// How long one host stays on camera without a break.
    public var longestStretch: Milliseconds

    public init(platforms: [String: PlatformLimits], longestStretch: Milliseconds) {
        self.platforms = platforms
        self.longestStretch = longestStretch
    }

    /// This long before a limit it is said.
    public static let warning: Milliseconds = .minutes(15)

    /// TikTok's LIVE Manager plans sessions of 30 minutes to 13 hours. Shopee counts a static screen without a host as a
    /// violation and names no time: two minutes is the house's own. So are two hours on camera. Neither platform says how
    /// long it waits for a picture that is gone: five and two minutes are the house's own too, until it has measured them.
    public static let standard = Limits(
        platforms: [
            "tiktok": PlatformLimits(shortestSession: .minutes(30), longestSession: .hours(13), grace: .minutes(5)),
            "shopee": PlatformLimits(longestStatic: .minutes(2), grace: .minutes(2)),
        ], longestStretch: .hours(2))
}

extension Rundown {
    /// What the plan asks of a platform or a host that the limits forbid.
    public enum LimitTrouble: Hashable, Sendable {
        case tooLong(platform: String, limit: Milliseconds)
        case tooShort(platform: String, limit: Milliseconds)
        /// A host is planned to be on camera for longer than that, up to the end of this cue.
        case stretch(host: String, length: Milliseconds, cue: CueID)
    }

    /// - Parameter platforms: those of the show's channels.
    public func troubles(with limits: Limits, platforms: Set<String>) -> [LimitTrouble] {
        let length = plannedEnd - plannedStart
        let sessions = platforms.sorted().flatMap { platform -> [LimitTrouble] in
            guard let limit = limits.platforms[platform], !cues.isEmpty else { return [] }
            if let longest = limit.longestSession, length > longest {
                return [.tooLong(platform: platform, limit: longest)]
            }
            if let shortest = limit.shortestSession, length < shortest {
                return [.tooShort(platform: platform, limit: shortest)]
            }
            return []
        }
        return sessions + stretches(longerThan: limits.longestStretch)
    }

    /// One trouble a stretch, at the cue in which it first grows too long.
    private func stretches(longerThan limit: Milliseconds) -> [LimitTrouble] {
        var troubles: [LimitTrouble] = []
        var host = ""
        var since: Instant?
        var isTold = false
        for index in cues.indices where cues[index].countsInTime {
            guard let start = plan[index].start, let end = plan[index].end else { continue }
            let cue = cues[index]
            let next = cue.onCamera(after: host)
            if next != host { (host, since, isTold) = (next, start, false) }
            guard let since, !host.isEmpty, !isTold, end - since > limit else { continue }
            isTold = true
            troubles.append(.stretch(host: host, length: end - since, cue: cue.id))
        }
        return troubles
    }
}
