import Civil
import OBSProtocol
import Shows
import Terminal

/// Draws the clips: what each does, how far it is and how long it takes.
struct DeskMediaDrawing {
    let room: ControlRoom
    let mirror: Mirror
    let now: Moment

    func draw(in body: Region, foot: Region) {
        let names = room.deskNames(0, on: .media)
        body.put("clip", column: 2, row: 0, style: .heading)
        guard !names.isEmpty else {
            body.put("OBS has no media source, VLC source or slideshow.", column: 2, row: 1, style: .dim)
            return
        }
        let name = min(32, body.width / 3)
        body.put("state", column: name, row: 0, style: .heading)
        body.put("at        of        left", column: name + 11, row: 0, style: .heading)
        let heard = mirror.program.map { mirror.sources(in: $0) } ?? []
        DeskList(room: room, column: 0, page: .media).draw(names, in: body.below) { input, row in
            row.put(
                input, column: 0, row: 0, width: name - 3, style: heard.contains(input) ? .title : .text)
            drawStatus(of: input, in: row.slice(columns: (name - 2)...))
        }
        guard let chosen = room.chosen(0, on: .media) else { return }
        let place = heard.contains(chosen) ? "in the scene on program: viewers see and hear it" : "not on program"
        foot.put(
            "\(chosen) · \(place)", column: 1, row: 0, width: foot.width - 2,
            style: heard.contains(chosen) ? .warning : .text)
    }

    private func drawStatus(of input: String, in row: Region) {
        let status = mirror.media[input]
        switch room.obsDesk.wished(.media(input)) {
        case .media(_, let action)?: row.put("\(action.words)…", column: 0, row: 0, width: 11, style: .pending)
        case .seek(_, let cursor)?: row.put("to \(cursor.countUpText)…", column: 0, row: 0, width: 11, style: .pending)
        default:
            row.put(status?.state.words ?? "—", column: 0, row: 0, width: 11, style: style(of: status?.state))
        }
        let cursor = status?.cursor(at: now)
        let left = status?.duration.flatMap { length in cursor.map { length - $0 } }
        row.put(cursor?.countUpText ?? "—", column: 11, row: 0)
        row.put(status?.duration?.lengthText ?? "—", column: 21, row: 0, style: .dim)
        row.put(left?.countdownText ?? "—", column: 31, row: 0)
        guard let cursor, let length = status?.duration, length > .zero, row.width > 54 else { return }
        let width = min(60, row.width - 44)
        let done = Int(Double(width) * Double(cursor.count) / Double(length.count))
        row.put(String(repeating: "━", count: max(0, min(done, width))), column: 42, row: 0, style: .chart)
        row.put(String(repeating: "─", count: max(0, width - done)), column: 42 + done, row: 0, style: .faint)
    }

    private func style(of state: Wire.MediaState?) -> Style {
        switch state {
        case .playing: Style(.good, .normal, .bold)
        case .error: Style(.wrong, .normal, .bold)
        case .opening, .buffering: .pending
        case .paused: .warning
        case .nothing, .stopped, .ended, .unknown, nil: .dim
        }
    }
}
