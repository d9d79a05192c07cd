import Civil
import Journal
import Planning
import Shows
import Terminal

/// What lies over the panes; one at a time, since it is one value.
enum Overlay: Equatable, Sendable {
    case startRun
    case scenes(Picker)
    /// What is true of each channel, and what can be done with its push.
    case channels(ChannelPanel)
    case rooms(selected: RoomID)
    /// What restores the show after OBS was gone.
    case recovery(RecoveryOverlay)
    case palette(Picker, [Command])
    case confirmation(Confirmation)
    case note(TextField)
    /// What people tick before or after a show.
    case checklist(ListOverlay)
    case help(ScrollWindow)
    /// One line being typed that goes into the run, or chooses a cue.
    case prompt(Prompt)
    /// A value being typed at the OBS desk.
    case deskPrompt(DeskPrompt)
    /// The record of the run: planned against actual.
    case asRun(ScrollWindow)
    /// A show or a cue being typed.
    case line(LineField)
    /// The rundown being written, cell by cell.
    case writing(Writing)
    case question(Question)
    case templates(Picker, [TemplateID])
    case columns(ColumnPicker)
    case difference(CueDifference)
    /// What would leave for a cue.
    case dryRun(CueID, ScrollWindow)
    case monitor(MonitorOverlay)
    /// Who could come to a place on a shift.
    case candidates(CandidateList)
    case hostForm(HostForm)
    /// A show being typed, field by field.
    case show(ShowForm)
    /// Which shows of a series are meant.
    case series(SeriesQuestion)
    case conflicts(ConflictList)
    case weekCopy(WeekCopy)
}

/// A line of the plan being typed, and what it will be.
struct LineField: Equatable, Sendable {
    var purpose: Purpose
    var field: TextField

    enum Purpose: Equatable, Sendable {
        case show(day: LocalDate)
        case cue(show: ShowID, after: Cue?)
        case edit(CueID)
    }

    init(purpose: Purpose, text: String) {
        self.purpose = purpose
        field = TextField(text)
    }
}

/// A question with one act behind it: `y` does it, anything else does not.
struct Confirmation: Equatable, Sendable {
    var title: String
    var lines: [String]
    var act: Act

    enum Act: Equatable, Sendable {
        /// Airs the cue in spite of what stands against it, if it still stands by.
        case take(RoomID, expects: CueID?, cue: CueID)
        case takeDesk(RoomID)
        case releaseDesk(RoomID)
        /// Starts a live run of a show that nobody has made ready.
        case startLive(RoomID)
        /// Lets the wall clock run the show, which airs this cue at once, or none.
        case roll(RoomID, airing: CueID?)
        /// Takes names over that OBS has changed.
        case rename(RoomID, Renaming)
        /// Asks something of OBS that viewers may see, or that changes all of it.
        case desk(RoomID, DeskDeed)
        /// The first step of the T-bar while viewers watch.
        case holdTBar(RoomID)
        /// Makes a change of plan.
        case plan(PlanEdit)
        /// Tells hosts what has changed.
        case publish(Publication)

        /// Asked by keys that people hold, such as Enter.
        var isOfOBSDesk: Bool {
            switch self {
            case .desk, .holdTBar: true
            case .take, .takeDesk, .releaseDesk, .startLive, .roll, .rename, .plan, .publish: false
            }
        }
    }
}
