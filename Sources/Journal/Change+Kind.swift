import Shows

extension Change {
    /// What a change is called in the journal; a name, once written, keeps its meaning for ever.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case runStarted = "run.started"
        case runTook = "run.took"
        case runStoodBy = "run.stoodBy"
        case runStandbyMoved = "run.standbyMoved"
        case runHeld = "run.held"
        case runReleased = "run.released"
        case runPaused = "run.paused"
        case runResumed = "run.resumed"
        case runAddedTime = "run.addedTime"
        case runRolled = "run.rolled"
        case runWaited = "run.waited"
        case runMissed = "run.missed"
        case runLooped = "run.looped"
        case runPulled = "run.pulled"
        case runRestored = "run.restored"
        case runTicked = "run.ticked"
        case runPanicked = "run.panicked"
        case runSwitchedUnplanned = "run.switchedUnplanned"
        case runConfirmed = "run.confirmed"
        case runUnconfirmed = "run.unconfirmed"
        case runRefused = "run.refused"
        case runChannel = "run.channel"
        case runNoted = "run.noted"
        case runViolated = "run.violated"
        case runCheckedIn = "run.checkedIn"
        case runDecided = "run.decided"
        case runMessaged = "run.messaged"
        case runReoffered = "run.reoffered"
        case runRecovered = "run.recovered"
        case runEnded = "run.ended"
        case deskTaken = "desk.taken"
        case deskReleased = "desk.released"
        case cueAdded = "cue.added"
        case cueEdited = "cue.edited"
        case cueRemoved = "cue.removed"
        case rundownEdited = "rundown.edited"
        case templateSaved = "template.saved"
        case templateRemoved = "template.removed"
        case checked = "row.checked"
        case unchecked = "row.unchecked"
        case showAdded = "show.added"
        case showEdited = "show.edited"
        case bookingMade = "booking.made"
        case bookingCancelled = "booking.cancelled"
        case planned = "plan.edited"

        /// The version this build writes; every lower one is read.
        public var version: Int {
            switch self {
            case .runTook, .cueAdded, .cueEdited: 3
            case .runChannel, .showAdded, .showEdited, .bookingMade: 2
            case .runStarted, .runStoodBy, .runStandbyMoved, .runHeld, .runReleased, .runPaused, .runResumed,
                .runAddedTime, .runRolled, .runWaited, .runMissed, .runLooped, .runPulled, .runRestored, .runTicked,
                .runPanicked, .runSwitchedUnplanned, .runConfirmed, .runUnconfirmed, .runRefused, .runNoted,
                .runViolated, .runCheckedIn, .runDecided, .runMessaged, .runReoffered, .runRecovered, .runEnded,
                .rundownEdited,
                .templateSaved, .templateRemoved, .checked, .unchecked, .deskTaken, .deskReleased, .cueRemoved,
                .bookingCancelled, .planned:
                1
            }
        }
    }

    public var kind: Kind {
        switch self {
        case .run(_, let line): line.kind
        case .deskTaken: .deskTaken
        case .deskReleased: .deskReleased
        case .cueAdded: .cueAdded
        case .cueEdited: .cueEdited
        case .cueRemoved: .cueRemoved
        case .rundownEdited: .rundownEdited
        case .templateSaved: .templateSaved
        case .templateRemoved: .templateRemoved
        case .checked: .checked
        case .unchecked: .unchecked
        case .showAdded: .showAdded
        case .showEdited: .showEdited
        case .bookingMade: .bookingMade
        case .bookingCancelled: .bookingCancelled
        case .planned: .planned
        }
    }
}

extension Run.Line {
    var kind: Change.Kind {
        switch self {
        case .started: .runStarted
        case .took: .runTook
        case .stoodBy: .runStoodBy
        case .standbyMoved: .runStandbyMoved
        case .held: .runHeld
        case .released: .runReleased
        case .paused: .runPaused
        case .resumed: .runResumed
        case .addedTime: .runAddedTime
        case .rolled: .runRolled
        case .waited: .runWaited
        case .missed: .runMissed
        case .looped: .runLooped
        case .pulled: .runPulled
        case .restored: .runRestored
        case .ticked: .runTicked
        case .panicked: .runPanicked
        case .switchedUnplanned: .runSwitchedUnplanned
        case .confirmed: .runConfirmed
        case .unconfirmed: .runUnconfirmed
        case .refused: .runRefused
        case .channel: .runChannel
        case .noted: .runNoted
        case .violated: .runViolated
        case .checkedIn: .runCheckedIn
        case .decided: .runDecided
        case .messaged: .runMessaged
        case .reoffered: .runReoffered
        case .recovered: .runRecovered
        case .ended: .runEnded
        }
    }
}
