import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

extension ControlRoom {
    mutating func perform(_ command: Command, lag: Milliseconds, at now: Moment) -> [Effect] {
        switch command {
        case .take, .takeAnywhere: return take(lag: lag, at: now)
        case .panic: return panic(lag: lag, at: now)
        case .transition: return airPreview(lag: lag, at: now)
        case .startRun: openStartRun(at: now)
        case .takeBack: return takeBack(lag: lag, at: now)
        case .standbyNext: return standByNext(at: now)
        case .standbyNumber: return open(.standby, at: now)
        case .nextSegment: return standByNextSegment(at: now)
        case .previousSegment: return standByPreviousSegment(at: now)
        case .addTime: return add(Self.timeStep, at: now)
        case .removeTime: return add(-Self.timeStep, at: now)
        case .addLargeTime: return add(Self.largeTimeStep, at: now)
        case .removeLargeTime: return add(-Self.largeTimeStep, at: now)
        case .pause: return togglePause(at: now)
        case .roll: return askToRoll(at: now)
        case .loop: return toggleLoop(at: now)
        case .pull: return pull(lag: lag, at: now)
        case .restore: return restore(at: now)
        case .tick: return tick(at: now)
        case .queueAdlib: return openAdlib(repeating: .anything, at: now)
        case .repeatCue: return openAdlib(repeating: .onAir, at: now)
        case .giveTime: return openTime(at: now)
        case .dropCue: return toggleDrop(at: now)
        case .checkInHost: return checkInNextHost(at: now)
        case .message: return open(.message, at: now)
        case .violation: return open(.violation, at: now)
        case .checkIn: return open(.checkIn, at: now)
        case .asRun: openAsRun(at: now)
        case .makePlan: return makePlan(at: now)
        case .acceptPlan: return acceptChangedPlan(at: now)
        case .offsetMode: offsetMode = offsetMode.other
        case .standbyPrevious: return standByPrevious(at: now)
        case .standbyHere: return standByCursor(at: now)
        case .switchScene: return openScenes(at: now)
        case .hold: return toggleHold(at: now)
        case .endRun: openWrapUp(at: now)
        case .preflight: openPreflight(at: now)
        case .dryRun: openDryRun(at: now)
        case .followRenames: askToFollowRenames(at: now)
        case .ready: return toggleReady(at: now)
        case .onSet: return toggleOnSet(at: now)
        case .note: return openNote(at: now)
        case .channels: return openChannels(at: now)
        case .armGo: arm(at: now)
        case .desk: return askForDesk(at: now)
        case .nextRoom: return showNextRoom(at: now)
        case .rooms: openRooms(at: now)
        case .recover: openRecovery(at: now)
        case .focusNext: shiftFocus(by: 1)
        case .focusPrevious: shiftFocus(by: -1)
        case .focusCalendar: focus(.calendar)
        case .focusRoster: focus(.roster)
        case .focusCues: focus(.cues)
        case .focusMetrics: focus(.metrics)
        case .zoom: toggleZoom()
        case .up: return move(.up, at: now)
        case .down: return move(.down, at: now)
        case .pageUp: return move(.pageUp, at: now)
        case .pageDown: return move(.pageDown, at: now)
        case .top: return move(.top, at: now)
        case .bottom: return move(.bottom, at: now)
        case .filter:
            return changeFilter(at: now) {
                $0.open(); return false
            }
        case .open: return openDay() ?? openShow(at: now)
        case .earlier: return turnCalendar { $0.turn(by: -1) }
        case .later: return turnCalendar { $0.turn(by: 1) }
        case .dayBefore: return sidestepInCalendar(by: -1)
        case .dayAfter: return sidestepInCalendar(by: 1)
        case .today: return goToToday(at: now)
        case .calendarView: return showCalendar(as: calendar.view.next)
        case .monthView: return showCalendar(as: .month)
        case .weekView: return showCalendar(as: .week)
        case .dayView: return showCalendar(as: .day)
        case .agendaView: return showCalendar(as: .agenda)
        case .newLine: openNew(at: now)
        case .editCue: openEdit(at: now)
        case .removeCue: return removeCue(at: now)
        case .skipCue: return toggleSkip(at: now)
        case .book: return book(at: now)
        case .cancelBooking: return cancelBooking(at: now)
        case .undo: return [.undo(at: now)]
        case .redo: return [.redo(at: now)]
        case .write: openWriting(at: now)
        case .columns: openColumns()
        case .cellLeft, .cellRight, .editCell, .replaceCell, .clearCell, .insertAfter, .insertBefore, .moveUp,
            .moveDown, .duplicate, .split, .select, .selectRange, .selectUp, .selectDown, .selectAll, .cut,
            .copy, .paste, .pasteBefore, .makeSegment, .renameSegment, .colourSegment, .dissolveSegment,
            .saveTemplate, .applyTemplate, .nextDifference, .previousDifference, .showDifference, .find,
            .findNext, .findPrevious:
            return write(command, at: now)
        case .plan, .conflicts, .nextShow, .previousShow, .moveShow, .stretchShow, .copyShow, .newShow,
            .newFromTemplate, .editShow,
            .cancelShow, .copyWeek, .planOn, .goToDay:
            return plan(command, at: now)
        case .monitor: openMonitor(.large, at: now)
        case .multiview: openMonitor(.scenes, at: now)
        case .obsDesk: toggleOBSDesk(at: now)
        case .nextPage, .previousPage, .mixerPage, .scenesPage, .filtersPage, .mediaPage, .transitionsPage,
            .outputsPage, .settingsPage, .deskLeft, .deskRight, .deskUse, .readAgain, .sourceFilters, .faderUp,
            .faderDown, .faderUpFine, .faderDownFine, .faderUpMore, .faderDownMore, .setFader, .muteInput,
            .cycleMonitor, .setSyncOffset, .setBalance, .setTracks, .clearPeaks, .showItem, .lockItem, .previewScene,
            .switchFilter, .mediaPlay, .mediaRestart, .mediaStop, .mediaNext, .mediaPrevious, .seekBack, .seekForward,
            .setTransitionLength, .deskStudioMode, .tBarForward, .tBarBack, .startOutput, .stopOutput,
            .pauseRecording, .splitRecording, .markChapter, .saveReplay:
            return work(command, lag: lag, at: now)
        case .rosterBoard, .boardShows, .boardProposal, .boardMessages, .boardHosts, .nextBoardPage, .previousBoardPage,
            .boardEarlier,
            .boardLater, .boardToday, .boardSpan, .assign, .repair, .boardToDo, .markShow, .findHost, .offerBooking,
            .acceptBooking, .declineBooking, .checkInBooking, .missBooking, .finishBooking, .pinBooking,
            .takeOffBooking, .swapBooking, .copyBooking, .chooseRow, .chooseAllRows, .takeOver, .discardProposal,
            .publishAll, .publishHost, .copyMessage, .saveMessages, .editHost, .newHost:
            return work(onBoard: command, lag: lag, at: now)
        case .studioMode: return toggleStudioMode(at: now)
        case .reconnect: return roomID.map { [.reconnectOBS($0)] } ?? []
        case .theme: return nextTheme()
        case .palette: openPalette()
        case .help: openHelp()
        case .back:
            return changeFilter(at: now) { field in
                guard !field.isEmpty else { return false }
                field.clear()
                return true
            }
        case .quit: return quit(at: now)
        case .suspend: return suspend(at: now)
        }
        return []
    }

