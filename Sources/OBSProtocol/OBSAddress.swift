/// Where an obs-websocket server listens, or a relay to one: `ws://host[:port][/path][?query]`, or `wss://…`.
///
/// Relays let people in by a token in the query, so nothing prints the values of a query: they are shown as dots.
public struct OBSAddress: Hashable, Sendable {
    public enum Scheme: String, Hashable, Sendable {
        /// As OBS speaks it itself.
        case plain = "ws"
        /// Through TLS, as a relay or a proxy speaks it.
        case secure = "wss"

        /// The port where nobody says otherwise: obs-websocket's own, and that of HTTPS.
        public var usualPort: Int {
            switch self {
            case .plain: 4455
            case .secure: 443
            }
        }
    }

    /// OBS on this machine, at its own port.
    public static let local = OBSAddress(host: "127.0.0.1")

    public static let usualPort = Scheme.plain.usualPort

    public var scheme: Scheme
    /// A name or a number, IPv6 without its brackets.
    public var host: String
    public var port: Int
    /// Begins with a slash.
    public var path: String
    /// What follows the question mark, which may let its owner in; nil where there is none.
    public var query: String?

    public init(
        scheme: Scheme = .plain, host: String, port: Int? = nil, path: String = "/", query: String? = nil
    ) {
        self.scheme = scheme
        self.host = host
        self.port = port ?? scheme.usualPort
        self.path = path
        self.query = query
    }

    /// Host and port as the `Host` header wants them.
    public var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Path and query as the request line wants them, unmasked: for the wire alone.
    public var target: String { query.map { "\(path)?\($0)" } ?? path }
}

extension OBSAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String {
        "\(scheme.rawValue)://\(authority)\(path == "/" && query == nil ? "" : path)"
            + (query.map { "?\(Self.masked(query: $0))" } ?? "")
    }

    public var debugDescription: String { description }

    /// A dump shows no more than a print.
    public var customMirror: Swift.Mirror { Swift.Mirror(self, children: ["address": description]) }

    /// `room=a&token=x` as `room=•••&token=•••`.
    private static func masked(query: String) -> String {
        query.split(separator: "&", omittingEmptySubsequences: false)
            .map { part in part.firstIndex(of: "=").map { "\(part[..<$0])=•••" } ?? "•••" }
            .joined(separator: "&")
    }
}
