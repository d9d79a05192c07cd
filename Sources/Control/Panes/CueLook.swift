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
    /// Whether OBS can be asked what is on air.
    let isCurrent: Bool
    let airing: Airing?
    let troubles: [String]
    let scene: String
    /// Why the run would not air it, whatever the plan says.
    let refusal: Refusal?
    let planChanged: Bool

    init(cue: Cue, index: Int, studio: Studio, rundown: Rundown) {
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
        let place = onAir.flatMap { rundown.index(of: $0.cue.id) }
        isPast = studio.run?.hasEnded == true || place.map { index < $0 } ?? false
        let actions = rundown.actions[index]
        scene = Self.scene(of: actions)
        troubles =
            isPast || !cue.canBeTaken || studio.mirror.link != .live
            ? [] : studio.warnings(actions, in: .live)
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
        return troubles.first
    }

    var trailing: Table.Item {
        troubles.isEmpty ? Table.Item("") : Table.Item("!", Style(.wrong, .normal, .bold))
    }
}
