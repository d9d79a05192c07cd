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
        _ act: String, at now: Moment, _ line: (Run, Studio) throws(Declined) -> Run.Line?
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
        steer("hold", at: now) { run, _ throws(Declined) in
            guard run.onAir != nil else { throw Declined("nothing is on air to hold") }
            switch run.advance {
            case .free, .rolling: return .held
            case .held: return .released
            case .panicked: throw Declined("panic holds the run: GO leaves it")
            }
        }
    }

    mutating func togglePause(at now: Moment) -> [Effect] {
        steer("pause", at: now) { run, _ throws(Declined) in
            guard let airing = run.onAir else { throw Declined("nothing is on air to pause") }
            return airing.isPaused ? .resumed : .paused
        }
    }

    /// Adds time to the airing, or takes it away; a held key adds once a press that a hand could make.
    mutating func add(_ length: Milliseconds, at now: Moment) -> [Effect] {
        steer("time", at: now) { run, _ throws(Declined) in
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
        studio?.rundown?.cue(airing.cue.id).map { $0 != airing.cue } ?? true
    }

    /// Gives the cue on air the length that its plan has come to since it was taken.
    mutating func acceptPlan(at now: Moment) -> [Effect] {
        steer("plan", at: now) { run, studio throws(Declined) in
            guard let airing = run.onAir else { throw Declined("nothing is on air") }
            guard let rundown = studio.rundown, let index = rundown.index(of: airing.cue.id) else {
                throw Declined("the cue on air is no longer in the rundown")
            }
            let length = rundown.plan[index].length - airing.plannedLength - airing.added
            guard length != .zero else { throw Declined("the cue on air has the plan's length already") }
            return .addedTime(length)
        }
    }

    /// Lets the wall clock run the show from here.
    mutating func roll(in room: RoomID, at now: Moment) -> [Effect] {
        refusing(at: now) { control throws(Declined) in
            guard let studio = control.studios[room] else { return [] }
            if let reason = control.reasonNotToAct(in: studio) { throw Declined(reason) }
            guard let run = studio.run, let rundown = studio.rundown, studio.pendingTake == nil else {
                throw Declined("the last TAKE is still being written")
            }
            guard run.advance != .rolling else { throw Declined("the run rolls already: hold or GO ends it") }
            var effects: [Effect] = []
            for line in run.linesToRoll(in: rundown, at: now) {
                var purpose = PendingCommit.Purpose.steer(room)
                if case .took(let take) = line {
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
                    act: .roll(studio.room.id)))
            return []
        }
    }

    /// What rolling would do this moment, in words.
    private func rollLines(_ studio: Studio, at now: Moment) -> [String] {
        guard let run = studio.run, let rundown = studio.rundown else { return [] }
        let lines = run.linesToRoll(in: rundown, at: now)
        for case .took(let take) in lines { return ["AIRS \(take.cue.label) now, as planned for this time"] }
        guard let onAir = run.onAir, !lines.contains(.waited) else {
            return ["Nothing is due now: it waits for its time"]
        }
        return ["\(onAir.cue.label) stays on air, as planned for this time"]
    }

    /// The segment of the cue on air, or of the standby before that, begins again after its last cue; again ends that.
    mutating func toggleLoop(at now: Moment) -> [Effect] {
        steer("loop", at: now) { run, studio throws(Declined) in
            guard run.loop == nil else { return .looped(segment: nil) }
            let cue = run.onAir?.cue ?? studio.standby?.cue
            guard let segment = cue.flatMap({ studio.rundown?.cue($0.id) ?? $0 })?.segment else {
                throw Declined("the cue is in no segment that could begin again")
            }
            return .looped(segment: segment)
        }
    }
}
