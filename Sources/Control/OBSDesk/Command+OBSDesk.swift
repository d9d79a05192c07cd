import Terminal

/// The commands of the OBS desk: where their keys mean them, and what they do.
extension Command {
    /// Whether its key works on the OBS desk, though it belongs elsewhere too.
    var worksOnOBSDesk: Bool {
        switch self {
        case .takeAnywhere, .panic, .up, .down, .pageUp, .pageDown, .top, .bottom, .filter, .palette, .help, .back,
            .obsDesk, .monitor, .multiview, .transition, .armGo, .desk, .nextRoom, .reconnect:
            true
        default: false
        }
    }

    /// Whether no command of a place of its own may take a key of this one, which works everywhere.
    func keepsItsKeys(from other: Command) -> Bool {
        switch other.place {
        // While a rundown is written, or on the OBS desk, only few of the others have their keys.
        case .writing: worksWhileWriting
        case .planner: worksWhilePlanning
        case .obsDesk: worksOnOBSDesk
        // The faders of the mixer go up and down by the keys that move elsewhere.
        case .obsPage: worksOnOBSDesk && section != .moving
        case .board, .boardPage: worksOnBoard
        case .anywhere, .pane: true
        }
    }

    /// Whether it asks something of OBS, or of those on air, when pressed on the desk.
    var actsOnOBS: Bool {
        switch self {
        case .nextPage, .previousPage, .mixerPage, .scenesPage, .filtersPage, .mediaPage, .transitionsPage,
            .outputsPage, .settingsPage, .deskLeft, .deskRight, .readAgain, .sourceFilters, .clearPeaks, .up, .down,
            .pageUp, .pageDown, .top, .bottom, .filter, .palette, .help, .back, .obsDesk,
            .monitor, .multiview:
            false
        default: true
        }
    }

    var deskPlace: Place {
        switch self {
        case .faderUp, .faderDown, .faderUpFine, .faderDownFine, .faderUpMore, .faderDownMore, .setFader, .muteInput,
            .cycleMonitor, .setSyncOffset, .setBalance, .setTracks, .clearPeaks:
            .obsPage(.mixer)
        case .showItem, .lockItem, .previewScene: .obsPage(.scenes)
        case .switchFilter: .obsPage(.filters)
        case .mediaPlay, .mediaRestart, .mediaStop, .mediaNext, .mediaPrevious, .seekBack, .seekForward:
            .obsPage(.media)
        case .setTransitionLength, .deskStudioMode, .tBarForward, .tBarBack: .obsPage(.transitions)
        case .startOutput, .stopOutput, .pauseRecording, .splitRecording, .markChapter, .saveReplay:
            .obsPage(.outputs)
        default: .obsDesk
        }
    }

    var deskSummary: String {
        switch self {
        case .nextPage: "the next page of the OBS desk"
        case .previousPage: "the page before"
        case .mixerPage: "mixer: faders, mutes, meters"
        case .scenesPage: "scenes and what stands in them"
        case .filtersPage: "filters of a source and their settings"
        case .mediaPage: "media inputs: play, pause, seek"
        case .transitionsPage: "transitions, studio mode and the T-bar"
        case .outputsPage: "outputs: stream, record, replay buffer, virtual camera"
        case .settingsPage: "profiles, collections, stream service, hotkeys"
        case .deskLeft: "the strip or column to the left"
        case .deskRight: "the strip or column to the right"
        case .deskUse: "use what is under the cursor, or type its value"
        case .readAgain: "read again what OBS tells only when asked"
        case .sourceFilters: "the filters of the source under the cursor"
        case .faderUp: "1 dB up"
        case .faderDown: "1 dB down"
        case .faderUpFine: "0,1 dB up"
        case .faderDownFine: "0,1 dB down"
        case .faderUpMore: "5 dB up"
        case .faderDownMore: "5 dB down"
        case .setFader: "type the fader's dB"
        case .muteInput: "mute the input, or no longer; OBS is told which"
        case .cycleMonitor: "monitor: off, monitor only, monitor and output"
        case .setSyncOffset: "type the sync offset in ms"
        case .setBalance: "type the balance, from left −100 to right 100"
        case .setTracks: "type the tracks it goes to, such as 1 2"
        case .clearPeaks: "clear the clipping marks"
        case .showItem: "show the item, or hide it; OBS is told which"
        case .lockItem: "lock the item in OBS's window, or unlock it"
        case .previewScene: "studio mode: put the scene on preview"
        case .switchFilter: "the filter on or off; OBS is told which"
        case .mediaPlay: "play, or pause what plays"
        case .mediaRestart: "play from its start"
        case .mediaStop: "stop it"
        case .mediaNext: "the next of its list"
        case .mediaPrevious: "the one before of its list"
        case .seekBack: "5 s back"
        case .seekForward: "5 s on"
        case .setTransitionLength: "type the transition's length in ms, 50 to 20.000"
        case .deskStudioMode: "studio mode on or off; asks on air"
        case .tBarForward: "push the T-bar on; at its end the preview is on air"
        case .tBarBack: "pull the T-bar back"
        case .startOutput: "start the output under the cursor"
        case .stopOutput: "stop it; on air by the word STOP"
        case .pauseRecording: "pause the recording, or go on"
        case .splitRecording: "a new file for the recording"
        case .markChapter: "a chapter in the recording, by a name"
        case .saveReplay: "save what the replay buffer holds"
        default: ""
        }
    }
}

