import ArgumentParser
import Civil
import CivilTime
import Configuration
import Control
import Glibc
import Journal
import Logging
import NcursesTerminal
import OBSClient
import OBSProtocol
import Shows
import Store
import Terminal

/// Puts a control room together: terminal, store, themes, OBS links, and the loop that runs them.
final class Theatre {
    let workplace: Workplace
    let signals: Signals
    let mailbox = Mailbox()
    let links: OBSLinks
    private let seat: Seat
    let logger: Logger
    let shelf: ThemeShelf
    let theme: Theme

    /// Reads the theme before the terminal is taken over, so that what is wrong with it can be read.
    init(_ workplace: Workplace, signals: Signals, look: LookOptions) throws {
        self.workplace = workplace
        self.signals = signals
        links = OBSLinks(clock: workplace.clock, pictures: PictureLane(mailbox: mailbox))
        seat = workplace.makeSeat()
        logger = workplace.makeLogger()
        let library = ThemeLibrary(folders: workplace.places.themeFolders)
        let name = look.theme ?? workplace.settings.theme
        theme = try library.theme(name).theme
        shelf = ThemeShelf(library: library, current: name)
    }

    /// Refuses before anything is made where there is no terminal to open.
    static func needsTerminal() throws(TerminalTrouble) {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
    }

    func openStore(at path: String, mode: ShowStore.Mode) throws -> ShowStore {
        try ShowStore(path: path, seat: seat, mode: mode, zone: workplace.zone)
    }

    /// Connects a room's OBS as its config says.
    func connect(_ room: RoomID, _ settings: RoomSettings, password: String?) throws {
        links.connect(
            room, to: settings.obs, trust: Trust(authorities: settings.authorities), password: password,
            encoding: settings.encoding == .json ? .json : .messagePack,
            statsEvery: Milliseconds(Int64((1000 / settings.statsHertz).rounded())), mailbox: mailbox)
    }

    /// What the links of the config are known by to the screen and to `links`: below zero, as no room's identifier is.
    private var relays: [String: RoomID] {
        workplace.settings.links.enumerated().reduce(into: [:]) { $0[$1.element.name] = RoomID(-1 - Int64($1.offset)) }
    }

    /// Connects the other OBS by which channels go out.
    func connectRelays() throws {
        for link in workplace.settings.links {
            guard let id = relays[link.name] else { continue }
            let secret = try workplace.settings.secret(ofLink: link.name, environment: workplace.environment)
            links.connect(
                id, to: link.obs, trust: Trust(authorities: link.authorities), password: secret?.reveal(),
                encoding: .json, statsEvery: .seconds(1), mailbox: mailbox)
        }
    }

    /// Takes the terminal over and runs until the end.
    /// - Parameter connect: connects OBS, given the rooms' identifiers by name.
    func open(
        _ store: ShowStore, room: String?, isDemo: Bool, safety: [String: ControlRoom.Setup.Safety]? = nil,
        closing: [String: String]? = nil, connect: (Theatre, [String: RoomID]) throws -> Void
    ) throws {
        let (keymap, conflicts) = Keymap.standard(rebound: workplace.settings.keys)
        guard conflicts.isEmpty else {
            throw ValidationError(
                "\(workplace.settings.origin.file): " + conflicts.map(\.description).joined(separator: "\n"))
        }
        let configured = Dictionary(
            uniqueKeysWithValues: workplace.settings.rooms.map {
                (
                    $0.name,
                    ControlRoom.Setup.Safety(
                        scene: $0.safeScene, mutes: $0.panicMutes, staticScenes: $0.staticScenes)
                )
            })
        let pictures = workplace.settings.monitor
        let monitor = MonitorSettings(
            isOn: pictures.graphics != .off, every: Milliseconds(Int64((1000 / pictures.rate).rounded())))
        let wish = PictureWish(rawValue: pictures.graphics.rawValue) ?? .auto
        let keepsake = Keepsake(path: workplace.places.keepsake)
        let closingConfigured = workplace.settings.rooms.reduce(into: [:]) { $0[$1.name] = $1.closing }
        let setup = ControlRoom.Setup(
            seat: seat, zone: workplace.zone, keymap: keymap, safety: safety ?? configured, room: room, isDemo: isDemo,
            limits: workplace.settings.limits, preflight: workplace.settings.preflight,
            days: workplace.settings.days,
            closing: closing ?? closingConfigured, routes: workplace.settings.routes, relays: relays,
            remembered: keepsake.read(), monitor: monitor)
        guard case .house(let house) = try store.load(.house) else { return }
        let terminal = try CursesTerminal(theme: theme, pictures: wish)
        let prints = divertPrints()
        defer { prints.restore() }
        let lane = StoreLane(store: store, mailbox: mailbox, clock: workplace.clock)
        do { try connect(self, Dictionary(uniqueKeysWithValues: house.rooms.map { ($0.name, $0.id) })) } catch {
            terminal.close()
            throw error
        }
        let controlRoom = ControlRoom(
            setup: setup, seed: UInt64.random(in: 0...UInt64.max), at: workplace.clock.now())
        let door = RemoteDoor(
            of: seat, besideDatabase: store.path, runtimeFolder: workplace.environment["XDG_RUNTIME_DIR"],
            mailbox: mailbox)
        let stage = Stage(
            screen: controlRoom, terminal: terminal, clock: workplace.clock, signals: signals, mailbox: mailbox,
            lane: lane, watch: { try? Watch(path: store.path) }, shelf: shelf, keepsake: keepsake,
            outfolder: Outfolder(path: workplace.places.messages), links: links, door: door, logger: logger,
            zones: zone(named:))
        stage.run()
    }

    /// Reads a time zone of this machine; nil where it has none of that name.
    func zone(named name: String) -> Zone? {
        try? ZoneFiles(environment: workplace.environment).zone(named: name)
    }

    /// What anything prints goes to the log: the screen belongs to the show.
    func divertPrints() -> DivertedPrints {
        let flags = O_WRONLY | O_APPEND | O_CLOEXEC
        let descriptor = Glibc.open(workplace.places.log, flags)
        return DivertedPrints(to: descriptor >= 0 ? descriptor : Glibc.open("/dev/null", flags))
    }
}
