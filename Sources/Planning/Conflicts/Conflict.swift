import Civil
import Journal
import Shows
import Staffing

/// Something in a plan that does not go together, or goes against what was agreed; people may plan it all the same,
/// but for what the rules of an edit forbid.
public struct Conflict: Hashable, Sendable {
    public var rule: Rule
    /// The shows it is about, earliest first.
    public var shows: [ShowID]
    /// The shift and the host it is about; nil where it is about shows alone.
    public var shift: ShiftID?
    public var host: HostID?
    /// Where in time it lies.
    public var at: Instant
    /// What a person reads: `Sari is booked on Flash Malam 20:00–21:00 too`.
    public var words: String

    /// What is broken, the gravest first.
    public enum Rule: Int, Hashable, Sendable, CaseIterable, Comparable {
        case room, obs, channel, hostTwice
        case cancelledShow, hasLeft, timeOff, unavailable
        case skill, language, platform
        case changeover, rest, dayLimit, weekLimit, daysPerWeek
        case platformLength, platformGap, platformCount

        public static func < (left: Rule, right: Rule) -> Bool { left.rawValue < right.rawValue }

        /// Whether it cannot be done at all, or only ought not to be.
        public var severity: Severity {
            switch self {
            case .room, .obs, .channel, .hostTwice, .cancelledShow, .hasLeft: .impossible
            case .timeOff, .unavailable, .skill, .language, .platform, .changeover, .rest, .dayLimit, .weekLimit,
                .daysPerWeek, .platformLength, .platformGap, .platformCount:
                .unwanted
            }
        }
    }

    public enum Severity: Hashable, Sendable { case impossible, unwanted }

    public init(rule: Rule, shows: [ShowID], shift: ShiftID? = nil, host: HostID? = nil, at: Instant, words: String) {
        self.rule = rule
        self.shows = shows
        self.shift = shift
        self.host = host
        self.at = at
        self.words = words
    }
}

extension StaffingPage {
    /// All conflicts of the page, by their place in time.
    ///
    /// Rest and the limits of a day and a week are found as far as the page reaches: load a week on either side of what is
    /// looked at where they matter.
    /// - Parameter zone: the house's, for days, weeks and availability.
    public func conflicts(by rules: HouseRules, zone: Zone) -> [Conflict] {
        let search = ConflictSearch(rows: PlanRows(self), rules: rules, zone: zone, clocks: Clockwork(zone: zone))
        return (search.ofShows + search.ofHosts(timeOff))
            .sorted { ($0.at, $0.rule, $0.words) < ($1.at, $1.rule, $1.words) }
    }

    /// Conflicts that an edit would bring, and were not there.
    public func conflicts(madeBy edit: PlanEdit, by rules: HouseRules, zone: Zone) -> [Conflict] {
        let known = Set(conflicts(by: rules, zone: zone))
        return applying(edit).conflicts(by: rules, zone: zone).filter { !known.contains($0) }
    }
}

extension [Conflict] {
    /// How many each show is part of.
    public var countsByShow: [ShowID: Int] {
        reduce(into: [:]) { counts, conflict in
            for show in Set(conflict.shows) { counts[show, default: 0] += 1 }
        }
    }
}

/// Looks for conflicts in the rows of one page.
struct ConflictSearch {
    let rows: PlanRows
    let rules: HouseRules
    let zone: Zone
    let clocks: Clockwork

    /// `Flash Malam Wed 25 Nov 20:00–21:00`.
    func title(_ show: Show) -> String { "\(show.title) \(clocks.dated(show.start, show.end))" }

    /// The working day of an instant: one that begins with the house's day, not at midnight.
    func day(_ instant: Instant) -> LocalDate {
        (zone.local(at: instant) + Milliseconds(-rules.dayStart.milliseconds)).date
    }
}
