import Glibc

extension ZoneFiles {
    /// The name someone probably meant: the same but for case, blanks or a missing region (`jakarta`, `New York`), or
    /// one letter off. Looks through the region folders, so only once a name has failed.
    func suggestion(for name: String) -> String? {
        let wanted = Self.plain(name)
        guard !wanted.isEmpty else { return nil }
        let names = names()
        return names.first { Self.plain($0) == wanted }
            ?? names.first { Self.plain($0.split(separator: "/").last.map(String.init) ?? $0) == wanted }
            ?? names.first { Self.isOneEditAway(Self.plain($0), wanted) }
    }

    /// Every zone of a region, sorted: `Africa/Abidjan` …
    private func names() -> [String] {
        ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific", "Etc"].flatMap { region in
            Self.entries("\(folder)/\(region)").sorted().map { "\(region)/\($0)" }
        }
    }

    private static func entries(_ folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    private static func plain(_ name: String) -> String {
        name.lowercased().filter { $0 != "_" && $0 != " " && $0 != "-" }
    }

    private static func isOneEditAway(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        guard abs(a.count - b.count) <= 1 else { return false }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return head + tail >= max(a.count, b.count) - 1
    }
}
