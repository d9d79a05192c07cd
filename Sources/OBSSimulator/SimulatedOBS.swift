/// An obs-websocket v5 server with a studio behind it, for demos, rehearsals and tests.
public final class SimulatedOBS: Sendable {
    /// - Parameter port: 0 takes a free one.
    public init(port: Int, password: String?, studio: Studio = .demo) {}

    /// Listens, and says on which port.
    public func start() throws -> Int { 0 }
    public func stop() {}

    /// Ends all sessions as a person at OBS can (4011).
    public func kickAll() {}
    /// Answers nothing more, pings included, until `thaw`.
    public func freeze() {}
    public func thaw() {}
    /// Drops all connections without a goodbye.
    public func dropConnections() {}
    /// Quits as OBS does: everything removed, then ExitStarted, then 1001.
    public func quitGracefully() {}
    /// Sends a text to every client as it is.
    public func sendRaw(_ text: String) {}
}
