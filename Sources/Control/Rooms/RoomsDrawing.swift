import Civil
import Shows
import Terminal

/// Draws every room, a line each: in a box under the log where the screen is wide, over the panes by a key anywhere.
struct RoomsDrawing {
    let room: ControlRoom
    let now: Moment

    /// - Parameter height: of a box with every room in it.
    static func height(of rooms: Int) -> Int { rooms + 2 }

    func draw(in region: Region) {
        let inner = region.box(title: "Rooms", trailing: room.setup.keymap.label(.rooms)).inset(columns: 1)
        for (row, line) in room.roomLines(at: now).enumerated() where row < inner.height {
            draw(line, in: inner.slice(rows: row..<row + 1))
        }
    }

    func draw(over region: Region, selected: RoomID) {
        let lines = room.roomLines(at: now)
        let size = Size(width: min(86, region.width - 4), height: min(lines.count + 4, region.height - 2))
        let box = region.region(Rect(region.size).centred(size))
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(title: "Rooms", focused: true)
        for (row, line) in lines.enumerated() where row < inner.height - 2 {
            let slice = inner.slice(rows: row..<row + 1)
            draw(line, in: slice.inset(columns: 2))
            guard line.room == selected else { continue }
            slice.put("▸", column: 0, row: 0, style: .accent)
            slice.tint(row: 0, columns: 0..<min(24, slice.width), ground: .cursor)
        }
        inner.put(
            "Enter shows it, and GO is disarmed there until \(room.setup.keymap.label(.armGo)) arms it · Esc",
            column: 2, row: inner.height - 1, width: inner.width - 3, style: .dim)
    }

    private func draw(_ line: RoomLine, in region: Region) {
        let isWide = region.width >= 60
        let isShown = line.room == room.roomID
        region.put(line.name, column: 0, row: 0, width: 2, style: isShown ? Style(.title, .normal, .bold) : .text)
        region.put(line.mark.text, column: 2, row: 0, style: line.mark.style)
        region.put(line.state.text, column: 4, row: 0, width: line.offset.isEmpty ? 17 : 10, style: line.state.style)
        // Where there is none, the state has its columns.
        if !line.offset.isEmpty {
            region.put(line.offset, column: 13, row: 0, width: 7, alignment: .right, style: .text)
        }
        region.put(line.obs.text, column: 21, row: 0, width: 7, style: line.obs.style)
        var column = 29
        for entry in line.tally {
            let word = isWide ? entry.standing.alarmWord.map { " \($0)" } ?? "" : ""
            let text = "\(entry.name)\(entry.standing.mark)\(word)"
            guard column + GlyphWidth.columns(of: text) <= region.width else { break }
            column += region.put(entry.name, column: column, row: 0, style: .dim)
            column += region.put(entry.standing.mark + word, column: column, row: 0, style: entry.standing.style) + 1
        }
        guard isWide else { return }
        let start = max(column + 1, 46)
        region.put(line.title, column: start, row: 0, width: max(0, region.width - start), style: .dim)
    }
}

extension ScreenLayout {
    /// The log's place, and under it the rooms' where there are several and the log keeps enough of its own.
    func logAndRooms(_ rooms: Int) -> (log: Rect?, rooms: Rect?) {
        guard let log, rooms > 1 else { return (log, nil) }
        let height = RoomsDrawing.height(of: rooms)
        guard log.height - height >= Self.leastLog else { return (log, nil) }
        let parts = log.rows([.fill, .fixed(height)])
        return (parts[0], parts[1])
    }

    private static let leastLog = 6
}
