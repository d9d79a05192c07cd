/// Everything a key or the palette can ask for; the raw value is its name in the config's `[keys]`.
public enum Command: String, CaseIterable, Hashable, Sendable {
    // On air.
    case startRun, take, takeAnywhere, takeBack, standbyPrevious, standbyNext, standbyHere, standbyNumber
    case nextSegment, previousSegment, switchScene, transition, addTime, removeTime, addLargeTime, removeLargeTime
    case acceptPlan, hold, pause, roll, loop, panic, pull, restore
    case tick, endRun, queueAdlib, repeatCue, giveTime, dropCue, checkInHost, note
    case violation, checkIn, asRun, channels, armGo, desk, nextRoom, rooms, recover, message
    case preflight, dryRun, followRenames
    // Moving about.
    case focusNext, focusPrevious, focusCalendar, focusRoster, focusCues, focusMetrics, zoom, up
    case down, pageUp, pageDown, top, bottom, filter, open, earlier
    case later, dayBefore, dayAfter, today, calendarView, monthView, weekView, dayView, agendaView
    // Planning.
    case ready, onSet, newLine, editCue, removeCue, skipCue, makePlan, book
    case cancelBooking, undo, redo, write, columns
    // OBS and the program.
    case offsetMode, monitor, multiview, studioMode, reconnect, theme, palette, help, back, quit
    case suspend
    // Writing.
    case cellLeft, cellRight, editCell, replaceCell, clearCell, insertAfter, insertBefore, moveUp
    case moveDown, duplicate, split, select, selectRange, selectUp, selectDown, selectAll
    case cut, copy, paste, pasteBefore, makeSegment, renameSegment, colourSegment, dissolveSegment
    case saveTemplate, applyTemplate, nextDifference, previousDifference, showDifference, find, findNext, findPrevious
    // Planning in the calendar.
    case plan, conflicts, nextShow, previousShow, moveShow, stretchShow, copyShow
    case newShow, newFromTemplate, editShow, cancelShow, copyWeek, planOn, goToDay
    // The OBS desk.
    case obsDesk
    case nextPage, previousPage, mixerPage, scenesPage, filtersPage, mediaPage, transitionsPage, outputsPage
    case settingsPage, deskLeft, deskRight, deskUse, readAgain, sourceFilters
    case faderUp, faderDown, faderUpFine, faderDownFine, faderUpMore, faderDownMore, setFader, muteInput
    case cycleMonitor, setSyncOffset, setBalance, setTracks, clearPeaks
    case showItem, lockItem, previewScene, switchFilter
    case mediaPlay, mediaRestart, mediaStop, mediaNext, mediaPrevious, seekBack, seekForward
    case setTransitionLength, deskStudioMode, tBarForward, tBarBack, startOutput, stopOutput, pauseRecording,
        splitRecording
    case markChapter, saveReplay
    // The roster board.
    case rosterBoard
    case boardShows, boardProposal, boardMessages, boardHosts, nextBoardPage, previousBoardPage
    case boardEarlier, boardLater, boardToday, boardSpan, assign, repair, boardToDo
    case markShow, findHost, offerBooking, acceptBooking, declineBooking, checkInBooking, missBooking, finishBooking
    case pinBooking, takeOffBooking, swapBooking, copyBooking
    case chooseRow, chooseAllRows, takeOver, discardProposal
    case publishAll, publishHost, copyMessage, saveMessages, editHost, newHost

    /// Where a command's keys mean it.
    public enum Place: Hashable, Sendable {
        case anywhere
        case pane(PaneName)
        /// While a rundown is written, and no cell is typed into.
        case writing
        /// While the calendar is planned in.
        case planner
        /// On every page of the OBS desk.
        case obsDesk
        case obsPage(OBSPage)
        /// On every page of the roster board.
        case board
        case boardPage(BoardPage)
    }

