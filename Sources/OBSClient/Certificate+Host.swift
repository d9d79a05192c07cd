import NIOSSL

extension NIOSSLCertificate {
    /// Whether the certificate is for the host of this name.
    ///
    /// NIOSSL is content with the address that was connected to, if the certificate lists it. But addresses are had with
    /// certificates that everybody trusts, and whoever answers for a name leads it to an address of their own.
    func isFor(_ host: String) -> Bool {
        let names = _subjectAlternativeNames()
        // Without addresses NIOSSL can have compared nothing but names.
        guard names.contains(where: { $0.nameType == .ipAddress }) else { return true }
        return names.contains { name in
            name.nameType == .dnsName && Self.covers(String(decoding: name.contents, as: UTF8.self), host)
        }
    }

    /// A name, or one with a star as its whole first label, which stands for one label.
    private static func covers(_ pattern: String, _ host: String) -> Bool {
        let (pattern, host) = (labels(of: pattern), labels(of: host))
        guard pattern.first == "*" else { return pattern == host }
        return pattern.count > 2 && pattern.dropFirst() == host.dropFirst()
    }

    private static func labels(of name: String) -> [Substring] {
        let name = name.lowercased()
        return (name.hasSuffix(".") ? name.dropLast() : name[...])
            .split(separator: ".", omittingEmptySubsequences: false)
    }
}
