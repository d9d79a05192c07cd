import Civil
import OBSProtocol
import Shows

/// A recovery that runs: one step at a time, each confirmed by OBS's word before the next leaves.
struct Restoring: Equatable, Sendable {
    let steps: [RecoveryPlan.Step]
    let leftOut: [String]
    let outage: Milliseconds?
    /// The step under way.
    var current = 0
    /// The request of it.
    var tag: UInt64?
    /// Until when OBS has to confirm it.
    var until: Moment
    /// What OBS answered to the request.
    var outcome: Outcome?

    var step: RecoveryPlan.Step? { steps.indices.contains(current) ? steps[current] : nil }

    /// How long OBS may take to say that a step is so.
    static func patience(for what: RecoveryPlan.What) -> Milliseconds {
        switch what {
        case .push: .seconds(15)
        case .scene, .mute, .text, .show, .record: .seconds(5)
        }
    }
}

/// What lies open of a recovery: which step is looked at, and which are to be left out.
struct RecoveryOverlay: Equatable, Sendable {
    var cursor = 0
    var leftOut: Set<RecoveryPlan.What> = []
}
