/// Where an OBS listens: `ws://127.0.0.1:4455`.
public struct OBSAddress: Hashable, Sendable, CustomStringConvertible {
    /// A name or a number, IPv6 without its brackets.
    public var host: String
    public var port: Int

    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// OBS on this machine, at the port it takes by itself.
    public static let local = OBSAddress(host: "127.0.0.1", port: 4455)

    /// Reads `ws://HOST` and `ws://HOST:PORT`, IPv6 in brackets; nil for anything else.
    public init?(_ text: String) {
        guard text.lowercased().hasPrefix("ws://") else { return nil }
        var rest = text.dropFirst(5)
        if rest.last == "/" { rest.removeLast() }
        var host: Substring
        if rest.first == "[" {
            guard let end = rest.firstIndex(of: "]") else { return nil }
            host = rest[rest.index(after: rest.startIndex)..<end]
            guard !host.isEmpty, host.allSatisfy({ $0.isHexDigit || ":.%".contains($0) }) else { return nil }
            rest = rest[rest.index(after: end)...]
        } else {
            host = rest.prefix { $0 != ":" }
            guard !host.isEmpty, host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) })
            else { return nil }
            rest = rest[host.endIndex...]
        }
        if rest.isEmpty {
            self.init(host: String(host), port: 4455)
        } else {
            guard rest.first == ":", rest.dropFirst().allSatisfy({ ("0"..."9").contains($0) }),
                let port = Int(rest.dropFirst()), (1...65_535).contains(port)
            else { return nil }
            self.init(host: String(host), port: port)
        }
    }

    public var description: String { host.contains(":") ? "ws://[\(host)]:\(port)" : "ws://\(host):\(port)" }
}
