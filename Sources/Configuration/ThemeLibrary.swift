import Civil
import Glibc
import Terminal

/// Every theme at hand: files in the theme folders, and those built in for when there are none.
public struct ThemeLibrary: Hashable, Sendable {
    /// A theme and where it came from.
    public struct Found: Hashable, Sendable {
        public var theme: Theme
        /// The file to watch for changes; nil for one built in.
        public var file: String?

        public init(theme: Theme, file: String?) {
            self.theme = theme
            self.file = file
        }
    }

    /// Where themes are looked for, the first that has one wins.
    public var folders: [String]

    public init(folders: [String]) { self.folders = folders }

    /// The names to choose from, the built-in ones first, then those of the folders.
    public var names: [String] {
        let builtIn = BuiltInThemes.all.map(\.name)
        let others = Set(folders.flatMap(Self.names(in:))).subtracting(builtIn)
        return builtIn + others.sorted()
    }

    /// The theme of a name, or of a path to its file (a name with `/` in it or `.toml` at its end).
    public func theme(_ name: String) throws(ConfigurationTroubles) -> Found {
        if let file = file(of: name) {
            return Found(theme: try Theme(toml: try OwnFile.text(file).text, file: file), file: file)
        }
        guard let builtIn = BuiltInThemes.all.first(where: { $0.name == name }) else {
            let meant = Suggestion.nearest(to: name, in: names)
            throw ConfigurationTroubles([
                ConfigurationTrouble(
                    file: "theme", problem: "there is no theme \"\(name)\"",
                    expected: meant == nil ? "one of " + names.joined(separator: ", ") : nil,
                    mend: meant.map { "did you mean \"\($0)\"?" })
            ])
        }
        return Found(theme: try Theme(toml: builtIn.text, file: "\(name).toml"), file: nil)
    }

    private func file(of name: String) -> String? {
        if name.contains("/") || name.hasSuffix(".toml") { return name }
        return folders.lazy.map { "\($0)/\(name).toml" }.first(where: OwnFile.exists)
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".toml"), !name.hasPrefix("."), name.isPlain { names.append(String(name.dropLast(5))) }
        }
        return names
    }
}
