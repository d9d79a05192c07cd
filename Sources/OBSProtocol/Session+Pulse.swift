import Civil

// What happens by time alone: pings, deadlines, polls, and the next wake.
extension Session {
    /// Anything at all from OBS is a sign of life.
    mutating func heard(at now: Moment) {
        line.missedPings = 0
        line.pongUntil = nil
        if case .silent = state { read(at: now) }
    }

    mutating func passTime(at now: Moment) {
        switch state {
        case .waiting(let until): if now.has(until) { dial(at: now) }
        case .dialing(let until), .greeting(let until), .proving(let until), .identifying(let until):
            if now.has(until) { fail("OBS did not answer", at: now) }
        case .silent(_, let until): if now.has(until) { fail("OBS did not answer for 30 s", at: now) }
        case .changing(let until), .settling(let until): if now.has(until) { read(at: now) }
        case .idle, .syncing, .live, .refused, .kicked, .unsupported: break
        }
        guard isConnected else { return }
        passHeld(at: now)
        passPending(at: now)
        passProfile(at: now)
        passClearing(at: now)
        passErrands(at: now)
        passPings(at: now)
        passPolls(at: now)
    }

    private mutating func passPings(at now: Moment) {
        if let until = line.pongUntil, now.has(until) {
            line.pongUntil = nil
            line.missedPings += 1
            if line.missedPings >= Timing.missedPings { fallSilent(at: now) }
        }
        guard let pingAt = line.pingAt, now.has(pingAt), mayPing else { return }
        outputs.append(.ping)
        line.pingAt = now + Timing.ping
        line.pongUntil = now + Timing.pong
    }

    /// In the window of a collection change nothing is sent.
    private var mayPing: Bool {
        switch state {
        case .syncing, .live, .silent: true
        case .idle, .waiting, .dialing, .greeting, .proving, .identifying, .changing, .settling, .refused, .kicked,
            .unsupported:
            false
        }
    }

    private mutating func fallSilent(at now: Moment) {
        switch state {
        case .syncing, .live:
            state = .silent(since: now, until: now + Timing.silence)
            line.reset()
            report(.link(.silent(since: now)), at: now)
        case .idle, .waiting, .dialing, .greeting, .proving, .identifying, .silent, .changing, .settling, .refused,
            .kicked, .unsupported:
            break
        }
    }

    private mutating func passPending(at now: Moment) {
        for (id, pending) in line.pending.sorted(by: { $0.key < $1.key }) where now.has(pending.until) {
            guard line.pending.removeValue(forKey: id) != nil else { continue }
            switch pending.purpose {
            case .errand(let number): finish(errand: number, .timedOut, at: now)
            case .lists, .parts: readingTimedOut(at: now)
            // What could not be read is doubtful still.
            case .again(let stale): if pending.epoch == line.epoch { line.stale.formUnion(stale) }
            case .stats, .target: break
            }
        }
    }

    private mutating func passPolls(at now: Moment) {
        guard state == .live || state == .syncing else { return }
        if let readAgainAt = line.readAgainAt, now.has(readAgainAt) { read(at: now) }
        if let staleAt = line.staleAt, now.has(staleAt) {
            line.staleAt = nil
            readStale(at: now)
        }
        subscribe(at: now)
        if let recheckAt = line.recheckAt, now.has(recheckAt), mayAsk, line.reading == nil {
            line.recheckAt = nil
            refresh(at: now)
        }
        guard mayAsk, let statsAt = line.statsAt, now.has(statsAt) else { return }
        line.statsAt = now + settings.statsEvery
        guard !line.pending.values.contains(where: { $0.purpose.isStats }) else { return }
        let poll = Poll(wants, mirror: mirror)
        batch(poll.requests, .stats(poll), within: Timing.command, at: now)
    }

    /// Ends an input: what is to be done, and when to be woken.
    mutating func flush(at now: Moment) -> [Output] {
        if let next = nextDeadline, next != wakeAt {
            wakeAt = next
            outputs.append(.wake(at: next))
        }
        defer { outputs = [] }
        return outputs
    }

    private var nextDeadline: Moment? {
        var deadlines: [Moment] = []
        switch state {
        case .idle, .refused, .kicked, .unsupported: return nil
        case .waiting(let until): return until
        case .dialing(let until): return until
        case .greeting(let until), .proving(let until), .identifying(let until), .changing(let until),
            .settling(let until), .silent(_, let until):
            deadlines.append(until)
        case .syncing, .live: break
        }
        if mayPing { deadlines += [line.pingAt, line.pongUntil].compactMap(\.self) }
        if mayAsk, let statsAt = line.statsAt { deadlines.append(statsAt) }
        if let recheckAt = line.recheckAt, mayAsk, line.reading == nil { deadlines.append(recheckAt) }
        if let readAgainAt = line.readAgainAt { deadlines.append(readAgainAt) }
        deadlines += [line.staleAt, line.profileUntil].compactMap(\.self)
        if let held = line.held { deadlines.append(held.until) }
        if let doubtful = line.doubtful { deadlines.append(doubtful.until) }
        deadlines += line.pending.values.map(\.until)
        // Outside `.live`, and while all has to come home, a command is only waited for, and nothing moves it on.
        let mayMove = state == .live && line.clearing == nil
        deadlines += line.errands.values.map { mayMove ? $0.nextLook : $0.until }
        return deadlines.min { $0.elapsed(since: $1) < .zero }
    }
}

extension Moment {
    /// Whether this moment is at or after a deadline.
    func has(_ deadline: Moment) -> Bool { elapsed(since: deadline) >= .zero }
}
