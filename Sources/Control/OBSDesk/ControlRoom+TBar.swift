import Civil
import Journal
import OBSProtocol
import Shows

/// Transitions, studio mode and the T-bar. The T-bar airs what is on preview, so it passes the gates of doing that, and the
/// as-run has it from its first step.
extension ControlRoom {
    mutating func workTransitions(_ command: Command, at now: Moment) -> [Effect] {
        switch command {
        case .setTransitionLength:
            overlay = .deskPrompt(
                DeskPrompt(.transitionLength, text: studio?.mirror.transitionDuration.map { "\($0.count)" }))
        case .deskStudioMode: return studio?.mirror.studioMode.map { ask(.studioMode(!$0), at: now) } ?? []
        case .tBarForward: return pushTBar(by: OBSDesk.TBar.step, at: now)
        case .tBarBack: return pushTBar(by: -OBSDesk.TBar.step, at: now)
        default: break
        }
        return []
    }

    mutating func chooseTransition(at now: Moment) -> [Effect] {
        chosen(0, on: .transitions).map { ask(.transition($0), at: now) } ?? []
    }

    /// Why the T-bar may not be moved.
    func reasonNotToPushTBar(in studio: Studio) -> String? {
        if let reason = reasonNotToLeaveRundown(in: studio) { return reason }
        guard studio.mirror.isCurrent else { return studio.mirror.link.words }
        guard studio.mirror.studioMode == true, studio.mirror.preview != nil else { return "OBS is not in studio mode" }
        if studio.mirror.transitions.first(where: { $0.name == studio.mirror.transition })?.isFixed == true {
            return "\(studio.mirror.transition ?? "this transition") has no middle: choose another"
        }
        return studio.mirror.running != nil && obsDesk.tBar == nil ? "a transition is under way" : nil
    }

    private mutating func pushTBar(by step: Double, at now: Moment) -> [Effect] {
        guard let studio, let preview = studio.mirror.preview else {
            return refusing("OBS is not in studio mode", at: now)
        }
        if let reason = reasonNotToPushTBar(in: studio) { return refusing(reason, at: now) }
        guard obsDesk.tBar != nil || !studio.reachesViewers else {
            guard step > 0 else { return [] }
            overlay = .confirmation(
                Confirmation(
                    title: "Take hold of the T-bar?",
                    lines: ["each step mixes \u{201c}\(preview)\u{201d} further onto the air"],
                    act: .holdTBar(studio.room.id)))
            return []
        }
        return moveTBar(by: step, preview, in: studio, at: now)
    }

    /// Its first step on air, by a `y`.
    mutating func holdTBar(in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], room == roomID, let preview = studio.mirror.preview else { return [] }
        if let reason = reasonNotToPushTBar(in: studio) { return refusing(reason, at: now) }
        return moveTBar(by: OBSDesk.TBar.step, preview, in: studio, at: now)
    }

    private mutating func moveTBar(by step: Double, _ preview: String, in studio: Studio, at now: Moment) -> [Effect] {
        guard let run = studio.run else { return [] }
        let room = studio.room.id
        let from = obsDesk.tBar
        let place = OBSDesk.TBar.place(after: from?.place ?? 0, step: step)
        guard from != nil || place > 0 else { return [] }
        var effects: [Effect] = []
        if from == nil {
            takeGuard.acted(at: now)
            studios[room]?.pendingScene = preview
            effects += commit(.run(id: run.id, line: .switchedUnplanned(scene: preview)), for: .steer(room), at: now)
        }
        guard place > 0 else { return effects + giveUpTBar(in: studio, run, at: now) }
        let isAtEnd = place >= 1
        let (effect, tag) = order(.tBar(place, isAtEnd ? .released : .held), of: room, words: "T-bar")
        obsDesk.tBar =
            isAtEnd ? nil : OBSDesk.TBar(place: place, tag: tag, isUnderWay: from?.isUnderWay ?? false)
        effects.append(effect)
        if isAtEnd { effects += awaitScene(in: room, at: now) }
        return effects
    }

    /// Pulled back to its beginning: the program scene airs as it was. OBS 29 takes no more scenes after a bar that was
    /// released there, so it is asked to end with the scene that it began with.
    private mutating func giveUpTBar(in studio: Studio, _ run: Run, at now: Moment) -> [Effect] {
        let room = studio.room.id
        obsDesk.tBar = nil
        studios[room]?.pendingScene = nil
        guard let program = studio.mirror.program else { return [] }
        let back = order(.switchScene(program, transition: nil), of: room, words: "T-bar").effect
        return [back]
            + commit(.run(id: run.id, line: .switchedUnplanned(scene: program)), for: .steer(room), at: now)
    }
}
