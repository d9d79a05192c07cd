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
