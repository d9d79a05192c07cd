import Civil

extension Series {
    /// The part of time that is asked for; both ends belong to it, and an end that is nil lies open.
    public struct Window: Hashable, Sendable {
        /// An instant is read as a local time by a series without a zone; a date stands for its whole day.
        public var after: CalendarTime?
        public var before: CalendarTime?

        public init(after: CalendarTime? = nil, before: CalendarTime? = nil) {
            self.after = after
            self.before = before
        }

        enum Edge { case after, before }
    }

    /// The occurrences in order, each instant once, made as they are asked for; up to the end of the year 9999.
    ///
    /// Work begins near the window. Only a rule with COUNT is counted from its start on.
    public func occurrences(in window: Window = Window()) -> Occurrences {
        var reading = SeriesReading(clock)
        let first = window.after.map { reading.key(of: $0, .after) } ?? .min
        let last = window.before.map { reading.key(of: $0, .before) } ?? .max
        return Occurrences(self, keys: first...max(first, last), isEmpty: last < first)
    }

    /// Whether the series gives an occurrence this local time, moved or not.
    public func contains(_ original: LocalTime) -> Bool {
        var unmoved = self
        unmoved.moved = [:]
        return unmoved.occurrences(in: Window(after: .local(original), before: .local(original)))
            .contains { $0.original == original }
    }
}

/// The occurrences of a series, lazily.
public struct Occurrences: Sequence, IteratorProtocol {
    private var reading: SeriesReading
    private let keys: ClosedRange<Int64>
    /// What the rules and RDATE give, each with the next of it.
    private var streams: [(stream: RuleStream, next: Placed?)]
    private var added: ArraySlice<Placed>
    private var cancelled: ArraySlice<Int64>
    private var lastKey: Int64?
    /// The keys of occurrences that take place at another time.
    private let away: Set<Int64>
    /// Those, at the other time.
    private var arrivals: ArraySlice<(placed: Placed, original: LocalTime)>
    private var ahead: Placed?

    init(_ series: Series, keys: ClosedRange<Int64>, isEmpty: Bool) {
        var reading = SeriesReading(series.clock)
        self.keys = keys
        let inWindow = { (placed: Placed) in !isEmpty && keys.contains(placed.key) }
        let single = series.rules.isEmpty ? series.added.union([series.start]) : series.added
        added = single.map { reading.place($0) }.filter(inWindow).sorted { $0.key < $1.key }[...]
        cancelled = series.cancelled.map { reading.place($0).key }.sorted()[...]
        streams =
            isEmpty
            ? []
            : series.rules.map { rule in
                (RuleStream(rule, start: series.start, keys: keys, reading: reading), nil)
            }
        away = Set(series.moved.keys.map { reading.place($0).key })
        arrivals =
            series.moved.filter { series.contains($0.key) }
            .map { (placed: reading.place($0.value), original: reading.place($0.key).original) }
            .filter { inWindow($0.placed) }.sorted { $0.placed.key < $1.placed.key }[...]
        self.reading = reading
        for index in streams.indices { streams[index].next = streams[index].stream.next(&self.reading) }
    }

    public mutating func next() -> Occurrence? {
        if ahead == nil { ahead = nextInPlace() }
        if let arrival = arrivals.first, ahead.map({ arrival.placed.key < $0.key }) ?? true {
            arrivals.removeFirst()
            return reading.occurrence(arrival.placed, from: arrival.original)
        }
        defer { ahead = nil }
        return ahead.map { reading.occurrence($0) }
    }

    /// The next that takes place when the series says.
    private mutating func nextInPlace() -> Placed? {
        while let placed = nextGiven() {
            guard placed.key != lastKey, placed.key >= keys.lowerBound else { continue }
            lastKey = placed.key
            while let first = cancelled.first, first < placed.key { cancelled.removeFirst() }
            if cancelled.first != placed.key, away.isEmpty || !away.contains(placed.key) { return placed }
        }
        return nil
    }

    /// The earliest of what the rules and RDATE still have.
    private mutating func nextGiven() -> Placed? {
        var earliest: (index: Int, key: Int64)?
        for index in streams.indices {
            guard let key = streams[index].next?.key, key < earliest?.key ?? .max else { continue }
            earliest = (index, key)
        }
        if let first = added.first, earliest.map({ first.key <= $0.key }) ?? true { return added.removeFirst() }
        guard let index = earliest?.index else { return nil }
        defer { streams[index].next = streams[index].stream.next(&reading) }
        return streams[index].next
    }
}
