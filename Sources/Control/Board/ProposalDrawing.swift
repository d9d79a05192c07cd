import Assigning
import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing
import Terminal

/// Draws a search under way, or what it found as a difference against the roster there is.
struct ProposalDrawing {
    let room: ControlRoom
    let now: Moment

    private var board: RosterBoard { room.board }

    func draw(in list: Region, detail: Region) {
        if let solving = board.solving { return draw(solving, in: list) }
        guard let shown = board.proposal else { return drawNothing(in: list) }
        drawHead(shown, in: list.slice(rows: 0..<2))
        let body = list.slice(rows: 2...)
        if shown.proposal.rows.isEmpty, shown.proposal.open.isEmpty {
            body.put("the roster there is, is as good as any: nothing would change", column: 1, row: 1, style: .good)
        }
        draw(shown, in: body)
        drawDetail(shown, in: detail)
    }

    // MARK: A search

    private func draw(_ solving: RosterBoard.Solving, in region: Region) {
        var text = BoardText(region.inset(rows: 1))
        let house = solving.house
        text.put(
            "Searching hosts for \(house.needed) places on \(house.chosenCount) shifts, \(board.span.words)",
            .title.adding(.bold))
        text.skip()
        text.put(Self.words(of: solving, at: now), .standby)
        text.skip()
        let stop = room.setup.keymap.label(.back)
        text.put("\(stop) or \(room.setup.keymap.label(.assign)) stops with the best so far. Nothing is changed.", .dim)
        if let change = solving.overtakenBy { text.put("meanwhile: \(change)", .warning) }
    }

    /// `2,3 s · 2 places open · costs Rp 21,4 jt · 0,3 % above what is possible at best`.
    static func words(of solving: RosterBoard.Solving, at now: Moment) -> String {
        guard let progress = solving.progress else { return "reading the house" }
        return words(of: progress)
    }

    static func words(of progress: RosterProgress) -> String {
        let open = progress.open == 0 ? "no place open" : "\(progress.open) open"
        return
            "\(seconds(progress)) · \(open) · costs \(BoardWords.money(progress.objective)) · \(quality(of: progress))"
    }

    private static func seconds(_ progress: RosterProgress) -> String {
        "\(progress.elapsed.count / 1000),\(progress.elapsed.count / 100 % 10) s"
    }

    /// How good it is known to be.
    static func quality(of progress: RosterProgress) -> String {
        guard let bound = progress.bound, bound > 0 else { return "how much better it could be is not known" }
        guard !progress.isOptimal else { return "proved: none is cheaper" }
        let tenths = Int64(progress.objective - bound) * 1000 / Int64(max(1, bound))
        return tenths == 0
            ? "at most 0,1 % above the best" : "at most \(BoardWords.percent(tenths: tenths)) above the best"
    }

    private func drawNothing(in region: Region) {
        var text = BoardText(region.inset(rows: 1))
        let keymap = room.setup.keymap
        text.put("Nothing is proposed.", .title)
        text.skip()
        text.put(
            "\(keymap.label(.assign)) finds hosts for \(chosen): drafts may move, what was told stays.", .dim)
        text.put(
            "\(keymap.label(.repair)) may move what was told as well, as little of it as can be.", .dim)
    }

    private var chosen: String {
        board.marked.isEmpty ? "all shows of \(board.span.words)" : "the \(board.marked.count) marked shows"
    }

    // MARK: What it found

    private func drawHead(_ shown: RosterBoard.ShownProposal, in region: Region) {
        let proposal = shown.proposal
        let verb = shown.wasStopped ? "stopped after" : "found in"
        region.put(
            "\(verb) \(Self.seconds(shown.progress)) · \(Self.quality(of: shown.progress))", column: 1, row: 0,
            width: region.width - 2, style: .dim)
        if let change = shown.overtakenBy {
            region.put(
                "OLD: \(change). Search again (\(room.setup.keymap.label(.assign)))", column: 1, row: 1,
                width: region.width - 2, style: .wrong.adding(.bold))
            return
        }
        let counts =
            "\(proposal.chosen.count) of \(proposal.rows.count) changes chosen · \(proposal.unchanged) as they are"
            + (proposal.affected.isEmpty ? "" : " · \(proposal.affected.count) told otherwise")
        region.put(counts, column: 1, row: 1, width: region.width - 2, style: .text)
    }

