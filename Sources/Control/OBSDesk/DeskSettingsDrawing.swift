import OBSProtocol
import Shows
import Terminal

/// Draws what OBS is set to: profiles, scene collections, the stream service without its key, video, and the hotkeys.
struct DeskSettingsDrawing {
    let room: ControlRoom
    let mirror: Mirror

    func draw(in body: Region, foot: Region) {
        let width = max(38, body.width / 2)
        let left = body.slice(columns: 0..<width)
        let facts = facts
        let list = left.slice(rows: 1..<max(2, left.height - facts.count - 1))
        left.put("profiles and scene collections", column: 2, row: 0, style: .heading)
        DeskList(room: room, column: 0, page: .settings).draw(room.deskNames(0, on: .settings), in: list, drawChoice)
        for (row, fact) in facts.enumerated() {
            let line = left.slice(rows: left.height - facts.count + row..<left.height - facts.count + row + 1)
            line.put(fact.0, column: 2, row: 0, style: .heading)
            line.put(fact.1, column: 13, row: 0, width: line.width - 14)
        }
        drawHotkeys(in: body.slice(columns: (width + 1)...))
        foot.put(footText, column: 1, row: 0, width: foot.width - 2, style: .dim)
    }

    private func drawChoice(_ key: String, in row: Region) {
        let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return }
        let isProfile = parts[0] == "profile"
        let isCurrent = (isProfile ? mirror.profile : mirror.collection) == parts[1]
        let wished = room.obsDesk.wished(isProfile ? .profile : .collection)
        let isWished = wished == (isProfile ? .profile(parts[1]) : .collection(parts[1]))
        row.put(parts[0], column: 0, row: 0, style: .dim)
        row.put(parts[1], column: 11, row: 0, width: max(0, row.width - 20), style: isCurrent ? .title : .text)
        row.put(
            isWished ? "asked…" : isCurrent ? "in use" : "", column: row.width - 8, row: 0,
            style: isWished ? .pending : .good)
    }

    private var facts: [(String, String)] {
        let video = mirror.video.map {
            "\($0.width)×\($0.height) to \($0.outputWidth)×\($0.outputHeight), \(Numbers.decimal($0.framesPerSecond, places: 2)) fps"
        }
        return [
            ("service", mirror.streamService.map { $0.service.map { name in "\(name)" } ?? $0.kind } ?? "—"),
            ("server", mirror.streamService?.server?.maskedAddress ?? "—"),
            ("key", mirror.streamService?.key.words ?? "—"),
            ("records to", mirror.recordDirectory ?? "—"),
            ("video", video ?? "—"),
        ]
    }

    private func drawHotkeys(in region: Region) {
        let hotkeys = room.hotkeys
        let filter = room.obsDesk.hotkeyFilter
        let total = mirror.hotkeys?.count
        let count = filter.isEmpty ? "" : " with “\(filter)”: \(hotkeys.count) of \(total ?? 0)"
        region.put("hotkeys\(count)", column: 2, row: 0, width: region.width - 3, style: .heading)
        guard total != nil else {
            region.put("are being read", column: 2, row: 1, style: .dim)
            return
        }
        DeskList(room: room, column: 1, page: .settings).draw(hotkeys, in: region.below) { name, row in
            row.put(name, column: 0, row: 0, width: row.width - 1)
        }
    }

    private var footText: String {
        let keymap = room.setup.keymap
        let use = keymap.label(.deskUse)
        return (room.obsDesk.choices[.settings]?.column ?? 0) == 0
            ? "\(use) uses it, after a question; refused while a run or an output is on"
            : "\(use) presses it in OBS, after a question · \(keymap.label(.filter)) filters"
    }
}

extension StreamKey {
    /// Never more of it than tells two keys apart.
    var words: String {
        switch self {
        case .missing: "MISSING"
        case .set(let end): end.isEmpty ? "set" : "set, ends …\(end)"
        }
    }
}
