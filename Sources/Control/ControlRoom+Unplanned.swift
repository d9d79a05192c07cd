import Civil
import Journal
import OBSProtocol
import Shows

/// Acts on air outside the rundown: panic, a scene by its name, what is on preview.
extension ControlRoom {
    /// Why nothing may be asked of a room's OBS outside the rundown; nil where it may.
    func reasonNotToLeaveRundown(in studio: Studio) -> String? {
        reasonNotToAct(in: studio) ?? reasonNotToOrder(in: studio)
    }

    /// Panic: the room's safe scene and mutes, the run on hold. A further press does it again unless OBS shows it already.
    mutating func panic(lag: Milliseconds, at now: Moment) -> [Effect] {
        let verdict = takeGuard.panic(at: now, lag: lag)
        guard verdict != .held else { return [] }
        guard verdict == .fire else {
            refuse("panic: \(verdict.message)", at: now)
            return []
        }
        return refusing(at: now) { room throws(Declined) in
            do throws(Declined) {
                guard let studio = room.studio else { throw Declined(Refusal.noRun.message) }
                return try room.panic(in: studio, at: now)
            } catch {
                throw Declined("panic: \(error.reason)")
            }
        }
    }

    /// Brings a room's safe scene and mutes, whoever asks; nothing where OBS shows them already.
    mutating func panic(in studio: Studio, at now: Moment) throws(Declined) -> [Effect] {
        guard let run = studio.run, !run.hasEnded else { throw Declined(Refusal.noRun.message) }
        try needDesk(of: studio)
        if run.advance == .panicked, run.kind == .dry || studio.showsSafety { return [] }
        // What is being written waits for nobody, and nothing of it is lost.
        if studio.room.id == roomID, !isWritingOpen { overlay = nil }
        let scene = studio.safety.scene
        return commit(
            .run(id: run.id, line: .panicked(scene: scene ?? "")), for: .panic(studio.room.id, scene: scene), at: now)
    }

    /// OBS has as long for a scene outside the rundown as for a cue's.
    func awaitScene(in room: RoomID, at now: Moment) -> [Effect] {
        let transition = studios[room]?.mirror.transitionDuration ?? .zero
        return [.wake(at: now + Performance.patience(for: []) + transition, .sceneDue(room))]
    }

    mutating func performPanic(in room: RoomID, scene: String?, at now: Moment) -> [Effect] {
        guard let studio = studios[room], studio.run?.kind != .dry else { return [] }
        var effects: [Effect] = []
        if let scene {
            effects.append(
                order(.switchScene(scene, transition: nil), of: room, words: "safe scene \u{201c}\(scene)\u{201d}")
                    .effect)
            studios[room]?.pendingScene = scene
            effects += awaitScene(in: room, at: now)
        }
        for input in studio.safety.mutes {
            effects.append(order(.mute(input, true), of: room, words: "mute \u{201c}\(input)\u{201d}").effect)
        }
        studios[room]?.performance = nil
        return effects
    }

    /// Airs a scene by its name, outside the rundown; the as-run says so.
    mutating func air(scene: String, in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room] else { return [] }
        if let reason = reasonNotToLeaveRundown(in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard let run = studio.run else { return [] }
        takeGuard.acted(at: now)
        studios[room]?.pendingScene = scene
        return commit(.run(id: run.id, line: .switchedUnplanned(scene: scene)), for: .scene(room, name: scene), at: now)
    }

    /// Studio mode: airs what is on preview.
    mutating func airPreview(lag: Milliseconds, at now: Moment) -> [Effect] {
        guard let studio else { return [] }
        let verdict = takeGuard.press(at: now, lag: lag)
        guard verdict == .fire else {
            refuse(verdict, at: now)
            return []
        }
        if let reason = reasonNotToLeaveRundown(in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard let run = studio.run, studio.mirror.studioMode == true, let preview = studio.mirror.preview else {
            refuse("OBS is not in studio mode: nothing is on preview", at: now)
            return []
        }
        takeGuard.acted(at: now)
        studios[studio.room.id]?.pendingScene = preview
        return commit(
            .run(id: run.id, line: .switchedUnplanned(scene: preview)), for: .transition(studio.room.id), at: now)
    }
}
