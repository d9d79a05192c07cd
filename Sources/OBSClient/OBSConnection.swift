public import Civil
public import NIOCore
import NIOPosix
public import OBSProtocol

/// One OBS on the network: moves messages between a socket and a `Session`.
///
/// All of it runs on one event loop. Reports are handed out on a queue of their own, in order, so whoever reads them may
/// take its time: the socket never waits for it.
public final class OBSConnection: Sendable {
    private let conversation: Conversation

    /// - Parameters:
    ///   - trust: whose certificates are believed where the address is a `wss://` one.
    ///   - password: nil where there is none; OBS may still ask for one, and the link is then `.refusedPassword`.
    ///   - statsEvery: between two polls of the statistics, 100 … 60,000 ms.
    ///   - subscriptions: obs-websocket's bits; what a session needs for itself, unless more is wanted.
    ///   - events: which are reported as OBS sent them.
    ///   - group: whose loop it runs on; nil takes the one that all share.
    ///   - now: the clock that reports are timed by.
    ///   - trace: is told, on the loop, all that passes; passwords are never in it, but stream keys may be.
    ///   - report: called in order, never twice at once.
    public init(
        address: OBSAddress, trust: Trust = .systemRoots, password: String?, encoding: WireEncoding = .json,
        statsEvery: Milliseconds = 1000, subscriptions: Int64 = Session.Settings().subscriptions,
        events: Session.RawEvents = .none,
        group: (any EventLoopGroup)? = nil, now: @escaping @Sendable () -> Moment,
        trace: (@Sendable (Passage) -> Void)? = nil, report: @escaping @Sendable (Report) -> Void
    ) {
        let settings = Session.Settings(
            encoding: encoding, subscriptions: subscriptions, statsEvery: statsEvery, events: events)
        conversation = Conversation(
            Session(settings: settings, dice: UInt64.random(in: .min ... .max)),
            with: address, trust: trust, password: password, now: now, reports: ReportQueue(report), trace: trace,
            on: (group ?? MultiThreadedEventLoopGroup.singleton).next())
    }

    deinit { conversation.input { $0.disconnect(at: $1) } }

    /// Connects, and keeps connecting whenever that can help.
    public func start() { conversation.input { $0.connect(at: $1) } }

    /// Sends a command at once, from any thread; `.answered` with this tag follows exactly once.
    public func perform(_ command: OBSCommand, tag: UInt64) {
        conversation.input { $0.perform(command, tag: tag, at: $1) }
    }

    /// A person's wish to connect now, also after a refused password or a kick.
    public func reconnect() { conversation.input { $0.reconnect(at: $1) } }

    /// Polls the statistics at another pace, 100 … 60,000 ms.
    public func setStatsRate(every interval: Milliseconds) {
        conversation.input { $0.setStatsRate(every: interval, at: $1) }
    }

    /// Follows what somebody looks at, from now on and after each new connection.
    public func want(_ wants: Wants) { conversation.input { $0.want(wants, at: $1) } }

    /// Says goodbye and ends; blocks until that is done, a quarter of a second at most. Not to be called from a report.
    public func stop() {
        conversation.stop()
    }
}
