import Civil

/// The run of show: a show's cues in order, with their plan worked out.
public struct Rundown: Sendable, Equatable {
    public let show: Show
    public let cues: [Cue]
    public let segments: [SegmentID: Segment]
    /// In which its times of day are meant.
    public let zone: Zone
    /// One entry a cue, in the same order.
    public let plan: [Planned]
    /// What each cue does, in the same order, or why its action line cannot be read.
    public let actions: [Result<[Action], ActionTrouble>]
    /// The latest start with which each cue still makes the hard out, in the same order; nil without a hard out, and
    /// for cues that do not count. A hard start is an out of its own for the cues before it.
    public let backTimes: [Instant?]
    /// The planned start of the first counted cue; the show's own start where no cue counts.
    public let plannedStart: Instant
    /// The latest planned end of a counted cue; the show's own end where no cue counts.
    public let plannedEnd: Instant
    private let indices: [CueID: Int]

    /// When a cue is planned to be on air.
    public struct Planned: Hashable, Sendable {
        /// Nil for a cue that does not count in time; a milestone keeps its own.
        public var start: Instant?
        public var length: Milliseconds
        /// The start less the latest planned end before it: positive is a gap, negative an overlap.
        public var gap: Milliseconds

        public var end: Instant? { start.map { $0 + length } }
    }

    /// - Parameters:
    ///   - cues: in any order; they are put in the order of their positions.
    ///   - before: an earlier form of it: action lines that it has read are not read again.
    public init(show: Show, cues: [Cue], segments: [Segment], zone: Zone, before: Rundown? = nil) {
        self.show = show
        self.zone = zone
        let isOrdered = cues.indices.dropFirst().allSatisfy {
            (cues[$0 - 1].position, cues[$0 - 1].id) < (cues[$0].position, cues[$0].id)
        }
        let ordered = isOrdered ? cues : cues.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
        self.cues = ordered
        self.segments = Dictionary(uniqueKeysWithValues: segments.map { ($0.id, $0) })
        indices = Dictionary(uniqueKeysWithValues: ordered.indices.map { (ordered[$0].id, $0) })
        var planner = Planner(showStart: show.start, zone: zone)
        let plan = ordered.map { planner.plan($0) }
        self.plan = plan
        backTimes = Self.backTimes(of: ordered, plan: plan, out: show.hardOut)
        plannedStart = zip(ordered, plan).first { $0.0.countsInTime }?.1.start ?? show.start
        actions = ordered.map { cue in
            before?.actions(of: cue)
                ?? Result { () throws(ActionTrouble) in try ActionLine(parsing: cue.actions).actions }
        }
        plannedEnd = planner.latestEnd ?? show.end
    }

    /// What an action line says, if it is still the one this rundown has read.
    private func actions(of cue: Cue) -> Result<[Action], ActionTrouble>? {
        guard let index = indices[cue.id], cues[index].actions == cue.actions else { return nil }
        return actions[index]
    }

    public func index(of cue: CueID) -> Int? { indices[cue] }

    public func cue(_ id: CueID) -> Cue? { indices[id].map { cues[$0] } }

    /// The first cue after a place that can be taken; from the top where the place is nil. It never wraps.
    public func takeable(after index: Int?) -> Cue? {
        cues[((index ?? -1) + 1)...].first { $0.canBeTaken }
    }

    /// The first cue that can be taken behind the place where another stands, or stood before it was removed.
    /// - Parameter onAir: passed over, since a cue on air is not taken again.
    public func takeable(behind cue: Cue?, besides onAir: CueID?) -> Cue? {
        cues.first { next in
            guard next.canBeTaken, next.id != onAir else { return false }
            return cue.map { ($0.position, $0.id) < (next.position, next.id) } ?? true
        }
    }

    /// The last cue before a place that can be taken.
    public func takeable(before index: Int) -> Cue? {
        cues[..<index].last { $0.canBeTaken }
    }

    /// Where a cue stands, or where the last one before it stands if it was removed; nil where none does.
    public func place(of cue: Cue) -> Int? {
        indices[cue.id] ?? cues.lastIndex { ($0.position, $0.id) < (cue.position, cue.id) }
    }

    /// What the delays before each cue have left of themselves there, where only those after a place count: gaps eat
    /// what is late, and nothing eats what is early.
    public func delays(after place: Int?) -> [Milliseconds] {
        var delay = Milliseconds.zero
        return cues.indices.map { index in
            guard index > place ?? -1 else { return .zero }
            if case .delay(let length) = cues[index].kind { delay += length }
            guard cues[index].countsInTime else { return delay }
            delay = plan[index].eaten(delay)
            return delay
        }
    }

    private static func backTimes(of cues: [Cue], plan: [Planned], out: Instant?) -> [Instant?] {
        var times = [Instant?](repeating: nil, count: cues.count)
        guard var limit = out else { return times }
        for index in cues.indices.reversed() where cues[index].countsInTime {
            limit = limit - plan[index].length
            times[index] = limit
            if case .hard = cues[index].start, let start = plan[index].start { limit = min(limit, start) }
        }
        return times
    }

    /// The next fixed point of the clock after an instant: a hard start or a milestone.
    public func nextFixedPoint(after instant: Instant) -> (cue: Cue, at: Instant)? {
        for index in cues.indices {
            guard let start = plan[index].start, start > instant else { continue }
            if case .milestone = cues[index].kind { return (cues[index], start) }
            if case .hard = cues[index].start, cues[index].countsInTime { return (cues[index], start) }
        }
        return nil
    }
}

extension Rundown.Planned {
    /// What is left of a delay after the gap before this cue.
    func eaten(_ delay: Milliseconds) -> Milliseconds {
        delay > .zero && gap > .zero ? max(.zero, delay - gap) : delay
    }
}
