import Civil
import OBSProtocol
import Testing

@Suite struct WindowTests {
    @Test func `our own change of the collection leaves alone, and nothing follows it`() {
        var desk = Desk(settings: Session.Settings(statsEvery: 100))
        desk.goLive()
        desk.perform(.mute("Mic", true), tag: 1)
        let mute = desk.sent()[0]
        desk.perform(.collection("Evening"), tag: 2)
        #expect(desk.sent().isEmpty, "something is under way")
        desk.perform(.mute("Mic", false), tag: 3)
        desk.advance(500)
        #expect(desk.sent().isEmpty, "and nothing new begins")
        desk.reply(to: mute)
        let change = desk.sent()
        #expect(change.map(\.types) == [["SetCurrentSceneCollection"]])
        #expect(desk.links == [.changingCollection])
        desk.perform(.switchScene("BRB", transition: nil), tag: 4)
        desk.outputs = []
        desk.advance(2000)
        #expect(desk.outputs.isEmpty, "no poll, no ping, no read")
        #expect(
            desk.answers == [
                .answered(tag: 3, outcome: .notSent(reason: "OBS is changing its scene collection")),
                .answered(tag: 1, outcome: .done),
                .answered(tag: 4, outcome: .notSent(reason: "OBS is changing its scene collection")),
            ])
    }

    @Test func `after it OBS is left in peace for a while and then read`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.collection("Evening"), tag: 1)
        let change = desk.sent()[0]
        desk.say(event: "CurrentSceneCollectionChanging", ["sceneCollectionName": "Show"])
        desk.say(event: "CurrentSceneCollectionChanged", ["sceneCollectionName": "Evening"])
        desk.reply(to: change)
        #expect(desk.answers == [.answered(tag: 1, outcome: .done)])
        desk.advance(299)
        #expect(desk.sent().isEmpty)
        desk.advance(1)
        desk.read()
        #expect(desk.links == [.changingCollection, .syncing, .live])
    }

    @Test func `a collection that OBS has already loaded changes nothing and holds nothing up`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.collection("Show"), tag: 1)
        desk.reply(to: desk.sent()[0])
        desk.advance(300)
        desk.read()
        #expect(desk.links == [.changingCollection, .syncing, .live])
    }

    @Test func `a collection that OBS has not is refused, and all is read at once`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.request("SetCurrentSceneCollection", ["sceneCollectionName": "Nope"]), tag: 1)
        desk.reply(to: desk.sent()[0], code: 600)
        #expect(desk.answers == [.answered(tag: 1, outcome: .refused(code: 600, comment: ""))])
        desk.read()
        #expect(desk.links == [.changingCollection, .syncing, .live])
    }

    @Test func `a change that OBS never answers ends with a reading`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.collection("Evening"), tag: 1)
        _ = desk.sent()
        desk.advance(15_000)
        #expect(desk.answers == [.answered(tag: 1, outcome: .timedOut)])
        #expect(desk.sent().first?.types.contains("GetSceneList") == true)
    }

    @Test func `while OBS changes its profile commands wait for nothing and nothing is polled`() {
        var desk = Desk(settings: Session.Settings(statsEvery: 100))
        desk.goLive()
        desk.say(event: "CurrentProfileChanging", ["profileName": "Siaran"])
        desk.perform(.stream(.start), tag: 1)
        desk.advance(1000)
        #expect(desk.sent().isEmpty)
        #expect(desk.answers == [.answered(tag: 1, outcome: .notSent(reason: "OBS is changing its profile"))])
        desk.say(event: "CurrentProfileChanged", ["profileName": "Portrait"])
        #expect(desk.session.mirror.profile == "Portrait")
        #expect(desk.sent().first?.types.contains("GetVideoSettings") == true, "all is read while all still works")
        #expect(desk.links.isEmpty)
    }

    @Test func `a profile may take OBS longer than a mute`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.profile("Portrait"), tag: 1)
        let change = desk.sent()[0]
        for _ in 0..<10 {
            desk.advance(1000)
            desk.act { $0.ponged(at: $1) }
        }
        #expect(desk.answers.isEmpty)
        desk.reply(to: change)
        #expect(desk.answers == [.answered(tag: 1, outcome: .done)])
    }

    @Test func `an answer from before a reset is void`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "SceneItemListReindexed", ["sceneName": "BRB"])
        let old = desk.sent()[0]
        desk.perform(.read(.filters("Mic")), tag: 1)
        let lookup = desk.sent()[0]
        desk.say(event: "CurrentSceneCollectionChanging", ["sceneCollectionName": "Show"])
        desk.say(event: "CurrentSceneCollectionChanged", ["sceneCollectionName": "Other"])
        desk.advance(300)
        desk.read()
        let before = desk.session.mirror
        desk.replyToBatch(old) { _, _ in
            (100, ["sceneItems": [["sceneItemId": 9, "sourceName": "Ghost", "sceneItemEnabled": true]]])
        }
        desk.reply(to: lookup, data: ["filters": [["filterName": "Ghost", "filterIndex": 0]]])
        #expect(desk.session.mirror == before)
        #expect(desk.session.lateAnswers == 1)
        #expect(desk.sent().map(\.types) == [["GetSourceFilterList"]], "what was looked up is asked again")
    }
}

@Suite struct CloseCodeTests {
    @Test(
        arguments: [
            (1000, "OBS ended the connection (1000)"), (1001, "OBS has quit"), (1006, "the connection to OBS was lost"),
            (1007, "OBS could not read our text (1007)"), (1009, "a message was too large (1009)"),
            (1012, "the relay asks to come again later (1012)"), (4000, "OBS ended the connection (4000)"),
            (4002, "OBS did not understand a message (4002)"), (4003, "OBS did not understand a message (4003)"),
            (4004, "OBS did not understand a message (4004)"), (4005, "OBS did not understand a message (4005)"),
            (4006, "OBS did not understand a message (4006)"), (4007, "OBS did not understand a message (4007)"),
            (4008, "OBS did not understand a message (4008)"), (4012, "OBS cannot do what it was asked (4012)"),
        ] as [(UInt16, String)])
    func `most ends are waited out`(code: UInt16, words: String) {
        var desk = Desk()
        desk.goLive()
        desk.act { $0.closed(code: code, reason: "", at: $1) }
        guard case .offline(words, .some) = desk.links.last else {
            Issue.record("\(desk.links)")
            return
        }
        desk.outputs = []
        desk.advance(700)
        #expect(desk.outputs == [.dial])
    }

    @Test(
        arguments: [(4009, .refusedPassword), (4010, .unsupported("no")), (4011, .kicked)]
            as [(UInt16, Link)])
    func `what would only happen again needs a person`(code: UInt16, link: Link) {
        var desk = Desk()
        desk.goLive()
        desk.act { $0.closed(code: code, reason: "no", at: $1) }
        #expect(desk.links == [link])
        desk.outputs = []
        desk.advance(.hours(1))
        #expect(desk.outputs.isEmpty)
        desk.act { $0.reconnect(at: $1) }
        #expect(desk.outputs == [.dial])
    }
}
