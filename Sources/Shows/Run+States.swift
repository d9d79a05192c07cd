import Civil

/// The states of a run, and how each line of its journal moves it from one to another.
///
/// The rules:
/// 1. A run is the fold of its lines; nothing else changes it, so a killed process resumes where it was.
/// 2. `ready` airs nothing; the first TAKE puts a cue on air; from then on exactly one cue is on air until the end,
///    but for the gaps of a rolling run, which is then `waiting`; where
///    rolling ends in a gap the run is `ready` again.
/// 3. A TAKE closes the airing before it and opens its own, from a copy of the cue as it was then: edits to the plan
///    do not reach what is on air.
/// 4. After a TAKE the standby is the first cue after it that can be taken, or none: it never wraps, unless a segment
///    loops. After a cue that moves the standby at its end, nothing stands by until then.
/// 5. Hold inhibits automatic advance until it is released and lets the clocks run; panic holds until the next TAKE.
/// 6. A pause stops the clock of the cue on air, not the show's; the next TAKE closes it.
/// 7. Added time belongs to this airing; it is a plain sum, and only the nominal end is kept from lying before the start.
/// 8. Rolling, each counted cue airs at its planned start; the next TAKE by a person, pause, hold or panic ends it.
/// 9. An automatic advance has one instant; once that has passed unused it is spent, unless the hold that kept it is
///    released or time is added.
/// 10. Nothing is taken back: a wrong TAKE is followed by another, and both stay in the as-run.
/// 11. A product that was pulled airs in none of its cues until it is restored.
/// 12. A queued cue airs next, out of its turn, and the plan goes on where it stood; a dropped one does not air in this run.
/// 13. A pin that was raised lapses when another product is to be pinned on its channel, and when its own is pulled.
/// 14. An ended run accepts nothing but remarks.
/// 15. A TAKE that is written late, as from the emergency file, goes to its place in the as-run and airs nothing now;
///     nor does a panic before the cue on air hold it, and what OBS said before it belongs to the airing of then.
extension Run {
    public enum State: Hashable, Sendable {
        case ready
        case onAir(Airing, Advance)
        /// Rolling, and nothing is due.
        case waiting
        case ended(Moment)
    }

    /// Whether cues may advance by themselves.
    public enum Advance: Hashable, Sendable {
        case free
        case held
        /// Held by panic: the safe scene is up.
        case panicked
        /// The wall clock runs the show.
        case rolling
    }

    /// Where the state machine stands, in one word.
    public enum Phase: String, Hashable, Sendable, Codable {
        case ready, onAir, paused, hold, waiting, ended
    }

    public var phase: Phase {
        switch state {
        case .ready: .ready
        case .waiting: .waiting
        case .ended: .ended
        case .onAir(let airing, _) where airing.isPaused: .paused
        case .onAir(_, .held), .onAir(_, .panicked): .hold
        case .onAir(_, .free), .onAir(_, .rolling): .onAir
        }
    }
}

