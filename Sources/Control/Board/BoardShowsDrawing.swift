import Assigning
import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing
import Terminal

/// Draws the shows of the board, a line for each place on a shift.
struct BoardShowsDrawing {
    let room: ControlRoom
    let now: Moment

    private var board: RosterBoard { room.board }

    func draw(in list: Region, detail: Region) {
        guard !board.rows.isEmpty else {
            list.put(
                board.isNarrowed ? "nothing to do: \(board.span.words)" : "no shows: \(board.span.words)", column: 1,
                row: 0, style: .dim)
            return
        }
        let table = Table(columns: columns, titles: nil, tinted: 12)
        let today = room.setup.zone.local(at: now.wall).date
        table.draw(in: list, window: board.window, marksCursor: room.overlay == nil) { index in
            guard case .slot(let slot) = board.rows[index], board.marked.contains(slot.show.id) else { return nil }
            return Table.Item("•", .accent)
        } row: { index in
            switch board.rows[index] {
            case .day(let date):
                let words = "\(date.weekday.short) \(date.day) \(date.monthShort)"
                return .line(Table.Item(date == today ? "\(words) · today" : words, .heading))
            case .slot(let slot): return .items(items(of: slot))
            }
        }
        drawDetail(in: detail)
    }

    private var columns: [Table.Column] {
        [
            Table.Column("time", .fixed(11)), Table.Column("room", .fixed(2), priority: 2),
            Table.Column("show", .flex(minimum: 14, weight: 3)), Table.Column("role", .fixed(8)),
            Table.Column("host", .flex(minimum: 8)), Table.Column("state", .flex(minimum: 15)),
        ]
    }

    private func items(of slot: BoardSlot) -> [Table.Item] {
        let zone = room.setup.zone
        let isOff = slot.show.status == .cancelled || slot.show.status.isOver
        let style: Style = isOff ? .faint : .text
        let time =
            "\(zone.local(at: slot.shift.start).time.minutesText)–\(zone.local(at: slot.shift.end).time.minutesText)"
        let name = room.house?.rooms.first { $0.id == slot.show.room }?.name ?? "?"
        let standing = slot.booking.map { room.standing(of: $0, on: slot.shift, at: now) }
        let hasConflict = !board.conflicts(of: slot).isEmpty
        let isSwapping = slot.booking.map { $0.id == board.swapping } ?? false
        let isOpenMain = slot.isOpen && slot.role == .main
        return [
            Table.Item(slot.isFirstOfShift ? time : "", style), Table.Item(slot.isFirstOfShow ? name : "", style),
            Table.Item(slot.isFirstOfShow ? slot.show.title : "", style), Table.Item(slot.role.words, .dim),
            slot.booking.map { booking in
                Table.Item(
                    board.name(of: booking.host), booking.state.isStanding ? style : .faint)
            } ?? Table.Item(isOpenMain ? "NO HOST" : "nobody", isOpenMain ? .wrong.adding(.bold) : .warning),
            isSwapping
                ? Table.Item("to be swapped", .accent)
                : slot.show.status == .cancelled
                    ? Table.Item("show cancelled", .warning)
                    : Table.Item(
                        (hasConflict ? "! " : "") + (standing?.text ?? ""),
                        hasConflict ? .warning : standing?.style ?? .dim),
        ]
    }

    // MARK: What is said of the row under the cursor

    private func drawDetail(in region: Region) {
        guard let slot = board.selected else { return }
        var text = BoardText(region)
        text.put("\(room.title(of: slot)), \(slot.role.words)", .title.adding(.bold))
        switch board.detail {
        case .booked(let reasons, let conflicts):
            for conflict in conflicts { text.put("! \(conflict.words)", .warning) }
            if let reasons { put(reasons, in: &text) }
            if let booking = slot.booking { putHours(of: booking.host, in: &text) }
            if let sales = slot.show.subject.expectedSales {
                text.put("the show is to sell \(BoardWords.money(Int(sales.rupiah)))", .dim)
            }
        case .open(let candidates): put(candidates, in: &text)
        case nil: break
        }
    }

    private func put(_ reasons: Reasons, in text: inout BoardText) {
        text.put("costs \(BoardWords.money(reasons.cost.total)): \(BoardWords.parts(reasons.cost))")
        guard let next = reasons.runnerUp else { return text.put("nobody else could come", .warning) }
        text.put(
            "next: \(board.name(of: next.host)), \(BoardWords.difference(next.difference)) "
                + "(\(room.setup.keymap.label(.findHost)): all, and why not)", .dim)
    }

    private func putHours(of host: HostID, in text: inout BoardText) {
        guard let person = board.plan?.hosts.first(where: { $0.id == host }), let weeks = board.figures?.weeks[host]
        else { return }
        let words = zip(board.mondays, weeks).map { monday, length in
            "\(BoardWords.load(length, of: person).text) in week \(monday.week.number)"
        }
        text.put("\(person.name) works \(words.joined(separator: ", "))", .dim)
    }

    private func put(_ candidates: [Candidate], in text: inout BoardText) {
        let free = candidates.count(where: \.isFree)
        guard !candidates.isEmpty else { return text.put("it is over, or there are no hosts", .dim) }
        text.put(
            free > 0
                ? "\(free) could come; \(room.setup.keymap.label(.findHost)) books one"
                : "nobody could come; cheapest to waive:", free > 0 ? .dim : .warning)
        for candidate in candidates {
            guard let line = text.line() else { return }
            CandidateLine(room: room, candidate: candidate).draw(in: line)
        }
    }
}

/// A host who could come, with the difference it makes, or what stands against it.
struct CandidateLine {
    let room: ControlRoom
    let candidate: Candidate

    func draw(in line: Region) {
        let style: Style = candidate.isFree ? .text : candidate.isImpossible ? .faint : .dim
        line.put(room.board.name(of: candidate.host), column: 1, row: 0, width: 9, style: style)
        let words =
            candidate.isFree
            ? "\(BoardWords.parts(candidate.cost))" : candidate.obstacles.map(withoutName).joined(separator: "; ")
        let price = candidate.isFree ? BoardWords.money(candidate.cost.total) : "\(candidate.obstacles.count) against"
        line.put(price, column: 11, row: 0, width: 11, alignment: .right, style: candidate.isFree ? .good : style)
        line.put(words, column: 23, row: 0, width: line.width - 24, style: style)
    }

    /// The name stands before it already.
    private func withoutName(_ words: String) -> String {
        let name = "\(room.board.name(of: candidate.host)) "
        return words.hasPrefix(name) ? String(words.dropFirst(name.count)) : words
    }
}
