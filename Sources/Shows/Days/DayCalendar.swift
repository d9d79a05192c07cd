import Civil

/// Campaign days and public holidays: what the house wants to see of them, and which days want a show.
public struct DayCalendar: Hashable, Sendable {
    /// In the order in which their labels are shown.
    public var entries: [Entry]

    public struct Entry: Hashable, Sendable {
        public var name: String
        public var kind: DayLabel.Kind
        public var dates: [DatePattern]
        /// Whether such a day without a show is worth a warning.
        public var need: DayLabel.Need

        public init(_ name: String, _ kind: DayLabel.Kind, on dates: [DatePattern], need: DayLabel.Need = .none) {
            self.name = name
            self.kind = kind
            self.dates = dates
            self.need = need
        }
    }

    public init(entries: [Entry]) { self.entries = entries }

    /// What every shop in Indonesia goes by each year; what is dated anew each year a person has to write.
    public static let standard = DayCalendar(entries: [
        Entry("Double date", .campaign, on: [.doubleDates], need: .show),
        Entry("Payday", .campaign, on: [.monthly(25...31)]),
        Entry(
            "Harbolnas", .campaign, on: [.yearly(from: .init(month: 12, day: 12), through: .init(month: 12, day: 12))],
            need: .show),
    ])

    /// What a day is, in the order of the entries; a double date is called by its numbers.
    public func labels(on date: LocalDate) -> [DayLabel] {
        entries.compactMap { entry in
            guard let pattern = entry.dates.first(where: { $0.contains(date) }) else { return nil }
            let name = pattern == .doubleDates ? "\(date.day).\(date.month) \(entry.name)" : entry.name
            return DayLabel(name: name, kind: entry.kind, need: entry.need)
        }
    }

    /// The days that want a show on which none begins and into which none reaches; a cancelled one is none.
    /// - Parameter shows: at least all that overlap those days.
    /// - Parameter zone: in which days are counted.
    public func uncovered(days: ClosedRange<LocalDate>, shows: [Show], zone: Zone) -> [LocalDate] {
        var covered: Set<Int> = []
        for show in shows where show.status != .cancelled {
            let first = zone.local(at: show.start).date.days
            // What ends at midnight does not reach into the day that begins then.
            let last = zone.local(at: max(show.start, show.end - 1)).date.days
            covered.formUnion(max(first, days.lowerBound.days - 1)...max(first, last, days.lowerBound.days - 1))
        }
        return (days.lowerBound.days...days.upperBound.days).filter { !covered.contains($0) }
            .map { LocalDate(days: $0) }.filter { date in labels(on: date).contains { $0.need == .show } }
    }
}

/// What one day is called.
public struct DayLabel: Hashable, Sendable {
    public var name: String
    public var kind: Kind
    public var need: Need

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case campaign, holiday
    }

    public enum Need: Hashable, Sendable {
        case none, show
    }

    public init(name: String, kind: Kind, need: Need = .none) {
        self.name = name
        self.kind = kind
        self.need = need
    }
}
