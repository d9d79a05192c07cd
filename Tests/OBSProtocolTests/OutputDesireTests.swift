import Civil
import OBSProtocol
import Testing

@Suite struct OutputDesireTests {
    @Test func `an order is under way until OBS reports it, whatever it answers`() {
        var desk = Desk()
        desk.goLive()
        #expect(desk.standing(of: .stream) == .unasked)
        desk.perform(.stream(.start), tag: 1)
        let asked = desk.now
        desk.reply(to: desk.sent()[0])
        desk.say(stream: "STARTING")
        #expect(desk.standing(of: .stream) == .underWay(since: asked))
        desk.wait(130)
        desk.say(stream: "STARTED")
        #expect(desk.standing(of: .stream) == .met(since: asked + 130))
    }

    @Test func `a start that OBS accepted and never carried out is late`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.stream(.start), tag: 1)
        let asked = desk.now
        desk.reply(to: desk.sent()[0])
        desk.wait(9999)
        #expect(desk.standing(of: .stream) == .underWay(since: asked))
        desk.wait(1)
        #expect(desk.standing(of: .stream) == .late(since: asked + 10_000))
    }

    @Test func `a start towards a dead server has failed`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.stream(.start), tag: 1)
        desk.reply(to: desk.sent()[0])
        desk.say(stream: "STARTING")
        desk.wait(40)
        desk.say(stream: "STOPPED")
        #expect(desk.standing(of: .stream) == .failed(at: desk.now))
    }

    @Test func `a stream that reconnects is still what was ordered, and one that ends is lost`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.stream(.start), tag: 1)
        let asked = desk.now
        desk.say(stream: "STARTED")
        desk.wait(1000)
        desk.say(stream: "RECONNECTING")
        #expect(desk.session.mirror.stream.phase == .reconnecting)
        #expect(desk.standing(of: .stream) == .met(since: asked))
        desk.say(stream: "STOPPED")
        #expect(desk.standing(of: .stream) == .lost(at: desk.now))
        desk.say(stream: "STARTED")
        #expect(desk.standing(of: .stream) == .met(since: asked))
    }

    @Test func `an order that OBS refused is no wish`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.replayBuffer(.start), tag: 1)
        desk.reply(to: desk.sent()[0], code: 604)
        #expect(desk.standing(of: .replayBuffer) == .unasked)
    }

    @Test func `a stop is met by the word that it has stopped`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "RecordStateChanged", ["outputState": "OBS_WEBSOCKET_OUTPUT_STARTED", "outputPath": "/a.mkv"])
        _ = desk.sent()
        desk.perform(.record(.stop), tag: 1)
        let asked = desk.now
        desk.say(event: "RecordStateChanged", ["outputState": "OBS_WEBSOCKET_OUTPUT_STOPPING"])
        #expect(desk.standing(of: .record) == .underWay(since: asked))
        desk.say(event: "RecordStateChanged", ["outputState": "OBS_WEBSOCKET_OUTPUT_STOPPED", "outputPath": "/a.mkv"])
        #expect(desk.standing(of: .record) == .met(since: asked))
    }

    @Test func `what was ordered before a lost link is judged by what is read after it`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.stream(.start), tag: 1)
        desk.say(stream: "STARTED")
        desk.act { $0.closed(code: 1006, reason: "", at: $1) }
        #expect(desk.standing(of: .stream) == .met(since: desk.now), "nobody has said otherwise yet")
        desk.act { $0.reconnect(at: $1) }
        desk.act { $0.opened(at: $1) }
        desk.say(["op": 0, "d": ["rpcVersion": 1]])
        desk.say(["op": 2, "d": [:]])
        desk.read()
        #expect(desk.standing(of: .stream) == .lost(at: desk.now))
    }
}

extension Desk {
    fileprivate func standing(of output: OutputName) -> OutputStanding { session.mirror.standing(of: output, at: now) }

    fileprivate mutating func say(stream word: String) {
        say(event: "StreamStateChanged", ["outputState": .string("OBS_WEBSOCKET_OUTPUT_" + word)])
        for sent in sent() where sent.operation == 8 { replyToBatch(sent) { _, _ in (604, nil) } }
    }

    /// Lets time pass without a silence.
    fileprivate mutating func wait(_ length: Milliseconds) {
        var rest = length
        while rest > .zero {
            let step = min(rest, 500)
            advance(step)
            act { $0.ponged(at: $1) }
            for sent in sent() where sent.operation == 8 { replyToBatch(sent) { _, _ in (604, nil) } }
            rest = rest - step
        }
    }
}
