public import Civil

/// One conversation with one OBS, without a socket and without a clock.
///
/// Its owner tells it what happened and when, and does what it gives back, in order. The rules:
///
/// * `connect` dials. A connection that fails or ends is dialled again by itself after 0.5 s, doubling up to 8 s with a
///   jitter of a quarter, but not after OBS refused the password (4009), ended the session (4011) or speaks another
///   protocol (4010): then only `reconnect`, a person's wish, dials again.
/// * After `.hangUp` the connection is over; whatever it still delivers must not be passed on.
/// * Nothing but the handshake is sent before everything was read (`.syncing`); commands go out in `.live` alone, and no
///   command outlives its connection.
/// * Any message counts as a sign of life. A ping leaves each second; two in a row without a sign make `.silent`, within
///   3 s of OBS's last. The next sign leads through a new reading to `.live`; 30 s of silence dial anew.
/// * From CurrentSceneCollectionChanging, or our own wish for it, until a while after …Changed nothing is sent at all: it
///   could crash OBS < 30. Our own wish leaves when nothing else is under way.
/// * What was asked before everything was read anew is void (`Line.epoch`).
/// * Removals are held back for a moment, for an OBS that quits first removes everything and only then says so.
/// * One write is under way for each thing in OBS (see `Errand.Lane`), since OBS promises no order between requests; of
///   those that wait to set the same property only the newest leaves.
public struct Session: Sendable {
    /// What the owner has to do.
    public enum Output: Equatable, Sendable {
        /// Open a connection; answer with `opened` or `connectFailed`.
        case dial
        /// Compute the proof of the password; answer with `proven`, nil where there is no password.
        case prove(Challenge)
        case transmit(Message)
        /// Send a WebSocket ping; answer its pong with `ponged`.
        case ping
        /// Close the connection with this code, or give up making one.
        case hangUp(code: UInt16)
        /// Call `woke` at this time; it takes the place of any earlier wake.
        case wake(at: Moment)
        case report(Report)
    }

    /// What a conversation is like before it begins.
    public struct Settings: Equatable, Sendable {
        public var encoding: WireEncoding
        /// obs-websocket's EventSubscription bits; the default is all but the four of high volume.
        public var subscriptions: Int64
        /// Between two polls of the statistics, 100 … 60,000 ms.
        public var statsEvery: Milliseconds
        /// Which events are reported beside what is made of them.
        public var events: RawEvents

        public init(
            encoding: WireEncoding = .json, subscriptions: Int64 = 0xFFF, statsEvery: Milliseconds = 1000,
            events: RawEvents = .none
        ) {
            self.encoding = encoding
            self.subscriptions = subscriptions
            self.events = events
            self.statsEvery = Self.clamped(statsEvery)
        }

        static func clamped(_ interval: Milliseconds) -> Milliseconds { min(max(interval, 100), 60_000) }
    }

    /// Which events are reported as OBS sent them.
    public enum RawEvents: Equatable, Sendable { case none, all }

    /// Where the conversation stands; each has the deadline that ends it.
    enum State: Equatable {
        case idle
        case waiting(until: Moment)
        case dialing(until: Moment)
        case greeting(until: Moment)
        case proving(until: Moment)
        case identifying(until: Moment)
        case syncing
        case live
        case silent(since: Moment, until: Moment)
        /// OBS is changing its scene collection; `until` is when we stop believing that.
        case changing(until: Moment)
        /// It has changed, and is left in peace until then.
        case settling(until: Moment)
        case refused, kicked, unsupported
    }

    public internal(set) var settings: Settings
    /// What somebody looks at now.
    public internal(set) var wants = Wants()
    /// What has been reported so far, folded.
    public internal(set) var mirror = Mirror()
    /// Answers that were dropped: they came after their deadline, or to what was asked before a reset.
    public internal(set) var lateAnswers = 0
    /// Messages that were not understood.
    public internal(set) var oddities = 0

    var state: State = .idle
    var line = Line()
    var dice: Dice
    var failures = 0
    var liveSince: Moment?
    var lastID: UInt64 = 0
    var outputs: [Output] = []
    var wakeAt: Moment?

