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
        /// It changes the scene collection, and goes when nothing else is under way.
        case clearing
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
    /// OBS was not ready when it was asked last, so nothing came of it.
    var isHeldBack = false

    /// When time alone may move it on.
    var nextLook: Moment {
        switch step {
        case .queued, .clearing, .sent: until
        case .holding(let moment), .previewing(_, let moment?): until.elapsed(since: moment) < .zero ? until : moment
        case .previewing(_, nil): until
        }
    }
}

extension Errand {
    /// Only tells what is, so that its answer is void after a reset.
    var isLookup: Bool {
        if case .read = command { true } else { false }
    }

    /// What became of it when its time is over.
    var late: Outcome {
        if isHeldBack { return .refused(code: Answer.notReady, comment: "OBS was not ready") }
        return hasLeft ? .timedOut : .notSent(reason: "OBS was busy")
    }
}

extension OBSCommand {
    /// Whether it may go out again after OBS was not ready for a part of it. All but a batch of other people's requests
    /// only set what they say, however often.
    func mayRepeat(after answers: [Answer]) -> Bool {
        guard case .batch = self else { return true }
        return answers.allSatisfy { $0.code == Answer.notReady }
    }
}