    public var place: Place {
        switch self {
        case .startRun, .takeAnywhere, .standbyNext, .standbyNumber, .nextSegment, .previousSegment, .switchScene,
            .transition, .addTime, .removeTime, .addLargeTime, .removeLargeTime, .acceptPlan, .hold, .pause, .roll,
            .loop, .panic, .pull, .restore, .tick, .endRun, .queueAdlib, .repeatCue, .giveTime, .checkInHost, .note,
            .violation, .checkIn, .asRun, .channels, .armGo, .desk, .nextRoom, .rooms, .recover, .message, .preflight,
            .dryRun, .followRenames, .focusNext,
            .focusPrevious, .focusCalendar, .focusRoster, .focusCues, .focusMetrics, .zoom, .up, .down, .pageUp,
            .pageDown, .top, .bottom, .filter, .ready, .newLine, .makePlan, .undo, .redo, .offsetMode, .monitor,
            .multiview, .studioMode,
            .reconnect, .theme, .palette, .help, .back, .quit, .suspend, .obsDesk, .rosterBoard:
            .anywhere
        case .take, .takeBack, .standbyPrevious, .standbyHere, .dropCue, .editCue, .removeCue, .skipCue, .write,
            .columns:
            .pane(.cues)
        case .open, .earlier, .later, .dayBefore, .dayAfter, .today, .calendarView, .monthView, .weekView, .dayView,
            .agendaView, .plan, .conflicts:
            .pane(.calendar)
        case .nextShow, .previousShow, .moveShow, .stretchShow, .copyShow, .newShow, .newFromTemplate, .editShow,
            .cancelShow, .copyWeek, .planOn, .goToDay:
            .planner
        case .onSet, .book, .cancelBooking:
            .pane(.roster)
        case .cellLeft, .cellRight, .editCell, .replaceCell, .clearCell, .insertAfter, .insertBefore, .moveUp,
            .moveDown, .duplicate, .split, .select, .selectRange, .selectUp, .selectDown, .selectAll, .cut, .copy,
            .paste, .pasteBefore, .makeSegment, .renameSegment, .colourSegment, .dissolveSegment, .saveTemplate,
            .applyTemplate, .nextDifference, .previousDifference, .showDifference, .find, .findNext, .findPrevious:
            .writing
        case .nextPage, .previousPage, .mixerPage, .scenesPage, .filtersPage, .mediaPage, .transitionsPage,
            .outputsPage, .settingsPage, .deskLeft, .deskRight, .deskUse, .readAgain, .sourceFilters, .faderUp,
            .faderDown, .faderUpFine, .faderDownFine, .faderUpMore, .faderDownMore, .setFader, .muteInput,
            .cycleMonitor, .setSyncOffset, .setBalance, .setTracks, .clearPeaks, .showItem, .lockItem, .previewScene,
            .switchFilter, .mediaPlay, .mediaRestart, .mediaStop, .mediaNext, .mediaPrevious, .seekBack, .seekForward,
            .setTransitionLength, .deskStudioMode, .tBarForward, .tBarBack, .startOutput, .stopOutput,
            .pauseRecording, .splitRecording, .markChapter, .saveReplay:
            deskPlace
        case .boardShows, .boardProposal, .boardMessages, .boardHosts, .nextBoardPage, .previousBoardPage,
            .boardEarlier,
            .boardLater, .boardToday, .boardSpan, .assign, .repair, .boardToDo, .markShow, .findHost, .offerBooking,
            .acceptBooking, .declineBooking, .checkInBooking, .missBooking, .finishBooking, .pinBooking,
            .takeOffBooking, .swapBooking, .copyBooking, .chooseRow, .chooseAllRows, .takeOver, .discardProposal,
            .publishAll, .publishHost, .copyMessage, .saveMessages, .editHost, .newHost:
            boardPlace
        }
    }

    /// Whether its key works while a rundown is written, though it belongs elsewhere too.
    var worksWhileWriting: Bool {
        switch self {
        case .takeAnywhere, .panic, .up, .down, .pageUp, .pageDown, .top, .bottom, .filter, .undo, .redo, .palette,
            .help, .back, .skipCue, .removeCue, .columns:
            true
        default: false
        }
    }