    /// - Parameter dice: the seed of the jitter between tries; any number.
    public init(settings: Settings = Settings(), dice: UInt64) {
        self.settings = settings
        self.dice = Dice(seed: dice)
    }

    /// Dials, unless a connection is there or being made.
    public mutating func connect(at now: Moment) -> [Output] {
        switch state {
        case .idle, .waiting: dial(at: now)
        case .dialing, .greeting, .proving, .identifying, .syncing, .live, .silent, .changing, .settling, .refused,
            .kicked, .unsupported:
            break
        }
        return flush(at: now)
    }

    /// A person's wish to try at once, also after a refusal.
    public mutating func reconnect(at now: Moment) -> [Output] {
        leave(code: 1000, at: now)
        failures = 0
        dial(at: now)
        return flush(at: now)
    }

    /// Ends the conversation for good.
    public mutating func disconnect(at now: Moment) -> [Output] {
        guard state != .idle else { return flush(at: now) }
        leave(code: 1000, at: now)
        state = .idle
        report(.link(.offline(reason: "disconnected", retryAt: nil)), at: now)
        return flush(at: now)
    }

    public mutating func opened(at now: Moment) -> [Output] {
        if case .dialing = state {
            line = Line()
            state = .greeting(until: now + Timing.handshake)
            report(.link(.identifying), at: now)
        }
        return flush(at: now)
    }

    public mutating func connectFailed(reason: String, at now: Moment) -> [Output] {
        if case .dialing = state { fail(reason, at: now) }
        return flush(at: now)
    }

    /// - Parameter code: the close frame's code, 1006 where there was none.
    public mutating func closed(code: UInt16, reason: String, at now: Moment) -> [Output] {
        if isConnected { close(code: code, reason: reason, at: now) }
        return flush(at: now)
    }

    /// - Parameter answer: the string for Identify, or nil where no password is known.
    public mutating func proven(_ answer: String?, at now: Moment) -> [Output] {
        if case .proving = state { identify(proof: answer, at: now) }
        return flush(at: now)
    }

    public mutating func received(text: String, at now: Moment) -> [Output] {
        guard isConnected else { return flush(at: now) }
        heard(at: now)
        do throws(JSONError) {
            take(try JSON(text: text), at: now)
        } catch {
            oddity("OBS sent text that is no JSON (\(error))", at: now)
        }
        return flush(at: now)
    }

    public mutating func received(binary: [UInt8], at now: Moment) -> [Output] {
        guard isConnected else { return flush(at: now) }
        heard(at: now)
        do throws(JSONError) {
            take(try JSON(messagePack: binary), at: now)
        } catch {
            oddity("OBS sent bytes that are no msgpack (\(error))", at: now)
        }
        return flush(at: now)
    }

    public mutating func ponged(at now: Moment) -> [Output] {
        if isConnected { heard(at: now) }
        return flush(at: now)
    }

    public mutating func woke(at now: Moment) -> [Output] {
        wakeAt = nil
        passTime(at: now)
        return flush(at: now)
    }

    /// Asks OBS for something; `.answered` with this tag follows exactly once.
    public mutating func perform(_ command: OBSCommand, tag: UInt64, at now: Moment) -> [Output] {
        begin(command, tag: tag, at: now)
        return flush(at: now)
    }

    /// Polls the statistics at another pace, 100 … 60,000 ms.
    public mutating func setStatsRate(every interval: Milliseconds, at now: Moment) -> [Output] {
        settings.statsEvery = Settings.clamped(interval)
        line.statsAt = line.statsAt.map { _ in now }
        return flush(at: now)
    }

    /// Follows what somebody looks at, from now on and after each new connection.
    public mutating func want(_ wants: Wants, at now: Moment) -> [Output] {
        let isMore = !self.wants.media.isSuperset(of: wants.media) || (wants.outputs && !self.wants.outputs)
        self.wants = wants
        subscribe(at: now)
        // What came into view is read at once, not with the next poll.
        if isMore { line.statsAt = line.statsAt.map { _ in now } }
        return flush(at: now)
    }

    var isConnected: Bool {
        switch state {
        case .greeting, .proving, .identifying, .syncing, .live, .silent, .changing, .settling: true
        case .idle, .waiting, .dialing, .refused, .kicked, .unsupported: false
        }
    }
}
