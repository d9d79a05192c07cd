import Civil
import Journal
import Shows
import Terminal

/// The desk: exactly one seat acts on air in a room.
extension ControlRoom {
    static let beatEvery: Milliseconds = 1000
    /// A desk whose holder has given no sign of life for so long may be taken over, by a key.
    static let deskPatience: Milliseconds = 3000

    /// First key of two: asks before the desk changes hands.
    mutating func askForDesk(at now: Moment) -> [Effect] {
        guard let studio else { return [] }
        let name = studio.room.name
        if holdsDesk(of: studio.room.id) {
            if let run = studio.run, !run.hasEnded {
                refuse("a \(run.kind.words) is under way: end it, or let another seat take the desk over", at: now)
                return []
            }
            overlay = .confirmation(
                Confirmation(title: "Hand back the desk of room \(name)?", lines: [], act: .releaseDesk(studio.room.id))
            )
            return []
        }
        var lines: [String] = []
        if let holder = studio.desk.holder {
            let silence = studio.desk.heartbeat.map { now.elapsed(since: $0) }
            guard let silence, silence >= Self.deskPatience else {
                return [.load(.house)] + refusing("the desk is with \(holder.name), who is at it", at: now)
            }
            lines = ["\(holder.name) holds it and has been silent for \(silence.count / 1000) s"]
        }
        overlay = .confirmation(
            Confirmation(title: "Take the desk of room \(name)?", lines: lines, act: .takeDesk(studio.room.id)))
        return []
    }

    mutating func refusing(_ reason: String, at now: Moment) -> [Effect] {
        refuse(reason, at: now)
        return []
    }

    mutating func takeDesk(of room: RoomID, at now: Moment) -> [Effect] {
        commit(.deskTaken(room: room, seat: setup.seat), at: now)
    }

    mutating func releaseDesk(of room: RoomID, at now: Moment) -> [Effect] {
        commit(.deskReleased(room: room), at: now)
    }

    /// One sign of life a second while this seat holds any desk; others' signs are read at the same pace.
    mutating func beat(at now: Moment) -> [Effect] {
        let next = Effect.wake(at: now + Self.beatEvery, .heartbeat)
        let held = studios.keys.filter { holdsDesk(of: $0) }
        for room in held { studios[room]?.desk.heartbeat = now }
        forgetRestored(at: now)
        let others = studios.values.contains { $0.desk.holder != nil && $0.desk.holder?.id != setup.seat.id }
        return (held.isEmpty ? [] : [.beat(at: now)]) + (others || house == nil ? [.load(.house)] : [])
            + recover(at: now) + rereadMissing() + pollOutputs(at: now) + watchChannels(at: now)
            + goOnRestoring(at: now) + [next]
    }

    /// Rundowns whose reading failed are asked for again.
    private func rereadMissing() -> [Effect] {
        studios.values.filter { $0.rundown == nil && pagesWithoutZone.isEmpty }.compactMap(\.show).sorted()
            .map { .load(.rundown($0)) }
    }

    /// Shows the next room; GO is disarmed there until it is armed.
    mutating func showNextRoom(at now: Moment) -> [Effect] {
        guard let rooms = house?.rooms, rooms.count > 1, let roomID,
            let index = rooms.firstIndex(where: { $0.id == roomID })
        else { return [] }
        show(room: rooms[(index + 1) % rooms.count].id)
        return []
    }

    mutating func show(room: RoomID) {
        guard room != roomID else { return }
        roomID = room
        studios[room]?.isArmed = false
        cues.filter.clear()
        cues.window.home()
        compareWithTemplates()
        listCues()
    }

    mutating func arm(at now: Moment) {
        guard studio?.isArmed == false else { return }
        studio?.isArmed = true
        say("GO armed for room \(studio?.room.name ?? "")", .done, at: now)
    }

    mutating func stop(for signal: Event.Signal, at now: Moment) -> [Effect] {
        // A seat that is told to go leaves its desks as they are: the journal has its runs, and a new seat resumes them.
        [.log("stopped by \(signal.rawValue)"), .quit]
    }
}
