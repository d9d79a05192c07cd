extension Settings {
    /// What `config.toml` says; the defaults where there is no such file.
    public static func read(
        _ places: Places, environment: [String: String]
    ) throws(ConfigurationTroubles) -> Settings {
        try parse("", file: places.configFile, environment: environment)
    }

    /// What the text of a config file says.
    public static func parse(
        _ text: String, file: String, environment: [String: String]
    ) throws(ConfigurationTroubles) -> Settings {
        Settings()
    }

    public static let sample = ""
}

extension RoomSettings {
    /// The password to give OBS; nil where none is set. `SIARAN_OBS_PASSWORD_<ROOM>` and then `SIARAN_OBS_PASSWORD`
    /// come before what the config says.
    public func secret(environment: [String: String]) throws(ConfigurationTrouble) -> Secret? { nil }
}
