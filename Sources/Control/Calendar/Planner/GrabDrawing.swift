import Civil
import Journal
import Planning
import Shows
import Terminal

/// Says where a show in hand would be, what would come of it, and which keys move it.
struct GrabDrawing {
    let room: ControlRoom

    func draw(_ grab: Grab, in region: Region) {
        let line = region.slice(rows: 0..<1)
        let end = grab.start + grab.length
        let word =
            switch grab.act {
            case .move: "move"
            case .stretch: "stretch"
            case .copy: "copy"
            }
        let place =
            "\(word) \(grab.show.title) → \(grab.start.date.words) "
            + "\(grab.start.time.minutesText)–\(end.time.minutesText) room \(room.name(of: grab.room))"
        var column = 1 + line.put(place, column: 1, row: 0, style: Style(.pending, .normal, .bold)) + 2
        if region.height == 1 {
            drawVerdict(in: line.slice(columns: min(column, line.width)...))
            return
        }
        let keys = grab.act == .stretch ? "↑ ↓ end" : "↑ ↓ 15 min · ← → day · + − length · Tab room · PgUp PgDn week"
        column += line.put("Enter puts it down · \(keys)", column: column, row: 0, style: .dim)
        drawVerdict(in: region.slice(rows: 1..<2))
    }

    private func drawVerdict(in line: Region) {
        let verdict = room.planner.verdict
        line.put(
            verdict?.words ?? "reading the plan around it…", column: 1, row: 0, width: line.width - 2,
            style: verdict?.style ?? .dim)
    }
}
