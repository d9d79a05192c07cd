import Civil
import Shows
import Terminal

/// Draws a list: rows under their times, each with who ticked it or what is known of it.
struct ListDrawing {
    let room: ControlRoom
    let now: Moment

    /// A line of it; the rows among them can be chosen.
    private struct Line {
        var items: [Table.Item]
        var row: String?
    }

    /// - Returns: where the terminal's cursor stands, if something is typed.
    func draw(_ list: ListOverlay, in region: Region) -> Point? {
        guard let studio = room.studio, let show = studio.rundown?.show,
            let checklist = room.checklist(list.list, of: studio, at: now)
        else { return nil }
        let facts = ListFacts(room: room, studio: studio, now: now)
        let lines =
            switch list.list {
            case .preflight: preflight(checklist, show, facts)
            case .wrapUp: wrapUp(checklist, facts)
            }
        let size = Size(width: min(116, region.width - 4), height: min(lines.count + 5, region.height - 2))
        let box = region.region(Rect(region.size).centred(size))
        box.fill(ground: .overlay)
        let title = title(list.list, show)
        // A trailing text that has no room goes whole, so it is chosen to fit.
        let room = box.width - 9 - GlyphWidth.columns(of: title)
        let trailing = trailing(list.list, checklist, show)
        let inner = box.on(.overlay).box(
            title: title, trailing: trailing.first { GlyphWidth.columns(of: $0) <= room } ?? "", focused: true)
        let body = inner.slice(rows: 0..<max(0, inner.height - 3)).inset(columns: 1)
        let selected = lines.firstIndex { $0.row == list.selected } ?? 0
        var window = ScrollWindow(count: lines.count, height: body.height)
        window.move(to: selected)
        window.keepOnAirNearTopThird(selected)
        for (row, index) in window.visible.enumerated() {
            draw(lines[index], in: body.slice(rows: row..<row + 1))
            guard lines[index].row == list.selected else { continue }
            body.put("▸", column: 0, row: row, style: .accent)
            body.tint(row: row, columns: 0..<min(34, body.width), ground: .cursor)
        }
        return drawFoot(list, in: inner.slice(rows: max(0, inner.height - 2)..<inner.height).inset(columns: 1))
    }

    private func title(_ list: ListOverlay.List, _ show: Show) -> String {
        switch list {
        case .preflight: "Preflight · \(show.title)"
        case .wrapUp: "Wrap-up · \(show.title)"
        }
    }

    /// How far a list is and what the show is called, the shorter the later.
    private func trailing(_ list: ListOverlay.List, _ checklist: Checklist, _ show: Show) -> [String] {
        let count = "\(checklist.settled) of \(checklist.counted.count)"
        switch list {
        case .wrapUp: return [count]
        case .preflight:
            switch show.status {
            case .ready:
                guard let doubt = checklist.doubt(before: show) else { return ["\(count) · ready"] }
                return [
                    "\(count) · ready, but \(doubt.text)", "\(count) · ready, but \(doubt.short)",
                    "ready, but \(doubt.short)",
                ]
            case .draft: return ["\(count) · draft"]
            case .onAir, .ended, .reconciled, .cancelled: return [count]
            }
        }
    }

    // MARK: Lines

    private func preflight(_ checklist: Checklist, _ show: Show, _ facts: ListFacts) -> [Line] {
        var lines: [Line] = []
        var group: Instant?
        let (machine, people) = (checklist.rows.filter(\.isMachine), checklist.rows.filter { !$0.isMachine })
        for row in people {
            if let due = row.due, due != group {
                group = due
                lines.append(heading(due, of: show, rows: people.filter { $0.due == due }))
            }
            lines.append(line(row, facts))
        }
        guard !machine.isEmpty else { return lines }
        return lines + [machineHeading(machine, facts.studio)] + machine.map { line($0, facts) }
    }

    private func machineHeading(_ rows: [Checklist.Row], _ studio: Studio) -> Line {
        let open = rows.count(where: \.isOpen)
        let age = CheckAge(studio, now).words.map { "checked \($0)" } ?? "not checked"
        return Line(items: [
            Table.Item("OBS  \(age)", Style(.heading, .normal, .bold)),
            open == 0 ? Table.Item("nothing is missing", .dim) : Table.Item("\(open) to mend", .warning),
        ])
    }

    /// `T-60 19:00  in 12 min`, or how late what is open under it is.
    private func heading(_ due: Instant, of show: Show, rows: [Checklist.Row]) -> Line {
        let time = "\(due.leadText(before: show.start))  \(room.clock(due, of: show).prefix(5))"
        let wait = due - now.wall
        let open = rows.count(where: \.isOpen)
        let state: Table.Item =
            if open == 0 {
                Table.Item("all done", .dim)
            } else if wait > .zero {
                // A time to come is rounded up, as every countdown.
                Table.Item("in \((wait + 59_999).minutesWords)", .dim)
            } else {
                Table.Item("\((-wait).minutesWords) late, \(open) open", .warning)
            }
        return Line(items: [Table.Item(time, Style(.heading, .normal, .bold)), state])
    }

    private func wrapUp(_ checklist: Checklist, _ facts: ListFacts) -> [Line] {
        var lines: [Line] = []
        if let next = facts.nextShow {
            lines.append(
                Line(items: [Table.Item("NEXT", .dim), Table.Item(next.words, next.isNear ? .warning : .text)]))
        }
        for row in checklist.rows {
            lines.append(line(row, facts))
            guard row.matter == .incidents else { continue }
            lines += facts.incidents.map { Line(items: [Table.Item("", .dim), Table.Item($0, .warning)]) }
        }
        return lines
    }

