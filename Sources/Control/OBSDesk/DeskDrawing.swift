import Civil
import OBSProtocol
import Shows
import Terminal

/// Draws the OBS desk: its pages by their letters, the page that is open, and a line on what is chosen.
struct DeskDrawing {
    let room: ControlRoom
    let now: Moment

    func draw(in region: Region) {
        guard let studio = room.studio else {
            region.box(title: "OBS desk", focused: true).put("no room", column: 1, row: 0, style: .dim)
            return
        }
        let link = studio.mirror.link
        let inner = region.box(
            title: "OBS desk · \(room.obsDesk.page.title)", trailing: "room \(studio.room.name) · OBS \(link.word)",
            focused: true)
        drawPages(in: inner.slice(rows: 0..<1))
        // A terminal may be too low for any of them.
        let footRow = max(1, inner.height - 1)
        let body = inner.slice(rows: 1..<footRow)
        let foot = inner.slice(rows: footRow..<max(footRow, inner.height))
        guard studio.mirror.epoch > 0 else {
            body.put("\(link.words): nothing of it is known yet", column: 1, row: 1, style: .warning)
            return
        }
        drawPage(studio, body: body, foot: foot)
        if !studio.mirror.isCurrent { drawAge(studio.mirror, in: foot) }
    }

    private func drawPage(_ studio: Studio, body: Region, foot: Region) {
        switch room.obsDesk.page {
        case .mixer: MixerDrawing(room: room, mirror: studio.mirror, now: now).draw(in: body, foot: foot)
        case .scenes: DeskScenesDrawing(room: room, mirror: studio.mirror).draw(in: body, foot: foot)
        case .filters: DeskFiltersDrawing(room: room, mirror: studio.mirror).draw(in: body, foot: foot)
        case .media: DeskMediaDrawing(room: room, mirror: studio.mirror, now: now).draw(in: body, foot: foot)
        case .transitions: DeskTransitionsDrawing(room: room, mirror: studio.mirror).draw(in: body, foot: foot)
        case .outputs: DeskOutputsDrawing(room: room, mirror: studio.mirror, now: now).draw(in: body, foot: foot)
        case .settings: DeskSettingsDrawing(room: room, mirror: studio.mirror).draw(in: body, foot: foot)
        }
    }

    private func drawPages(in row: Region) {
        var column = 1
        for page in OBSPage.allCases {
            let isOpen = page == room.obsDesk.page
            column += row.put(room.setup.keymap.label(page.command), column: column, row: 0, style: .key) + 1
            let start = column
            column += row.put(page.title, column: column, row: 0, style: isOpen ? .title.adding(.bold) : .dim)
            if isOpen { row.emphasize(row: 0, columns: start..<column, .reverse) }
            column += 2
        }
    }

    /// Everything on the page is old then, and says so.
    private func drawAge(_ mirror: Mirror, in foot: Region) {
        let age = mirror.lastHeard.map { " for \(now.elapsed(since: $0).countUpText)" } ?? ""
        foot.put(
            "\(mirror.link.words): what stands here is old\(age)", column: 1, row: 0, width: foot.width - 2,
            style: Style(.wrong, .normal, .bold))
    }
}

/// A list of rows of which one is chosen, as every page of the desk has it.
struct DeskList {
    let room: ControlRoom
    let column: Int
    let page: OBSPage

    /// Draws the rows in sight, each by `draw`, and the cursor over the one that is chosen.
    func draw(_ names: [String], in region: Region, _ draw: (_ name: String, _ row: Region) -> Void) {
        let chosen = room.chosen(column, on: page)
        let isActive = room.obsDesk.page == page && (room.obsDesk.choices[page]?.column ?? 0) == column
        var window = ScrollWindow(count: names.count, height: region.height)
        window.move(to: chosen.flatMap { names.firstIndex(of: $0) } ?? 0)
        for (line, index) in window.visible.enumerated() {
            let row = region.slice(rows: line..<line + 1)
            draw(names[index], row.slice(columns: 2...))
            guard names[index] == chosen else { continue }
            row.put("▸", column: 0, row: 0, style: isActive ? .accent : .faint)
            if isActive { row.tint(row: 0, ground: .cursor) }
        }
    }
}
