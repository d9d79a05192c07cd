import ArgumentParser
import CivilTime
import Configuration
import Control
import Glibc
import Journal
import Logging
import NcursesTerminal
import Shows
import Store

/// Opens the screen a host reads from across the room.
struct StageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stage", abstract: "Show one room to its host, full screen and large; it only reads.",
        discussion: """
            Time left, must-say and never-say, what is next, messages from the producer. \
            Keys: q quits, T next theme, + and - larger and smaller digits.
            """)

    @OptionGroup var look: LookOptions

    @Option(help: ArgumentHelp("The room; it may be left out where there is only one.", valueName: "name"))
    var room: String?

    @Option(help: ArgumentHelp("Follow this database instead of the usual one.", valueName: "file"))
    var database: String?

    @Option(help: ArgumentHelp("Read this config file instead of the usual one.", valueName: "file"))
    var config: String?

    @Flag(help: "Follow the demo that was started last.")
    var demo = false

    func run() throws {
        let signals = Signals()
        let workplace = try Workplace(configFile: config)
        let path = database ?? workplace.settings.database ?? workplace.places.database
        let theatre = try Theatre(workplace, signals: signals, look: look)
        try Theatre.needsTerminal()
        try checkRoom(workplace, path)
        try theatre.openHostScreen(
            room: room, isDemo: demo, watch: { [demo] in Self.path(demo: demo, path).flatMap { try? Watch(path: $0) } },
            open: { [demo] in try Self.open(workplace, demo: demo, path) })
    }

    private static func path(demo: Bool, _ path: String) -> String? { demo ? Folder.newestDemoDatabase() : path }

    /// Opens what is there now, for looking.
    private static func open(_ workplace: Workplace, demo: Bool, _ path: String) throws -> ShowStore {
        guard let path = Self.path(demo: demo, path) else { throw NotThere.demo }
        guard access(path, F_OK) == 0 else { throw NotThere.database(path) }
        return try ShowStore(path: path, seat: workplace.makeSeat(), mode: .inspection, zone: workplace.zone)
    }

    /// Refuses a room that is not there while a person is at the shell. A database that is not there yet is waited for.
    private func checkRoom(_ workplace: Workplace, _ path: String) throws {
        guard let store = try? Self.open(workplace, demo: demo, path) else { return }
        defer { store.close() }
        guard case .house(let house) = try store.load(.house), !house.rooms.isEmpty else { return }
        let names = house.rooms.map(\.name)
        guard let room else {
            guard names.count > 1 else { return }
            throw ValidationError("which room? --room takes one of \(names.joined(separator: ", "))")
        }
        guard !names.contains(room) else { return }
        throw ValidationError("no room \(room); there are: \(names.joined(separator: ", "))")
    }

    /// Why there is nothing to open yet.
    private enum NotThere: Error, CustomStringConvertible {
        case demo
        case database(String)

        var description: String {
            switch self {
            case .demo: "no demo runs: start siaran demo in another terminal"
            case .database(let path): "there is no database \(path) yet: start siaran, or name another with --database"
            }
        }
    }
}

extension Theatre {
    /// Takes the terminal over for a host's screen and runs until the end.
    /// - Parameter open: opens for inspection the database that is there now, or throws why it cannot.
    func openHostScreen(
        room: String?, isDemo: Bool, watch: @escaping () -> Watch?, open: @escaping () throws -> ShowStore
    ) throws {
        let terminal = try CursesTerminal(theme: theme)
        let prints = divertPrints()
        defer { prints.restore() }
        let setup = HostScreen.Setup(room: room, zone: workplace.zone, isDemo: isDemo)
        let stage = Stage(
            screen: HostScreen(setup: setup, at: workplace.clock.now()), terminal: terminal, clock: workplace.clock,
            signals: signals, mailbox: mailbox, lane: ReadingLane(mailbox: mailbox, open: open),
            watch: watch, shelf: shelf, keepsake: nil, links: links, door: nil, logger: logger, zones: zone(named:))
        stage.run()
    }
}
