import Shows

/// What a person has set in `config.toml`, with a default for everything.
public struct Settings: Hashable, Sendable {
    /// The name of a theme, or a path to one.
    public var theme: String
    /// What this seat is called on every other seat's screen.
    public var seat: String
    /// `Asia/Jakarta`; nil means the machine's own.
    public var timeZone: String?
    /// In the order of the file; a room that is not here has no OBS.
    public var rooms: [RoomSettings]
    public var channels: [ChannelSettings] = []
    /// Other OBS by which channels go out.
    public var links: [LinkSettings] = []
    /// What platforms and the house allow.
    public var limits = Limits.standard
    /// What is ticked off before each show; the standard one where the file has none.
    public var preflight = ChecklistTemplate.standard
    /// Campaign days and holidays; those of every year where the file has none.
    public var days = DayCalendar.standard
    /// How OBS's pictures are drawn, and how often.
    public var monitor = PictureSettings()
    /// The keys of a command, by the command's name; an empty list takes its keys away.
    public var keys: [String: [String]]
    /// Where the database lies, absolute; nil means the usual place.
    public var database: String?
    public var logLevel: LogLevel
    /// Where each of these was written, for troubles found later.
    public var origin: Origin

    public init(
        theme: String = "dark", seat: String = "seat", timeZone: String? = nil, rooms: [RoomSettings] = [],
        keys: [String: [String]] = [:], database: String? = nil, logLevel: LogLevel = .info, origin: Origin = Origin()
    ) {
        self.theme = theme
        self.seat = seat
        self.timeZone = timeZone
        self.rooms = rooms
        self.keys = keys
        self.database = database
        self.logLevel = logLevel
        self.origin = origin
    }

    public func room(_ name: String) -> RoomSettings? { rooms.first { $0.name == name } }

    /// By which way each channel goes out, in each room.
    public var routes: Routes {
        Routes(
            channels: channels.reduce(into: [:]) { $0[$1.name] = $1.route },
            rooms: rooms.reduce(into: [:]) { $0[$1.name] = $1.routes })
    }
}

/// What is drawn of OBS's pictures.
public struct PictureSettings: Hashable, Sendable {
    public var graphics = Graphics.auto
    /// Pictures of one scene a second, 0.2 … 10.
    public var rate: Double = 2

    public init() {}

    /// By what pictures are drawn; the names are those of the file.
    public enum Graphics: String, CaseIterable, Sendable {
        case auto, kitty, sixel, blocks, ascii, off
    }
}

/// How much goes to the log, by the names swift-log gives them.
public enum LogLevel: String, CaseIterable, Sendable {
    case trace, debug, info, notice, warning, error, critical
}

/// Which line of which file each key was read from.
///
/// What a setting means may only show later (a time zone that the machine does not have, a command that is none); this
/// lets whoever finds out say so with the line.
public struct Origin: Hashable, Sendable {
    public var file: String
    /// By the whole path: `["keys", "take"]`.
    public var lines: [[String]: Int]

    public init(file: String = "config.toml", lines: [[String]: Int] = [:]) {
        self.file = file
        self.lines = lines
    }

    /// A trouble with the key of that path: `trouble(["time_zone"], …)`.
    public func trouble(
        _ path: [String], _ problem: String, expected: String? = nil, mend: String? = nil
    ) -> ConfigurationTrouble {
        ConfigurationTrouble(
            file: file, line: lines[path], key: KeyPositions.text(path), problem: problem, expected: expected,
            mend: mend)
    }
}
