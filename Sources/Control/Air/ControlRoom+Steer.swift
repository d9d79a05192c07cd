import Civil
import Journal
import Shows

/// Steering a run that is on air: hold, pause, time, roll, loop. Nothing here airs anything but what a rolling run finds due.
extension ControlRoom {
    /// How much `+` and `-` change, and their larger brothers.
    static let timeStep: Milliseconds = .seconds(30)
    static let largeTimeStep: Milliseconds = .minutes(5)

    /// Writes a line of the run that steers what is on air, if this seat may.
    mutating func steer(
        at now: Moment, _ line: (Run, Studio) throws(Declined) -> Run.Line?
    ) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            guard let studio = room.studio, let run = studio.run, !run.hasEnded else {
                throw Declined(Refusal.noRun.message)
            }
            try room.needDesk(of: studio)
            guard let line = try line(run, studio) else { return [] }
            return room.commit(.run(id: run.id, line: line), for: .steer(studio.room.id), at: now)
        }
    }

    mutating func toggleHold(at now: Moment) -> [Effect] {
        steer(at: now) { run, _ throws(Declined) in
            guard run.onAir != nil || run.advance == .rolling else { throw Declined("nothing is on air to hold") }
            switch run.advance {
            case .free, .rolling: return .held
            case .held: return .released
            case .panicked: throw Declined("panic holds the run: GO leaves it")
            }
        }
    }

    mutating func togglePause(at now: Moment) -> [Effect] {
        steer(at: now) { run, _ throws(Declined) in
            guard let airing = run.onAir else { throw Declined("nothing is on air to pause") }
            return airing.isPaused ? .resumed : .paused
        }
    }

    /// Adds time to the airing, or takes it away; a held key adds once a press that a hand could make.
    mutating func add(_ length: Milliseconds, at now: Moment) -> [Effect] {
        steer(at: now) { run, _ throws(Declined) in
            guard run.onAir != nil else { throw Declined("nothing is on air to add time to") }
            return .addedTime(length)
        }
    }

    /// Makes the length this airing has come to the plan's.
    mutating func makePlan(at now: Moment) -> [Effect] {
        guard let airing = studio?.run?.onAir, let rundown = studio?.rundown, var cue = rundown.cue(airing.cue.id)
        else {
            refuse("nothing is on air whose plan could change", at: now)
            return []
        }
        let length = max(.zero, airing.plannedLength + airing.added)
        guard cue.length != .lasting(length) else {
            refuse("the plan says so already", at: now)
            return []
        }
        cue.length = .lasting(length)
        return commit(.cueEdited(cue), at: now)
    }

    /// Whether the plan of the cue on air has been edited since it was taken.
    func planChanged(for airing: Airing) -> Bool {
        studio?.rundown?.cue(airing.cue.id).map { airing.differs(from: $0) } ?? true
    }

    /// Gives the cue on air the length that its plan has come to since it was taken.
    mutating func acceptPlan(at now: Moment) -> [Effect] {
        steer(at: now) { run, studio throws(Declined) in
            guard let airing = run.onAir else { throw Declined("nothing is on air") }
            guard let rundown = studio.rundown, let index = rundown.index(of: airing.cue.id) else {
                throw Declined("the cue on air is no longer in the rundown")
            }
            let length = rundown.plan[index].length - airing.plannedLength - airing.added
            guard length != .zero else { throw Declined("the cue on air has the plan's length already") }
            return .addedTime(length)
        }
    }

    /// Gives the cue on air what its plan has come to: the offer first, with its banners, then the length.
    mutating func acceptChangedPlan(at now: Moment) -> [Effect] {
        guard let studio, let run = studio.run, !run.hasEnded, let airing = run.onAir, let rundown = studio.rundown,
            let index = rundown.index(of: airing.cue.id), rundown.cues[index].offers != airing.cue.offers
        else { return acceptPlan(at: now) }
        return refusing(at: now) { room throws(Declined) in
            try room.needDesk(of: studio)
            let line = Run.Line.reoffered(cue: airing.cue.id, offers: rundown.cues[index].offers)
            let effects = room.commit(.run(id: run.id, line: line), for: .texts(run.room), at: now)
            let isSameLength = rundown.plan[index].length == airing.plannedLength + airing.added
            return effects + (isSameLength ? [] : room.acceptPlan(at: now))
        }
    }

    /// Lets the wall clock run the show from here, if it still airs what was said.
    mutating func roll(in room: RoomID, airing cue: CueID?, at now: Moment) -> [Effect] {
        refusing(at: now) { control throws(Declined) in
            guard let studio = control.studios[room] else { return [] }
            if let reason = control.reasonNotToAct(in: studio) { throw Declined(reason) }
            guard let run = studio.run, let rundown = studio.rundown, studio.pendingTake == nil else {
                throw Declined("the last TAKE is still being written")
            }
            guard run.advance != .rolling else { throw Declined("the run rolls already: hold or GO ends it") }
            guard run.cueToRoll(in: rundown, at: now) == cue else {
                throw Declined("what is due has changed meanwhile: look again")
            }
            if cue != nil, let refusal = run.refusalOfHaste(at: now) {
                throw Declined(refusal, act: "roll", of: run.id)
            }
            var effects: [Effect] = []
            for line in run.linesToRoll(in: rundown, at: now) {
                var purpose = PendingCommit.Purpose.steer(room)
                if case .took(let take) = line {
                    if let reason = studio.reasonToAsk(before: take, at: now) {
                        throw Declined("\(take.cue.label) does not air by itself: \(reason)")
                    }
                    control.studios[room]?.pendingTake = take.cue.id
                    purpose = .take(room)
                }
                effects += control.commit(.run(id: run.id, line: line), for: purpose, at: now)
            }
            return effects
        }
    }

    mutating func askToRoll(at now: Moment) -> [Effect] {
        refusing(at: now) { control throws(Declined) in
            guard let studio = control.studio else { return [] }
            if let reason = control.reasonNotToAct(in: studio) { throw Declined(reason) }
            guard studio.run?.advance != .rolling else { throw Declined("the run rolls already: hold or GO ends it") }
            control.overlay = .confirmation(
                Confirmation(
                    title: "Let the wall clock run the show?", lines: control.rollLines(studio, at: now),
                    act: .roll(
                        studio.room.id,
                        airing: studio.rundown.flatMap { studio.run?.cueToRoll(in: $0, at: now) })))
            return []
        }
    }

    /// What rolling would do this moment, in words.
    private func rollLines(_ studio: Studio, at now: Moment) -> [String] {
        guard let run = studio.run, let rundown = studio.rundown else { return [] }
        let lines = run.linesToRoll(in: rundown, at: now)
        for case .took(let take) in lines {
            return ["AIRS \(take.cue.label) now, as planned for this time"]
                + (studio.reasonToAsk(before: take, at: now).map { ["refused while \($0)"] } ?? [])
        }
        guard let onAir = run.onAir, !lines.contains(.waited) else {
            let next = run.nextAutomaticTake(in: rundown, after: now).map {
                setup.zone.local(at: $0.wall).time.secondsText
            }
            let leaves = run.onAir.map { "\($0.cue.label) leaves the air by the run; " } ?? ""
            return ["\(leaves)nothing is due\(next.map { " until \($0)" } ?? ""). OBS stays as it is"]
        }
        return ["\(onAir.cue.label) stays on air, as planned for this time"]
    }

    /// The segment of the cue on air, or of the standby before that, begins again after its last cue; again ends that.
    mutating func toggleLoop(at now: Moment) -> [Effect] {
        let toggled = steer(at: now) { run, studio throws(Declined) in
            try Self.lineToLoop(run, studio)
        }
        return toggled.isEmpty ? [] : toggled + followLoop(at: now)
    }

    private static func lineToLoop(_ run: Run, _ studio: Studio) throws(Declined) -> Run.Line {
        guard run.loop == nil else { return .looped(segment: nil) }
        let cue = run.onAir?.cue ?? studio.standbyCue
        guard let segment = cue.flatMap({ studio.rundown?.cue($0.id) ?? $0 })?.segment else {
            throw Declined("the cue is in no segment that could begin again")
        }
        return .looped(segment: segment)
    }

    /// At a segment's last cue a loop that begins or ends moves the standby, unless somebody chose it.
    private mutating func followLoop(at now: Moment) -> [Effect] {
        guard let studio, let rundown = studio.rundown, let run = studio.run, let airing = run.onAir,
            !run.standbyIsByHand, airing.cue.advance != .standbyNext, let index = rundown.index(of: airing.cue.id),
            let line = try? Self.lineToLoop(run, studio), run.standby == run.next(after: index, in: rundown)?.id
        else { return [] }
        var looping = run
        looping.fold(line, at: now)
        let next = looping.next(after: index, in: rundown)?.id
        guard next != run.standby else { return [] }
        return commit(.run(id: run.id, line: .standbyMoved(cue: next)), for: .steer(run.room), at: now)
    }
}

extension Airing {
    /// Whether a cue of the plan is another than was taken; not where its length was made what it has come to on air.
    func differs(from planned: Cue) -> Bool {
        guard planned != cue else { return false }
        var made = cue
        // Where it stands is no matter of what is on air.
        (made.segment, made.position, made.origin) = (planned.segment, planned.position, planned.origin)
        if planned == made { return false }
        made.length = .lasting(max(.zero, plannedLength + added))
        return planned != made
    }
}
