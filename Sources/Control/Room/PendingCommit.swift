import Civil
import Journal
import OBSProtocol
import Shows

/// A change on its way to the journal, with what waits for it.
struct PendingCommit: Equatable, Sendable {
    var change: Change
    var at: Moment
    var purpose: Purpose
    /// The purpose has been carried out before the journal answered.
    var isReleased = false

    /// What follows when the line is written, or, for acts on air, when that takes too long.
    enum Purpose: Equatable, Sendable {
        /// Nothing but the fold of the line.
        case record
        case take(RoomID)
        case panic(RoomID, scene: String?)
        case scene(RoomID, name: String)
        case transition(RoomID)
        /// Starting a run takes a free desk first.
        case deskThenRun(RoomID, Run.Kind)

        /// The journal never stands in the way of these (DESIGN.md, "What may act on air").
        var isOnAir: Bool {
            switch self {
            case .take, .panic, .scene, .transition: true
            case .record, .deskThenRun: false
            }
        }
    }
}

/// A request to OBS whose answer is awaited.
struct OBSRequest: Equatable, Sendable {
    var room: RoomID
    /// For the operator, when it fails.
    var words: String
    /// The cue it belongs to; nil for direct orders.
    var cue: CueID?
}
