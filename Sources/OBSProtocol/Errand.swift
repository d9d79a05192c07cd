import Civil

/// A command between being given and being answered.
struct Errand: Equatable, Sendable {
    /// The thing in OBS that a command writes to. Of one lane only one is under way.
    enum Lane: Hashable, Sendable {
        /// Program, preview, studio mode and transitions belong together.
        case program
        case input(String)
        case item(String)
        case filter(source: String, name: String)
        case output(OutputName)
        case hotkey(String)
        /// The profile and the scene collection, which change everything.
        case setup
        case request(String)
        /// Only reads, and waits for nobody.
        case alone(UInt64)
    }

    enum Step: Equatable, Sendable {
        /// Others of its lane are before it.
        case queued
        /// Not before this moment: OBS was not ready, or a transition is under way.
        case holding(until: Moment)
        case sent
        /// The preview was set for a take; the trigger follows OBS's word, or this moment once it answered.
        case previewing(String, triggerAt: Moment?)
    }

    var tag: UInt64
    var command: OBSCommand
    var lane: Lane
    var until: Moment
    var step: Step = .queued
    /// A request of it has gone out, so it may have happened.
    var hasLeft = false
    var retries = 0

    /// When time alone may move it on.
    var nextLook: Moment {
        switch step {
        case .queued, .sent: until
        case .holding(let moment), .previewing(_, let moment?): until.elapsed(since: moment) < .zero ? until : moment
        case .previewing(_, nil): until
        }
    }
}
