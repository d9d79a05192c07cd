import Civil
public import OBSProtocol

/// One thing that happens to a session; written as one line, so that a trial can be kept in a file and tried again.
public enum Step: Equatable, Sendable {
    case connect, reconnect, disconnect, opened, failed, proven, pong
    case closed(UInt16)
    case text(String)
    case binary([UInt8])
    /// So many milliseconds go by.
    case advance(Int64)
    /// One of `Step.commands`.
    case perform(Int)
    /// One of `Step.wants`.
    case want(Int)

    public var line: String {
        switch self {
        case .connect: "connect"
        case .reconnect: "reconnect"
        case .disconnect: "disconnect"
        case .opened: "opened"
        case .failed: "failed"
        case .proven: "proven"
        case .pong: "pong"
        case .closed(let code): "closed \(code)"
        case .text(let text): "text " + JSON.string(text).text
        case .binary(let bytes): "binary " + bytes.map { String($0) }.joined(separator: ",")
        case .advance(let length): "advance \(length)"
        case .perform(let number): "perform \(number)"
        case .want(let number): "want \(number)"
        }
    }

    public init?(line: String) {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = parts.count > 1 ? parts[1] : ""
        switch parts.first {
        case "connect": self = .connect
        case "reconnect": self = .reconnect
        case "disconnect": self = .disconnect
        case "opened": self = .opened
        case "failed": self = .failed
        case "proven": self = .proven
        case "pong": self = .pong
        case "closed": self = .closed(UInt16(rest) ?? 1006)
        case "text":
            guard let text = try? JSON(text: rest, largest: .max).string else { return nil }
            self = .text(text)
        case "binary": self = .binary(rest.split(separator: ",").compactMap { UInt8($0) })
        case "advance": self = .advance(Int64(rest) ?? 0)
        case "perform": self = .perform(Int(rest) ?? 0)
        case "want": self = .want(Int(rest) ?? 0)
        default: return nil
        }
    }

    public static let wants: [Wants] = [
        Wants(), Wants(meters: true), Wants(media: ["Input 4"], outputs: true), Wants(outputs: true),
    ]

    /// What a person might ask for, of things that are there and of things that are not.
    public static let commands: [OBSCommand] = [
        .switchScene("Scene 2", transition: nil), .switchScene("Scene 1", transition: nil),
        .switchScene("Scene 3", transition: TransitionChoice(name: "Fade", duration: 300)),
        .switchScene("Nowhere", transition: nil), .preview("Scene 3"), .triggerTransition, .setStudioMode(true),
        .setStudioMode(false), .mute("Input 1", true), .mute("Input 1", false), .mute("Nobody", true),
        .volume("Input 1", decibels: -6), .balance("Input 1", 0.2), .syncOffset("Input 1", 40),
        .monitor("Input 1", .monitorOnly), .tracks("Input 1", [2: false]), .text("Input 3", "Sale"),
        .media("Input 4", .restart), .mediaCursor("Input 4", 2000),
        .inputSettings("Input 3", ["text": "x"]), .show("Input 1", inScene: nil, false),
        .show("Input 1", inScene: "Scene 1", true), .itemShown(scene: "Scene 1", id: 1, false),
        .filter(source: "Input 1", name: "Gain", false), .filterSettings(source: "Input 1", name: "Gain", ["db": 1]),
        .chooseTransition(TransitionChoice(name: "Fade")), .tBar(0.4, .held), .tBar(1, .released), .stream(.start),
        .stream(.stop), .record(.start), .recordPause, .recordResume, .splitRecord, .recordChapter("One"),
        .record(.stop), .replayBuffer(.start), .saveReplay, .virtualCamera(.start), .output("simple_stream", .start),
        .hotkey("OBSBasic.Transition", context: nil), .profile("Siaran"), .collection("Show"), .collection("Other"),
        .read(.outputs), .read(.media("Input 4")), .request("GetStats", .null), .request("Nonsense", ["a": 1]),
        .batch([Request("GetStats"), Request("Nonsense")], .goOn), .batch([], .goOn),
    ]
}
