extension OBSAddress {
    /// Why a text is no address, phrased for the person who wrote it, and without what may be secret in it.
    public enum ParseError: Error, Equatable, CustomStringConvertible {
        case noScheme(String)
        case noHost(String)
        case badPort(String)
        case badCharacter(String)
        /// `user:password@host`
        case credentials

        public var description: String {
            switch self {
            case .noScheme(let text): "“\(text)” does not begin with ws:// or wss://, as in ws://192.168.1.20:4455"
            case .noHost(let text): "“\(text)” names no host, as in ws://192.168.1.20:4455"
            case .badPort(let text): "“\(text)” is no port; one is a number from 1 to 65535, OBS's own is 4455"
            case .badCharacter(let text): "“\(text)” has a space, a # or a control character in it"
            case .credentials: "a user before the host is not sent; the password goes into the config's password"
            }
        }
    }

    public init(_ text: String) throws(ParseError) {
        guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0 == "#" }) else {
            throw .badCharacter(Self.shown(text))
        }
        guard let colon = text.firstRange(of: "://"),
            let scheme = Scheme(rawValue: text[..<colon.lowerBound].lowercased())
        else { throw .noScheme(Self.shown(text)) }
        let rest = text[colon.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let (host, port) = try Self.split(rest[..<end], of: text)
        let target = rest[end...]
        let mark = target.firstIndex(of: "?") ?? target.endIndex
        self.init(
            scheme: scheme, host: host, port: port, path: mark == target.startIndex ? "/" : String(target[..<mark]),
            query: mark == target.endIndex ? nil : String(target[target.index(after: mark)...]))
    }

    /// An IPv6 address stands in brackets, since it has colons of its own.
    private static func split(_ authority: Substring, of text: String) throws(ParseError) -> (String, Int?) {
        guard !authority.contains("@") else { throw .credentials }
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
        guard !host.isEmpty else { throw .noHost(shown(text)) }
        guard let port else { return (String(host), nil) }
        guard let number = Int(port), (1...65535).contains(number) else { throw .badPort(String(port)) }
        return (String(host), number)
    }

    /// What may be shown of a text that is no address: nothing behind a question mark.
    public static func shown(_ text: String) -> String {
        text.firstIndex(of: "?").map { text[..<$0] + "?•••" } ?? text
    }
}
