extension Footer {
    /// The keys of the page of the OBS desk that is open; nil where none is.
    var deskCommands: [(Command, String)]? {
        guard room.obsDesk.isOpen else { return nil }
        let page: [(Command, String)] =
            switch room.obsDesk.page {
            case .mixer:
                [
                    (.muteInput, "mute"), (.faderUp, "1 dB up"), (.faderDown, "down"), (.setFader, "type dB"),
                    (.cycleMonitor, "monitor"), (.setSyncOffset, "sync"), (.setBalance, "balance"),
                    (.setTracks, "tracks"),
                    (.clearPeaks, "clear clips"), (.sourceFilters, "filters"),
                ]
            case .scenes:
                [
                    (.showItem, "show, hide"), (.lockItem, "lock"), (.previewScene, "preview"),
                    (.sourceFilters, "filters"),
                ]
            case .filters: [(.switchFilter, "on, off"), (.deskUse, "type a value")]
            case .media:
                [
                    (.mediaPlay, "play, pause"), (.mediaRestart, "from its start"), (.mediaStop, "stop"),
                    (.seekBack, "5 s back"), (.seekForward, "on"), (.mediaNext, "next"), (.mediaPrevious, "previous"),
                ]
            case .transitions:
                [
                    (.deskUse, "choose"), (.setTransitionLength, "length"), (.deskStudioMode, "studio mode"),
                    (.tBarForward, "T-bar"), (.tBarBack, "back"), (.transition, "air preview"),
                ]
            case .outputs:
                [
                    (.startOutput, "start"), (.stopOutput, "stop"), (.pauseRecording, "pause"),
                    (.splitRecording, "split"),
                    (.markChapter, "chapter"), (.saveReplay, "save replay"),
                ]
            case .settings: [(.deskUse, "use"), (.filter, "filter hotkeys")]
            }
        return page + [(.nextPage, "page"), (.readAgain, "read again"), (.help, "keys"), (.back, "done")]
    }
}
