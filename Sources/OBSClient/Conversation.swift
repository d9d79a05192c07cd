import Civil
import Crypto
import FoundationEssentials
import NIOCore
import OBSProtocol

/// Tells a session what its socket says, and does what the session asks for.
///
/// `@unchecked Sendable`: everything but its constants is touched on `loop` alone.
final class Conversation: @unchecked Sendable {
    private let loop: any EventLoop
    private let address: OBSAddress
    private let trust: Trust
    private let password: String?
    private let now: @Sendable () -> Moment
    private let reports: ReportQueue
    private let trace: (@Sendable (Passage) -> Void)?

    private var session: Session
    private var socket: Socket?
    private var alarm: Scheduled<Void>?

    init(
        _ session: Session, with address: OBSAddress, trust: Trust, password: String?,
        now: @escaping @Sendable () -> Moment,
        reports: ReportQueue, trace: (@Sendable (Passage) -> Void)?, on loop: any EventLoop
    ) {
        self.session = session
        self.address = address
        self.trust = trust
        self.password = password
        self.now = now
        self.reports = reports
        self.trace = trace
        self.loop = loop
    }

    /// Gives the session one input, from any thread.
    func input(_ input: @escaping @Sendable (inout Session, Moment) -> [Session.Output]) {
        if loop.inEventLoop {
            act(on: input(&session, now()))
        } else {
            loop.execute { self.act(on: input(&self.session, self.now())) }
        }
    }

    func stop() {
        let done = loop.makePromise(of: Void.self)
        loop.execute {
            let socket = self.socket
            self.act(on: self.session.disconnect(at: self.now()))
            self.alarm?.cancel()
            guard let socket else { return done.succeed() }
            socket.whenClosed { done.succeed() }
        }
        guard !loop.inEventLoop else { return }
        try? done.futureResult.wait()
    }

    private func act(on outputs: [Session.Output]) {
        var told: [Report] = []
        for output in outputs {
            switch output {
            case .dial: dial()
            case .prove(let challenge): prove(challenge)
            case .transmit(let message):
                trace?(.sent(message))
                socket?.write(message)
            case .ping: socket?.ping()
            case .hangUp(let code):
                socket?.hangUp(code: code)
                socket = nil
            case .wake(let moment): wake(at: moment)
            case .report(let report): told.append(report)
            }
        }
        socket?.flush()
        if !told.isEmpty { reports.put(told) }
    }

    private func dial() {
        let encoding = session.settings.encoding
        let socket = Socket(on: loop) { [weak self] socket, news in
            // What a socket says after it was given up is nobody's concern.
            guard let self, self.socket === socket else { return }
            self.heard(news)
        }
        self.socket = socket
        // After the outputs it came with, so that a try that fails at once does not overtake them.
        loop.execute { [address, trust] in socket.dial(address, encoding, trust: trust) }
    }

    private func heard(_ news: Socket.News) {
        let moment = now()
        trace?(Passage(news))
        switch news {
        case .opened: act(on: session.opened(at: moment))
        case .failed(let reason):
            socket = nil
            act(on: session.connectFailed(reason: reason, at: moment))
        case .text(let text): act(on: session.received(text: text, at: moment))
        case .binary(let bytes): act(on: session.received(binary: bytes, at: moment))
        case .pong: act(on: session.ponged(at: moment))
        case .closed(let code, let reason):
            socket = nil
            act(on: session.closed(code: code, reason: reason, at: moment))
        }
    }

    private func prove(_ challenge: Challenge) {
        let proof = password.map { password in
            challenge.proof(of: password) { text in
                Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
            }
        }
        // After the outputs it came with, so that inputs never overtake them.
        loop.execute { self.act(on: self.session.proven(proof, at: self.now())) }
    }

    private func wake(at moment: Moment) {
        alarm?.cancel()
        let length = max(0, moment.boot - now().boot)
        alarm = loop.scheduleTask(in: .nanoseconds(length)) { self.act(on: self.session.woke(at: self.now())) }
    }
}
