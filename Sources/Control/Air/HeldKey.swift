import Civil
import Terminal

/// Tells a held key from one that is pressed again: a terminal has no key-up, and a held key repeats.
///
/// It guards what steers a run; what airs something has a stricter guard of its own (`TakeGuard`).
struct HeldKey: Equatable, Sendable {
    /// A keyboard's repeats come faster than this, and no hand does.
    static let fastest: Milliseconds = 100
    /// A held key repeats for the first time within this.
    static let firstRepeat: Milliseconds = 700

    /// How the last key stood to the one before it.
    private(set) var lastPress = Press.fresh
    private var last: KeyStroke?
    private var lastAt: Moment?

    /// How a key stands to the one before.
    enum Press: Equatable, Sendable {
        case fresh
        /// The same again, as a quick hand or the first repeat of a held key.
        case again
        case repeated
    }

    mutating func press(_ stroke: KeyStroke, at now: Moment) -> Press {
        lastPress = standing(stroke, at: now)
        last = stroke
        lastAt = now
        return lastPress
    }

    private func standing(_ stroke: KeyStroke, at now: Moment) -> Press {
        guard stroke == last, let lastAt else { return .fresh }
        let gap = now.elapsed(since: lastAt)
        return gap < Self.fastest ? .repeated : gap < Self.firstRepeat ? .again : .fresh
    }
}

extension Command {
    /// What a held key may do of it.
    enum Repetition: Equatable, Sendable {
        /// Every repeat counts, or a guard of its own judges.
        case free
        /// Once a press that a hand could make: steps.
        case byHand
        /// Once until the key has been let go: what would turn itself back.
        case never
    }

    var repetition: Repetition {
        switch self {
        case .addTime, .removeTime, .addLargeTime, .removeLargeTime, .standbyNext, .standbyPrevious, .nextSegment,
            .previousSegment, .removeCue, .undo, .redo, .tick, .makePlan, .acceptPlan,
            .insertAfter, .insertBefore, .duplicate, .cut, .paste, .pasteBefore, .moveUp, .moveDown, .colourSegment,
            .dissolveSegment, .clearCell, .tBarForward, .tBarBack, .seekBack, .seekForward, .cycleMonitor,
            .markShow, .chooseRow, .chooseAllRows, .boardSpan:
            .byHand
        case .hold, .pause, .loop, .pull, .restore, .roll, .skipCue, .studioMode, .dropCue, .checkInHost, .ready,
            .onSet, .muteInput, .showItem, .lockItem, .previewScene, .switchFilter, .mediaPlay, .mediaRestart,
            .mediaStop, .mediaNext, .mediaPrevious, .deskStudioMode, .startOutput, .stopOutput, .pauseRecording,
            .splitRecording, .markChapter, .saveReplay, .deskUse, .rosterBoard, .assign, .repair, .findHost,
            .offerBooking, .acceptBooking, .declineBooking, .checkInBooking, .missBooking, .finishBooking, .pinBooking,
            .takeOffBooking, .swapBooking, .takeOver, .discardProposal, .publishAll, .publishHost, .editHost, .newHost:
            .never
        default: .free
        }
    }
}
