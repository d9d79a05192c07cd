import Civil
import Journal
import Planning
import Shows
import Staffing
import Terminal

/// The calendar while it is planned in: it has the whole screen and keys of its own.
struct Planner: Equatable, Sendable {
    /// Below it On air and Next give their rows to the days; the header still says both.
    static let heightWithStrip = 46

    var isOpen = false
    /// The show in hand; nil where none is.
    var grab: Grab?
    /// What an edit is judged by, and the time it covers.
    var read: PlanRead?
    /// What is asked for, and has not come.
    var awaited: Range<Instant>?
    /// The day it is, as it was when the planner was opened: what is over is not planned.
    var today: LocalDate?
    /// What would come of putting down the show in hand; nil while the plan is read.
    var verdict: PlanVerdict?
}

/// All that is planned in some span of time, as it was read last.
struct PlanRead: Equatable, Sendable {
    var span: Range<Instant>
    var page: StaffingPage
    /// Its conflicts, worked out once: those an edit makes are what comes on top of them. Nil where there are too many shows to
    /// look through.
    var conflicts: Set<Conflict>?

    init(span: Range<Instant>, page: StaffingPage, by rules: HouseRules, zone: Zone) {
        self.span = span
        self.page = page
        conflicts =
            page.shows.count <= PlanTroubles.limit ? Set(page.conflicts(by: rules, zone: zone)) : nil
    }
}

/// A show taken up to be put down elsewhere, or with another length.
struct Grab: Equatable, Sendable {
    var act: Act
    var show: Show
    /// Where it would be.
    var start: LocalTime
    var length: Milliseconds
    var room: RoomID

    enum Act: Equatable, Sendable {
        case move, stretch
        /// A copy, under an identifier that it keeps while it is in hand.
        case copy(ShowID, shifts: [ShiftID])
    }

    init(_ act: Act, _ show: Show, in zone: Zone) {
        self.act = act
        self.show = show
        start = zone.local(at: show.start)
        length = show.end - show.start
        room = show.room
    }

    /// Whether it would change anything.
    func isChanged(in zone: Zone) -> Bool {
        zone.instant(of: start) != show.start || length != show.end - show.start || room != show.room
    }

    static let step = Milliseconds.minutes(15)
}

/// What is to be said of an edit before it is made.
struct PlanVerdict: Equatable, Sendable {
    /// Why it cannot be made.
    var refusal: String?
    /// What would not go together because of it.
    var conflicts: [Conflict] = []
    /// Whether conflicts could be looked for.
    var isWhole = true
    /// How many shows it touches.
    var shows = 0

    var words: String {
        if let refusal { return "✗ \(refusal)" }
        guard isWhole else { return "✓ no rule stands against it; too many shows to look for conflicts" }
        guard let first = conflicts.first else { return "✓ nothing stands against it" }
        return "! \(first.words)" + (conflicts.count > 1 ? " (and \(conflicts.count - 1) more)" : "")
    }

    var style: Style {
        refusal != nil
            ? Style(.wrong, .normal, .bold)
            : conflicts.isEmpty
                ? .good : conflicts.contains { $0.rule.severity == .impossible } ? .wrong : .warning
    }
}
