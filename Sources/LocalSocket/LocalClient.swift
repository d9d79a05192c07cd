import Dispatch
import Glibc

/// A connection to a seat's socket, for a command that waits: it says a line and hears one.
public final class LocalClient {
    private let descriptor: Int32
    private let path: String
    private var held: [UInt8] = []

    /// The longest line that is heard, in bytes.
    private static let longest = 1 << 20

    /// Connects; nil where nobody listens any more.
    public init?(to path: String) throws(SocketTrouble) {
        self.path = path
        let address = try LocalAddress(path)
        descriptor = LocalAddress.makeSocket()
        guard descriptor >= 0 else { throw .system(path: path, code: errno) }
        // A seat that is frozen takes neither connections nor lines for ever.
        var patience = timeval(tv_sec: 1, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        guard address.connect(descriptor) != 0 else { return }
        switch errno {
        case ECONNREFUSED, ENOENT: return nil
        case let code: throw .system(path: path, code: code)
        }
    }

    deinit { close(descriptor) }

    public func send(_ line: String) throws(SocketTrouble) {
        var rest = Array("\(line)\n".utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .system(path: path, code: errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// The next line; nil where none comes in time, or the seat has gone.
    public func line(within seconds: Double) -> String? {
        var heard: String?
        Self.listen(to: [self], within: seconds) { _, line in
            heard = line
            return false
        }
        return heard
    }

    /// Listens to several for one line each, in the order in which they come.
    /// - Parameter isToGoOn: says whether to listen on after a client's line.
    public static func listen(
        to clients: [LocalClient], within seconds: Double, isToGoOn: (_ client: Int, _ line: String) -> Bool
    ) {
        let deadline = DispatchTime.now() + seconds
        var open = Array(clients.indices)
        while !open.isEmpty {
            for index in open {
                guard let line = clients[index].takeLine() else { continue }
                open.removeAll { $0 == index }
                guard isToGoOn(index, line) else { return }
            }
            let now = DispatchTime.now()
            guard now < deadline, !open.isEmpty else { return }
            var waits = open.map { pollfd(fd: clients[$0].descriptor, events: Int16(POLLIN), revents: 0) }
            let left = (deadline.uptimeNanoseconds - now.uptimeNanoseconds) / 1_000_000 + 1
            _ = poll(&waits, nfds_t(waits.count), Int32(clamping: left))
            let gone = zip(open, waits).filter { index, wait in wait.revents != 0 && !clients[index].hear() }.map(\.0)
            open.removeAll { gone.contains($0) }
        }
    }

    /// Takes in what has come; false where the seat has gone or talks nonsense.
    private func hear() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, Int32(MSG_DONTWAIT))
        guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
        held += chunk[..<count]
        return held.count <= Self.longest
    }

    private func takeLine() -> String? {
        guard let end = held.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { held.removeSubrange(...end) }
        return String(decoding: held[..<end], as: UTF8.self)
    }
}
