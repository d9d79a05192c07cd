import Civil
import Shows
import Terminal

/// A list of all columns, to switch on and off and to put in order.
struct ColumnPicker: Equatable, Sendable {
    let view: ChosenColumns.View
    /// Those that are on first, in their order.
    var fields: [CueField]
    var shown: Set<CueField>
    var window: ScrollWindow

    init(view: ChosenColumns.View, chosen: [CueField], all: [CueField]) {
        self.view = view
        fields = chosen + all.filter { !chosen.contains($0) }
        shown = Set(chosen)
        window = ScrollWindow(count: fields.count, height: 12)
    }

    var chosen: [CueField] { fields.filter { shown.contains($0) } }

    mutating func handle(_ stroke: KeyStroke) {
        let place = window.cursor
        switch stroke {
        case KeyStroke(.up), KeyStroke("k"): window.move(by: -1)
        case KeyStroke(.down), KeyStroke("j"): window.move(by: 1)
        case KeyStroke(.pageUp): window.page(by: -1)
        case KeyStroke(.pageDown): window.page(by: 1)
        case KeyStroke(.home): window.home()
        case KeyStroke(.end): window.end()
        case KeyStroke(.space), KeyStroke("x"): toggle(fields[place])
        case KeyStroke(.up, .alt), KeyStroke("K"): swap(place, place - 1)
        case KeyStroke(.down, .alt), KeyStroke("J"): swap(place, place + 1)
        default: break
        }
    }

    /// A cue without its number and its title could not be told from another.
    private mutating func toggle(_ field: CueField) {
        guard field != .number, field != .title else { return }
        if shown.remove(field) == nil { shown.insert(field) }
    }

    private mutating func swap(_ place: Int, _ other: Int) {
        guard fields.indices.contains(other) else { return }
        fields.swapAt(place, other)
        window.move(to: other)
    }
}

extension ControlRoom {
    mutating func openColumns() {
        let view: ChosenColumns.View = writing == nil ? .watching : .writing
        let channels = (studio?.rundown?.show.channels ?? []).flatMap { CueField.group(of: $0) }
        // What the run says of a cue is not seen while it is written.
        let all = (CueField.general + channels).filter { view == .watching || $0.isTyped }
        lay(.columns(ColumnPicker(view: view, chosen: columns[view], all: all)))
    }

    /// Every change is seen at once; closing keeps it.
    mutating func chooseColumns(_ stroke: KeyStroke, _ picker: ColumnPicker) -> [Effect] {
        guard stroke.key != .escape, stroke.key != .enter else {
            overlay = nil
            if let field = writing?.field, !writtenFields.contains(field) { writing?.field = .title }
            return [.remember(columns.remembered)]
        }
        var picker = picker
        if stroke == KeyStroke("0") {
            let all = picker.fields
            picker = ColumnPicker(view: picker.view, chosen: ChosenColumns.standard(picker.view), all: all)
        } else {
            picker.handle(stroke)
        }
        columns[picker.view] = picker.chosen
        overlay = .columns(picker)
        return []
    }
}