    /// What it does, in the words of the help.
    public var summary: String {
        switch self {
        case .startRun: "start a run of the show on the desk: dry, rehearsal or live"
        case .take: "GO: air the standby cue"
        case .takeAnywhere: "GO from any pane"
        case .takeBack: "take back: air the cue that was on air before again"
        case .standbyPrevious: "put the previous cue on standby; airs nothing"
        case .standbyNext: "put the next cue on standby; airs nothing"
        case .standbyHere: "put the cue under the cursor on standby; airs nothing"
        case .standbyNumber: "put a cue on standby by its number; airs nothing"
        case .nextSegment: "put the first cue of the next segment on standby"
        case .previousSegment: "put the first cue of the segment before on standby"
        case .switchScene: "switch to a scene by name, outside the rundown"
        case .transition: "studio mode: air what is on preview"
        case .addTime: "30 s more for the cue on air, this time only"
        case .removeTime: "30 s less"
        case .addLargeTime: "5 min more for the cue on air, this time only"
        case .removeLargeTime: "5 min less"
        case .acceptPlan: "give the cue on air the length its changed plan has"
        case .hold: "hold: no cue advances by itself; again releases"
        case .pause: "pause the clock of the cue on air; again resumes"
        case .roll: "roll: the wall clock runs the show; asks first"
        case .loop: "loop the segment on air; again ends that"
        case .panic: "PANIC: safe scene and mutes, run on hold; leave it by GO"
        case .pull: "PULL the product on air: banners off, its cues blocked"
        case .restore: "let the product pulled last air again"
        case .tick: "the oldest thing to do by hand is done"
        case .endRun: "wrap-up: what ends a show; the run ends there, by the word END"
        case .queueAdlib: "queue an adlib: a cue airs next, out of its turn; shows what that does to OUT"
        case .repeatCue: "queue the cue on air once more"
        case .giveTime: "give time to the cue on air, or take it, with the reason"
        case .dropCue: "drop the cue under the cursor from this run, with the reason; again keeps it"
        case .checkInHost: "the host who takes over is on set"
        case .note: "write a note into the as-run"
        case .violation: "write a platform's violation into the as-run"
        case .checkIn: "numbers of a channel: orders, viewers, stock"
        case .asRun: "what was on air: plan against actual"
        case .channels: "channels: what is true of each; say what viewers see, start and stop a push"
        case .armGo: "arm GO after the room on screen changed"
        case .desk: "take the desk of this room, or hand it back"
        case .nextRoom: "show the next room"
        case .rooms: "every room in a line: on air, offset, OBS, channels; Enter shows one"
        case .recover: "recovery: what would restore the show after OBS was gone; runs nothing"
        case .message: "tell the host something: it stands on the host's screen until it is cleared"
        case .preflight: "preflight: what is to be done before the show, by whom it was done"
        case .dryRun: "dry run of the cue under the cursor: what would leave for OBS; nothing leaves"
        case .followRenames: "take over the names that OBS has changed into the cues; asks first"
        case .focusNext: "next pane"
        case .focusPrevious: "previous pane"
        case .focusCalendar: "Calendar"
        case .focusRoster: "Roster"
        case .focusCues: "Cues"
        case .focusMetrics: "Metrics"
        case .zoom: "zoom the pane; again for all panes"
        case .up: "up"
        case .down: "down"
        case .pageUp: "a page up"
        case .pageDown: "a page down"
        case .top: "first row"
        case .bottom: "last row"
        case .filter: "filter the pane by words"
        case .open: "put the show under the cursor on its room's desk"
        case .earlier: "the week, month or day before"
        case .later: "the one after"
        case .dayBefore: "the day before; in a day the room to the left"
        case .dayAfter: "the day after; in a day the room to the right"
        case .today: "today"
        case .calendarView: "the next view: agenda, week, month, day"
        case .monthView: "a month; Enter looks at a day"
        case .weekView: "a week, its rooms side by side where they have space"
        case .dayView: "a day, its rooms side by side"
        case .agendaView: "an agenda"
        case .conflicts: "conflicts in the days on screen; Enter looks at the show"
        case .plan: "plan: the whole screen, and keys of its own"
        case .nextShow, .previousShow, .moveShow, .stretchShow, .copyShow, .newShow, .newFromTemplate, .editShow,
            .cancelShow, .copyWeek, .planOn, .goToDay:
            plannerSummary
        case .ready: "the show is ready, or a draft again; refused while its preflight is open"
        case .onSet: "the host under the cursor is on set; again takes it back"
        case .newLine: "a new show (in Calendar) or cue (in Cues), typed as one line"
        case .editCue: "edit the cue under the cursor as one line"
        case .removeCue: "remove the cue under the cursor; u brings it back"
        case .skipCue: "skip the cue under the cursor, or take the skip back"
        case .makePlan: "make the added time of the cue on air its plan"
        case .book: "book the host under the cursor for the show on the desk"
        case .cancelBooking: "cancel that host's booking"
        case .undo: "undo this seat's last planning change"
        case .redo: "redo it"
        case .write: "write the rundown: cells, rows, segments, templates"
        case .columns: "choose the columns and their order; kept for the next start"
        case .cellLeft: "the cell to the left"
        case .cellRight: "the cell to the right"
        case .editCell: "edit what is in the cell; a digit replaces it at once"
        case .replaceCell: "type the cell anew"
        case .clearCell: "empty the cell"
        case .insertAfter: "a new cue after this one; nobody is renumbered"
        case .insertBefore: "a new cue before this one"
        case .moveUp: "move the cue or the selected ones up"
        case .moveDown: "move them down"
        case .duplicate: "duplicate the cue or the selected ones"
        case .split: "split the cue in two at a length"
        case .select: "select the cue, or no longer"
        case .selectRange: "select from the cue selected last to this one"
        case .selectUp: "select on upwards"
        case .selectDown: "select on downwards"
        case .selectAll: "select every cue that is listed"
        case .cut: "cut the cue or the selected ones"
        case .copy: "copy them"
        case .paste: "paste after this cue, here or in another show"
        case .pasteBefore: "paste before it"
        case .makeSegment: "a segment of the selected cues, or of the rest of this one"
        case .renameSegment: "rename the segment"
        case .colourSegment: "the next colour for the segment, at last none"
        case .dissolveSegment: "let the segment join the one before"
        case .saveTemplate: "save the rundown as a template"
        case .applyTemplate: "begin an empty rundown from a template"
        case .nextDifference: "the next cue that differs from the template"
        case .previousDifference: "the one before that does"
        case .showDifference: "what the template says of this cue"
        case .find: "find words in any field, hiding nothing"
        case .findNext: "the next that has them"
        case .findPrevious: "the one before"
        case .obsDesk: "the OBS desk: mixer, sources, outputs; again closes it"
        case .nextPage, .previousPage, .mixerPage, .scenesPage, .filtersPage, .mediaPage, .transitionsPage,
            .outputsPage, .settingsPage, .deskLeft, .deskRight, .deskUse, .readAgain, .sourceFilters, .faderUp,
            .faderDown, .faderUpFine, .faderDownFine, .faderUpMore, .faderDownMore, .setFader, .muteInput,
            .cycleMonitor, .setSyncOffset, .setBalance, .setTracks, .clearPeaks, .showItem, .lockItem, .previewScene,
            .switchFilter, .mediaPlay, .mediaRestart, .mediaStop, .mediaNext, .mediaPrevious, .seekBack, .seekForward,
            .setTransitionLength, .deskStudioMode, .tBarForward, .tBarBack, .startOutput, .stopOutput,
            .pauseRecording, .splitRecording, .markChapter, .saveReplay:
            deskSummary
        case .rosterBoard: "roster board: who hosts what, auto-assign, messages; again closes"
        case .boardShows, .boardProposal, .boardMessages, .boardHosts, .nextBoardPage, .previousBoardPage,
            .boardEarlier,
            .boardLater, .boardToday, .boardSpan, .assign, .repair, .boardToDo, .markShow, .findHost, .offerBooking,
            .acceptBooking, .declineBooking, .checkInBooking, .missBooking, .finishBooking, .pinBooking,
            .takeOffBooking, .swapBooking, .copyBooking, .chooseRow, .chooseAllRows, .takeOver, .discardProposal,
            .publishAll, .publishHost, .copyMessage, .saveMessages, .editHost, .newHost:
            boardSummary
        case .offsetMode: "OFFSET against the plan, or as if the show had begun on time"
        case .monitor: "OBS's program large, and preview in studio mode; airs nothing"
        case .multiview: "every scene of OBS at once; Enter puts one on preview, airs nothing"
        case .studioMode: "studio mode of OBS on or off; asks on air"
        case .reconnect: "connect to OBS again now"
        case .theme: "next theme"
        case .palette: "every command by name"
        case .help: "every key"
        case .back: "close what is open, clear the filter; never stops a show"
        case .quit: "quit; refused while this seat is on air"
        case .suspend: "to the shell; refused while this seat is on air"
        }
    }

