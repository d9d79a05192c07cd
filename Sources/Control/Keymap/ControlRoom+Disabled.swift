import OBSProtocol
import Shows

/// Which commands do nothing now, and why.
extension ControlRoom {
    /// Why a command does nothing now, for the palette and the footer; nil where it works.
    func reasonDisabled(_ command: Command) -> String? {
        switch command {
        case .take, .takeAnywhere, .takeBack, .switchScene, .roll:
            guard let studio else { return "no room" }
            return reasonNotToAct(in: studio)
        case .standbyPrevious, .standbyNext, .standbyHere, .standbyNumber, .nextSegment, .previousSegment,
            .note, .violation, .checkIn, .loop, .panic, .queueAdlib, .dropCue, .message:
            return studio?.run?.hasEnded == false ? nil : "no run is started"
        case .endRun: return reasonNoWrapUp
        case .preflight: return studio?.rundown == nil ? "no show is on the desk" : nil
        case .dryRun: return studio?.rundown?.cues.isEmpty == false ? nil : "no cue is on the desk"
        case .followRenames: return renaming == nil ? "no cue names what OBS calls otherwise now" : readOnlyReason
        case .hold:
            guard let run = studio?.run, run.onAir != nil || run.advance == .rolling else { return "nothing is on air" }
            return nil
        case .pause, .addTime, .removeTime, .addLargeTime, .removeLargeTime, .makePlan, .acceptPlan, .repeatCue,
            .giveTime:
            return studio?.run?.onAir == nil ? "nothing is on air" : nil
        case .pull: return studio?.run?.onAir?.cue.product == nil ? "no product is on air" : nil
        case .restore: return studio?.run?.pulled.isEmpty == false ? nil : "no product is pulled"
        case .tick:
            return studio?.run?.toDos.contains(where: \.isOpen) == true ? nil : "nothing is to be done by hand"
        case .checkInHost: return hostToCome == nil ? "no host is awaited" : readOnlyReason
        case .asRun: return studio?.run == nil ? "no run is on the desk" : nil
        case .channels: return studio?.rundown == nil ? "no show is on the desk" : nil
        case .transition, .studioMode:
            guard let studio else { return "no room" }
            guard studio.mirror.isCurrent else { return studio.mirror.link.words }
            if let reason = reasonNotToOrder(in: studio) { return reason }
            return command == .transition && studio.mirror.studioMode != true ? "OBS is not in studio mode" : nil
        case .armGo: return studio?.isArmed == false ? nil : "GO is armed"
        case .editCue, .removeCue, .skipCue, .book, .cancelBooking, .ready, .onSet:
            return studio?.rundown == nil ? "no show is on the desk" : readOnlyReason
        case .newLine, .undo, .redo: return readOnlyReason
        case .write, .columns: return studio?.rundown == nil ? "no show is on the desk" : nil
        case .cellLeft, .cellRight, .editCell, .replaceCell, .clearCell, .insertAfter, .insertBefore, .moveUp,
            .moveDown, .duplicate, .split, .select, .selectRange, .selectUp, .selectDown, .selectAll, .cut,
            .copy, .paste, .pasteBefore, .makeSegment, .renameSegment, .colourSegment, .dissolveSegment,
            .saveTemplate, .applyTemplate, .nextDifference, .previousDifference, .showDifference, .find,
            .findNext, .findPrevious:
            return reasonNotToWrite(command)
        case .plan, .conflicts: return nil
        case .nextShow, .previousShow, .moveShow, .stretchShow, .copyShow, .newShow, .newFromTemplate, .editShow,
            .cancelShow, .copyWeek, .planOn, .goToDay:
            return reasonNotToPlan(command)
        case .obsDesk: return studio == nil ? "no room" : nil
        case .nextPage, .previousPage, .mixerPage, .scenesPage, .filtersPage, .mediaPage, .transitionsPage,
            .outputsPage, .settingsPage, .deskLeft, .deskRight, .deskUse, .readAgain, .sourceFilters, .faderUp,
            .faderDown, .faderUpFine, .faderDownFine, .faderUpMore, .faderDownMore, .setFader, .muteInput,
            .cycleMonitor, .setSyncOffset, .setBalance, .setTracks, .clearPeaks, .showItem, .lockItem, .previewScene,
            .switchFilter, .mediaPlay, .mediaRestart, .mediaStop, .mediaNext, .mediaPrevious, .seekBack, .seekForward,
            .setTransitionLength, .deskStudioMode, .tBarForward, .tBarBack, .startOutput, .stopOutput,
            .pauseRecording, .splitRecording, .markChapter, .saveReplay:
            return reasonNotToWork(command)
        case .rosterBoard: return nil
        case .boardShows, .boardProposal, .boardMessages, .boardHosts, .nextBoardPage, .previousBoardPage,
            .boardEarlier,
            .boardLater, .boardToday, .boardSpan, .assign, .repair, .boardToDo, .markShow, .findHost, .offerBooking,
            .acceptBooking, .declineBooking, .checkInBooking, .missBooking, .finishBooking, .pinBooking,
            .takeOffBooking, .swapBooking, .copyBooking, .chooseRow, .chooseAllRows, .takeOver, .discardProposal,
            .publishAll, .publishHost, .copyMessage, .saveMessages, .editHost, .newHost:
            return reasonNotToWork(onBoard: command)
        case .quit, .suspend: return isOnAir ? "this seat is on air" : nil
        case .startRun:
            guard let studio else { return "no room: name one in the config" }
            if let run = studio.run, !run.hasEnded { return "a \(run.kind.words) is under way" }
            return studio.rundown == nil ? "no show is on the desk: choose one in Calendar" : nil
        case .monitor, .multiview: return setup.monitor.isOn ? nil : "pictures are switched off"
        case .recover: return reasonNoRecovery
        case .desk, .nextRoom, .rooms, .focusNext, .focusPrevious, .focusCalendar, .focusRoster, .focusCues,
            .focusMetrics,
            .zoom, .up, .down, .pageUp, .pageDown, .top, .bottom, .filter, .open, .earlier, .later,
            .dayBefore, .dayAfter, .today, .calendarView, .monthView, .weekView, .dayView, .agendaView, .offsetMode,
            .reconnect, .theme, .palette, .help, .back:
            return nil
        }
    }
}