    private func draw(_ shown: RosterBoard.ShownProposal, in region: Region) {
        let table = Table(
            columns: [
                Table.Column("", .fixed(3)), Table.Column("when", .fixed(12)),
                Table.Column("show", .flex(minimum: 12, weight: 2)), Table.Column("role", .fixed(7)),
                Table.Column("change", .flex(minimum: 18, weight: 2)),
            ], titles: nil, tinted: 5)
        let proposal = shown.proposal
        table.draw(in: region, window: shown.window, marksCursor: room.overlay == nil) { index in
            guard index < proposal.rows.count else {
                let opening = proposal.open[index - proposal.rows.count]
                return .items(
                    self.place("", opening.show, opening.shift, opening.role)
                        + [
                            Table.Item(
                                opening.role == .main ? "NO HOST" : "nobody",
                                opening.role == .main ? .wrong.adding(.bold) : .warning)
                        ])
            }
            let row = proposal.rows[index]
            return .items(self.place(row.isChosen ? "[x]" : "[ ]", row.show, row.shift, row.role) + [self.change(row)])
        }
    }

    private func place(_ mark: String, _ show: Show, _ shift: Shift, _ role: Booking.Role) -> [Table.Item] {
        let local = room.setup.zone.local(at: shift.start)
        return [
            Table.Item(mark, .accent),
            Table.Item("\(local.date.weekday.short) \(local.date.day) \(local.time.minutesText)"),
            Table.Item(show.title), Table.Item(role.words, .dim),
        ]
    }

    private func change(_ row: Proposal.Row) -> Table.Item {
        let told = row.breaksWord ? " (told)" : ""
        let style: Style = !row.isChosen ? .faint : row.breaksWord ? .warning : .text
        switch row.kind {
        case .added(let host): return Table.Item("+ \(board.name(of: host))", row.isChosen ? .good : .faint)
        case .removed(let booking): return Table.Item("− \(board.name(of: booking.host))\(told)", style)
        case .changed(let booking, let host):
            return Table.Item("\(board.name(of: booking.host)) → \(board.name(of: host))\(told)", style)
        }
    }

    // MARK: What it comes to

    private func drawDetail(_ shown: RosterBoard.ShownProposal, in region: Region) {
        var text = BoardText(region)
        drawReasons(shown, in: &text)
        let (before, after) = (FiguresWords(shown.before), FiguresWords(shown.after))
        text.put("\(after.money) (now \(BoardWords.money(Int(shown.before.pay))))")
        text.put("missing \(after.missing) (now \(before.missing)) · hours \(after.spread) (now \(before.spread))")
        if !shown.after.overtime.isEmpty {
            text.put("overtime: \(names(shown.after.overtime))", .wrong)
        }
        if !shown.proposal.affected.isEmpty {
            text.put("told otherwise before: \(names(shown.proposal.affected))", .warning)
        }
        if !shown.after.short.isEmpty, text.left > 2 {
            let short = shown.after.short
            text.put("below their contract's least: \(short.count > 4 ? "\(short.count) hosts" : names(short))", .dim)
        }
        guard text.left > 3 else { return }
        text.skip()
        drawHours(shown, in: &text)
    }

    private func names(_ hosts: [HostID]) -> String { hosts.map(board.name).joined(separator: ", ") }

    private func drawReasons(_ shown: RosterBoard.ShownProposal, in text: inout BoardText) {
        switch shown.detail {
        case .booked(let reasons?, _):
            text.put("costs \(BoardWords.money(reasons.cost.total)): \(BoardWords.parts(reasons.cost))")
            text.put(
                reasons.runnerUp.map {
                    "next: \(board.name(of: $0.host)), \(BoardWords.difference($0.difference))"
                } ?? "nobody else could come", .dim)
        case .open(let candidates):
            text.put("nobody could come; cheapest to waive:", .warning)
            for candidate in candidates.prefix(2) {
                guard let line = text.line() else { return }
                CandidateLine(room: room, candidate: candidate).draw(in: line)
            }
        case .booked(nil, _), nil: break
        }
    }

    /// Each host's hours as they would be, and how they differ from now.
    private func drawHours(_ shown: RosterBoard.ShownProposal, in text: inout BoardText) {
        for host in shown.proposal.house.page.hosts {
            guard let weeks = shown.after.weeks[host.id], text.left > 0, let line = text.line() else { continue }
            let busiest = weeks.max() ?? .zero
            let load = BoardWords.load(busiest, of: host)
            let before = (shown.before.weeks[host.id] ?? []).reduce(.zero, +)
            let difference = weeks.reduce(.zero, +) - before
            line.put(host.name, column: 1, row: 0, width: 9, style: load.style)
            line.put(load.bar, column: 11, row: 0, style: .chart)
            line.put(load.text, column: 20, row: 0, width: 12, style: load.style)
            guard difference != .zero else { continue }
            let sign = difference > .zero ? "+" : "−"
            line.put(
                "\(sign)\(BoardWords.hours(Milliseconds(Int64(difference.count.magnitude))))", column: 33, row: 0,
                style: .dim)
        }
    }
}