extension Run {
    /// Folds one line of the journal in; lines that cannot apply any more change nothing.
    /// - Parameter seat: who wrote it; nil where nobody knows.
    public mutating func fold(_ line: Line, at moment: Moment, by seat: Seat? = nil) {
        if let subject = line.remark, !hasEnded || subject.isWords {
            remarks.append(Remark(at: moment, by: seat, what: subject))
        }
        guard !hasEnded else { return }
        switch line {
        case .started, .switchedUnplanned, .refused, .noted, .violated, .checkedIn, .recovered:
            break
        case .took(let take):
            guard !isLate(moment) else { return noteLate(take, at: moment, by: seat) }
            open(take, at: moment, by: seat)
        case .stoodBy(let cue):
            standby = cue
            standbyIsByHand = true
        case .standbyMoved(let cue):
            standby = cue
            if cue == nil { standbyIsByHand = false }
        case .held:
            setAdvance(.held)
        case .released:
            setAdvance(.free)
            changeAiring { $0.awaitEnd(from: moment) }
        case .paused:
            endRoll(at: moment)
            changeAiring { $0.pause(at: moment) }
        case .resumed:
            changeAiring { $0.resume(at: moment) }
        case .addedTime(let length):
            changeAiring { $0.add(length, at: moment) }
        case .rolled(let start):
            roll(from: start, at: moment)
        case .waited:
            close(at: moment)
            state = .waiting
        case .missed(let cue, _):
            changeAiring {
                $0.due = nil
                $0.missed = cue
            }
        case .looped(let segment):
            loop = segment
        case .pulled(let sku, let channels, let standby):
            pulled[sku] = moment
            lapsePins(at: moment) { $0.sku == sku }
            toDos += channels.map { ToDo(what: .unpin(sku: sku, channel: $0), raised: moment) }
            self.standby = standby
            standbyIsByHand = false
        case .restored(let sku):
            pulled[sku] = nil
            // What may air again need not be unpinned any more.
            for index in toDos.indices where toDos[index].isOpen && toDos[index].sku == sku {
                toDos[index].done = ToDo.Done(at: moment, by: seat)
            }
        case .ticked(let place):
            if toDos.indices.contains(place) { toDos[place].done = ToDo.Done(at: moment, by: seat) }
        case .panicked:
            if !isLate(moment) { setAdvance(.panicked) }
        case .channel(let channel, let state, let evidence):
            channels[channel] = ChannelReport(state: state, at: moment, by: seat, evidence: evidence)
        case .confirmed(let cue, let scene):
            changeAiring(of: cue, at: moment) {
                $0.confirmation = .confirmed(moment)
                $0.confirmedScene = scene
            }
        case .unconfirmed(let cue, let reason):
            changeAiring(of: cue, at: moment) { $0.confirmation = .missing(reason: reason) }
        case .decided(let decision):
            decide(decision, at: moment)
        case .messaged(let text):
            message = text.isEmpty ? nil : Message(text: text, at: moment, by: seat)
        case .reoffered(let cue, let offers):
            guard onAir?.cue.id == cue else { break }
            changeAiring { $0.cue.offers = offers }
        case .ended:
            close(at: moment)
            state = .ended(moment)
            standby = nil
            message = nil
        }
    }

    private mutating func decide(_ decision: Decision, at moment: Moment) {
        switch decision.act {
        case .extend(let length):
            changeAiring { $0.add(length, at: moment) }
            return
        case .queue(let cue):
            if queue.isEmpty, onAir?.isAdlib != true { resume = standby }
            queue.append(cue)
            standbyIsByHand = true
        case .unqueue(let cue):
            if let place = queue.lastIndex(of: cue) { queue.remove(at: place) }
            if queue.isEmpty, onAir?.isAdlib != true { resume = nil }
        case .drop(let cue):
            dropped[cue] = decision.reason
            queue.removeAll { $0 == cue }
            if queue.isEmpty, onAir?.isAdlib != true { resume = nil }
        case .keep(let cue): dropped[cue] = nil
        }
        standby = decision.standby
    }

    private mutating func lapsePins(at moment: Moment, where lapses: (Pin) -> Bool) {
        for index in toDos.indices where toDos[index].isOpen {
            if case .pin(let pin) = toDos[index].what, lapses(pin) { toDos[index].lapsed = moment }
        }
    }

    private mutating func open(_ take: Take, at moment: Moment, by seat: Seat?) {
        let advance: Advance =
            switch (self.advance, take.cause) {
            case (.held, _): .held
            case (.rolling, .roll), (.rolling, .follow): .rolling
            case (.free, _), (.panicked, _), (.rolling, .person): .free
            }
        close(at: moment)
        let airing = Airing(take, at: moment, by: seat)
        if lastTake == nil, let planned = take.plannedShowStart { lateStart = airing.start.wall - planned }
        state = .onAir(airing, advance)
        lastTake = moment
        standby = take.standby
        standbyIsByHand = false
        if let place = queue.firstIndex(of: take.cue.id) { queue.remove(at: place) }
        resume = take.resume
        for pin in take.pins {
            lapsePins(at: moment) { $0.channel == pin.channel }
            toDos.append(ToDo(what: .pin(pin), raised: moment))
        }
    }

