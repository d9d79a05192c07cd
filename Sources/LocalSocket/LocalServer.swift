import Dispatch
import NIOCore
import NIOPosix

/// A socket by which programs of the same user ask this seat for things: a line each way, one at a time.
///
/// Whoever is slow, silent or talks too much harms only itself: a guest's next line is read when the last one is answered
/// and the answer has left, at an even pace; places are few, and the one that has been silent longest makes way.
public final class LocalServer: Sendable {
    /// How much is taken.
    public struct Limits: Hashable, Sendable {
        public var guests = 32
        /// Bytes of a line without its end.
        public var line = 4096

        public init() {}
    }

    /// What the server says by itself, each a line.
    public struct Words: Hashable, Sendable {
        /// No place is left.
        public var full: String
        /// A line was longer than the limit; the connection ends.
        public var tooLong: String

        public init(full: String, tooLong: String) {
            self.full = full
            self.tooLong = tooLong
        }
    }

    public let path: String
    private let socket: ListeningSocket
    private let reception: Reception

    /// Opens the socket and listens.
    /// - Parameters:
    ///   - name: of the socket in the folder, at most 20 bytes.
    ///   - group: whose loop it runs on; nil takes the one that all share.
    ///   - ask: called with each line and the number of the request, on the loop, so it must not wait; what it returns is
    ///     the answer, and after nil the answer comes by `answer`.
    public init(
        named name: String, in folder: SocketFolder, words: Words, limits: Limits = Limits(),
        group: (any EventLoopGroup)? = nil,
        ask: @escaping @Sendable (_ line: String, _ number: UInt64) -> String?
    ) throws(SocketTrouble) {
        let socket = try ListeningSocket(named: name, in: folder)
        let reception = Reception(
            on: (group ?? MultiThreadedEventLoopGroup.singleton).next(), words: words, limits: limits, ask: ask)
        do {
            try reception.open(socket.descriptor)
        } catch {
            socket.remove()
            throw .system(path: socket.path, code: (error as? IOError)?.errnoCode ?? 0)
        }
        self.socket = socket
        self.reception = reception
        path = socket.path
    }

    /// Answers a request, from any thread; one whose asker has gone is dropped.
    public func answer(_ number: UInt64, _ line: String) {
        reception.loop.execute { [reception] in reception.answer(number, line) }
    }

    /// Takes the socket away and ends all connections; blocks until that is done, a quarter of a second at most.
    public func stop() {
        socket.remove()
        let done = DispatchSemaphore(value: 0)
        reception.loop.execute { [reception] in
            reception.close()
            done.signal()
        }
        _ = done.wait(timeout: .now() + .milliseconds(250))
    }
}
