import Civil

// Commands on their way. What they ask is in `Errand`; here is when it leaves and what its answer is.
extension Session {
    mutating func begin(_ command: OBSCommand, tag: UInt64, at now: Moment) {
        if let reason = whyNotNow {
            return report(.answered(tag: tag, outcome: .notSent(reason: reason)), at: now)
        }
        if let reason = command.reasonNotToLeave(given: mirror) {
            return report(.answered(tag: tag, outcome: .notSent(reason: reason)), at: now)
        }
        lastID += 1
        let number = lastID
        let lane = command.lane(number: number)
        overtake(by: command, in: lane, at: now)
        line.errands[number] = Errand(tag: tag, command: command, lane: lane, until: now + command.patience)
        line.lanes[lane, default: []].append(number)
        if line.lanes[lane]?.count == 1 { start(errand: number, at: now) }
    }

    /// Of the commands that wait in a lane only the newest of a property will leave.
    private mutating func overtake(by command: OBSCommand, in lane: Errand.Lane, at now: Moment) {
        guard let property = command.property else { return }
        for number in line.lanes[lane] ?? [] {
            guard let errand = line.errands[number], errand.step == .queued, errand.command.property == property
            else { continue }
            finish(errand: number, .overtaken, at: now)
        }
    }

    /// nil when commands go out.
    private var whyNotNow: String? {
        switch state {
        case .live:
            if line.isQuitting {
                "OBS is quitting"
            } else if line.clearing != nil {
                "OBS is changing its scene collection"
            } else if line.profileUntil != nil {
                "OBS is changing its profile"
            } else {
                nil
            }
        case .idle, .waiting: "OBS is not connected"
        case .dialing, .greeting, .proving, .identifying, .syncing: "OBS is still being connected"
        case .silent: "OBS does not answer"
        case .changing, .settling: "OBS is changing its scene collection"
        case .refused: "OBS refused the password"
        case .kicked: "OBS ended the session"
        case .unsupported: "this OBS is not supported"
        }
    }

    mutating func start(errand number: UInt64, at now: Moment) {
        guard let errand = line.errands[number] else { return }
        if errand.command.changesCollection { return openWindow(errand: number, at: now) }
        if errand.command.changesProfile { profileChanging(at: now) }
        if case .switchScene = errand.command, mirror.studioMode == true, let notBefore = earliestTake(at: now) {
            line.errands[number]?.step = .holding(until: notBefore)
            line.errands[number]?.until = notBefore + Timing.command
            return
        }
        if errand.command.takes { noteHeldTransition(at: now) }
        let departures = errand.command.departures(given: mirror)
        guard let first = departures.first else { return }
        // A take in studio mode: preview, OBS's word that it is there, then the trigger; see `Timing` for the races this
        // avoids.
        let step: Errand.Step =
            if departures.count > 1, case .previewShown(let scene) = departures[1].cause {
                .previewing(scene, triggerAt: nil)
            } else {
                .sent
            }
        sendRequests(of: number, first.requests, step: step, at: now)
    }

    mutating func sendRequests(of number: UInt64, _ requests: [Request], step: Errand.Step, at now: Moment) {
        guard let errand = line.errands[number] else { return }
        let until = errand.until
        line.errands[number]?.step = step
        line.errands[number]?.hasLeft = true
        line.errands[number]?.isHeldBack = false
        let length = until.elapsed(since: now)
        if let (output, order) = errand.command.outputOrder { report(.ordered(output, order), at: now) }
        if case .batch(_, let rule) = errand.command {
            batch(requests, .errand(number), haltOnFailure: rule == .haltOnFailure, within: length, at: now)
        } else if requests.count == 1, let only = requests.first {
            request(only, .errand(number), within: length, at: now)
        } else {
            batch(requests, .errand(number), haltOnFailure: true, within: length, at: now)
        }
    }

    // MARK: answers

    mutating func answered(errand number: UInt64, _ answers: [Answer], at now: Moment) {
        guard let errand = line.errands[number] else { return }
        if errand.command.changesCollection { windowAnswered(answers, at: now) }
        if errand.command.changesProfile { profileChanged(at: now) }
        if let failure = answers.first(where: { !$0.isDone }) {
            if failure.code == Answer.notReady, errand.command.mayRepeat(after: answers) {
                return holdBack(errand: number, at: now)
            }
            if case .batch = errand.command {
                report(.responded(tag: errand.tag, .array(answers.map(\.json))), at: now)
            }
            return finish(errand: number, .refused(code: failure.code, comment: failure.comment), at: now)
        }
        guard let last = answers.last else {
            return finish(errand: number, .refused(code: 0, comment: "OBS answered nothing"), at: now)
        }
        if case .previewing(let scene, _) = errand.step {
            line.errands[number]?.step = .previewing(scene, triggerAt: now + Timing.previewSettle)
            return
        }
        switch errand.command {
        case .request: report(.responded(tag: errand.tag, last.data), at: now)
        case .batch: report(.responded(tag: errand.tag, .array(answers.map(\.json))), at: now)
        case .tBar(_, .held): report(.changed(.transitionHeld), at: now)
        case .read(let lookup): if let event = lookup.event(last.data) { report(.changed(event), at: now) }
        default: break
        }
        finish(errand: number, .done, at: now)
    }

    /// Asks once more, as what OBS answered is of a time before everything was read anew.
    mutating func again(errand number: UInt64, at now: Moment) {
        line.errands[number]?.step = .holding(until: now)
        if state == .live { start(errand: number, at: now) }
    }

    private mutating func holdBack(errand number: UInt64, at now: Moment) {
        guard let retries = line.errands[number]?.retries else { return }
        line.errands[number]?.retries += 1
        line.errands[number]?.isHeldBack = true
        line.errands[number]?.step = .holding(until: now + Milliseconds(Timing.notReady.count << min(retries, 5)))
    }

    mutating func finish(errand number: UInt64, _ outcome: Outcome, at now: Moment) {
        guard let errand = line.errands.removeValue(forKey: number) else { return }
        line.lanes[errand.lane]?.removeAll { $0 == number }
        if case .refused = outcome, let (output, _) = errand.command.outputOrder {
            report(.ordered(output, nil), at: now)
        }
        report(.answered(tag: errand.tag, outcome: outcome), at: now)
        guard let next = line.lanes[errand.lane]?.first else {
            line.lanes[errand.lane] = nil
            return
        }
        // One that ends in the window of a collection change, by its deadline, must not let out the next.
        if state == .live, line.errands[next]?.step == .queued { start(errand: next, at: now) }
    }

    mutating func passErrands(at now: Moment) {
        for number in line.errands.keys.sorted() {
            guard let errand = line.errands[number], now.has(errand.nextLook) else { continue }
            if now.has(errand.until) {
                line.pending = line.pending.filter { $0.value.purpose != .errand(number) }
                finish(errand: number, errand.late, at: now)
                continue
            }
            guard state == .live, line.clearing == nil else { continue }
            switch errand.step {
            case .holding: start(errand: number, at: now)
            case .previewing(_, .some): trigger(errand: number, at: now)
            case .previewing(_, nil), .queued, .clearing, .sent: break
            }
        }
    }
}
