import Assigning
import Civil
import Journal
import Rostering
import Staffing
import Terminal

extension OverlayDrawing {
    /// Draws who could come, and in full what stands for or against the one under the cursor.
    func draw(_ list: CandidateList, in region: Region) {
        let height = min(list.candidates.count + 9, region.height - 4)
        let box = centred(Size(width: min(110, region.width - 4), height: height), in: region)
        box.fill(ground: .overlay)
        let free = list.candidates.count(where: \.isFree)
        let instead = list.slot.booking.flatMap { $0.state.isStanding ? room.board.name(of: $0.host) : nil }
        let inner = box.on(.overlay).box(
            title: "\(room.title(of: list.slot)), \(list.slot.role.words)\(instead.map { " instead of \($0)" } ?? "")",
            trailing: "\(free) of \(list.candidates.count) could come", focused: true)
        let rows = inner.slice(rows: 0..<max(1, inner.height - 6))
        var window = list.window
        window.resize(height: rows.height)
        for (line, index) in window.visible.enumerated() {
            let row = rows.slice(rows: line..<line + 1)
            CandidateLine(room: room, candidate: list.candidates[index]).draw(in: row.slice(columns: 1...))
            guard index == window.cursor else { continue }
            row.put("▸", column: 0, row: 0, style: .accent)
            row.tint(row: 0, columns: 0..<12, ground: .cursor)
        }
        let foot = inner.slice(rows: max(1, inner.height - 6)...)
        foot.rule(Table.Item(""))
        if let candidate = list.selected { draw(candidate, insteadOf: instead, in: foot.slice(rows: 1...)) }
        box.on(.overlay).put(
            list.purpose == .reading
                ? " any other key closes "
                : " Enter books · \(room.setup.keymap.label(.offerBooking)) offers at once · any other key closes ",
            column: 3,
            row: box.height - 1, style: .dim)
    }

    private func draw(_ candidate: Candidate, insteadOf instead: String?, in region: Region) {
        var text = BoardText(region)
        for obstacle in candidate.obstacles { text.put("against: \(obstacle)", .warning) }
        text.put("costs \(BoardWords.money(candidate.cost.total)): \(BoardWords.parts(candidate.cost))")
        if let instead {
            text.put("\(BoardWords.difference(candidate.difference)) against \(instead)", .dim)
        }
        guard let host = room.board.plan?.hosts.first(where: { $0.id == candidate.host }),
            let weeks = room.board.figures?.weeks[host.id]
        else { return }
        let loads = weeks.map { BoardWords.load($0, of: host).text }.joined(separator: ", ")
        text.put(
            "\(loads) so far · \(host.languages.joined(separator: " ")) · \(HostField.skills.text(of: host))", .dim)
    }
}
