// Where the help and the palette list each command.
extension Command {
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