    private mutating func open(_ overlay: Overlay) { lay(overlay) }

    private mutating func openHelp() {
        let count = HelpOverlay.rows(of: HelpOverlay.lines(setup.keymap).count, width: size.width)
        open(.help(ScrollWindow(count: count, height: size.height - 4)))
    }

    private mutating func openStartRun(at now: Moment) {
        guard let reason = reasonDisabled(.startRun) else { return open(.startRun) }
        refuse(reason, at: now)
    }

    private mutating func focus(_ pane: PaneName) {
        focus = pane
        fit()
    }

    private mutating func shiftFocus(by step: Int) {
        let panes = PaneName.allCases
        let index = (focus.rawValue + step + panes.count) % panes.count
        focus(panes[index])
    }

    private mutating func toggleZoom() {
        isZoomed.toggle()
        fit()
    }

    private mutating func standByCursor(at now: Moment) -> [Effect] {
        guard let rundown = studio?.rundown, let index = cues.selected else { return [] }
        return standBy(rundown.cues[index], at: now)
    }

    private mutating func openScenes(at now: Moment) -> [Effect] {
        if let studio, let reason = reasonNotToAct(in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard let mirror = studio?.mirror, mirror.isCurrent else {
            refuse("\(studio?.mirror.link.words ?? "no room"): the scenes are not known", at: now)
            return []
        }
        let cursor = mirror.program.flatMap { mirror.scenes.firstIndex(of: $0) } ?? 0
        open(.scenes(Picker(title: "Scene, unplanned", items: mirror.scenes, cursor: cursor)))
        return []
    }

    private mutating func openPalette() {
        let commands = Command.allCases.filter { $0 != .palette }
        let items = commands.map { command in
            let key = setup.keymap.label(command)
            return
                "\(command.title)  \(key.isEmpty ? "" : "(\(key))  ")\(reasonDisabled(command).map { "— \($0)" } ?? command.summary)"
        }
        open(.palette(Picker(title: "Commands", items: items), commands))
    }

    private mutating func openNote(at now: Moment) -> [Effect] {
        guard let run = studio?.run, !run.hasEnded else {
            refuse("notes go into a run: none is started", at: now)
            return []
        }
        open(.note(TextField()))
        return []
    }

    /// Puts the show under the cursor on its room's desk and shows that room.
    private mutating func openShow(at now: Moment) -> [Effect] {
        guard let show = calendar.selected?.show, let studio = studios[show.room] else { return [] }
        if studio.show != show.id {
            guard studio.awaitedRun == nil, studio.run?.hasEnded != false else {
                refuse("room \(studio.room.name) is running another show", at: now)
                return []
            }
            studios[show.room]?.show = show.id
            studios[show.room]?.rundown = nil
            studios[show.room]?.run = nil
            studios[show.room]?.performance = nil
        }
        let changesRoom = show.room != roomID
        self.show(room: show.room)
        if !changesRoom { listCues() }
        focus(.cues)
        return [.load(.rundown(show.id))]
    }

    private mutating func toggleStudioMode(at now: Moment) -> [Effect] {
        guard let studio else { return [] }
        guard let isOn = studio.mirror.studioMode, studio.mirror.isCurrent else {
            refuse(studio.mirror.link.words, at: now)
            return []
        }
        return ask(.studioMode(!isOn), at: now)
    }

    private func nextTheme() -> [Effect] {
        theme.next.map { [.showTheme(name: $0)] } ?? []
    }

    private mutating func quit(at now: Moment) -> [Effect] {
        guard !isOnAir else {
            refuse("on air: end the run first (\(setup.keymap.label(.endRun)))", at: now)
            return []
        }
        return [.quit]
    }

    private mutating func suspend(at now: Moment) -> [Effect] {
        guard !isOnAir else {
            refuse("on air: the shell has to wait", at: now)
            return []
        }
        return [.suspend]
    }
}
