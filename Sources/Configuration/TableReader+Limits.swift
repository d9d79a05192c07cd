import Civil
import Shows

extension TableReader {
    /// What `[limits]` says over the standard: `[limits.house]`, and a table a platform, named as channels name it.
    mutating func limits() -> Limits {
        var limits = Limits.standard
        for name in keys {
            if name == "house" {
                limits.longestStretch =
                    table(name) { $0.length("host_stretch") ?? limits.longestStretch } ?? limits.longestStretch
            } else {
                let before = limits.platforms[name] ?? PlatformLimits()
                limits.platforms[name] = table(name) { $0.platformLimits(over: before) } ?? before
            }
        }
        return limits
    }

    private mutating func platformLimits(over before: PlatformLimits) -> PlatformLimits {
        PlatformLimits(
            shortestSession: length("shortest_session") ?? before.shortestSession,
            longestSession: length("longest_session") ?? before.longestSession,
            longestStatic: length("longest_static") ?? before.longestStatic,
            grace: length("grace") ?? before.grace, gap: length("gap") ?? before.gap,
            sessionsPerDay: number("sessions_a_day", in: 1...100, expected: "a number of sessions, such as 4").map {
                Int($0)
            }
                ?? before.sessionsPerDay)
    }

    private mutating func length(_ key: String) -> Milliseconds? {
        text(key, expected: "a length, such as \"30m\", \"13h\" or \"90s\"") { text in
            (try? Milliseconds(parsing: text)).flatMap { $0 > .zero ? $0 : nil }
        }
    }
}
