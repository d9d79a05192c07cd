import Foundation
import LocalSocket
import Testing

@Suite("Where sockets lie") struct SocketFolderTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func `socket and folder are closed to others`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        #expect(scene.folder.path.hasSuffix("/x.sqlite.sockets"))
        #expect(scene.folder.sockets == [server.path])
        #expect(try mode(of: scene.folder.path) == 0o700)
        #expect(try mode(of: server.path) == 0o600)
    }

    @Test func `a folder that was open is closed`() throws {
        try FileManager.default.createDirectory(atPath: scene.folder.path, withIntermediateDirectories: true)
        #expect(chmod(scene.folder.path, 0o777) == 0)
        let server = try scene.serve()
        defer { server.stop() }
        #expect(try mode(of: scene.folder.path) == 0o700)
    }

    @Test func `a folder that is none is refused`() throws {
        try "".write(toFile: scene.folder.path, atomically: true, encoding: .utf8)
        #expect(throws: SocketTrouble.foreign(folder: scene.folder.path)) { try scene.serve() }
        try FileManager.default.removeItem(atPath: scene.folder.path)
        try FileManager.default.createSymbolicLink(atPath: scene.folder.path, withDestinationPath: scene.home)
        #expect(throws: SocketTrouble.foreign(folder: scene.folder.path)) { try scene.serve() }
    }

    @Test func `what a dead seat left is removed, what a live one has is not`() throws {
        let live = try scene.serve("1")
        defer { live.stop() }
        let dead = "\(scene.folder.path)/2"
        try leaveSocket(at: dead)
        #expect(try LocalClient(to: dead) == nil)
        let next = try scene.serve("3")
        defer { next.stop() }
        #expect(scene.folder.sockets == [live.path, next.path])
        #expect(try live.connect().ask("echo on") == "echo on")
    }

    @Test func `a seat that goes leaves the folder to those who stay`() throws {
        let one = try scene.serve("1")
        let two = try scene.serve("2")
        one.stop()
        #expect(scene.folder.sockets == [two.path])
        #expect(try two.connect().ask("echo on") == "echo on")
        two.stop()
        #expect(scene.folder.sockets == [])
    }

    @Test func `many seats come and go at once`() async throws {
        try await withThrowingTaskGroup { group in
            for name in 1...8 {
                group.addTask {
                    for _ in 0..<20 {
                        let server = try scene.serve("\(name)")
                        #expect(try server.connect().ask("echo \(name)") == "echo \(name)")
                        server.stop()
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `a file that is no socket is left alone`() throws {
        try FileManager.default.createDirectory(atPath: scene.folder.path, withIntermediateDirectories: true)
        let file = "\(scene.folder.path)/notes"
        try "mine".write(toFile: file, atomically: true, encoding: .utf8)
        try scene.serve().stop()
        #expect(FileManager.default.fileExists(atPath: file))
    }

    @Test func `a path too long goes to the runtime folder, the same for all who mean one file`() throws {
        let deep = "\(scene.home)/\(String(repeating: "deep", count: 30))"
        try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
        try "".write(toFile: "\(deep)/x.sqlite", atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(
            atPath: "\(scene.home)/link.sqlite", withDestinationPath: "\(deep)/x.sqlite")
        let folder = try SocketFolder(besideDatabase: "\(deep)/x.sqlite", runtimeFolder: scene.home)
        #expect(folder.path.hasPrefix("\(scene.home)/siaran/"))
        #expect(try SocketFolder(besideDatabase: "\(scene.home)/link.sqlite", runtimeFolder: scene.home) == folder)
        let server = try LocalServer(named: "1", in: folder, words: .init(full: "", tooLong: "")) { line, _ in line }
        defer { server.stop() }
        #expect(try mode(of: folder.path) == 0o700)
        #expect(try server.connect().ask("hello") == "hello")
    }

    @Test(arguments: [nil, "", "relative", "/run/\(String(repeating: "x", count: 100))"])
    func `without a shorter place the trouble says what to do`(runtimeFolder: String?) throws {
        let database = "\(scene.home)/\(String(repeating: "deep", count: 30))/x.sqlite"
        let error = #expect(throws: SocketTrouble.self) {
            try SocketFolder(besideDatabase: database, runtimeFolder: runtimeFolder)
        }
        #expect(error?.message.contains("too long for a socket (107 bytes)") == true)
        #expect(error?.message.contains("XDG_RUNTIME_DIR") == true)
    }

    private func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    /// A socket file at which nobody listens, as `kill -9` leaves it.
    private func leaveSocket(at path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let done = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(done == 0)
    }
}
