import OBSProtocol
import Shows

/// Which keys of the OBS desk do nothing now, and why.
extension ControlRoom {
    func reasonNotToWork(_ command: Command) -> String? {
        guard let studio else { return "no room" }
        if OBSPage(command) != nil { return nil }
        guard obsDesk.isOpen else { return "open the OBS desk first (\(setup.keymap.label(.obsDesk)))" }
        if case .obsPage(let page) = command.place, page != obsDesk.page {
            return "on the page \(page.title) (\(setup.keymap.label(page.command)))"
        }
        switch command {
        case .nextPage, .previousPage, .deskLeft, .deskRight, .readAgain, .clearPeaks: return nil
        case .sourceFilters:
            switch obsDesk.page {
            case .mixer, .scenes, .media: return nil
            case .filters, .transitions, .outputs, .settings: return "no source is listed here"
            }
        default: break
        }
        if let reason = reasonNotToWork(in: studio) { return reason }
        return reason(command, in: studio.mirror)
    }

    private func reason(_ command: Command, in mirror: Mirror) -> String? {
        switch command {
        case .faderUp, .faderDown, .faderUpFine, .faderDownFine, .faderUpMore, .faderDownMore, .setFader, .muteInput,
            .cycleMonitor, .setSyncOffset, .setBalance, .setTracks:
            return chosen(0, on: .mixer) == nil ? "OBS has no input with sound" : nil
        case .showItem, .lockItem: return chosenItem == nil ? "nothing stands in this scene" : nil
        case .previewScene: return mirror.studioMode == true ? nil : "OBS is not in studio mode"
        case .switchFilter: return chosenFilter == nil ? "no filter is chosen" : nil
        case .mediaPlay, .mediaRestart, .mediaStop, .mediaNext, .mediaPrevious, .seekBack, .seekForward:
            return chosen(0, on: .media) == nil ? "OBS has no clips" : nil
        case .setTransitionLength:
            let current = mirror.transitions.first { $0.name == mirror.transition }
            return current?.isFixed == true ? "\(current?.name ?? "it") has a length of its own" : nil
        case .tBarForward, .tBarBack: return studio.flatMap(reasonNotToPushTBar)
        case .startOutput, .stopOutput: return reason(command, for: chosenOutput, in: mirror)
        case .pauseRecording, .splitRecording, .markChapter:
            return mirror.isSending(.record) ? reasonUnknown(command, in: mirror) : "OBS does not record"
        case .saveReplay: return mirror.isSending(.replayBuffer) ? nil : "the replay buffer is off"
        default: return nil
        }
    }

    private func reason(_ command: Command, for output: DeskOutput?, in mirror: Mirror) -> String? {
        guard let output else { return "no output is chosen" }
        guard let phase = mirror.phase(of: output.name) else { return "this OBS has no \(output.name.words)" }
        switch (command, phase) {
        case (.startOutput, .active), (.startOutput, .reconnecting), (.startOutput, .paused):
            return "\(output.name.words) is on"
        case (.stopOutput, .off): return "\(output.name.words) is off"
        default: return nil
        }
    }

    /// Features are chosen by the requests that OBS says it takes.
    private func reasonUnknown(_ command: Command, in mirror: Mirror) -> String? {
        let requests: [Command: String] = [
            .splitRecording: "SplitRecordFile", .markChapter: "CreateRecordChapter", .pauseRecording: "PauseRecord",
        ]
        guard let request = requests[command], let versions = mirror.versions, !versions.requests.isEmpty,
            !versions.requests.contains(request)
        else { return nil }
        return "OBS \(versions.obs) has no \(request)"
    }
}
