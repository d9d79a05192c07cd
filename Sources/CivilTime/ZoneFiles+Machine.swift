import Civil

extension ZoneFiles {
    /// The zone this machine is set to. `$TZ` may also hold a rule (`WIB-7`), which needs no file.
    public func machineZone(environment: [String: String]) throws(ZoneTrouble) -> Zone {
        let name = Self.machineZoneName(environment: environment)
        do throws(ZoneTrouble) {
            return try zone(named: name)
        } catch {
            guard let rule = PosixRule(name) else { throw error }
            return Zone(identifier: name, first: rule.standard, transitions: rule.transitions(years: 1970...2100))
        }
    }

    /// The name of the zone this machine is set to: `$TZ`, else where `/etc/localtime` points, else `/etc/timezone`,
    /// else `UTC`.
    ///
    /// The link comes before the text because it is what every other program on the machine goes by.
    public static func machineZoneName(environment: [String: String], etc: String = "/etc") -> String {
        if let named = environment["TZ"].flatMap(zoneName(inTZ:)) { return named }
        if let linked = TextFile.linkTarget("\(etc)/localtime").flatMap(zoneName(inPath:)) { return linked }
        let written = (try? TextFile.read("\(etc)/timezone", atMost: 4096)) ?? ""
        let name = String(written.prefix { !$0.isWhitespace })
        return isName(name) ? name : "UTC"
    }

    /// `Asia/Jakarta`, `:Asia/Jakarta`, a path to a zone file, or a rule; nil for anything else.
    private static func zoneName(inTZ text: String) -> String? {
        let name = text.hasPrefix(":") ? String(text.dropFirst()) : text
        if name.hasPrefix("/") { return zoneName(inPath: name) }
        return isName(name) || PosixRule(name) != nil ? name : nil
    }

    /// What follows `zoneinfo/` in a path, without the variants `posix/` and `right/`.
    private static func zoneName(inPath path: String) -> String? {
        let parts = path.split(separator: "/")
        guard let root = parts.lastIndex(of: "zoneinfo") else { return nil }
        var rest = parts[(root + 1)...]
        if rest.first == "posix" || rest.first == "right" { rest = rest.dropFirst() }
        let name = rest.joined(separator: "/")
        return isName(name) ? name : nil
    }
}
