import Terminal

extension Settings {
    /// What `config.toml` says; the defaults where there is no such file.
    public static func read(
        _ places: Places, environment: [String: String]
    ) throws(ConfigurationTroubles) -> Settings {
        guard OwnFile.exists(places.configFile) else {
            return Settings(seat: defaultSeat(environment), origin: Origin(file: places.configFile))
        }
        return try read(file: places.configFile, environment: environment)
    }

    /// What the config file at `file` says. The file must be there, and closed to others if it holds a password.
    public static func read(
        file: String, environment: [String: String]
    ) throws(ConfigurationTroubles) -> Settings {
        let (text, standing) = try OwnFile.text(file)
        let settings = try parse(text, file: file, environment: environment)
        let written = settings.rooms.filter { if case .written = $0.password { true } else { false } }
        guard standing.isOpenToOthers, !written.isEmpty else { return settings }
        throw ConfigurationTroubles(
            written.map { room in
                settings.origin.trouble(
                    ["rooms", room.name, "password"],
                    "is in a file that others may open (mode \(standing.modeText))", expected: "mode 600",
                    mend: "run: chmod 600 \(file)")
            })
    }

    /// What the text of a config file says.
    /// - Parameters:
    ///   - file: the file's path, absolute where its settings name relative paths: those are below its folder.
    ///   - environment: for the user's name and home.
    /// - Throws: everything that is wrong, in the order of the lines.
    public static func parse(
        _ text: String, file: String, environment: [String: String]
    ) throws(ConfigurationTroubles) -> Settings {
        let document = try TOMLDocument(text, file: file)
        let paths = PathReader(file: file, home: environment["HOME"])
        var reader = TableReader(document)
        var settings = Settings(seat: defaultSeat(environment))

        settings.theme = reader.text("theme") ?? settings.theme
        settings.seat =
            reader.text("seat", expected: "a name of at most 40 characters") { $0.count <= 40 ? $0 : nil }
            ?? settings.seat
        settings.timeZone = reader.text("time_zone", expected: "the name of a zone, such as \"Asia/Jakarta\"")
        settings.rooms = reader.table("rooms") { $0.rooms(paths) } ?? []
        settings.keys = reader.table("keys") { $0.keyBindings() } ?? [:]
        settings.database = reader.table("database") { $0.path("path", paths) } ?? nil
        settings.logLevel = (reader.table("log") { $0.choice("level") } ?? nil) ?? settings.logLevel
        reader.finish()

        guard reader.troubles.isEmpty else {
            throw ConfigurationTroubles(
                reader.troubles.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) })
        }
        settings.origin = Origin(file: file, lines: document.keys.all.mapValues(\.line))
        return settings
    }

    /// The user's name.
    private static func defaultSeat(_ environment: [String: String]) -> String {
        for variable in ["USER", "LOGNAME"] {
            if let name = environment[variable], !name.isEmpty, name.isPlain { return String(name.prefix(40)) }
        }
        return "seat"
    }
}

extension TableReader {
    fileprivate mutating func path(_ key: String, _ paths: PathReader) -> String? {
        text(key, expected: "a path: absolute, below ~/, or relative to the config file", paths.absolute)
    }

    fileprivate mutating func keyBindings() -> [String: [String]] {
        var bindings: [String: [String]] = [:]
        for command in keys {
            guard let names = texts(command, expected: "a list of keys, such as [\"Space\", \"F12\"]") else { continue }
            for name in names {
                do throws(KeyTrouble) {
                    _ = try KeyStroke(parsing: name)
                } catch {
                    refuse(command, error.description)
                }
            }
            bindings[command] = names
        }
        return bindings
    }

    fileprivate mutating func rooms(_ paths: PathReader) -> [RoomSettings] {
        keys.compactMap { name in table(name) { $0.room(name, paths) } }
    }

    private mutating func room(_ name: String, _ paths: PathReader) -> RoomSettings {
        var room = RoomSettings(name: name)
        room.obs = text("obs", expected: "ws://HOST:PORT, such as \"ws://127.0.0.1:4455\"", OBSAddress.init) ?? room.obs
        room.password = password(paths)
        room.safeScene = text("safe_scene", expected: "the name of a scene")
        room.panicMutes = texts("panic_mutes", expected: "a list of inputs, such as [\"Mic\"]") ?? []
        room.statsHertz = number("stats_hz", in: 0.2...10, expected: "a number from 0.2 to 10") ?? room.statsHertz
        room.encoding = choice("encoding") ?? room.encoding
        return room
    }

    private mutating func password(_ paths: PathReader) -> PasswordSource {
        let variable = "the name of an environment variable, such as \"OBS_PASSWORD\""
        let sources: [(key: String, source: PasswordSource?)] = [
            ("password", text("password").map { .written(Secret($0)) }),
            ("password_file", path("password_file", paths).map { .file($0) }),
            (
                "password_env",
                text("password_env", expected: variable) { $0.contains("=") ? nil : .environment($0) }
            ),
        ]
        let given = sources.filter { $0.source != nil }
        for extra in given.dropFirst() {
            refuse(
                extra.key, "is set beside \(given[0].key)", expected: "one of password, password_file and password_env")
        }
        return given.first?.source ?? .none
    }
}

/// Turns the paths of a file into absolute ones.
struct PathReader {
    var file: String
    var home: String?

    /// `/as/it/is`, `~/below/home`, or `below/the/file's/folder`; nil where `~` or the folder is not known.
    func absolute(_ path: String) -> String? {
        if path.hasPrefix("/") { return path }
        if path.hasPrefix("~/") {
            guard let home, home.hasPrefix("/") else { return nil }
            return home + path.dropFirst(1)
        }
        guard !path.hasPrefix("~"), let slash = file.lastIndex(of: "/") else { return nil }
        return String(file[...slash]) + path
    }
}
