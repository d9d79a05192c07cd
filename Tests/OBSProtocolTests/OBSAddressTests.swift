import OBSProtocol
import Testing

@Suite struct OBSAddressTests {
    @Test func `an address has a host, a port and a path`() throws {
        let address = try OBSAddress("ws://studio-a:4466/relay/1")
        #expect(address == OBSAddress(host: "studio-a", port: 4466, path: "/relay/1"))
        #expect(address.description == "ws://studio-a:4466/relay/1")
    }

    @Test func `without a port it is the usual one`() throws {
        #expect(try OBSAddress("ws://localhost") == OBSAddress(host: "localhost", port: 4455))
    }

    @Test func `an IPv6 address stands in brackets`() throws {
        let address = try OBSAddress("ws://[::1]:4455")
        #expect(address == OBSAddress(host: "::1", port: 4455))
        #expect(address.description == "ws://[::1]:4455")
    }

    @Test(arguments: [
        ("localhost:4455", OBSAddress.ParseError.noScheme("localhost:4455")),
        ("http://localhost?token=hunter2", .noScheme("http://localhost?•••")),
        ("wss://?token=hunter2", .noHost("wss://?•••")),
        ("wss://a/b?token=hunter 2", .badCharacter("wss://a/b?•••")),
        ("ws://user:hunter2@a", .credentials),
        ("ws://:4455", .noHost("ws://:4455")),
        ("ws://a:0", .badPort("0")),
        ("ws://a:x", .badPort("x")),
        ("ws://a:70000", .badPort("70000")),
        ("ws://[::1]x", .badPort("x")),
        ("ws://a b", .badCharacter("ws://a b")),
        ("ws://a\r\nX: y", .badCharacter("ws://a\r\nX: y")),
    ])
    func `a bad address says what is bad`(text: String, error: OBSAddress.ParseError) {
        #expect(throws: error) { try OBSAddress(text) }
    }

    @Test func `a relay has a path and a query, and TLS at the port of HTTPS`() throws {
        let address = try OBSAddress("wss://relay.example/obs/room-a?room=a&token=hunter2")
        #expect(
            address
                == OBSAddress(
                    scheme: .secure, host: "relay.example", port: 443, path: "/obs/room-a",
                    query: "room=a&token=hunter2"))
        #expect(address.target == "/obs/room-a?room=a&token=hunter2")
        #expect(try OBSAddress("WSS://relay.example?x").target == "/?x")
        #expect(try OBSAddress("wss://relay.example:8443").authority == "relay.example:8443")
    }

    @Test func `nothing that prints an address prints its token`() throws {
        let address = try OBSAddress("wss://relay.example/obs?room=a&token=hunter2&bare")
        #expect(address.description == "wss://relay.example:443/obs?room=•••&token=•••&•••")
        var dumped = ""
        dump(address, to: &dumped)
        for text in ["\(address)", String(reflecting: address), "\([address])", dumped] {
            #expect(!text.contains("hunter2") && !text.contains("bare"))
        }
    }
}
