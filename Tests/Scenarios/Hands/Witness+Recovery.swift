import Civil
import OBSProtocol
import Shows
import Terminal

@testable import Control

/// A recovery, told again: `y` on the plan runs what stands open in it, and nothing else.
extension Witness {
    mutating func judgeRecovery(
        _ command: OBSCommand, in room: RoomID, _ cause: Cause, at now: Moment, size: Size
    ) {
        guard case .hand(_, let before, _) = cause else { return }
        guard before.holdsDesk(of: room) else { return report("\(command) without the desk") }
        need(["y"], cause, "restored", at: now, promising: "Recovery", size)
        let steps = before.studio.flatMap { before.recoveryPlan(of: $0, at: now) }?.open ?? []
        let rest = steps.flatMap(\.orders).filter { $0 != command }
        guard steps.contains(where: { $0.orders.contains(command) }) else {
            return report("\(command) that no recovery shows")
        }
        owe(rest)
    }
}

extension ControlRoom {
    /// Whether `y` may run a recovery here.
    var isAtRecovery: Bool { if case .recovery = overlay { true } else { false } }
}

extension RecoveryPlan.Step {
    /// What OBS may be asked for by this step.
    fileprivate var orders: [OBSCommand] {
        switch what {
        case .scene(let scene): [.switchScene(scene, transition: nil)]
        case .mute(let input, let isMuted): [.mute(input, isMuted)]
        case .text(let input, let text): [.text(input, text)]
        case .show(let source, let isShown): [.show(source, inScene: nil, isShown)]
        case .push(.output(let name)): [.output(name, .start)]
        case .push(.camera): [.virtualCamera(.start)]
        case .push: [.stream(.start)]
        case .record: [.record(.start)]
        }
    }
}
