/// Where an obs-websocket server listens: `ws://host[:port][/path]`.
public struct OBSAddress: Hashable, Sendable, CustomStringConvertible {
    /// Why a text is no address, phrased for the person who wrote it.
    public enum ParseError: Error, Equatable, CustomStringConvertible {
        case noScheme(String)
        /// obs-websocket itself speaks no TLS.
        case secure
        case noHost(String)
        case badPort(String)
        case badCharacter(String)

        public var description: String {
            switch self {
            case .noScheme(let text): "“\(text)” does not begin with ws://, as in ws://192.168.1.20:4455"
            case .secure: "wss:// is not supported, as OBS speaks no TLS; use ws:// through a tunnel"
            case .noHost(let text): "“\(text)” names no host, as in ws://192.168.1.20:4455"
            case .badPort(let text): "“\(text)” is no port; one is a number from 1 to 65535, OBS's own is 4455"
            case .badCharacter(let text): "“\(text)” has a space or a control character in it"
            }
        }
    }

    /// The port obs-websocket 5 listens on where nobody says otherwise.
    public static let usualPort = 4455

    /// OBS on this machine, at its own port.
    public static let local = OBSAddress(host: "127.0.0.1")

    /// A name or a number, IPv6 without its brackets.
    public var host: String
    public var port: Int
    /// Begins with a slash.
    public var path: String

    public init(host: String, port: Int = OBSAddress.usualPort, path: String = "/") {
        self.host = host
        self.port = port
        self.path = path
    }

    public init(_ text: String) throws(ParseError) {
        guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) else {
            throw .badCharacter(text)
        }
        guard !text.lowercased().hasPrefix("wss://") else { throw .secure }
        guard text.lowercased().hasPrefix("ws://") else { throw .noScheme(text) }
        let rest = text.dropFirst("ws://".count)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        let (host, port) = try Self.split(rest[..<slash], of: text)
        self.init(host: host, port: port, path: slash == rest.endIndex ? "/" : String(rest[slash...]))
    }

    /// An IPv6 address stands in brackets, since it has colons of its own.
    private static func split(_ authority: Substring, of text: String) throws(ParseError) -> (String, Int) {
        var host = authority
        var port: Substring?
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            host = authority[authority.index(after: authority.startIndex)..<end]
            let rest = authority[authority.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { throw .badPort(String(rest)) }
            port = rest.isEmpty ? nil : rest.dropFirst()
        } else if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
            port = authority[authority.index(after: colon)...]
        }
        guard !host.isEmpty else { throw .noHost(text) }
        guard let port else { return (String(host), usualPort) }
        guard let number = Int(port), (1...65535).contains(number) else { throw .badPort(String(port)) }
        return (String(host), number)
    }

    public var description: String { "ws://\(authority)\(path == "/" ? "" : path)" }

    /// Host and port as the `Host` header wants them.
    public var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
