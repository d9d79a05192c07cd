import Civil

extension OBSCommand {
    /// What it writes to, of which only one command is under way.
    func lane(number: UInt64) -> Errand.Lane {
        switch self {
        case .switchScene, .preview, .triggerTransition, .setStudioMode, .chooseTransition, .tBar: .program
        case .mute(let input, _), .volume(let input, _), .balance(let input, _), .syncOffset(let input, _),
            .monitor(let input, _), .tracks(let input, _), .text(let input, _), .media(let input, _),
            .mediaCursor(let input, _), .inputSettings(let input, _):
            .input(input)
        case .show(let source, _, _): .item(source)
        case .itemShown(let scene, let id, _): .item("\(scene)\u{0}\(id)")
        case .filter(let source, let name, _), .filterSettings(let source, let name, _):
            .filter(source: source, name: name)
        case .stream: .output(.stream)
        case .record, .recordPause, .recordResume, .splitRecord, .recordChapter: .output(.record)
        case .replayBuffer, .saveReplay: .output(.replayBuffer)
        case .virtualCamera: .output(.virtualCamera)
        case .output(let name, _): .output(.named(name))
        case .hotkey(let name, _): .hotkey(name)
        case .profile, .collection: .setup
        case .read: .alone(number)
        case .request(let type, _): type.hasPrefix("Get") ? .alone(number) : .request(type)
        case .batch: .alone(number)
        }
    }

    /// A command that waits in line is not sent when a later one of the same property comes; nil for what counts each
    /// time, such as a scene switch or a hotkey.
    var property: Property? {
        switch self {
        case .mute: .mute
        case .volume: .volume
        case .balance: .balance
        case .syncOffset: .syncOffset
        case .monitor: .monitor
        case .text: .text
        case .mediaCursor: .mediaCursor
        case .itemShown: .shown
        case .filter: .filterOn
        case .tBar: .tBar
        case .tracks(_, let tracks): .tracks(Set(tracks.keys))
        case .switchScene, .preview, .triggerTransition, .setStudioMode, .chooseTransition, .media, .inputSettings,
            .show, .filterSettings, .stream, .record, .recordPause, .recordResume, .splitRecord, .recordChapter,
            .replayBuffer, .saveReplay, .virtualCamera, .output, .hotkey, .profile, .collection, .read, .request,
            .batch:
            nil
        }
    }

    /// One thing that can be set of whatever a lane stands for.
    enum Property: Hashable, Sendable {
        case mute, volume, balance, syncOffset, monitor, text, mediaCursor, shown, filterOn, tBar
        case tracks(Set<Int>)
    }

    /// The output it starts or stops.
    public var outputOrder: (output: OutputName, order: OutputOrder)? {
        switch self {
        case .stream(let order): (.stream, order)
        case .record(let order): (.record, order)
        case .replayBuffer(let order): (.replayBuffer, order)
        case .virtualCamera(let order): (.virtualCamera, order)
        case .output(let name, let order): (.named(name), order)
        case .switchScene, .preview, .triggerTransition, .setStudioMode, .mute, .volume, .balance, .syncOffset,
            .monitor, .tracks, .text, .media, .mediaCursor, .inputSettings, .show, .itemShown, .filter,
            .filterSettings, .chooseTransition, .tBar, .recordPause, .recordResume, .splitRecord, .recordChapter,
            .saveReplay, .hotkey, .profile, .collection, .read, .request, .batch:
            nil
        }
    }
}
