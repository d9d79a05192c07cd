import Civil
import OBSProtocol
import Testing

@Suite struct HandshakeTests {
    let challenge: JSON = [
        "op": 0,
        "d": [
            "obsWebSocketVersion": "5.1.0", "rpcVersion": 1,
            "authentication": ["challenge": "asked", "salt": "salted"],
        ],
    ]

    @Test func `a connection is dialled, greeted, identified, read and live`() {
        var desk = Desk()
        desk.act { $0.connect(at: $1) }
        #expect(desk.outputs == [.dial])
        desk.act { $0.opened(at: $1) }
        desk.say(["op": 0, "d": ["obsWebSocketVersion": "5.1.0", "rpcVersion": 1]])
        #expect(
            desk.outputs.last
                == .transmit(.text(#"{"d":{"eventSubscriptions":4095,"rpcVersion":1},"op":1}"#)))
        desk.say(["op": 2, "d": ["negotiatedRpcVersion": 1]])
        desk.read()
        #expect(desk.links == [.connecting, .identifying, .syncing, .live])
        #expect(desk.session.mirror.isCurrent)
    }

    @Test func `the password is proven outside and sent as proof`() {
        var desk = Desk()
        desk.open()
        desk.say(challenge)
        #expect(desk.outputs.last == .prove(Challenge(challenge: "asked", salt: "salted")))
        desk.act { $0.proven("proof", at: $1) }
        #expect(desk.sent().last?.data["authentication"] == "proof")
    }

    @Test func `the proof is the digest of a digest`() {
        let challenge = Challenge(challenge: "C", salt: "S")
        #expect(challenge.proof(of: "P") { "<\($0)>" } == "<<PS>C>")
    }

    @Test func `without a password nothing is tried that OBS would show as an alert`() {
        var desk = Desk()
        desk.open()
        desk.say(challenge)
        desk.act { $0.proven(nil, at: $1) }
        #expect(desk.sent().isEmpty)
        #expect(desk.outputs.last == .hangUp(code: 1000))
        #expect(desk.links.last == .refusedPassword)
    }

    @Test func `after a refused password only a person tries again`() {
        var desk = Desk()
        desk.open()
        desk.act { $0.closed(code: 4009, reason: "Authentication failed.", at: $1) }
        #expect(desk.links.last == .refusedPassword)
        desk.outputs = []
        desk.advance(.hours(10))
        desk.act { $0.connect(at: $1) }
        #expect(desk.outputs.isEmpty)
        desk.act { $0.reconnect(at: $1) }
        #expect(desk.outputs == [.dial])
    }

    @Test func `after a kick only a person tries again`() {
        var desk = Desk()
        desk.goLive()
        desk.act { $0.closed(code: 4011, reason: "", at: $1) }
        #expect(desk.links == [.kicked])
        desk.outputs = []
        desk.advance(.hours(10))
        #expect(desk.outputs.isEmpty)
    }

    @Test func `another protocol is not tried again`() {
        var desk = Desk()
        desk.open()
        desk.act { $0.closed(code: 4010, reason: "RPC", at: $1) }
        #expect(desk.links.last == .unsupported("RPC"))
        var old = Desk()
        old.open()
        old.say(["op": 0, "d": ["obsWebSocketVersion": "6.0.0", "rpcVersion": 0]])
        #expect(old.links.last == .unsupported("obs-websocket 6.0.0 speaks no RPC version 1"))
    }

    @Test func `an event may overtake the word that we are identified`() {
        var desk = Desk()
        desk.open()
        desk.say(["op": 0, "d": ["rpcVersion": 1]])
        desk.say(event: "CurrentProgramSceneChanged", ["sceneName": "BRB"])
        desk.say(["op": 2, "d": ["negotiatedRpcVersion": 1]])
        desk.read()
        #expect(desk.links.last == .live)
        #expect(desk.session.mirror.program == "Host Cam")
    }

    @Test func `an OBS that never greets is given up after five seconds`() {
        var desk = Desk()
        desk.open()
        desk.advance(4999)
        #expect(desk.links.last == .identifying)
        desk.advance(1)
        #expect(desk.outputs.last == .hangUp(code: 1001))
        guard case .offline("OBS did not answer", .some) = desk.links.last else {
            Issue.record("\(String(describing: desk.links.last))")
            return
        }
    }

    @Test func `tries come at longer and longer distances with a jitter`() {
        var desk = Desk()
        desk.act { $0.connect(at: $1) }
        var waits: [Int64] = []
        for _ in 0..<8 {
            desk.act { $0.connectFailed(reason: "nothing listens there", at: $1) }
            guard case .offline(_, let retryAt?) = desk.links.last else { break }
            let wait = retryAt.elapsed(since: desk.now)
            waits.append(wait.count)
            let before = desk.outputs.count
            desk.advance(wait - 1)
            #expect(desk.outputs.count == before, "not before its time")
            desk.advance(1)
            #expect(desk.outputs.last == .dial)
        }
        for (wait, middle) in zip(waits, [500, 1000, 2000, 4000, 8000, 8000, 8000, 8000] as [Int64]) {
            #expect(wait >= middle * 3 / 4 && wait <= min(8000, middle * 5 / 4), "\(waits)")
        }
        #expect(Set(waits.suffix(4)).count > 1, "dice are rolled")
    }

    @Test(arguments: [(1001, "OBS has quit"), (1006, "the connection to OBS was lost")] as [(UInt16, String)])
    func `an OBS that goes is waited for`(code: UInt16, reason: String) {
        var desk = Desk()
        desk.goLive()
        desk.act { $0.closed(code: code, reason: "", at: $1) }
        guard case .offline(reason, .some) = desk.links.last else {
            Issue.record("\(desk.links)")
            return
        }
        #expect(!desk.session.mirror.isCurrent)
        #expect(desk.session.mirror.program == "Host Cam", "the last known stays")
        desk.outputs = []
        desk.advance(700)
        #expect(desk.outputs == [.dial])
    }
}
