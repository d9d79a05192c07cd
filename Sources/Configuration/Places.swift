/// Where Siaran keeps its files, by the XDG Base Directory Specification 0.8.
public struct Places: Hashable, Sendable {
    /// `config.toml` and `themes/` lie here.
    public var configFolder: String
    public var dataFolder: String
    public var stateFolder: String
    /// Where themes are looked for, the first that has one wins; the built-in ones come after all of them.
    public var themeFolders: [String]

    public var configFile: String { "\(configFolder)/config.toml" }
    public var database: String { "\(dataFolder)/siaran.sqlite" }
    /// What a person has chosen on screen, kept for the next start.
    public var keepsake: String { "\(stateFolder)/chosen" }
    /// What is written for people: messages to hosts.
    public var messages: String { "\(dataFolder)/messages" }
    public var log: String { "\(stateFolder)/siaran.log" }

    /// - Parameters:
    ///   - environment: of the process; `Places` reads nothing by itself but the folders above the executable.
    ///   - executable: this program's own path, for the themes beside it; nil to leave them out.
    /// - Throws: when neither an absolute `HOME` nor the absolute XDG variables say where to go.
    public init(environment: [String: String], executable: String?) throws(ConfigurationTrouble) {
        configFolder = try Self.folder("XDG_CONFIG_HOME", or: ".config", environment)
        dataFolder = try Self.folder("XDG_DATA_HOME", or: ".local/share", environment)
        stateFolder = try Self.folder("XDG_STATE_HOME", or: ".local/state", environment)
        themeFolders = ["\(configFolder)/themes"]
        themeFolders += (environment["SIARAN_THEMES"] ?? "").split(separator: ":").map(String.init)
        if let executable { themeFolders += Self.themeFolders(around: executable) }
    }

    /// A relative path in an XDG variable is ignored, as the specification says.
    private static func folder(
        _ variable: String, or fallback: String, _ environment: [String: String]
    ) throws(ConfigurationTrouble) -> String {
        if let named = environment[variable], named.hasPrefix("/") { return "\(trimmed(named))/siaran" }
        guard let home = environment["HOME"], home.hasPrefix("/") else {
            throw ConfigurationTrouble(
                file: "HOME", problem: "is not set to an absolute path", expected: "the home folder",
                mend: "set HOME or \(variable)")
        }
        return "\(trimmed(home))/\(fallback)/siaran"
    }

    private static func trimmed(_ path: String) -> String {
        var path = path[...]
        while path.last == "/" { path.removeLast() }
        return String(path)
    }

    /// `themes` beside the program, in the share folder of its prefix, and in the checkout it was built in.
    private static func themeFolders(around executable: String) -> [String] {
        var folders: [String] = []
        var parts = executable.split(separator: "/").dropLast()
        let bin = "/" + parts.joined(separator: "/")
        folders.append("\(bin)/themes")
        folders.append("/" + (parts.dropLast() + ["share", "siaran", "themes"]).joined(separator: "/"))
        while !parts.isEmpty {
            let folder = "/" + parts.joined(separator: "/")
            if OwnFile.exists("\(folder)/Package.swift") {
                folders.append("\(folder)/themes")
                break
            }
            parts.removeLast()
        }
        return folders
    }
}