    private func line(_ row: Checklist.Row, _ facts: ListFacts) -> Line {
        let state = row.state(at: now.wall)
        let mark: Table.Item
        let rest: Table.Item
        switch state {
        case .open where row.isMachine, .due where row.isMachine:
            (mark, rest) = (Table.Item("✗", .wrong), Table.Item(facts.words(row), .text))
        case .open: (mark, rest) = (Table.Item("·", .dim), Table.Item(facts.words(row), .dim))
        case .due: (mark, rest) = (Table.Item("!", .warning), Table.Item(facts.words(row), .dim))
        case .done(let tick): (mark, rest) = (Table.Item("✓", .good), Table.Item(words(tick), .text))
        case .waived(let tick):
            (mark, rest) = (Table.Item("w", .pending), Table.Item("waived: \(words(tick))", .pending))
        case .passed: (mark, rest) = (Table.Item("✓", .good), Table.Item(facts.words(row), .dim))
        case .cautioned: (mark, rest) = (Table.Item("!", .warning), Table.Item(facts.words(row), .dim))
        case .ended(let at): (mark, rest) = (Table.Item("✓", .good), Table.Item("ended \(clock(at))", .text))
        }
        let title = Table.Item(row.title, state.isOpen ? Style(.text, .normal, .bold) : .dim)
        return Line(items: [mark, title, rest], row: row.id)
    }

    private func words(_ tick: Tick) -> String {
        "\(tick.by) \(clock(tick.at))" + (tick.note.isEmpty ? "" : "  \(tick.note)")
    }

    private func clock(_ instant: Instant) -> String { room.setup.zone.local(at: instant).time.minutesText }

    private func draw(_ line: Line, in region: Region) {
        guard line.row != nil else {
            region.put(line.items[0].text, column: 1, row: 0, style: line.items[0].style)
            let column = max(13, GlyphWidth.columns(of: line.items[0].text) + 3)
            region.put(
                line.items[1].text, column: column, row: 0, width: region.width - column, style: line.items[1].style)
            return
        }
        let title = region.width >= 90 ? 36 : 30
        region.put(line.items[0].text, column: 2, row: 0, style: line.items[0].style)
        region.put(line.items[1].text, column: 4, row: 0, width: title - 1, style: line.items[1].style)
        region.put(
            line.items[2].text, column: 4 + title, row: 0, width: region.width - title - 4, style: line.items[2].style)
    }

    // MARK: What can be done

    private func drawFoot(_ list: ListOverlay, in foot: Region) -> Point? {
        switch list.mode {
        case .reading:
            let keys =
                list.list == .preflight
                ? "Enter tick · n with a note · w waive · x reopen · r ready · u undo · Esc"
                : "Enter tick · n with a note · w waive · x reopen · \(ending)u undo · Esc"
            foot.put(keys, column: 0, row: 1, width: foot.width, style: .dim)
            if let refusal { foot.put(refusal, column: 0, row: 0, width: foot.width, style: .warning) }
            return nil
        case .asking:
            let scene = room.studio.flatMap { room.setup.closing[$0.room.name] } ?? ""
            let question =
                list.selected == "wrap:recording"
                ? "y STOPS the recording in OBS" : "y AIRS \u{201c}\(scene)\u{201d} now, unplanned"
            foot.put(question, column: 0, row: 0, width: foot.width, style: Style(.onAir, .normal, .bold))
            foot.put("any other key does not", column: 0, row: 1, width: foot.width, style: .dim)
            return nil
        case .typing(let purpose, let field):
            foot.put(hint(purpose, field.text), column: 0, row: 1, width: foot.width, style: .dim)
            return field.draw(in: foot.slice(rows: 0..<1))
        }
    }

    /// How the run ends here, while it goes on.
    private var ending: String {
        room.studio?.run?.hasEnded == false ? "\(ListOverlay.endWord) ends the run · " : ""
    }

    /// A refusal belongs where the eyes are, while it is new.
    private var refusal: String? {
        guard let last = room.notices.last, last.weight == .refusal, now.elapsed(since: last.at) < Footer.freshness
        else {
            return nil
        }
        return last.text
    }

    private func hint(_ purpose: ListOverlay.Purpose, _ text: String) -> String {
        if let refusal, purpose != .note { return refusal }
        let line = TickLine(text)
        switch purpose {
        case .end: return "type \(ListOverlay.endWord) and Enter · Esc goes on"
        case .stop: return "type \(ListOverlay.stopWord) and Enter: OBS stops streaming · Esc goes on"
        case .note:
            let words = line.text.isEmpty ? "; another's word: NAME: NOTE" : ": \(line.text)"
            return "ticks it by \(line.name ?? room.setup.seat.name)\(words) · Esc"
        case .waiver:
            guard let name = line.name, !line.text.isEmpty else {
                return "who answers for it, and why: NAME: WHY · Esc"
            }
            return "waives it: \(name) answers for “\(line.text)” · Esc"
        }
    }
}

extension Checklist {
    /// What speaks against a show that people have made ready: `2 rows are wrong now`; nil where nothing does.
    fileprivate func doubt(before show: Show) -> (text: String, short: String)? {
        let missing = missing(before: show)
        let wrong = missing.count(where: \.isMachine)
        let open = missing.count - wrong
        func rows(_ count: Int) -> String { count == 1 ? "1 row is" : "\(count) rows are" }
        switch (wrong, open) {
        case (0, 0): return nil
        case (_, 0): return ("\(rows(wrong)) wrong now", "\(wrong) wrong")
        case (0, _): return ("\(rows(open)) open", "\(open) open")
        case (_, _): return ("\(rows(wrong)) wrong now, \(open) open", "\(wrong) wrong, \(open) open")
        }
    }
}
