extension Settings {
    /// What `config.toml` says; the defaults where there is no such file.
    public static func read(
        _ places: Places, environment: [String: String]
    ) throws(ConfigurationTroubles) -> Settings {
        guard !OwnFile.isMissing(places.configFile) else {
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
        let all =
            settings.rooms.map { (["rooms", $0.name], $0.password) }
            + settings.links.map { (["links", $0.name], $0.password) }
        let written = all.filter { if case .written = $0.1 { true } else { false } }
        guard standing.isOpenToOthers, !written.isEmpty else { return settings }
        throw ConfigurationTroubles(
            written.map { table, _ in
                settings.origin.trouble(
                    table + ["password"],
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
        settings.channels = reader.table("channels") { $0.channels() } ?? []
        settings.links = reader.table("links") { $0.links(paths) } ?? []
        reader.checkRoutes(of: settings)
        settings.limits = reader.table("limits") { $0.limits() } ?? settings.limits
        settings.preflight = reader.preflight() ?? settings.preflight
        settings.days = reader.days() ?? settings.days
        settings.monitor = reader.table("monitor") { $0.pictures() } ?? settings.monitor
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
