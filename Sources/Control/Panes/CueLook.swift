import Civil
import OBSProtocol
import Shows
import Terminal

/// How one cue looks now.
struct CueLook {
    let cue: Cue
    let isOnAir: Bool
    let isStandby: Bool
    let isPast: Bool
    let isPending: Bool
    let isDry: Bool
    /// Whether OBS can be asked what is on air, and panic has not taken it off.
    let isCurrent: Bool
    let airing: Airing?
    let troubles: [String]
    /// What of it nobody would see or hear.
    let cautions: [String]
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
        isCurrent = studio.mirror.isCurrent && studio.run?.advance != .panicked
        let place = studio.run?.place(in: rundown)
        queued = studio.run?.queue.firstIndex(of: cue.id).map { $0 + 1 }
        let hasPassed = studio.run?.hasEnded == true || place.map { index <= $0 } ?? false
        isPast = airing == nil && queued == nil && hasPassed
        let actions = rundown.actions[index]
        scene = Self.scene(of: actions)
        let isChecked = !isPast && cue.canBeTaken && studio.mirror.link == .live
        let faults = isChecked ? studio.faults(of: cue.id) : []
        cautions = faults.filter { $0.grade == .warns }.map(\.words)
        let blocks = faults.filter { $0.grade == .blocks }.map(\.words)
        if isChecked, case .failure(let trouble) = actions {
            troubles = ["action line, \(trouble.message)"]
        } else {
            troubles = blocks
        }
        offerTroubles =
            isPast || isOnAir || !cue.canBeTaken
            ? []
            : studio.hostWarnings(of: cue)
                + (projected.map { studio.offerWarnings(of: cue, from: $0.start, until: $0.end) } ?? [])
    }

    init(_ index: Int, _ studio: Studio, _ rundown: Rundown, _ projection: Projection?) {
        let span = projection.flatMap { all in all.starts[index].map { ($0, all.ends[index]) } }
        self.init(
            cue: rundown.cues[index], index: index, studio: studio, rundown: rundown,
            projected: span.map { (start: $0.0, end: $0.1) })
    }

    /// The scene a cue puts on air, with its transition unless that is a cut.
    private static func scene(of actions: Result<[Action], ActionTrouble>) -> String {
        guard case .success(let actions) = actions else { return "" }
        for case .scene(let name, let mix) in actions {
            return mix.map { "\(name), \($0.name.lowercased())" } ?? name
        }
        return ""
    }

    /// AIR only once OBS has said so, can still be asked, and not after panic; a dry run has nobody to ask.
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
        if !troubles.isEmpty || !offerTroubles.isEmpty { return Table.Item("!", Style(.wrong, .normal, .bold)) }
        return cautions.isEmpty ? Table.Item("") : Table.Item("!", .warning)
    }
}
