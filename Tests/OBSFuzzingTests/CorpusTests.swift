import OBSFuzzing
import OBSProtocol
import OBSSimulator
import Testing

/// Every message of the corpus, in every state a session can be in.
@Suite struct CorpusTests {
    /// The state, and how an honest OBS brings a session there.
    static let states: [(name: String, link: Link?, steps: @Sendable (inout Scene) throws -> Void)] = [
        ("before it begins", .offline(reason: "not started", retryAt: nil), { _ in }),
        ("dialing", .connecting, { try $0.take(.connect) }),
        ("waiting to dial again", nil, { try $0.take(.connect, .failed) }),
        ("greeting", .identifying, { try $0.take(.connect, .opened) }),
        (
            "proving its password", .identifying,
            {
                try $0.take(.connect, .opened); try $0.deliver(1)
            }
        ),
        (
            "identifying", .identifying,
            {
                try $0.take(.connect, .opened); try $0.deliver(1); try $0.take(.proven)
            }
        ),
        (
            "reading the lists", .syncing,
            {
                try $0.open(); try $0.deliver(1)
            }
        ),
        (
            "reading what is in them", .syncing,
            {
                try $0.open(); try $0.deliver(2)
            }
        ),
        ("live", .live, { try $0.goLive() }),
        (
            "live with commands under way", .live,
            { scene in
                try scene.goLive()
                for number in Step.commands.indices { try scene.take(.perform(number)) }
                scene.other.mail = []
            }
        ),
        (
            "silent", nil,
            {
                try $0.goLive(); try $0.take(.advance(3500))
            }
        ),
        (
            "quitting", .live,
            {
                try $0.goLive(); $0.other.quit(); try $0.deliver(.max)
            }
        ),
        (
            "while the collection changes", .changingCollection,
            { scene in
                try scene.goLive()
                scene.other.act("CreateSceneCollection", ["sceneCollectionName": "Other"])
                try scene.deliver(.max)
            }
        ),
        (
            "refused", .refusedPassword,
            {
                try $0.goLive(); try $0.take(.closed(4009))
            }
        ),
        (
            "kicked", .kicked,
            {
                try $0.goLive(); try $0.take(.closed(4011))
            }
        ),
        (
            "unsupported", .unsupported("because"),
            {
                try $0.goLive(); try $0.take(.closed(4010))
            }
        ),
        (
            "ended", .offline(reason: "disconnected", retryAt: nil),
            {
                try $0.goLive(); try $0.take(.disconnect)
            }
        ),
    ]

    @Test(arguments: states.indices)
    func `no message of the corpus breaks a rule`(index: Int) throws {
        let (name, link, steps) = Self.states[index]
        var begin = Scene()
        try steps(&begin)
        if let link { #expect(begin.trial.link == link, "\(name)") }
        let messages = Corpus.texts.map(Step.text) + Corpus.binaries.map(Step.binary)
        #expect(messages.count > 400)
        for message in messages {
            // Each alone, then time passes, OBS answers what it was asked, and the session is ended.
            var scene = begin
            do throws(Trial.Violation) {
                try scene.take(message)
                try scene.take(.advance(400))
                try scene.deliver(20)
                try scene.take(.advance(6000))
                try scene.trial.end()
            } catch {
                Issue.record("\(name): \(error) after \(message.line.prefix(300))")
            }
        }
        // And all of them, one after the other.
        for message in messages { try begin.take(message) }
        try begin.trial.end()
    }

    @Test func `a message of thirty-one megabytes is refused or taken in a moment, and nothing else`() throws {
        var scene = Scene()
        try scene.goLive()
        let long = String(repeating: "x", count: 31_000_000)
        try scene.take(.text("{\"op\":5,\"d\":{\"eventType\":\"\(long)\"}}"))
        try scene.take(.binary([0xDB, 0x01, 0xD9, 0x05, 0xC0] + Array(long.utf8)))
        #expect(scene.trial.link == .live)
        try scene.trial.end()
    }
}

/// A session and an honest OBS.
struct Scene {
    var trial = Trial(encoding: .json)
    var other = Counterpart(edition: .debian, wantsPassword: true)

    mutating func take(_ steps: Step...) throws(Trial.Violation) {
        for step in steps {
            let wasOpen = trial.isOpen
            try trial.take(step)
            if !wasOpen, trial.isOpen { other.greet() }
            for message in trial.transmitted { other.hear(message) }
            trial.transmitted = []
        }
    }

    /// Delivers what OBS has said, at most so much of it.
    mutating func deliver(_ count: Int) throws(Trial.Violation) {
        var left = count
        while left > 0, !other.mail.isEmpty {
            left -= 1
            try take(.text(other.mail.removeFirst().text))
        }
    }

    mutating func open() throws(Trial.Violation) {
        try take(.connect, .opened)
        try deliver(1)
        try take(.proven)
    }

    mutating func goLive() throws(Trial.Violation) {
        try open()
        try deliver(.max)
    }
}
