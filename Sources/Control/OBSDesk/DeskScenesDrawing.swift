import OBSProtocol
import Shows
import Terminal

/// Draws the scenes, and what stands in the one that is chosen: shown or hidden, locked or not.
struct DeskScenesDrawing {
    let room: ControlRoom
    let mirror: Mirror

    func draw(in body: Region, foot: Region) {
        let width = max(24, min(44, body.width / 3))
        let left = body.slice(columns: 0..<width)
        let right = body.slice(columns: (width + 1)...)
        left.put("scenes", column: 2, row: 0, style: .heading)
        DeskList(room: room, column: 0, page: .scenes).draw(mirror.scenes, in: left.below, drawScene)
        guard let scene = room.chosenScene else { return }
        let isOnAir = scene == mirror.program
        right.put(
            "in \(scene)\(isOnAir ? ", ON PROGRAM" : "")", column: 2, row: 0, width: right.width - 3, style: .heading)
        let items = DeskItem.list(of: scene, in: mirror)
        if items.isEmpty { right.put("nothing stands in it", column: 2, row: 1, style: .dim) }
        DeskList(room: room, column: 1, page: .scenes).draw(items.map(\.key), in: right.below) { key, row in
            items.first { $0.key == key }.map { draw($0, in: row) }
        }
        guard isOnAir else { return }
        foot.put(
            "this scene is on program: what is shown or hidden is seen at once", column: 1, row: 0,
            width: foot.width - 2,
            style: .warning)
    }

    private func drawScene(_ scene: String, in row: Region) {
        let mark: Table.Item =
            scene == mirror.program
            ? Table.Item("PGM", .onAir) : scene == mirror.preview ? Table.Item("PVW", .standby) : Table.Item("")
        row.put(mark.text, column: 0, row: 0, style: mark.style)
        let isWished = room.obsDesk.wished(.preview) == .preview(scene) && scene != mirror.preview
        let count = mirror.filters[scene].map { "\($0.count) f" } ?? ""
        row.put(scene, column: 4, row: 0, width: max(0, row.width - 9), style: scene == mirror.program ? .title : .text)
        row.put(isWished ? "PVW…" : count, column: row.width - 5, row: 0, style: isWished ? .pending : .faint)
    }

    private func draw(_ entry: DeskItem, in row: Region) {
        let item = entry.item
        let eye: Table.Item
        if case .item(_, _, _, let wished)? = room.obsDesk.wished(.item(scene: entry.scene, id: item.id)) {
            eye = Table.Item(wished ? "shown…" : "hidden…", .pending)
        } else {
            eye = item.isShown ? Table.Item("shown", .good) : Table.Item("HIDDEN", .warning)
        }
        row.put(eye.text, column: 0, row: 0, width: 7, style: eye.style)
        let lock: Table.Item
        if case .lock(_, _, _, let wished)? = room.obsDesk.wished(.lock(scene: entry.scene, id: item.id)) {
            lock = Table.Item(wished ? "lock…" : "unlock…", .pending)
        } else {
            lock = Table.Item(item.isLocked.map { $0 ? "locked" : "" } ?? "—", .dim)
        }
        let name = (entry.isInGroup ? "  " : "") + item.source
        let kindWidth = row.width >= 64 ? 22 : 0
        let end = row.width - kindWidth - 9
        row.put(name, column: 8, row: 0, width: max(0, end - 9), style: item.isShown ? .text : .dim)
        row.put(lock.text, column: end, row: 0, width: 8, style: lock.style)
        row.put(kind(of: item.source), column: end + 9, row: 0, width: kindWidth, style: .faint)
    }

    private func kind(of source: String) -> String {
        if let input = mirror.input(source) { return input.kind }
        return mirror.hasScene(source) ? "scene" : mirror.items[source] == nil ? "" : "group"
    }
}

extension Region {
    /// All but its first row, which is a heading.
    var below: Region { slice(rows: 1...) }
}
