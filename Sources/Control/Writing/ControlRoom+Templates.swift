import Civil
import Journal
import Shows
import Terminal

/// Rundowns saved as templates, begun from them, and compared with them.
extension ControlRoom {
    mutating func askForTemplateName(at now: Moment) {
        guard studio?.rundown?.cues.isEmpty == false else { return refuse("the rundown has no cues yet", at: now) }
        lay(.question(Question(.templateName, text: cues.comparison?.name ?? "")))
    }

    mutating func saveTemplate(_ name: String, at now: Moment) throws(PlanTrouble) -> [Effect] {
        guard !name.isEmpty else { throw PlanTrouble("a template needs a name") }
        guard let rundown = studio?.rundown else { throw PlanTrouble("no show is on the desk") }
        let old = templates.first { $0.name.lowercased() == name.lowercased() }
        let template = Template(id: old?.id ?? identifiers.next(at: now), name: old?.name ?? name, of: rundown)
        return commit(.templateSaved(template), at: now)
    }

    mutating func openTemplates(at now: Moment) {
        let items = templates.map { "\($0.name)  \(Self.count($0.cues))" }
        lay(.templates(Picker(title: "Begin from a template", items: items), templates.map(\.id)))
    }

    mutating func chooseTemplate(
        _ stroke: KeyStroke, _ picker: Picker, _ ids: [TemplateID], at now: Moment
    ) -> [Effect] {
        var picker = picker
        switch picker.handle(stroke) {
        case .open: overlay = .templates(picker, ids)
        case .cancelled: overlay = nil
        case .chosen(let index):
            overlay = nil
            return planner.isOpen ? openNewShow(from: ids[index], at: now) : apply(ids[index], at: now)
        }
        return []
    }

    private mutating func apply(_ id: TemplateID, at now: Moment) -> [Effect] {
        guard let template = templates.first(where: { $0.id == id }), let rundown = studio?.rundown else { return [] }
        guard rundown.cues.isEmpty else {
            refuse("the rundown has cues already", at: now)
            return []
        }
        var identifiers = identifiers
        let edit = template.edit(behind: rundown) { (identifiers.next(at: now) as CueID).raw }
        self.identifiers = identifiers
        return commit(.rundownEdited(edit), at: now)
    }

    /// Works out anew what differs from the template.
    mutating func compareWithTemplates() {
        cues.comparison =
            templates.isEmpty
            ? nil : studio?.rundown.flatMap { TemplateComparison(of: $0.cues, with: templates) }
    }

    mutating func jumpToDifference(_ motion: Motion, at now: Moment) {
        guard let comparison = cues.comparison else { return refuse("the rundown is from no template", at: now) }
        let found = jump(motion) { comparison.marks[$0.id] != nil }
        if !found { refuse("nothing else differs from \(comparison.name)", at: now) }
    }

    mutating func showDifference(at now: Moment) {
        guard let rundown = studio?.rundown, let index = cues.selected else { return }
        guard let comparison = cues.comparison else { return refuse("the rundown is from no template", at: now) }
        switch comparison.marks[rundown.cues[index].id] {
        case nil: refuse("it is as in \(comparison.name)", at: now)
        case .new: refuse("it is not in \(comparison.name)", at: now)
        case .changed(let old):
            lay(.difference(CueDifference(from: old, to: index, in: rundown, channels: house?.channels ?? [])))
        }
    }

    /// Moves the cursor to the next row that fits, hiding nothing and never past the ends.
    mutating func jump(_ motion: Motion, where fits: (Cue) -> Bool) -> Bool {
        guard let rundown = studio?.rundown else { return false }
        let listed = cues.listed
        let here = cues.selected ?? -1
        let found =
            motion == .up
            ? listed.last { $0 < here && fits(rundown.cues[$0]) } : listed.first { $0 > here && fits(rundown.cues[$0]) }
        guard let found else { return false }
        cues.select(found)
        return true
    }

    mutating func find(_ motion: Motion, at now: Moment) {
        guard !cues.sought.isEmpty else { return lay(.question(Question(.find))) }
        let words = cues.sought.lowercased().split(separator: " ")
        if !jump(motion, where: { CuesPane.matches($0, words) }) {
            refuse("no other cue has \u{201c}\(cues.sought)\u{201d} \(motion == .up ? "above" : "below")", at: now)
        }
    }
}

/// What one cue says otherwise than its template, field by field.
struct CueDifference: Equatable, Sendable {
    var title: String
    var lines: [Line] = []

    struct Line: Equatable, Sendable {
        var field: String
        var old: String
        var new: String
    }

    init(from old: Cue, to index: Int, in rundown: Rundown, channels: [Channel]) {
        title = rundown.cues[index].label
        var moved = old
        (moved.show, moved.segment) = (rundown.show.id, rundown.cues[index].segment)
        let before = Rundown(
            show: rundown.show, cues: [moved], segments: Array(rundown.segments.values), zone: rundown.zone)
        let fields = CueField.general + rundown.show.channels.flatMap { CueField.group(of: $0) }
        for field in fields {
            let line = Line(
                field: field.heading(channels), old: field.text(of: 0, in: before),
                new: field.text(of: index, in: rundown))
            if line.old != line.new { lines.append(line) }
        }
    }
}

extension CueField {
    /// Its title, with the channel's name before it where it belongs to one.
    func heading(_ channels: [Channel]) -> String {
        guard case .offer(_, let id?) = self else { return title }
        return "\(channels.first { $0.id == id }?.name ?? "?") \(title)"
    }
}
