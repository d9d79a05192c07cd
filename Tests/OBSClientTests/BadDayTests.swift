import Civil
import OBSClient
import OBSProtocol
import OBSSimulator
import Testing

/// A real client on an OBS that answers late, twice, in pieces, out of order or not at all.
@Suite(.serialized, .timeLimit(.minutes(1))) struct BadDayTests {
    @Test(arguments: [WireEncoding.json, .messagePack])
    func `messages in fragments and in pieces of a few bytes are put together`(encoding: WireEncoding) async throws {
        let pair = try Pair(encoding: encoding, studio: .large(inputs: 20, scenes: 5), delivery: .torn)
        await pair.reports.wait(for: .link(.live))
        #expect(pair.reports.mirror.inputs.count == 20)
        pair.client.perform(.switchScene("Scene 2", transition: nil), tag: 1)
        await pair.reports.wait(for: .answered(tag: 1, outcome: .done))
        #expect(pair.reports.oddities.isEmpty)
        pair.end()
    }

    @Test func `answers that overtake each other each find their command`() async throws {
        let pair = try Pair(delivery: .scattered(40, seed: 20_261_122))
        await pair.reports.wait(for: .link(.live))
        let inputs = ["Mic", "Mic 2", "Music", "Bumper"]
        for round in 0..<100 {
            let name = round % 7 == 3 ? "Nobody" : inputs[round % 4]
            pair.client.perform(.request("GetInputSettings", ["inputName": .string(name)]), tag: UInt64(round))
        }
        await pair.reports.wait { $0.answers.count == 100 }
        for (tag, outcome) in pair.reports.all.answers {
            #expect((outcome == .done) == (tag % 7 != 3), "\(tag)")
        }
        pair.end()
    }

    @Test func `an answer that comes twice is an answer once`() async throws {
        let pair = try Pair(delivery: .doubled)
        await pair.reports.wait(for: .link(.live))
        for tag in 1...20 { pair.client.perform(.mute("Mic", tag % 2 == 0), tag: UInt64(tag)) }
        await pair.reports.wait { $0.answers.count >= 20 }
        #expect(Set(pair.reports.all.answers.map(\.tag)).count == pair.reports.all.answers.count)
        #expect(pair.reports.mirror.epoch == 1)
        pair.end()
    }

    @Test func `an answer that is too late belongs to nobody`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.deliver(.late(3300))
        pair.client.perform(.request("GetInputSettings", ["inputName": "Nobody"]), tag: 1)
        await pair.reports.wait(for: .answered(tag: 1, outcome: .timedOut))
        pair.obs.deliver(.straight)
        pair.client.perform(.mute("Mic", true), tag: 2)
        await pair.reports.wait(for: .answered(tag: 2, outcome: .done))
        #expect(pair.reports.all.answers.map(\.tag) == [1, 2])
        pair.end()
    }

    @Test func `a request that is never answered holds up nothing else`() async throws {
        let pair = try Pair(delivery: .withheldFrom("SetInputMute"))
        await pair.reports.wait(for: .link(.live))
        pair.client.perform(.mute("Mic", true), tag: 1)
        pair.client.perform(.switchScene("BRB", transition: nil), tag: 2)
        await pair.reports.wait(for: .answered(tag: 2, outcome: .done))
        await pair.reports.wait(for: .answered(tag: 1, outcome: .timedOut))
        pair.end()
    }

    @Test(arguments: [
        1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011, 4000, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4999,
    ])
    func `a session that OBS closes is opened again by itself`(code: Int) async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.closeAll(code: code, reason: "because")
        await pair.reports.waitUntilOffline()
        await pair.reports.wait(for: .link(.live), times: 2)
        pair.end()
    }

    @Test(arguments: [(4009, Link.refusedPassword), (4010, .unsupported("because")), (4011, .kicked)])
    func `but not one that a person ended, or that cannot be`(code: Int, link: Link) async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.closeAll(code: code, reason: "because")
        await pair.reports.wait(for: .link(link))
        #expect(pair.obs.clientCount == 0)
        pair.client.reconnect()
        await pair.reports.wait(for: .link(.live), times: 2)
        pair.end()
    }

    @Test func `an OBS that dies of a question while its collection changes lives through twenty changes of ours`()
        async throws
    {
        let pair = try Pair(statsEvery: 100)
        pair.obs.beFragile()
        await pair.reports.wait(for: .link(.live))
        for round in 1...20 {
            let name = JSON.string(round % 2 == 1 ? "Rehearsal" : "Glow Live")
            let tag = UInt64(round)
            pair.client.perform(.request("SetCurrentSceneCollection", ["sceneCollectionName": name]), tag: tag)
            pair.client.perform(.mute("Mic", round % 2 == 1), tag: 100 + tag)
            await pair.reports.wait { reports in
                reports.count { $0 == .link(.live) } > round || reports.contains { $0.isOffline }
            }
            try #require(pair.obs.askedInWindow == 0, "\(pair.reports.all.suffix(20))")
        }
        #expect(pair.obs.askedInWindow == 0)
        #expect(pair.reports.all.answers.count == 40)
        pair.end()
    }

    @Test func `the newest OBS, silent while its collection changes, is read again too`() async throws {
        var studio = Studio.demo
        studio.edition = .newest
        let pair = try Pair(statsEvery: 100, studio: studio)
        await pair.reports.wait(for: .link(.live))
        #expect(pair.reports.mirror.versions?.websocket == "5.7.3")
        pair.obs.act("SetCurrentSceneCollection", ["sceneCollectionName": "Rehearsal"])
        await pair.reports.wait(for: .link(.live), times: 2)
        #expect(pair.reports.mirror.collection == "Rehearsal")
        #expect(pair.reports.mirror.scenes.count == 9)
        #expect(pair.reports.oddities.isEmpty)
        pair.end()
    }
}

extension [Report] {
    fileprivate var answers: [(tag: UInt64, outcome: Outcome)] {
        compactMap { report in
            if case .answered(let tag, let outcome) = report { (tag, outcome) } else { nil }
        }
    }
}

extension Report {
    fileprivate var isOffline: Bool {
        if case .link(.offline) = self { true } else { false }
    }
}
