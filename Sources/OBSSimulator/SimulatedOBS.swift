import Dispatch
import NIOCore
import NIOPosix
public import OBSProtocol
import Synchronization

/// An obs-websocket v5 server with a studio behind it, for demos, rehearsals and tests.
///
/// It speaks JSON and msgpack, wants a password proven where it has one, and closes with the codes of the real one. It
/// can also fail in the ways a real OBS does.
public final class SimulatedOBS: Sendable {
    private let host: Host
    private let group: MultiThreadedEventLoopGroup

    /// - Parameters:
    ///   - address: what it listens on; OBS itself listens on all, `0.0.0.0`.
    ///   - port: 0 takes a free one.
    ///   - password: nil asks for none.
    public init(
        address: String = "127.0.0.1", port: Int, password: String?, studio: Studio = .demo
    ) {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        host = Host(address: address, port: port, password: password, studio: studio, on: group.next())
    }

    /// Listens, and says on which port. Also again after `stop` or `quitGracefully`, and
    /// then on the same port.
    @discardableResult
    public func start() throws -> Int { try host.listen() }

    /// Ends all connections without a word and listens no more.
    public func stop() { host.run { $0.stop() } }

    /// Ends all sessions as a person at OBS can (4011).
    public func kickAll() { host.run { $0.kickAll() } }

    /// Answers nothing more, pings included, as a process that hangs; connections stay open, new ones too.
    public func freeze() { host.run { $0.freeze() } }

    /// Goes on where it was frozen, with the answers that are late now.
    public func thaw() { host.run { $0.thaw() } }

    /// Drops all connections without a goodbye, and goes on listening.
    public func dropConnections() { host.run { $0.dropConnections() } }

    /// Quits as OBS does: everything is removed, then ExitStarted, then 1001; it listens no more.
    public func quitGracefully() { host.run { $0.quitGracefully() } }

    /// Sends a text to every client as it is, whatever it is.
    public func sendRaw(_ text: String) { host.run { $0.sendRaw(text) } }

    /// Answers the next requests with NotReady (207), as an OBS that loads.
    public func beNotReady(for requests: Int) { host.run { $0.notReady = requests } }

    /// Does what a person at OBS does, who needs no socket for it.
    public func act(_ request: String, _ data: JSON = .null) { host.run { $0.act(request, data) } }

    /// How many clients are identified.
    public var clientCount: Int {
        let count = Mutex(0)
        host.run { host in count.withLock { $0 = host.identifiedCount } }
        return count.withLock(\.self)
    }

    deinit {
        host.run { $0.stop() }
        group.shutdownGracefully(queue: .global()) { _ in }
    }
}