extension Keymap {
    /// Capitals choose a page, small letters act on it.
    static let obsDeskDefaults: [Command: [KeyStroke]] = [
        .obsDesk: [KeyStroke(.function(7))],
        .nextPage: [KeyStroke(.tab), KeyStroke("]")],
        .previousPage: [KeyStroke(.tab, .shift), KeyStroke("[")],
        .mixerPage: [KeyStroke("M")],
        .scenesPage: [KeyStroke("S")],
        .filtersPage: [KeyStroke("F")],
        .mediaPage: [KeyStroke("C")],
        .transitionsPage: [KeyStroke("T")],
        .outputsPage: [KeyStroke("O")],
        .settingsPage: [KeyStroke("P")],
        .deskLeft: [KeyStroke(.left), KeyStroke("h")],
        .deskRight: [KeyStroke(.right), KeyStroke("l")],
        .deskUse: [KeyStroke(.enter)],
        .readAgain: [KeyStroke("r")],
        .sourceFilters: [KeyStroke("f")],
        .faderUp: [KeyStroke(.up), KeyStroke("k"), KeyStroke("+")],
        .faderDown: [KeyStroke(.down), KeyStroke("j"), KeyStroke("-")],
        .faderUpFine: [KeyStroke(.up, .shift)],
        .faderDownFine: [KeyStroke(.down, .shift)],
        .faderUpMore: [KeyStroke(.pageUp)],
        .faderDownMore: [KeyStroke(.pageDown)],
        .setFader: [KeyStroke("v")],
        .muteInput: [KeyStroke("m")],
        .cycleMonitor: [KeyStroke("n")],
        .setSyncOffset: [KeyStroke("y")],
        .setBalance: [KeyStroke("b")],
        .setTracks: [KeyStroke("i")],
        .clearPeaks: [KeyStroke("x")],
        .showItem: [KeyStroke("v")],
        .lockItem: [KeyStroke("K")],
        .previewScene: [KeyStroke("p")],
        .switchFilter: [KeyStroke("v")],
        .mediaPlay: [KeyStroke("p")],
        .mediaRestart: [KeyStroke("b")],
        .mediaStop: [KeyStroke("s")],
        .mediaNext: [KeyStroke("n")],
        .mediaPrevious: [KeyStroke("N")],
        .seekBack: [KeyStroke("<"), KeyStroke(",")],
        .seekForward: [KeyStroke(">"), KeyStroke(".")],
        .setTransitionLength: [KeyStroke("d")],
        .deskStudioMode: [KeyStroke("s")],
        .tBarForward: [KeyStroke(">")],
        .tBarBack: [KeyStroke("<")],
        .startOutput: [KeyStroke("s")],
        .stopOutput: [KeyStroke("x")],
        .pauseRecording: [KeyStroke("p")],
        .splitRecording: [KeyStroke("n")],
        .markChapter: [KeyStroke("c")],
        .saveReplay: [KeyStroke("v")],
    ]
}
