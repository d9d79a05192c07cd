import Civil

// Dialling, the handshake and the ways a connection ends.
extension Session {
    mutating func dial(at now: Moment) {
        state = .dialing(until: now + Timing.handshake)
        report(.link(.connecting), at: now)
        outputs.append(.dial)
    }

    /// Hello: the password is proven where one is asked for.
    mutating func greet(_ hello: JSON, at now: Moment) {
        guard case .greeting = state else { return oddity("OBS said Hello twice", at: now) }
        guard let rpc = hello["rpcVersion"].int, rpc >= 1 else {
            leave(code: 1000, at: now)
            state = .unsupported
            let version = hello["obsWebSocketVersion"].string ?? "?"
            return report(.link(.unsupported("obs-websocket \(version) speaks no RPC version 1")), at: now)
        }
        guard let challenge = hello["authentication"]["challenge"].string,
            let salt = hello["authentication"]["salt"].string
        else { return identify(at: now) }
        state = .proving(until: now + Timing.handshake)
        outputs.append(.prove(Challenge(challenge: challenge, salt: salt)))
    }

    /// Without a password nothing is tried: OBS shows its user an alert for each wrong one.
    mutating func identify(proof: String?, at now: Moment) {
        guard let proof else { return refuse(at: now) }
        identify(["authentication": .string(proof)], at: now)
    }

    private mutating func identify(_ data: [String: JSON] = [:], at now: Moment) {
        var data = data
        data["rpcVersion"] = 1
        line.subscribed = settings.subscriptions | wants.subscriptions
        data["eventSubscriptions"] = .integer(line.subscribed)
        state = .identifying(until: now + Timing.handshake)
        send(.identify, .object(data))
    }

    /// Tells OBS which events are wanted, where that has changed.
    mutating func subscribe(at now: Moment) {
        let wanted = settings.subscriptions | wants.subscriptions
        guard mayAsk, wanted != line.subscribed else { return }
        line.subscribed = wanted
        line.reidentifying += 1
        send(.reidentify, ["eventSubscriptions": .integer(wanted)])
    }

    mutating func identified(at now: Moment) {
        if line.reidentifying > 0 {
            line.reidentifying -= 1
            return
        }
        guard case .identifying = state else { return oddity("OBS said Identified unasked", at: now) }
        line.pingAt = now + Timing.ping
        read(at: now)
    }

    private mutating func refuse(at now: Moment) {
        leave(code: 1000, at: now)
        state = .refused
        report(.link(.refusedPassword), at: now)
    }

    /// The other side ended the connection; what its code means is in `CloseCode`.
    mutating func close(code: UInt16, reason: String, at now: Moment) {
        let wasQuitting = line.isQuitting
        drop(at: now)
        switch CloseCode(code, reason: reason, wasQuitting: wasQuitting) {
        case .refusedPassword:
            state = .refused
            report(.link(.refusedPassword), at: now)
        case .kicked:
            state = .kicked
            report(.link(.kicked), at: now)
        case .unsupported:
            state = .unsupported
            report(.link(.unsupported(reason)), at: now)
        case .retry(let words): retry(words, at: now)
        }
    }

    /// We give the connection, or the try, up, and try again later.
    mutating func fail(_ reason: String, at now: Moment) {
        leave(code: 1001, at: now)
        retry(reason, at: now)
    }

    private mutating func retry(_ reason: String, at now: Moment) {
        if let liveSince, now.elapsed(since: liveSince) >= Timing.settled { failures = 0 }
        liveSince = nil
        let doubled = Timing.firstRetry.count << min(failures, 10)
        let length = Double(min(doubled, Timing.lastRetry.count)) * (0.75 + 0.5 * dice.fraction())
        failures += 1
        let retryAt = now + Milliseconds(min(Int64(length), Timing.lastRetry.count))
        state = .waiting(until: retryAt)
        report(.link(.offline(reason: reason, retryAt: retryAt)), at: now)
    }

    /// Ends a connection from our side, if there is one or one is being made.
    mutating func leave(code: UInt16, at now: Moment) {
        if case .dialing = state {
            outputs.append(.hangUp(code: code))
        } else if isConnected {
            outputs.append(.hangUp(code: code))
        }
        drop(at: now)
    }

    /// Forgets what belonged to the connection; every command that was under way is answered.
    private mutating func drop(at now: Moment) {
        let errands = line.errands.sorted { $0.key < $1.key }.map(\.value)
        line = Line()
        for errand in errands {
            let outcome: Outcome = errand.hasLeft ? .linkLost : .notSent(reason: "the connection to OBS was lost")
            report(.answered(tag: errand.tag, outcome: outcome), at: now)
        }
    }
}
