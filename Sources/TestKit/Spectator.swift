import Civil
import Control
import Journal
import Terminal

/// A host's screen in a world: it reads the store, follows the journal, and is looked at.
public final class Spectator {
    public private(set) var screen: HostScreen
    public let world: World
    public private(set) var effects: [Effect] = []
    public private(set) var size = Size(width: 120, height: 40)
    /// Why the database cannot be read; nil where it can.
    public var trouble: String?
    /// Nothing is answered, as by a disk that hangs.
    public var isUnanswered = false
    private var alarms: [Alarm: Int64] = [:]
    private var reported: Sequence

    init(world: World, room: String?) {
        self.world = world
        reported = world.store.newest
        screen = HostScreen(setup: HostScreen.Setup(room: room, zone: SimulatedClock.zone), at: world.now)
    }

    func open() {
        perform(screen.start(at: world.now))
        handle(.input(.resized(size), lag: .zero))
        handle(.themes(.shown(name: "dark", all: ["dark", "light"])))
    }

    /// - Returns: what the screen asked for.
    @discardableResult
    public func handle(_ event: Event) -> [Effect] {
        let asked = screen.handle(event, at: world.now)
        perform(asked)
        return asked
    }

    @discardableResult
    public func press(_ keys: String) -> [Effect] {
        keys.split(separator: " ").flatMap { key -> [Effect] in
            guard let stroke = try? KeyStroke(parsing: String(key)) else {
                preconditionFailure("no key is called \(key)")
            }
            return handle(.input(.key(stroke), lag: .zero))
        }
    }

    public func frame(_ width: Int, _ height: Int) -> Frame {
        size = Size(width: width, height: height)
        handle(.input(.resized(size), lag: .zero))
        return screen.draw(size, at: world.now)
    }

    public var lines: [String] { screen.draw(size, at: world.now).screen.lines }

    public func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    /// Whether a text stands on the screen in letters of blocks of this scale, digits included.
    public func showsLarge(_ text: String, scale: Int = 1) -> Bool {
        guard let rows = BlockText(text, scale: scale)?.rows else { return false }
        let lines = lines
        return lines.indices.contains { top in
            top + rows.count <= lines.count
                && rows.indices.allSatisfy { lines[top + $0].contains(rows[$0].trimmedRight) }
        }
    }

    /// The screen reads another file from here on.
    public func reopen() { handle(.store(.reopened)) }

    private func perform(_ asked: [Effect]) {
        effects += asked
        for effect in asked {
            switch effect {
            case .load(let query): world.post(after: world.store.latency) { self.answer(query) }
            case .loadZone(let name):
                world.post(after: 1) { self.handle(.zone(name: name, self.world.zones[name])) }
            case .wake(let moment, let alarm):
                alarms[alarm] = moment.boot
                world.post(after: max(.zero, moment.elapsed(since: world.now))) { self.wake(alarm, due: moment.boot) }
            case .cancelWake(let alarm): alarms[alarm] = nil
            case .showTheme(let name):
                world.post(after: 1) { self.handle(.themes(.shown(name: name, all: ["dark", "light"]))) }
            case .commit, .undo, .redo, .keep, .recover, .beat, .obs, .picture, .reconnectOBS, .want, .remember,
                .answer, .log, .suspend,
                .quit, .solve, .stopSolving, .copy, .save:
                break
            }
        }
    }

    private func wake(_ alarm: Alarm, due: Int64) {
        guard alarms[alarm] == due else { return }
        alarms[alarm] = nil
        handle(.woke(alarm))
    }

    private func answer(_ query: Query) {
        guard !isUnanswered else { return }
        if let trouble {
            handle(.store(.failed(reason: trouble)))
            return
        }
        hearNews()
        handle(.store(.loaded(query, world.store.load(query))))
    }

    func hearNews() {
        guard trouble == nil, !isUnanswered else { return }
        let lines = world.store.lines(after: reported)
        guard let last = lines.last else { return }
        reported = last.sequence
        handle(.store(.news(Array(lines), upTo: last.sequence)))
    }
}

extension String {
    fileprivate var trimmedRight: String { String(reversed().drop { $0 == " " }.reversed()) }
}
