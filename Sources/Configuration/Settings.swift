/// What a person has set in `config.toml`, with a default for everything.
public struct Settings: Hashable, Sendable {
    /// The name of a theme, or a path to one.
    public var theme: String
    /// What this seat is called on every other seat's screen.
    public var seat: String
    /// `Asia/Jakarta`; nil means the machine's own.
    public var timeZone: String?
    /// In the order of their names; a room that is not here has no OBS.
    public var rooms: [RoomSettings]
    /// The keys of a command, by the command's name: what they mean is the keymap's to say.
    public var keys: [String: [String]]
    /// Where the database lies, absolute; nil means the usual place.
    public var database: String?
    public var logLevel: LogLevel

    public init(
        theme: String = "dark", seat: String = "seat", timeZone: String? = nil, rooms: [RoomSettings] = [],
        keys: [String: [String]] = [:], database: String? = nil, logLevel: LogLevel = .info
    ) {
        self.theme = theme
        self.seat = seat
        self.timeZone = timeZone
        self.rooms = rooms
        self.keys = keys
        self.database = database
        self.logLevel = logLevel
    }

    public func room(_ name: String) -> RoomSettings? { rooms.first { $0.name == name } }
}

/// How much goes to the log, by the names swift-log gives them.
public enum LogLevel: String, CaseIterable, Sendable {
    case trace, debug, info, notice, warning, error, critical
}
