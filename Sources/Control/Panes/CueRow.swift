import Civil
import Shows
import Terminal

/// One cue of the Cues pane, field by field.
struct CueRow {
    let room: ControlRoom
    let index: Int
    let rundown: Rundown
    let projection: Projection
    let look: CueLook
    let now: Moment
    /// Before the run begins the plan says how much there is to spare, then the projection.
    let isReady: Bool

    private var cue: Cue { rundown.cues[index] }
    private var quiet: Style { look.style == .text ? .dim : look.style }
    private var planned: String {
        rundown.plan[index].start.map { room.setup.zone.local(at: $0).time.minutesText } ?? ""
    }

    var trailing: Table.Item { isRow ? look.trailing : Table.Item("") }

    /// Milestones and delays have no columns of their own.
    private var isRow: Bool {
        switch cue.kind {
        case .normal, .skip, .untimed, .blocked: true
        case .milestone, .delay: false
        }
    }

    func item(_ field: CueField) -> Table.Item {
        switch cue.kind {
        case .milestone: milestone(field)
        case .delay(let length): delay(field, length)
        case .normal, .skip, .untimed, .blocked: cell(field)
        }
    }

    private func milestone(_ field: CueField) -> Table.Item {
        switch field {
        case .number: Table.Item("◆", .accent)
        case .title: Table.Item(cue.title, .accent)
        case .plan: Table.Item(planned, .accent)
        default: Table.Item("")
        }
    }

    private func delay(_ field: CueField, _ length: Milliseconds) -> Table.Item {
        switch field {
        case .number: Table.Item(cue.number, .warning)
        case .title: Table.Item("\(length.offsetText) \(cue.title)", .warning)
        default: Table.Item("")
        }
    }

    private func cell(_ field: CueField) -> Table.Item {
        switch field {
        case .number: Table.Item(cue.number, look.style)
        case .title: Table.Item(cue.kind == .untimed ? "\(cue.title) (untimed)" : cue.title, look.titleStyle)
        case .scene: Table.Item(look.reason ?? look.scene, look.reason == nil ? quiet : .wrong)
        case .plan: Table.Item(cue.kind.word ?? planned, quiet)
        case .length: Table.Item(rundown.plan[index].length.lengthText, quiet)
        case .expected: start
        case .advance: Table.Item(cue.advance.word, quiet)
        case .slack: slack
        case .back: Table.Item(rundown.backTimes[index].map { room.clock($0, of: rundown.show) } ?? "", quiet)
        case .gap: gap
        case .host: Table.Item(cue.hostText, quiet)
        case .offer(.stock, nil):
            Table.Item(rundown.stockText(of: cue), rundown.isSoldOut(cue) ? .wrong : quiet)
        case .kind, .start, .end, .countsToEnd, .preWait, .postWait, .incoming, .sku, .product, .offer,
            .actions, .say, .never, .notes, .segment:
            Table.Item(field.text(of: index, in: rundown), quiet)
        }
    }

    /// When it starts by the projection; for the cue on air, what is left of it.
    private var start: Table.Item {
        guard let airing = look.airing else {
            let start = projection.starts[index].map { room.clock($0, of: rundown.show) } ?? ""
            return Table.Item(look.isPast ? "" : start, look.style)
        }
        return Table.Item(airing.remaining(at: now).countdownText, airing.phaseStyle(at: now).adding(.bold))
    }

    /// How much there is to spare before it must start.
    private var slack: Table.Item {
        guard let back = rundown.backTimes[index] else { return Table.Item("") }
        let start = isReady ? rundown.plan[index].start : projection.starts[index]
        let slack = start.map { back - $0 }
        let isLate = slack.map { $0 < .zero } ?? false
        return Table.Item(slack?.offsetText ?? "", isLate ? .overTime : quiet)
    }

    private var gap: Table.Item {
        let gap = rundown.plan[index].gap
        return Table.Item(gap == .zero ? "" : gap.offsetText, gap < .zero ? .warning : quiet)
    }
}

extension Cue.Advance {
    /// What follows the cue, for its column.
    fileprivate var word: String {
        switch self {
        case .manual: ""
        case .autoFollow: "follow"
        case .autoContinue: "continue"
        case .standbyNext: "stand by"
        }
    }
}

extension Cue.Kind {
    /// In the place of a planned time, for what has none.
    fileprivate var word: String? {
        switch self {
        case .skip: "skip"
        case .normal, .untimed, .blocked, .milestone, .delay: nil
        }
    }
}
