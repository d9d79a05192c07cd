import Civil
public import OBSProtocol

/// A session on a clock of its own, and what must always hold of it, whatever OBS sends.
public struct Trial: Sendable {
    /// A rule that was broken.
    public struct Violation: Error, CustomStringConvertible {
        public let description: String
    }

    public private(set) var session: Session
    /// What the session sent and nobody has answered yet.
    public var transmitted: [Message] = []
    /// Messages that were put into it.
    public private(set) var messages = 0
    public private(set) var isOpen = false
    public private(set) var isDialing = false
    public private(set) var isProving = false

    private var now = Moment(wall: Instant(milliseconds: 1_700_000_000_000), boot: 0, bootID: BootID("trial"))
    private var wakeAt: Moment?
    private var mirror = Mirror()
    private var inWindow = false
    private var commandsUnderWay: Set<UInt64> = []
    private var commands: UInt64 = 0
    private var steps = 0

    public init(encoding: WireEncoding) {
        session = Session(settings: Session.Settings(encoding: encoding, statsEvery: 500), dice: 7)
    }

    public var link: Link { session.mirror.link }

    public mutating func take(_ step: Step) throws(Violation) {
        steps += 1
        switch step {
        case .connect: try act { $0.connect(at: $1) }
        case .reconnect: try act { $0.reconnect(at: $1) }
        case .disconnect: try act { $0.disconnect(at: $1) }
        case .opened:
            guard isDialing else { break }
            (isDialing, isOpen) = (false, true)
            try act { $0.opened(at: $1) }
        case .failed:
            guard isDialing else { break }
            isDialing = false
            try act { $0.connectFailed(reason: "nobody", at: $1) }
        case .proven:
            guard isProving else { break }
            isProving = false
            try act { $0.proven("proof", at: $1) }
        case .pong: if isOpen { try act { $0.ponged(at: $1) } }
        case .closed(let code):
            guard isOpen else { break }
            isOpen = false
            try act { $0.closed(code: code, reason: "because", at: $1) }
        case .text(let text):
            messages += 1
            try act { $0.received(text: text, at: $1) }
        case .binary(let bytes):
            messages += 1
            try act { $0.received(binary: bytes, at: $1) }
        case .advance(let length): try advance(Milliseconds(length))
        case .perform(let number):
            commands += 1
            let tag = commands
            commandsUnderWay.insert(tag)
            try act { $0.perform(Step.commands[number % Step.commands.count], tag: tag, at: $1) }
        case .want(let number): try act { $0.want(Step.wants[number % Step.wants.count], at: $1) }
        }
        try check()
    }

    private mutating func advance(_ length: Milliseconds) throws(Violation) {
        let end = now + length
        var wakesInPlace = 0
        while let due = wakeAt, end.elapsed(since: due) >= .zero {
            let isLater = due.elapsed(since: now) > .zero
            wakesInPlace = isLater ? 0 : wakesInPlace + 1
            guard wakesInPlace < 20 else { throw Violation(description: "it wants to be woken again and again") }
            if isLater { now = due }
            wakeAt = nil
            try act { $0.woke(at: $1) }
        }
        now = end
    }

    private mutating func act(_ input: (inout Session, Moment) -> [Session.Output]) throws(Violation) {
        for output in input(&session, now) {
            switch output {
            case .dial: (isDialing, isOpen, isProving) = (true, false, false)
            case .prove: isProving = true
            case .transmit(let message):
                try mayTalk("a message")
                transmitted.append(message)
            case .ping: try mayTalk("a ping")
            case .hangUp: (isDialing, isOpen, isProving) = (false, false, false)
            case .wake(let moment): wakeAt = moment
            case .report(let report): try hear(report)
            }
        }
    }

    private func mayTalk(_ what: String) throws(Violation) {
        guard isOpen else { throw Violation(description: "\(what) left without a connection") }
        guard !inWindow else { throw Violation(description: "\(what) left while OBS changed its collection") }
    }

    private mutating func hear(_ report: Report) throws(Violation) {
        mirror.fold(report, at: now)
        switch report {
        case .link(let link): inWindow = link == .changingCollection
        case .answered(let tag, _):
            guard commandsUnderWay.remove(tag) != nil else {
                throw Violation(description: "command \(tag) was answered twice, or was none")
            }
        case .responded(let tag, _):
            guard commandsUnderWay.contains(tag) else {
                throw Violation(description: "command \(tag) got data after its answer")
            }
        case .snapshot, .changed, .stats, .meters, .ordered, .said, .oddity: break
        }
    }

    // MARK: what must hold

    private func check() throws(Violation) {
        let (asked, given) = (session.underWay.requests, session.underWay.commands)
        guard given == commandsUnderWay.count else {
            throw Violation(description: "\(given) commands under way, and \(commandsUnderWay.count) not answered")
        }
        guard asked <= given + 40 else { throw Violation(description: "\(asked) requests wait for answers") }
        guard mustWake == false || wakeAt != nil else {
            throw Violation(description: "it sleeps for ever in \(link)")
        }
        guard mirror.isCurrent == (mirror.link == .live && mirror.versions != nil) else {
            throw Violation(description: "the mirror is current in \(link)")
        }
        if steps % 32 == 0 { try checkMirror() }
    }

    /// A state that only time ends has to have its time.
    private var mustWake: Bool {
        switch link {
        case .offline(_, let retryAt): retryAt != nil
        case .connecting, .identifying, .syncing, .live, .silent, .changingCollection: true
        case .refusedPassword, .kicked, .unsupported: false
        }
    }

    /// Dear, so not after every step.
    public func checkMirror() throws(Violation) {
        guard mirror == session.mirror else { throw Violation(description: "the reports do not make the mirror") }
        for input in mirror.inputs where mirror.input(input.name)?.name != input.name {
            throw Violation(description: "the mirror does not find its input \(input.name)")
        }
        for scene in mirror.scenes where !mirror.hasScene(scene) {
            throw Violation(description: "the mirror does not find its scene \(scene)")
        }
    }

    /// After the last step: a session that is ended owes nobody anything.
    public mutating func end() throws(Violation) {
        try take(.disconnect)
        guard commandsUnderWay.isEmpty else {
            throw Violation(description: "\(commandsUnderWay.count) commands were never answered")
        }
        try checkMirror()
    }
}
