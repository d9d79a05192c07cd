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
    public func kickAll() { closeAll(code: 4011, reason: "Your session has been invalidated.") }

    /// Ends all sessions with any close code.
    public func closeAll(code: Int, reason: String) { host.run { $0.closeAll(code, reason) } }

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

    /// Sends bytes to every client as a binary message, whatever they are.
    public func sendRaw(_ bytes: [UInt8]) { host.run { $0.sendRaw(bytes) } }

    /// How answers travel from now on.
    public func deliver(_ delivery: Delivery) { host.run { $0.deliver(delivery) } }

    /// Dies of any message while its scene collection changes, as an OBS before 30 may.
    public func beFragile() { host.run { $0.isFragile = true } }

    /// How many messages came while the scene collection changed.
    public var askedInWindow: Int { read(\.askedInWindow) }

    /// Lets something happen in the studio for which there is no request.
    public func happen(_ change: @escaping @Sendable (inout Studio) -> Void) { host.run { $0.happen(change) } }

    /// Answers the next requests with NotReady (207), as an OBS that loads.
    public func beNotReady(for requests: Int) { host.run { $0.notReady = requests } }

    /// Does what a person at OBS does, who needs no socket for it.
    public func act(_ request: String, _ data: JSON = .null) { host.run { $0.act(request, data) } }

    /// How many clients are identified.
    public var clientCount: Int { read(\.identifiedCount) }

    private func read(_ number: @escaping @Sendable (Host) -> Int) -> Int {
        let result = Mutex(0)
        host.run { host in result.withLock { $0 = number(host) } }
        return result.withLock(\.self)
    }

    deinit {
        host.run { $0.stop() }
        group.shutdownGracefully(queue: .global()) { _ in }
    }
}
