import Staffing
import Terminal

extension OverlayDrawing {
    /// - Returns: where the terminal's cursor stands, while something is typed.
    func draw(_ form: HostForm, in region: Region) -> Point? {
        let rows = room.rows(of: form)
        let box = centred(
            Size(width: min(100, region.width - 4), height: min(rows.count + 5, region.height - 2)), in: region)
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(
            title: form.isNew ? "New host" : form.host.name,
            trailing: form.field == nil ? "Enter edits · Esc closes" : "Enter writes it · Esc gives it up",
            focused: true)
        let list = inner.slice(rows: 0..<max(1, inner.height - 2))
        var window = form.window
        window.resize(count: rows.count)
        window.resize(height: list.height)
        var cursor: Point?
        for (line, index) in window.visible.enumerated() {
            let row = list.slice(rows: line..<line + 1)
            let isHere = index == window.cursor
            draw(rows[index], of: form, in: row)
            guard isHere else { continue }
            row.put("▸", column: 0, row: 0, style: .accent)
            guard let field = form.field else {
                row.tint(row: 0, columns: 0..<15, ground: .cursor)
                continue
            }
            cursor = field.draw(in: row.slice(columns: 17..<max(18, row.width - 1)))
        }
        let foot = inner.slice(rows: max(1, inner.height - 2)...)
        if let trouble = form.trouble { foot.put(trouble, column: 1, row: 0, width: foot.width - 2, style: .wrong) }
        foot.put(hint(rows[min(window.cursor, rows.count - 1)]), column: 1, row: 1, width: foot.width - 2, style: .dim)
        return cursor
    }

    private func draw(_ row: HostForm.Row, of form: HostForm, in line: Region) {
        switch row {
        case .field(let field):
            line.put(field.title, column: 2, row: 0, width: 14, style: .dim)
            line.put(field.text(of: form.host), column: 17, row: 0, width: line.width - 18)
        case .timeOff(let off):
            line.put("time off", column: 2, row: 0, width: 14, style: .dim)
            line.put(
                room.words(of: off), column: 17, row: 0, width: line.width - 18,
                style: off.state == .asked ? .warning : .text)
        case .newTimeOff: line.put("add time off", column: 2, row: 0, width: 14, style: .dim)
        }
    }

    private func hint(_ row: HostForm.Row) -> String {
        switch row {
        case .field(let field): field.expected
        case .timeOff: "y approves · n refuses · x removes"
        case .newTimeOff: HostForm.timeOffExpected
        }
    }
}
