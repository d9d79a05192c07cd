import Civil
import Control
import DemoDay
import Journal
import OBSProtocol
import Shows
import Terminal

// Where stories begin.
extension World {
    /// The rooms of the demo day.
    public static let roomA = RoomID(1)
    public static let roomB = RoomID(2)
    public static let roomC = RoomID(3)
}

extension Operator {
    /// At the demo day, three minutes before the show in room A, every OBS live; no run is started.
    public static func ready(_ world: World = World(), keymap: Keymap = .standard) -> Operator {
        world.startOBS()
        return world.sit(keymap: keymap)
    }

    /// As `ready`, with a run started by its letter: `d`ry, r`e`hearsal or `l`ive. Nothing is on air.
    public static func started(_ letter: String = "l", _ world: World = World()) -> Operator {
        let rian = ready(world)
        rian.startRun(letter)
        return rian
    }

    /// As `started`, with the first cue on air and confirmed, and GO armed again.
    public static func onAir(_ letter: String = "l", _ world: World = World()) -> Operator {
        let rian = started(letter, world)
        rian.take()
        return rian
    }

    public func startRun(_ letter: String = "l") {
        press("r \(letter)")
        advance(by: 100)
    }

    /// GO, and long enough after it that the next GO is a new one and OBS has shown the scene.
    @discardableResult
    public func take() -> [Effect] {
        during {
            press(.space); advance(by: 1500)
        }
    }

    /// This seat's room's OBS double, of room A unless told.
    public func obs(_ room: RoomID = World.roomA) -> OBSDouble {
        guard let double = world.obs[room] else { preconditionFailure("no such room") }
        return double
    }
}

extension Operator {
    /// OBS says where its stream is, and its numbers agree with that.
    public func stream(_ phase: OutputPhase, of room: RoomID = World.roomA) {
        obs(room).streams = phase == .active
        world.tell(.changed(.streamChanged(phase)), of: room)
        advance(by: 20)
    }
}

extension Operator {
    /// A cue of the demo day's main show by its number.
    public func cue(_ number: String) -> CueID {
        guard let cue = world.store.day.cues.first(where: { $0.show == DemoDay.mainShow && $0.number == number }) else {
            preconditionFailure("no cue \(number)")
        }
        return cue.id
    }
}

extension Operator {
    /// Puts a change into the journal at this seat, without a key: an edit that no pane makes yet.
    @discardableResult
    public func send(_ change: Change) -> CommitOutcome {
        let outcome = world.store.commit(change, after: world.store.newest, at: world.now, by: seat)
        world.spreadNews()
        advance(by: 20)
        return outcome
    }
}
