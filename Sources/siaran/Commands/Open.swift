import ArgumentParser
import Configuration
import Store

/// Opens the control room on the user's own database.
struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the control room on your own database (the default).",
        discussion: """
            The database is made at the first start. Rooms and their OBS come from the config: \
            `siaran config sample` prints one, `siaran doctor` checks everything.
            """)

    @OptionGroup var look: LookOptions

    @Option(help: ArgumentHelp("Read this config file instead of the usual one.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Use this database instead of the usual one.", valueName: "file"))
    var database: String?

    @Option(help: ArgumentHelp("Show this room first.", valueName: "name"))
    var room: String?

    func run() throws {
        let signals = Signals()
        let workplace = try Workplace(configFile: config)
        let path = database ?? workplace.settings.database ?? workplace.places.database
        let theatre = try Theatre(workplace, signals: signals, look: look)
        try Theatre.needsTerminal()
        let store = try theatre.openStore(at: path, mode: .open)
        try store.addRooms(named: workplace.settings.rooms.map(\.name))
        try store.addChannels(
            workplace.settings.channels.map { (name: $0.name, platform: $0.platform, account: $0.account) })
        try theatre.open(store, room: room, isDemo: false) { theatre, rooms in
            try theatre.connectRelays()
            for settings in workplace.settings.rooms {
                guard let id = rooms[settings.name] else { continue }
                let secret = try workplace.settings.secret(ofRoom: settings.name, environment: workplace.environment)
                try theatre.connect(id, settings, password: secret?.reveal())
            }
        }
    }
}

/// How the screen looks.
struct LookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Theme: dark, light, high-contrast, sixteen, or one of your own.", valueName: "name"))
    var theme: String?
}
