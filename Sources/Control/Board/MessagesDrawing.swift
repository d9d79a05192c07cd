import Civil
import Planning
import Shows
import Staffing
import Terminal

/// Draws what hosts have to be told, and what has been: the list, and the message under the cursor in full.
struct MessagesDrawing {
    let room: ControlRoom
    let now: Moment

    private var board: RosterBoard { room.board }

    func draw(in list: Region, detail: Region) {
        let messages = board.messages
        guard !messages.isEmpty else {
            list.put("all of \(board.span.words) has been told", column: 1, row: 0, style: .dim)
            return
        }
        var window = board.outbox.window
        window.resize(count: messages.count)
        let table = Table(
            columns: [
                Table.Column("host", .fixed(12)), Table.Column("lines", .flex(minimum: 14, weight: 2)),
                Table.Column("state", .flex(minimum: 14, weight: 2)),
            ], titles: nil, tinted: 9)
        table.draw(in: list, window: window, marksCursor: room.overlay == nil) { index in
            .items(self.items(of: messages[index]))
        }
        guard let message = board.message?.message else { return }
        var text = BoardText(detail)
        for line in message.text(in: room.setup.zone).split(separator: "\n") { text.put(String(line)) }
    }

    private func items(of entry: RosterBoard.Entry) -> [Table.Item] {
        let message = entry.message
        let copied = board.outbox.copied.contains(message.host.id) ? " · copied" : ""
        let state: Table.Item
        switch entry {
        case .pending: state = Table.Item("to be published\(copied)", .warning)
        case .published:
            let time = board.outbox.publishedAt.map { room.setup.zone.local(at: $0).time.minutesText } ?? ""
            state = Table.Item(
                copied.isEmpty ? "published \(time), to send" : "published \(time)\(copied)",
                copied.isEmpty ? .pending : .dim)
        }
        return [Table.Item(message.host.name), Table.Item(Self.counts(message), .dim), state]
    }

    /// `2 new, 1 changed`.
    private static func counts(_ message: Publication.Message) -> String {
        var counts: [(word: String, count: Int)] = [("new", 0), ("changed", 0), ("agreed", 0), ("cancelled", 0)]
        for line in message.lines {
            switch line.kind {
            case .offered: counts[0].count += 1
            case .changed: counts[1].count += 1
            case .confirmed: counts[2].count += 1
            case .withdrawn: counts[3].count += 1
            }
        }
        return counts.filter { $0.count > 0 }.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
    }
}
