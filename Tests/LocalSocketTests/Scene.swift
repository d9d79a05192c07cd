import Foundation
import LocalSocket
import Synchronization
import Testing

/// A folder for a test, and what goes on at a socket in it; all of it is gone with the test.
final class Scene: Sendable {
    let folder: SocketFolder
    let home: String
    /// The lines that reached the room, with their numbers.
    private let asked = Mutex<[(line: String, number: UInt64)]>([])
    private let arrival = DispatchSemaphore(value: 0)

    init() throws {
        home = NSTemporaryDirectory() + "siaran-\(UInt32.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        folder = try SocketFolder(besideDatabase: "\(home)/x.sqlite", runtimeFolder: nil)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    /// A server that answers `echo …` by itself and leaves everything else to the test.
    func serve(_ name: String = "1", limits: LocalServer.Limits = .init()) throws -> LocalServer {
        let words = LocalServer.Words(full: "full", tooLong: "too long")
        return try LocalServer(named: name, in: folder, words: words, limits: limits) { [weak self] line, number in
            if line.hasPrefix("echo ") { return line }
            self?.asked.withLock { $0.append((line, number)) }
            self?.arrival.signal()
            return nil
        }
    }

    /// The next line that reached the room, once there is one.
    func nextAsked() throws -> (line: String, number: UInt64) {
        try #require(arrival.wait(timeout: .now() + patience) == .success, "nothing was asked")
        return asked.withLock { $0.removeFirst() }
    }

    var askedCount: Int { asked.withLock(\.count) }
}

/// The longest a test waits for what it needs.
let patience = 10.0

extension LocalServer {
    func connect() throws -> LocalClient { try #require(try LocalClient(to: path)) }
}

extension LocalClient {
    /// Says a line and hears one.
    func ask(_ line: String) throws -> String? {
        try send(line)
        return self.line(within: patience)
    }
}

/// A connection that says bytes as they are.
final class RawSocket {
    private let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    private var isOpen = true

    init(to path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let done = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(done == 0)
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { end() }

    func say(_ bytes: [UInt8]) { _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }
    func say(_ text: String) { say(Array(text.utf8)) }

    /// No more will be said; the answer may still come.
    func endOutput() { shutdown(descriptor, Int32(SHUT_WR)) }
    func end() {
        // Closed once: by the second time the number may be somebody else's.
        if isOpen { close(descriptor) }
        isOpen = false
    }

    /// Everything until the server hangs up.
    func hearAll() -> String {
        var heard: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = recv(descriptor, &chunk, chunk.count, 0), count > 0 { heard += chunk[..<count] }
        return String(decoding: heard, as: UTF8.self)
    }

    /// So many bytes, or what came before the server hung up.
    func hear(_ length: Int) -> String {
        var heard: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while heard.count < length, case let count = recv(descriptor, &chunk, min(4096, length - heard.count), 0),
            count > 0
        {
            heard += chunk[..<count]
        }
        return String(decoding: heard, as: UTF8.self)
    }
}
