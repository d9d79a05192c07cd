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

    static let table = Table(
        columns: [
            Table.Column("", .fixed(3)), Table.Column("#", .fixed(4)),
            Table.Column("cue", .flex(minimum: 22, weight: 5)),
            Table.Column("host", .fixed(6), priority: 4), Table.Column("SKU", .fixed(5), priority: 6),
            Table.Column("stock", .fixed(5), alignment: .right, priority: 7),
            Table.Column("scene", .flex(minimum: 13, weight: 3), priority: 3),
            Table.Column("plan", .fixed(5), priority: 2), Table.Column("dur", .fixed(5), alignment: .right),
            Table.Column("start", .fixed(8), alignment: .right, priority: 1), Table.Column("", .fixed(1)),
            Table.Column("then", .fixed(8), priority: 8),
            Table.Column("slack", .fixed(8), alignment: .right, priority: 9),
            Table.Column("back", .fixed(8), alignment: .right, priority: 10),
            Table.Column("gap", .fixed(8), alignment: .right, priority: 11),
        ], tinted: 9)

    func draw(in region: Region, focused: Bool) {
        guard let studio = room.studio, let rundown = studio.rundown, let projection else {
            let inner = region.box(title: "Cues", trailing: "", focused: focused)
            inner.put(
                room.studio?.show == nil ? emptyText : "reading…", column: 1,
                row: 1, style: .dim)
            return
        }
        let title = room.cues.filter.isEmpty ? "Cues" : "Cues /\(room.cues.filter.text)"
        let inner = region.box(title: title, trailing: "\(rundown.cues.count) cues", focused: focused)
        guard !rundown.cues.isEmpty else {
            inner.put(
                "This show has no cues yet: \(room.setup.keymap.label(.newLine)) writes one.", column: 1, row: 1,
                style: .dim)
            return
        }
        Self.table.draw(in: inner, window: room.cues.window, marksCursor: focused) { row in
            switch room.cues.rows[row] {
            case .segment(let id):
                .rule(Table.Item(id.flatMap { rundown.segments[$0]?.title } ?? "", .heading))
            case .cue(let index):
                .items(items(of: index, studio: studio, rundown: rundown, projection: projection))
            case .out:
                .rule(Table.Item(outText(rundown), .dim), trailing: Table.Item(endText(rundown, projection), .dim))
            }
        }
    }

    private func items(of index: Int, studio: Studio, rundown: Rundown, projection: Projection) -> [Table.Item] {
        let cue = rundown.cues[index]
        let plan = rundown.plan[index]
        let span = projection.starts[index].map { ($0, projection.ends[index]) }
        let look = Look(cue: cue, index: index, studio: studio, rundown: rundown, projected: span)
        let style = look.style
        let quiet = style == .text ? Style.dim : style
        let planned = plan.start.map { room.setup.zone.local(at: $0).time.minutesText } ?? ""
        let start = projection.starts[index].map { room.clock($0, of: rundown.show) } ?? ""
        if cue.kind == .milestone {
            return [
                Table.Item(""), Table.Item("◆", .accent), Table.Item(cue.title, .accent), Table.Item(""),
                Table.Item(""),
                Table.Item(""), Table.Item(""), Table.Item(planned, .accent),
            ]
        }
        if case .delay(let length) = cue.kind {
            return [
                Table.Item(""), Table.Item(cue.number, .warning),
                Table.Item("\(length.offsetText) \(cue.title)", .warning),
            ]
        }
        return [
            Table.Item(look.mark, look.markStyle), Table.Item(cue.number, style),
            Table.Item(cue.kind == .untimed ? "\(cue.title) (untimed)" : cue.title, look.titleStyle),
            Table.Item(cue.hostText, quiet), Table.Item(cue.product?.sku ?? "", quiet),
            Table.Item(rundown.stockText(of: cue), rundown.isSoldOut(cue) ? .wrong : quiet),
            Table.Item(look.reason ?? look.scene, look.reason == nil ? quiet : .wrong),
            Table.Item(cue.kind.word ?? planned, quiet), Table.Item(plan.length.lengthText, quiet),
            startItem(look, start), look.trailing, Table.Item(cue.advance.word, quiet),
        ] + planning(index, rundown, projection, isReady: studio.run?.phase ?? .ready == .ready, quiet)
    }

    /// How much there is to spare before a cue must start, the latest it may, and the gap before it.
    private func planning(
        _ index: Int, _ rundown: Rundown, _ projection: Projection, isReady: Bool, _ style: Style
    ) -> [Table.Item] {
        let gap = rundown.plan[index].gap
        let gapItem = Table.Item(gap == .zero ? "" : gap.offsetText, gap < .zero ? .warning : style)
        guard let back = rundown.backTimes[index] else { return [Table.Item(""), Table.Item(""), gapItem] }
        let start = isReady ? rundown.plan[index].start : projection.starts[index]
        let slack = start.map { back - $0 }
        let late = slack.map { $0 < .zero } ?? false
        return [
            Table.Item(slack?.offsetText ?? "", late ? .overTime : style),
            Table.Item(room.clock(back, of: rundown.show), style), gapItem,
        ]
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

    /// When it starts by the projection; for the cue on air, what is left of it.
    private func startItem(_ look: Look, _ start: String) -> Table.Item {
        guard let airing = look.airing else { return Table.Item(look.isPast ? "" : start, look.style) }
        let left = airing.remaining(at: now)
        return Table.Item(left.countdownText, airing.phaseStyle(at: now).adding(.bold))
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

/// How one cue looks now.
private struct Look {
    let cue: Cue
    let isOnAir: Bool
    let isStandby: Bool
    let isPast: Bool
    let isPending: Bool
    let isDry: Bool
    /// Whether OBS can be asked what is on air.
    let isCurrent: Bool
    let airing: Airing?
    let troubles: [String]
    /// What stands against selling it when it is projected to air.
    let offerTroubles: [String]
    /// Its place among the adlibs that are queued, from 1.
    let queued: Int?
    let scene: String
    /// Why the run would not air it, whatever the plan says.
    let refusal: Refusal?
    let planChanged: Bool

    init(cue: Cue, index: Int, studio: Studio, rundown: Rundown, projected: (start: Instant, end: Instant?)?) {
        self.cue = cue
        let onAir = studio.run?.onAir
        airing = onAir?.cue.id == cue.id ? onAir : nil
        refusal = studio.run?.refusal(of: cue) ?? cue.refusal
        planChanged = airing?.differs(from: cue) ?? false
        isOnAir = airing != nil
        isStandby = studio.run?.standby == cue.id
        isPending = studio.pendingTake == cue.id
        isDry = studio.run?.kind == .dry
        isCurrent = studio.mirror.isCurrent
        let place = studio.run?.place(in: rundown)
        queued = studio.run?.queue.firstIndex(of: cue.id).map { $0 + 1 }
        let hasPassed = studio.run?.hasEnded == true || place.map { index <= $0 } ?? false
        isPast = airing == nil && queued == nil && hasPassed
        let actions = rundown.actions[index]
        scene = Self.scene(of: actions)
        troubles =
            isPast || !cue.canBeTaken || studio.mirror.link != .live
            ? [] : studio.warnings(actions, in: .live)
        offerTroubles =
            isPast || isOnAir || !cue.canBeTaken
            ? [] : projected.map { studio.offerWarnings(of: cue, from: $0.start, until: $0.end) } ?? []
    }

    /// The scene a cue puts on air, with its transition unless that is a cut.
    private static func scene(of actions: Result<[Action], ActionTrouble>) -> String {
        guard case .success(let actions) = actions else { return "" }
        for case .scene(let name, let mix) in actions {
            return mix.map { "\(name), \($0.name.lowercased())" } ?? name
        }
        return ""
    }

    /// AIR only once OBS has said so and can still be asked; a dry run has nobody to ask.
    var mark: String {
        if isPending { return "…" }
        switch airing?.confirmation {
        case .awaited where !isDry: return "…"
        case .missing where !isDry: return "?"
        case .confirmed where !isDry && !isCurrent: return "was"
        case .awaited, .missing, .confirmed: return "AIR"
        case nil: break
        }
        if let queued, !isStandby { return "Q\(queued)" }
        return isStandby ? "NXT" : ""
    }

    var markStyle: Style {
        switch mark {
        case "…", "was": .pending
        case "?": Style(.wrong, .normal, .bold)
        default: isOnAir ? Style(.onAir, .normal, .bold) : Style(.standby, .normal, .bold)
        }
    }

    var style: Style {
        if isOnAir { return .title }
        if !offerTroubles.isEmpty { return .wrong }
        switch cue.kind {
        case .skip: return .faint
        case .blocked: return .wrong
        case .normal, .untimed, .milestone, .delay: return isPast ? .faint : .text
        }
    }

    var titleStyle: Style {
        if isOnAir { return markStyle == .pending ? .pending : Style(.onAir, .normal, .bold) }
        return isStandby ? Style(.standby, .normal, .bold) : style
    }

    /// Why it is not fit to air, in the place of its scene.
    var reason: String? {
        if planChanged { return "plan changed" }
        if case .blocked(let reason) = refusal { return reason }
        return offerTroubles.first ?? troubles.first
    }

    var trailing: Table.Item {
        troubles.isEmpty && offerTroubles.isEmpty ? Table.Item("") : Table.Item("!", Style(.wrong, .normal, .bold))
    }
}