    /// What the palette and the help call it.
    public var title: String {
        switch self {
        case .tBarForward: return "T-bar forward"
        case .tBarBack: return "T-bar back"
        default: break
        }
        var title = ""
        for character in rawValue {
            if character.isUppercase { title.append(" ") }
            title.append(contentsOf: character.lowercased())
        }
        return title
    }

    /// The help's sections, in order.
    public enum Section: String, CaseIterable, Sendable {
        case onAir = "On air"
        case moving = "Moving about"
        case planning = "Planning"
        case calendar = "Planning in the calendar"
        case writing = "Writing a rundown"
        case board = "Roster board"
        case obsDesk = "OBS desk"
        case program = "OBS and Siaran"
    }

    public var section: Section {
        switch self {
        case .startRun, .take, .takeAnywhere, .takeBack, .standbyPrevious, .standbyNext, .standbyHere,
            .standbyNumber, .nextSegment, .previousSegment, .switchScene, .transition, .addTime, .removeTime,
            .addLargeTime, .removeLargeTime, .acceptPlan, .hold, .pause, .roll, .loop, .panic, .pull, .restore,
            .tick, .endRun, .queueAdlib, .repeatCue, .giveTime, .dropCue, .checkInHost, .note, .violation, .checkIn,
            .asRun, .channels, .armGo, .desk, .nextRoom, .rooms, .recover, .message, .preflight, .dryRun,
            .followRenames:
            .onAir
        case .focusNext, .focusPrevious, .focusCalendar, .focusRoster, .focusCues, .focusMetrics, .zoom, .up, .down,
            .pageUp, .pageDown, .top, .bottom, .filter, .open, .earlier, .later, .dayBefore, .dayAfter, .today,
            .calendarView, .monthView, .weekView, .dayView, .agendaView:
            .moving
        case .ready, .onSet, .newLine, .editCue, .removeCue, .skipCue, .makePlan, .book, .cancelBooking, .undo,
            .redo, .write, .columns:
            .planning
        case .plan, .conflicts, .nextShow, .previousShow, .moveShow, .stretchShow, .copyShow, .newShow,
            .newFromTemplate, .editShow,
            .cancelShow, .copyWeek, .planOn, .goToDay:
            .calendar
        case .cellLeft, .cellRight, .editCell, .replaceCell, .clearCell, .insertAfter, .insertBefore, .moveUp,
            .moveDown, .duplicate, .split, .select, .selectRange, .selectUp, .selectDown, .selectAll, .cut, .copy,
            .paste, .pasteBefore, .makeSegment, .renameSegment, .colourSegment, .dissolveSegment, .saveTemplate,
            .applyTemplate, .nextDifference, .previousDifference, .showDifference, .find, .findNext, .findPrevious:
            .writing
        case .obsDesk, .nextPage, .previousPage, .mixerPage, .scenesPage, .filtersPage, .mediaPage, .transitionsPage,
            .outputsPage, .settingsPage, .deskLeft, .deskRight, .deskUse, .readAgain, .sourceFilters, .faderUp,
            .faderDown, .faderUpFine, .faderDownFine, .faderUpMore, .faderDownMore, .setFader, .muteInput,
            .cycleMonitor, .setSyncOffset, .setBalance, .setTracks, .clearPeaks, .showItem, .lockItem, .previewScene,
            .switchFilter, .mediaPlay, .mediaRestart, .mediaStop, .mediaNext, .mediaPrevious, .seekBack, .seekForward,
            .setTransitionLength, .deskStudioMode, .tBarForward, .tBarBack, .startOutput, .stopOutput,
            .pauseRecording, .splitRecording, .markChapter, .saveReplay:
            .obsDesk
        case .rosterBoard, .boardShows, .boardProposal, .boardMessages, .boardHosts, .nextBoardPage, .previousBoardPage,
            .boardEarlier,
            .boardLater, .boardToday, .boardSpan, .assign, .repair, .boardToDo, .markShow, .findHost, .offerBooking,
            .acceptBooking, .declineBooking, .checkInBooking, .missBooking, .finishBooking, .pinBooking,
            .takeOffBooking, .swapBooking, .copyBooking, .chooseRow, .chooseAllRows, .takeOver, .discardProposal,
            .publishAll, .publishHost, .copyMessage, .saveMessages, .editHost, .newHost:
            .board
        case .offsetMode, .monitor, .multiview, .studioMode, .reconnect, .theme, .palette, .help, .back, .quit,
            .suspend:
            .program
        }
    }
}

/// The four panes, in the order of their keys.
public enum PaneName: Int, CaseIterable, Hashable, Sendable {
    case calendar, roster, cues, metrics

    var title: String {
        switch self {
        case .calendar: "Calendar"
        case .roster: "Roster"
        case .cues: "Cues"
        case .metrics: "Metrics"
        }
    }
}
