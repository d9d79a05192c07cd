import Shows

extension Change {
    /// What a change is called in the journal; a name, once written, keeps its meaning for ever.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case runStarted = "run.started"
        case runTook = "run.took"
        case runStoodBy = "run.stoodBy"
        case runHeld = "run.held"
        case runReleased = "run.released"
        case runPanicked = "run.panicked"
        case runSwitchedUnplanned = "run.switchedUnplanned"
        case runConfirmed = "run.confirmed"
        case runUnconfirmed = "run.unconfirmed"
        case runRefused = "run.refused"
        case runChannel = "run.channel"
        case runNoted = "run.noted"
        case runEnded = "run.ended"
        case deskTaken = "desk.taken"
        case deskReleased = "desk.released"
        case cueAdded = "cue.added"
        case cueEdited = "cue.edited"
        case cueRemoved = "cue.removed"
        case showAdded = "show.added"
        case showEdited = "show.edited"
        case bookingMade = "booking.made"
        case bookingCancelled = "booking.cancelled"

        /// The version this build writes; every lower one is read.
        public var version: Int { 1 }
    }

    public var kind: Kind {
        switch self {
        case .run(_, let line): line.kind
        case .deskTaken: .deskTaken
        case .deskReleased: .deskReleased
        case .cueAdded: .cueAdded
        case .cueEdited: .cueEdited
        case .cueRemoved: .cueRemoved
        case .showAdded: .showAdded
        case .showEdited: .showEdited
        case .bookingMade: .bookingMade
        case .bookingCancelled: .bookingCancelled
        }
    }
}

extension Run.Line {
    var kind: Change.Kind {
        switch self {
        case .started: .runStarted
        case .took: .runTook
        case .stoodBy: .runStoodBy
        case .held: .runHeld
        case .released: .runReleased
        case .panicked: .runPanicked
        case .switchedUnplanned: .runSwitchedUnplanned
        case .confirmed: .runConfirmed
        case .unconfirmed: .runUnconfirmed
        case .refused: .runRefused
        case .channel: .runChannel
        case .noted: .runNoted
        case .ended: .runEnded
        }
    }
}
