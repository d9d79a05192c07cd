import Civil

/// How long each host and each cue was on air in a run; pauses count, since the host was there.
public struct AsRunMinutes: Hashable, Sendable {
    /// Hosts in the order in which they first went on air.
    public private(set) var hosts: [Total] = []
    /// Cues in the order in which they first aired, by number and title.
    public private(set) var cues: [Total] = []

    public struct Total: Hashable, Sendable {
        public var name: String
        public var airings: Int
        public var length: Milliseconds
    }

    /// - Parameter now: until when an open airing counts.
    public init(of run: Run, at now: Moment) {
        for airing in run.asRun + (run.onAir.map { [$0] } ?? []) {
            let length = max(.zero, (airing.end ?? now).elapsed(since: airing.start))
            Self.add(length, to: airing.cue.number + " " + airing.cue.title, in: &cues)
            if !airing.host.isEmpty { Self.add(length, to: airing.host, in: &hosts) }
        }
    }

    private static func add(_ length: Milliseconds, to name: String, in totals: inout [Total]) {
        guard let place = totals.firstIndex(where: { $0.name == name }) else {
            totals.append(Total(name: name, airings: 1, length: length))
            return
        }
        totals[place].airings += 1
        totals[place].length = totals[place].length + length
    }
}
