import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// Draws the rundown: marks, planned times, what is on air and what stands by.
struct CuesDrawing {
    let room: ControlRoom
    let now: Moment
    /// That of the rundown on screen.
    let projection: Projection?

    /// What the columns stand at as they come; those that a person has added go first where there is no room.
    private static let priorities: [CueField: Int] = [
        .host: 4, .sku: 6, .offer(.stock, nil): 7, .scene: 3, .plan: 2, .expected: 1, .advance: 8, .slack: 9, .back: 10,
        .gap: 11,
    ]

    private func table(_ fields: [CueField]) -> Table {
        let channels = room.house?.channels ?? []
        let columns = fields.enumerated().map { place, field in
            let isKept = field == .number || field == .title || field == .length
            return field.column(
                titled: field.heading(channels), priority: isKept ? 0 : Self.priorities[field] ?? 20 + place)
        }
        return Table(columns: [Table.Column("", .fixed(3))] + columns + [Table.Column("", .fixed(1))], tinted: 9)
    }

    func draw(in region: Region, focused: Bool) {
        guard let studio = room.studio, let rundown = studio.rundown, let projection else {
            let inner = region.box(title: "Cues", trailing: "", focused: focused)
            inner.put(
                room.studio?.show == nil ? emptyText : "reading…", column: 1,
                row: 1, style: .dim)
            return
        }
        let title = room.cues.filter.isEmpty ? "Cues" : "Cues /\(room.cues.filter.text)"
        let differs = room.cues.comparison.map { " · \($0.summary)" } ?? ""
        let inner = region.box(title: title, trailing: "\(rundown.cues.count) cues\(differs)", focused: focused)
        guard !rundown.cues.isEmpty else {
            inner.put(
                "This show has no cues yet: \(room.setup.keymap.label(.newLine)) writes one.", column: 1, row: 1,
                style: .dim)
            return
        }
        let fields = room.columns.watching
        // The mark of what is not fit to air stands right behind the start, where it is seen.
        let mark = fields.firstIndex(of: .expected).map { $0 + 2 } ?? fields.count + 1
        var table = table(fields)
        table.columns.insert(table.columns.removeLast(), at: mark)
        let columns = table
        columns.draw(
            in: inner, window: room.cues.window, marksCursor: focused, gutter: { bar(before: $0, in: rundown) }
        ) { row in
            switch room.cues.rows[row] {
            case .segment(let id):
                let segment = id.flatMap { rundown.segments[$0] }
                return .rule(Table.Item(segment?.title ?? "", segment.headingStyle))
            case .cue(let index):
                var items = items(fields, of: index, studio: studio, rundown: rundown, projection: projection)
                items.insert(items.removeLast(), at: mark)
                return .items(items)
            case .out:
                return .rule(
                    Table.Item(outText(rundown), .dim), trailing: Table.Item(endText(rundown, projection), .dim))
            }
        }
    }

    /// A thin line in the colour of its segment.
    private func bar(before row: Int, in rundown: Rundown) -> Table.Item? {
        guard case .cue(let index) = room.cues.rows[row], let segment = rundown.cues[index].segment,
            let role = rundown.segments[segment]?.colour?.role
        else { return nil }
        return Table.Item("▎", Style(role))
    }

    /// The mark, an item a field, and what is not fit to air.
    private func items(
        _ fields: [CueField], of index: Int, studio: Studio, rundown: Rundown, projection: Projection
    ) -> [Table.Item] {
        let cue = rundown.cues[index]
        let look = CueLook(index, studio, rundown, projection)
        let mark = look.mark.isEmpty ? room.cues.comparison?.marks[cue.id]?.item : nil
        let row = CueRow(
            room: room, index: index, rundown: rundown, projection: projection, look: look, now: now,
            isReady: studio.run?.phase ?? .ready == .ready)
        return [mark ?? Table.Item(look.mark, look.markStyle)] + fields.map { row.item($0) } + [row.trailing]
    }

    private var emptyText: String {
        let keymap = room.setup.keymap
        if room.house?.rooms.isEmpty == true {
            return "No rooms yet: name them in the config; siaran config sample shows how."
        }
        if room.calendar.page?.entries.isEmpty == true {
            return
                "No shows yet: \(keymap.label(.focusCalendar)) then \(keymap.label(.newLine)) writes one. siaran demo shows a full day."
        }
        return "No show is on the desk: choose one in Calendar."
    }

    private func outText(_ rundown: Rundown) -> String {
        guard let out = rundown.show.hardOut else { return "no hard out" }
        return "out \(room.setup.zone.local(at: out).time.minutesText)"
    }

    private func endText(_ rundown: Rundown, _ projection: Projection) -> String {
        let ends = "ends \(room.clock(projection.end, of: rundown.show))"
        guard let out = rundown.show.hardOut else { return ends }
        let over = projection.end - out
        return over > .zero ? "\(ends) · \(over.countUpText) OVER" : "\(ends) · \((-over).countUpText) to spare"
    }
}
