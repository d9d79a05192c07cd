import Assigning
import Civil
import Journal
import Rostering
import Shows
import Staffing
import Terminal

/// Auto-assign: a search beside the loop, which can be stopped, and whose answer is a proposal.
extension ControlRoom {
    /// Begins a search, or stops the one that is under way.
    mutating func assign(_ freedom: HouseProblem.Freedom, at now: Moment) -> [Effect] {
        guard board.solving == nil else { return stopSolving() }
        guard let plan = board.plan else { return refusing("the plan is not read yet", at: now) }
        let shows = plan.shows.filter { board.span.contains(setup.zone.local(at: $0.start).date) }.map(\.id)
        let chosen = board.marked.isEmpty ? Set(shows) : board.marked
        let house = HouseProblem(
            staffing: chosen, of: plan, freedom: freedom, by: houseRules, zone: setup.zone, at: now.wall)
        guard house.needed > 0 else {
            return refusing("nothing to assign: no chosen show of \(board.span.words) is still to come", at: now)
        }
        board.jobs += 1
        board.solving = RosterBoard.Solving(job: board.jobs, house: house, startedAt: now)
        board.proposal = nil
        turnBoard(to: .proposal)
        return [
            .solve(
                RosterJob(number: board.jobs, problem: house.problem, patience: patience(for: house, freedom)))
        ]
    }

    /// A day is proved at once, a week is as good as it gets in three seconds; what is larger takes longer. A repair begins from
    /// what there is, and has less to find.
    private func patience(for house: HouseProblem, _ freedom: HouseProblem.Freedom) -> Milliseconds {
        if freedom == .everything, house.chosenCount < 600 { return .seconds(1) }

        return switch house.chosenCount {
        case ..<100: .seconds(3)
        case ..<600: .seconds(5)
        case ..<3000: .seconds(15)
        default: .seconds(60)
        }
    }

    mutating func stopSolving() -> [Effect] { board.solving.map { [.stopSolving($0.job)] } ?? [] }

    mutating func handle(_ report: RosterReport, at now: Moment) -> [Effect] {
        // What an earlier search still says is nobody's answer any more.
        guard let solving = board.solving, solving.job == report.job else { return [] }
        switch report.outcome {
        case .searching: board.solving?.progress = report.progress
        case .found(let roster): propose(roster, report.progress, .whole, of: solving, at: now)
        case .stopped(let roster): propose(roster, report.progress, .stopped, of: solving, at: now)
        }
        return []
    }

    private enum End { case whole, stopped }

    private mutating func propose(
        _ roster: [RosterAssignment], _ progress: RosterProgress, _ end: End, of solving: RosterBoard.Solving,
        at now: Moment
    ) {
        board.solving = nil
        board.proposal = RosterBoard.ShownProposal(
            Proposal(solving.house, roster: roster), progress: progress, wasStopped: end == .stopped,
            overtakenBy: solving.overtakenBy, weeks: board.mondays)
        fitBoard()
        let changes = board.proposal?.proposal.rows.count ?? 0
        say("a roster is found: \(changes) changes proposed, nothing is changed yet", .done, at: now)
    }

    mutating func chooseRows(_ command: Command) {
        guard var shown = board.proposal else { return }
        if command == .chooseAllRows {
            shown.proposal.choose(all: shown.proposal.chosen.count < shown.proposal.rows.count)
        } else {
            shown.proposal.toggle(shown.window.cursor)
            shown.window.move(by: 1)
        }
        shown.explain()
        shown.after = shown.proposal.figures(in: shown.weeks)
        board.proposal = shown
    }

    /// Takes the chosen rows over as one change.
    mutating func takeOver(at now: Moment) -> [Effect] {
        guard let shown = board.proposal else { return refusing("nothing is proposed", at: now) }
        if let change = shown.overtakenBy {
            return refusing("not taken over: \(change). Search again (\(setup.keymap.label(.assign)))", at: now)
        }
        let chosen = shown.proposal.chosen
        guard !chosen.isEmpty else { return refusing("no row is chosen", at: now) }
        if let sent = shown.sent, commits.values.contains(where: { $0.change == .planned(sent) }) { return [] }
        var identifiers = identifiers
        let edit = shown.proposal.edit(words: words(of: chosen)) {
            let id: BookingID = identifiers.next(at: now)
            return id.raw
        }
        self.identifiers = identifiers
        board.proposal?.sent = edit
        return commit(.planned(edit), at: now)
    }

    /// `roster of week 48: 12 booked, 3 changed, 1 taken off`.
    private func words(of rows: [Proposal.Row]) -> String {
        var counts = (added: 0, changed: 0, removed: 0)
        for row in rows {
            switch row.kind {
            case .added: counts.added += 1
            case .changed: counts.changed += 1
            case .removed: counts.removed += 1
            }
        }
        let parts = [(counts.added, "booked"), (counts.changed, "changed"), (counts.removed, "taken off")]
        return "roster of \(board.span.words): "
            + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
