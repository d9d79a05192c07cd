import Civil
import Planning
import Shows
import Terminal

/// Draws a show being typed.
struct ShowFormDrawing {
    let room: ControlRoom

    /// - Returns: where the terminal's cursor stands.
    func draw(_ form: ShowForm, in region: Region) -> Point? {
        let fields = form.shown
        let size = Size(width: min(108, region.width - 4), height: min(fields.count + 7, region.height))
        let box = region.region(Rect(region.size).centred(size))
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(title: title(of: form), focused: true).inset(columns: 2)
        let wide = min(48, inner.width - 14)
        var cursor: Point?
        for (row, field) in fields.enumerated() where row < inner.height - 4 {
            let isCurrent = field == form.current
            let isWrong = form.trouble?.field == field
            inner.put(
                field.label, column: 0, row: row, width: 13,
                style: isWrong ? .wrong : isCurrent ? Style(.accent, .normal, .bold) : .dim)
            let place = inner.region(Rect(column: 14, row: row, width: wide, height: 1))
            let text = form.fields[field] ?? TextField()
            let point = text.draw(in: place, style: Style(.text, isCurrent ? .cursor : .field))
            if isCurrent { cursor = point }
        }
        let last = inner.height
        inner.put(form.current.hint, column: 0, row: last - 4, width: inner.width, style: .dim)
        inner.put(occurrences(of: form), column: 0, row: last - 3, width: inner.width, style: .text)
        let verdict = verdict(on: form)
        inner.put(verdict.text, column: 0, row: last - 2, width: inner.width, style: verdict.style)
        inner.put(
            "Tab ↑ ↓ fields · Enter \(isNew(form) ? "plans" : "changes") it · Esc closes", column: 0, row: last - 1,
            width: inner.width, style: .dim)
        return cursor
    }

    private func isNew(_ form: ShowForm) -> Bool {
        if case .new = form.purpose { true } else { false }
    }

    private func title(of form: ShowForm) -> String {
        switch form.purpose {
        case .new(_, _, _, let template):
            template.flatMap { id in room.templates.first { $0.id == id } }.map { "New show, rundown from \($0.name)" }
                ?? "New show"
        case .edit(let show, let series): series == nil ? show.title : "\(show.title), of a series"
        }
    }

    private func occurrences(of form: ShowForm) -> String {
        guard !form.occurrences.isEmpty, let wish = form.wish else { return "" }
        let days = form.occurrences.map(\.date.words).joined(separator: ", ")
        let more = form.count > form.occurrences.count ? ", …" : ""
        let count = form.count > SeriesPlan.most ? "more than \(SeriesPlan.most)" : "\(form.count)"
        return "\(count) shows up to \(wish.through.words): \(days)\(more)"
    }

    private func verdict(on form: ShowForm) -> (text: String, style: Style) {
        if let trouble = form.trouble { return ("✗ \(trouble.words)", .wrong) }
        if case .edit(_, _?) = form.purpose {
            return ("Enter asks which shows of the series are meant, and says what comes of each", .dim)
        }
        guard let verdict = form.verdict else { return ("reading the plan around it…", .dim) }
        return (verdict.words, verdict.style)
    }
}
