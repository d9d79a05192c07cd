import Assigning
import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing
import Terminal

/// The roster board as it lies before one person: which days, what is planned in them, and what is proposed for them.
struct RosterBoard: Equatable, Sendable {
    var isOpen = false
    var page = BoardPage.shows
    var span: BoardSpan
    /// Nil until it has been read.
    var plan: StaffingPage?
    /// What was asked for last; answers to anything else are old.
    var asked: Query?
    /// All shows of the span as a problem, for costs and reasons; made when the plan is read.
    var house: HouseProblem?
    var figures: RosterFigures?
    var conflicts: [ShiftID: [Conflict]] = [:]
    var rows: [BoardRow] = []
    var window = ScrollWindow()
    /// Only what lacks somebody or does not go together.
    var isNarrowed = false
    /// What to staff; all shows of the span where nothing is marked.
    var marked: Set<ShowID> = []
    /// What is said of the row under the cursor.
    var detail: BoardDetail?
    /// The booking that is to change places with the next one chosen.
    var swapping: BookingID?
    var solving: Solving?
    var proposal: ShownProposal?
    var jobs: UInt64 = 0
    var outbox = Outbox()
    var hosts = ScrollWindow()

    init(date: LocalDate) { span = BoardSpan(date: date) }

    /// A search that is under way.
    struct Solving: Equatable, Sendable {
        var job: UInt64
        var house: HouseProblem
        var startedAt: Moment
        var progress: RosterProgress?
        /// What has changed of the plan since it began.
        var overtakenBy: String?
    }

    /// What a search found, as it lies before the lead.
    struct ShownProposal: Equatable, Sendable {
        var proposal: Proposal
        var progress: RosterProgress
        var wasStopped: Bool
        var window = ScrollWindow()
        /// What has changed of the plan since; it cannot be taken over then.
        var overtakenBy: String?
        /// The edit that was sent to the journal.
        var sent: PlanEdit?
        /// The weeks that its figures are of.
        var weeks: [LocalDate]
        var before: RosterFigures
        var after: RosterFigures
        /// What is said of the row under the cursor.
        var detail: BoardDetail?

        init(_ proposal: Proposal, progress: RosterProgress, wasStopped: Bool, overtakenBy: String?, weeks: [LocalDate])
        {
            self.proposal = proposal
            self.progress = progress
            self.wasStopped = wasStopped
            self.overtakenBy = overtakenBy
            self.weeks = weeks
            before = proposal.house.figures(in: weeks)
            after = proposal.figures(in: weeks)
            window.resize(count: proposal.rows.count + proposal.open.count)
            explain()
        }

        mutating func explain() {
            detail = nil
            let explainer = HouseExplainer(proposal.house, roster: proposal.roster)
            let place = window.cursor
            if proposal.rows.indices.contains(place) {
                let row = proposal.rows[place]
                detail = row.host.map { .booked(explainer.reasons(of: $0, on: row.shift.id, as: row.role), []) }
            } else if proposal.open.indices.contains(place - proposal.rows.count) {
                let opening = proposal.open[place - proposal.rows.count]
                detail = .open(explainer.candidates(for: opening.shift.id, as: opening.role, insteadOf: nil))
            }
        }
    }

    /// What there is to tell hosts, and what has been told.
    struct Outbox: Equatable, Sendable {
        /// Nothing of this has been written.
        var pending: Publication?
        /// Told, by the plan; the messages are still to be sent by hand.
        var published: [Publication.Message] = []
        var publishedAt: Instant?
        var copied: Set<HostID> = []
        var window = ScrollWindow()
    }

    /// The row under the cursor, where it is a place on a shift.
    var selected: BoardSlot? {
        guard rows.indices.contains(window.cursor), case .slot(let slot) = rows[window.cursor] else { return nil }
        return slot
    }

    func name(of host: HostID) -> String { plan?.hosts.first { $0.id == host }?.name ?? "?" }
}

/// What is said of a place on a shift.
enum BoardDetail: Equatable, Sendable {
    /// Somebody is booked: why, and what does not go together.
    case booked(Reasons?, [Conflict])
    /// Nobody is: who could come, the best first.
    case open([Candidate])
}