    /// Whether something happened before the cue on air was taken. Walls of different boots cannot tell.
    private func isLate(_ moment: Moment) -> Bool {
        guard onAir != nil, let lastTake, lastTake.bootID == moment.bootID else { return false }
        return moment.elapsed(since: lastTake) < .zero
    }

    /// Puts a TAKE in its place among the closed airings.
    private mutating func noteLate(_ take: Take, at moment: Moment, by seat: Seat?) {
        let place = asRun.firstIndex { $0.start.elapsed(since: moment) > .zero } ?? asRun.count
        var airing = Airing(take, at: moment, by: seat)
        airing.close(at: place < asRun.count ? asRun[place].start : onAir?.start ?? moment)
        if place > 0 { asRun[place - 1].close(at: moment) }
        asRun.insert(airing, at: place)
    }

    private mutating func close(at moment: Moment) {
        guard case .onAir(var airing, _) = state else { return }
        airing.close(at: moment)
        asRun.append(airing)
    }

    private mutating func roll(from start: Instant?, at moment: Moment) {
        guard case .onAir(var airing, _) = state else {
            state = .waiting
            return
        }
        if airing.isPaused { airing.resume(at: moment) }
        if let start { airing.backdate(to: start) }
        airing.due = nil
        state = .onAir(airing, .rolling)
    }

    /// The cue on air goes back to its own end.
    private mutating func endRoll(at moment: Moment) {
        guard advance == .rolling else { return }
        setAdvance(.free)
        changeAiring { $0.awaitEnd(from: moment) }
    }

    private mutating func setAdvance(_ advance: Advance) {
        guard case .onAir(let airing, _) = state else {
            // What ends a roll ends it in a gap too: nothing is on air, and nothing comes by itself.
            if state == .waiting, advance != .rolling { state = .ready }
            return
        }
        state = .onAir(airing, advance)
    }

    private mutating func changeAiring(_ change: (inout Airing) -> Void) {
        guard case .onAir(var airing, let advance) = state else { return }
        change(&airing)
        state = .onAir(airing, advance)
    }

    /// Changes the airing of a cue of which something was said at a moment: the open one, or a closed one where that is
    /// written late.
    private mutating func changeAiring(of cue: CueID, at moment: Moment, _ change: (inout Airing) -> Void) {
        if isLate(moment) {
            let place = asRun.lastIndex { $0.cue.id == cue && moment.elapsed(since: $0.start) >= .zero }
            if let place { change(&asRun[place]) }
        } else if onAir?.cue.id == cue {
            changeAiring(change)
        }
    }
}

extension Run.Line {
    /// What of it is kept as a remark.
    fileprivate var remark: Remark.Subject? {
        switch self {
        case .noted(let text): .note(text)
        case .violated(let text): .violation(text)
        case .checkedIn(let checkIn): .checkIn(checkIn)
        case .refused(let act, let reason): .refusal(act: act, reason: reason)
        case .switchedUnplanned(let scene): .unplannedScene(scene)
        case .panicked(let scene): .panic(scene: scene)
        case .pulled(let sku, _, _): .pull(sku: sku)
        case .restored(let sku): .restoral(sku: sku)
        case .missed(let cue, let due): .missed(cue, due: due)
        case .decided(let decision): .decision(decision)
        case .messaged(let text): .message(text)
        case .recovered(let restoration): .restoration(restoration)
        case .started, .took, .stoodBy, .standbyMoved, .held, .released, .paused, .resumed, .addedTime, .rolled,
            .waited,
            .looped, .ticked, .confirmed, .unconfirmed, .channel, .reoffered, .ended:
            nil
        }
    }
}
