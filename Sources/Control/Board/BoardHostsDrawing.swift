import Assigning
import Civil
import Journal
import Shows
import Staffing
import Terminal

/// Draws the hosts of the board with their hours by week, and what was agreed with the one under the cursor.
struct BoardHostsDrawing {
    let room: ControlRoom
    let now: Moment

    private var board: RosterBoard { room.board }

    func draw(in list: Region, detail: Region) {
        guard let plan = board.plan, !plan.hosts.isEmpty else {
            list.put("no hosts: \(room.setup.keymap.label(.newHost)) adds one", column: 1, row: 0, style: .dim)
            return
        }
        let weeks = board.mondays
        let table = Table(
            columns: [Table.Column("host", .fixed(12)), Table.Column("", .fixed(8), priority: 1)]
                + weeks.map {
                    Table.Column(
                        "week \($0.week.number)", .fixed(12), alignment: .right, priority: $0 == weeks[0] ? 0 : 3)
                }
                + [
                    Table.Column("speaks", .fixed(8), priority: 2),
                    Table.Column("skills", .flex(minimum: 16, weight: 2), priority: 2),
                ], tinted: 9)
        table.draw(in: list, window: board.hosts, marksCursor: room.overlay == nil) { index in
            let host = plan.hosts[index]
            let lengths = board.figures?.weeks[host.id] ?? []
            let busiest = BoardWords.load(lengths.max() ?? .zero, of: host)
            return .items(
                [
                    Table.Item(host.name, host.hasLeft ? .faint : .text), Table.Item(busiest.bar, .chart),
                ]
                    + lengths.map {
                        let load = BoardWords.load($0, of: host)
                        return Table.Item(load.text, load.style)
                    }
                    + [
                        Table.Item(host.languages.joined(separator: " "), .dim),
                        Table.Item(HostField.skills.text(of: host), .dim),
                    ])
        }
        guard plan.hosts.indices.contains(board.hosts.cursor) else { return }
        drawDetail(plan.hosts[board.hosts.cursor], in: detail)
    }

    private func drawDetail(_ host: Host, in region: Region) {
        var text = BoardText(region)
        text.put(host.name, .title.adding(.bold))
        for field in HostField.allCases where field != .name {
            let value = field.text(of: host)
            guard !value.isEmpty, let line = text.line() else { continue }
            line.put(field.title, column: 1, row: 0, width: 14, style: .dim)
            line.put(value, column: 16, row: 0, width: line.width - 17)
        }
        for off in (board.plan?.timeOff ?? []).filter({ $0.host == host.id }) {
            text.put(room.words(of: off), off.state == .asked ? .warning : .dim)
        }
    }
}

extension ControlRoom {
    /// `off Wed 25 Nov 08:00 – Fri 27 Nov 08:00, family: approved by Rian`.
    func words(of off: TimeOff) -> String {
        func point(_ instant: Instant) -> String {
            let local = setup.zone.local(at: instant)
            return "\(local.date.weekday.short) \(local.date.day) \(local.date.monthShort) \(local.time.minutesText)"
        }
        let reason = off.reason.isEmpty ? "" : ", \(off.reason)"
        let decision =
            switch off.state {
            case .asked: "asked"
            case .approved: "approved\(off.decision.map { " by \($0.by)" } ?? "")"
            case .refused: "refused\(off.decision.map { " by \($0.by)" } ?? "")"
            }
        return "off \(point(off.start)) – \(point(off.end))\(reason): \(decision)"
    }
}
