import Foundation
import LocalSocket
import Testing

@Suite("A seat's socket") struct LocalServerTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func `two clients are answered, each with its own`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        let (one, two) = (try server.connect(), try server.connect())
        try one.send("take")
        let first = try scene.nextAsked()
        try two.send("panic")
        let second = try scene.nextAsked()
        #expect((first.line, second.line) == ("take", "panic"))
        server.answer(second.number, "second")
        #expect(two.line(within: patience) == "second")
        server.answer(first.number, "first")
        #expect(one.line(within: patience) == "first")
        #expect(try one.ask("echo again") == "echo again")
    }

    @Test func `a request of one client is asked only when the one before it is answered`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        let raw = try RawSocket(to: server.path)
        raw.say("a\nb\nc\n")
        let first = try scene.nextAsked()
        // Another client's whole exchange later the second line has still not been asked.
        #expect(try server.connect().ask("echo x") == "echo x")
        #expect(scene.askedCount == 0)
        server.answer(first.number, "1")
        let second = try scene.nextAsked()
        #expect((first.line, second.line) == ("a", "b"))
        #expect(raw.hear(2) == "1\n")
    }

    @Test func `torn lines are put together, blank ones passed over, and CR LF is an end too`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        let raw = try RawSocket(to: server.path)
        for byte in Array("\n\r\necho päd\r\n".utf8) { raw.say([byte]) }
        #expect(raw.hear(10) == "echo päd\n")
    }

    @Test func `bytes that are no text are a line like any other`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        let raw = try RawSocket(to: server.path)
        raw.say(Array("echo ".utf8) + [0xFF, 0xFE, 0, 0x1B, 10])
        #expect(raw.hear(11).hasPrefix("echo \u{FFFD}"))
    }

    @Test func `a line too long ends the connection with a word, and nobody else's`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        let other = try server.connect()
        for end in ["", "\n"] {
            let raw = try RawSocket(to: server.path)
            raw.say(String(repeating: "x", count: 100_000) + end)
            #expect(raw.hearAll().hasPrefix("too long"))
        }
        #expect(try other.ask("echo on") == "echo on")
        #expect(scene.askedCount == 0)
    }

    @Test func `half a line before a hang-up is never asked`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        let raw = try RawSocket(to: server.path)
        raw.say("take")
        raw.endOutput()
        #expect(raw.hearAll() == "")
        #expect(scene.askedCount == 0)
    }

    @Test func `who ends its output still hears the answer`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        let raw = try RawSocket(to: server.path)
        raw.say("take\n")
        raw.endOutput()
        server.answer(try scene.nextAsked().number, "done")
        #expect(raw.hearAll() == "done\n")
    }

    @Test func `who goes in mid-request harms nobody`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        for _ in 0..<100 {
            let raw = try RawSocket(to: server.path)
            raw.say("take\n")
            let number = try scene.nextAsked().number
            raw.end()
            server.answer(number, "done")
        }
        #expect(try server.connect().ask("echo on") == "echo on")
    }

    @Test func `silent clients make way for new ones, the oldest first`() throws {
        var limits = LocalServer.Limits()
        limits.guests = 4
        let server = try scene.serve(limits: limits)
        defer { server.stop() }
        let silent = try (0..<4).map { _ in try RawSocket(to: server.path) }
        let new = try server.connect()
        #expect(try new.ask("echo in") == "echo in")
        #expect(silent[0].hearAll() == "")
    }

    @Test func `where all places wait for an answer a new client is told so`() throws {
        var limits = LocalServer.Limits()
        limits.guests = 2
        let server = try scene.serve(limits: limits)
        defer { server.stop() }
        let busy = try (0..<2).map { _ in try server.connect() }
        for client in busy { try client.send("take") }
        let numbers = try (0..<2).map { _ in try scene.nextAsked().number }
        let late = try RawSocket(to: server.path)
        #expect(late.hearAll() == "full\n")
        for number in numbers { server.answer(number, "done") }
        #expect(busy[0].line(within: patience) == "done")
        #expect(try server.connect().ask("echo in") == "echo in")
    }

    @Test func `who reads nothing is read no further, and others are served`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        let deaf = try RawSocket(to: server.path)
        deaf.say(String(repeating: "echo \(String(repeating: "x", count: 200))\n", count: 500))
        #expect(try server.connect().ask("echo on") == "echo on")
    }

    @Test func `junk of all lengths at once leaves the server well`() throws {
        let server = try scene.serve()
        defer { server.stop() }
        for length in [0, 1, 7, 63, 4095, 4096, 4097, 70_000] {
            let raw = try RawSocket(to: server.path)
            raw.say((0..<length).map { _ in UInt8.random(in: 0...255) })
            raw.end()
        }
        #expect(try server.connect().ask("echo on") == "echo on")
    }

    @Test func `stop hangs up and takes socket and folder away`() throws {
        let server = try scene.serve()
        let client = try server.connect()
        server.stop()
        #expect(client.line(within: patience) == nil)
        #expect(try LocalClient(to: server.path) == nil)
        #expect(!FileManager.default.fileExists(atPath: scene.folder.path))
    }
}
