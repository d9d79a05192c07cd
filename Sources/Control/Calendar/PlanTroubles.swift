import Civil
import Journal
import Planning
import Shows

/// What in a plan does not go together, as far as it has been read.
struct PlanTroubles: Equatable, Sendable {
    private(set) var conflicts: [Conflict] = []
    private(set) var counts: [ShowID: Int] = [:]
    /// Days on screen, today or later, that want a show and have none.
    private(set) var bareDays: [BareDay] = []
    private(set) var standing = Standing.unread

    struct BareDay: Equatable, Sendable {
        var date: LocalDate
        var name: String
    }

    enum Standing: Equatable, Sendable {
        /// Asked for, and not answered yet.
        case unread
        /// The days on screen and a week on either side have been looked through.
        case read
        /// More shows than are looked through at once.
        case tooMany
    }

    /// As many shows as are looked through while somebody waits.
    static let limit = 1500

    static let tooMany: PlanTroubles = {
        var troubles = PlanTroubles()
        troubles.standing = .tooMany
        return troubles
    }()

    init() {}

    /// - Parameter span: whatever lies outside it is there only to find what lies inside.
    init(of page: StaffingPage, in span: Range<Instant>, by rules: HouseRules, zone: Zone) {
        standing = .read
        let seen = Set(page.shows.filter { $0.start < span.upperBound && $0.end > span.lowerBound }.map(\.id))
        conflicts = page.conflicts(by: rules, zone: zone).filter { !seen.isDisjoint(with: $0.shows) }
        counts = conflicts.countsByShow
    }

    /// Looks for days that want a show and have none.
    mutating func look(for days: DayCalendar, in span: ClosedRange<LocalDate>, of shows: [Show], zone: Zone) {
        bareDays = days.uncovered(days: span, shows: shows, zone: zone).map { date in
            BareDay(
                date: date, name: days.labels(on: date).filter { $0.need == .show }.map(\.name).joined(separator: ", "))
        }
    }

    /// How many lines the list of them has.
    var count: Int { bareDays.count + conflicts.count }

    /// Those a show is part of, the gravest first.
    func conflicts(of show: ShowID) -> [Conflict] {
        conflicts.filter { $0.shows.contains(show) }.sorted { ($0.rule, $0.at) < ($1.rule, $1.at) }
    }

    /// How grave the gravest conflict of a show is; nil where there is none.
    func severity(of show: ShowID) -> Conflict.Severity? {
        guard counts[show] != nil else { return nil }
        return conflicts.contains { $0.shows.contains(show) && $0.rule.severity == .impossible }
            ? .impossible : .unwanted
    }
}
