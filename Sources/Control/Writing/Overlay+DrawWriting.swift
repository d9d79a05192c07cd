import Journal
import Shows
import Terminal

/// The lists that are opened over a rundown being written.
extension OverlayDrawing {
    func draw(_ picker: ColumnPicker, in region: Region) {
        let channels = room.house?.channels ?? []
        let box = centred(
            Size(width: min(58, region.width - 4), height: min(picker.fields.count + 2, max(8, region.height - 8))),
            in: region)
        box.fill(ground: .overlay)
        let view = picker.view == .writing ? "Columns while writing" : "Columns"
        let inner = box.on(.overlay).box(title: view, trailing: "\(picker.chosen.count) shown", focused: true)
        var window = picker.window
        window.resize(height: inner.height)
        for (line, index) in window.visible.enumerated() {
            let field = picker.fields[index]
            let isShown = picker.shown.contains(field)
            inner.put(isShown ? "✓" : "·", column: 2, row: line, style: isShown ? .good : .faint)
            inner.put(field.heading(channels), column: 4, row: line, width: 14, style: isShown ? .text : .dim)
            inner.put(field.hint, column: 19, row: line, width: inner.width - 20, style: .dim)
            guard index == window.cursor else { continue }
            inner.put("▸", column: 0, row: line, style: .accent)
            inner.tint(row: line, ground: .cursor)
        }
        box.on(.overlay).put(
            " Space on, off · J K order · 0 as it came · Esc keeps ", column: 2, row: box.height - 1, style: .dim)
    }

    func draw(_ difference: CueDifference, in region: Region) {
        let lines = difference.lines.isEmpty ? ["only its place"] : difference.lines.map(\.words)
        let widest = lines.map { GlyphWidth.columns(of: $0) }.max() ?? 0
        let box = centred(
            Size(width: min(max(widest + 6, 48), region.width - 4), height: lines.count + 4), in: region)
        box.fill(ground: .overlay)
        let name = room.cues.comparison?.name ?? ""
        let inner = box.on(.overlay).box(
            title: "\(difference.title), against \(name)", trailing: "any key closes", focused: true
        ).inset(columns: 2, rows: 1)
        for (row, line) in lines.enumerated() { inner.put(line, column: 0, row: row, width: inner.width) }
    }
}

extension CueDifference.Line {
    /// `price   99rb → 89rb`.
    var words: String {
        let said = [old, new].map { $0.isEmpty ? "nothing" : $0 }
        return "\(field.padding(to: 11))\(said[0]) → \(said[1])"
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
