/// The way by which a channel's picture leaves the house.
public enum Route: Hashable, Sendable {
    /// The stream output of the room's own OBS.
    case main
    /// A second output of that OBS, as plug-ins for several servers make, by its name there.
    case output(String)
    /// The stream output of another OBS, by the name of its link in the config.
    case relay(String)
    /// The virtual camera of the room's OBS, taken up by the platform's own studio.
    case camera
    /// A person pushes from elsewhere: nothing of it can be read or ordered.
    case manual

    public static let expected = "\"main\", \"output:NAME\", \"obs:LINK\", \"camera\" or \"manual\""

    /// Reads the config's form; nil where it is none.
    public init?(parsing text: String) {
        switch text {
        case "main": self = .main
        case "camera": self = .camera
        case "manual": self = .manual
        default:
            guard let colon = text.firstIndex(of: ":") else { return nil }
            let name = String(text[text.index(after: colon)...])
            guard !name.isEmpty, name.first != " ", name.last != " " else { return nil }
            switch text[..<colon] {
            case "output": self = .output(name)
            case "obs": self = .relay(name)
            default: return nil
            }
        }
    }

    /// The config's form, as people say it too.
    public var text: String {
        switch self {
        case .main: "main"
        case .output(let name): "output:\(name)"
        case .relay(let link): "obs:\(link)"
        case .camera: "camera"
        case .manual: "manual"
        }
    }

    /// What it is, in the middle of a sentence.
    public var words: String {
        switch self {
        case .main: "OBS's stream"
        case .output(let name): "OBS's output \u{201c}\(name)\u{201d}"
        case .relay(let link): "the stream of relay \(link)"
        case .camera: "the virtual camera"
        case .manual: "a push from elsewhere"
        }
    }
}
