import OBSProtocol
import Testing

/// The protocol as types and as facts: generated from one table, and of one mind.
@Suite struct WireTests {
    @Test(arguments: ProtocolTable.requests.map(\.name))
    func `every request is the same after it was read and written, with all it can say and with the least`(
        name: String
    ) throws {
        let facts = try #require(ProtocolTable.request(named: name))
        let type = try #require(Wire.requestTypes.first { $0.name == name })
        for data in [Sample.request(facts, .everything), Sample.request(facts, .leastPossible)] {
            try expectSame(type, data)
        }
        try expectSameAnswer(type, Sample.object(facts.answer.filter { $0.until == nil }, .everything))
        try expectSameAnswer(type, Sample.object(facts.answer.filter { $0.until == nil }, .leastPossible))
    }

    @Test(arguments: ProtocolTable.events.map(\.name))
    func `every event is the same after it was read and written`(name: String) throws {
        let facts = try #require(ProtocolTable.event(named: name))
        for data in [Sample.object(facts.fields, .everything), Sample.object(facts.fields, .leastPossible)] {
            let event = WireEvent(name: name, data: data)
            let known = try #require(event.known)
            #expect(type(of: known.value).name == name)
            #expect(known.value.wire == data)
            #expect(event.data == data)
        }
    }

    @Test func `there are all 147 requests, the 4 that OBS does not describe, and all 60 events`() {
        #expect(ProtocolTable.requests.count { $0.isDocumented } == 147)
        #expect(ProtocolTable.requests.count { !$0.isDocumented } == 4)
        #expect(ProtocolTable.events.count == 60)
        #expect(Set(ProtocolTable.requests.map(\.name)).count == 151)
        #expect(Set(ProtocolTable.requests.map(\.name)) == Set(Wire.requestTypes.map { $0.name }))
    }

    @Test func `what reads is called Get, and only that`() {
        #expect(ProtocolTable.requests.allSatisfy { ($0.effect == .read) == $0.name.hasPrefix("Get") })
        let stops = ProtocolTable.requests.filter { $0.name.hasPrefix("Stop") || $0.name.hasPrefix("Remove") }
        #expect(stops.allSatisfy { $0.effect == .disruptive })
    }

    @Test func `a whole number may come with a fraction of zero`() throws {
        let data: JSON = ["sceneItemId": 3.0, "sceneName": "A", "sceneItemEnabled": true]
        let request = try Wire.SetSceneItemEnabled(wire: data)
        #expect(request == Wire.SetSceneItemEnabled(scene: "A", sceneItemId: 3, sceneItemEnabled: true))
    }

    @Test func `what OBS says beyond our table is kept beside, and is no trouble`() throws {
        let data: JSON = ["inputName": "Mic", "inputMuted": true, "inputColour": "red"]
        let event = WireEvent(name: "InputMuteStateChanged", data: data)
        #expect(event.known == .inputMuteStateChanged(.init(inputName: "Mic", inputMuted: true)))
        #expect(event.data["inputColour"] == "red")
        let unheard = WireEvent(name: "InputSang", data: data)
        #expect(unheard.known == nil && unheard.data == data)
        let word = try Wire.GetInputAudioMonitorType.Answer(wire: ["monitorType": "OBS_MONITORING_TYPE_MOON"])
        #expect(word.monitorType == .unknown("OBS_MONITORING_TYPE_MOON"))
        #expect(Wire.RequestStatus(code: 207) == .notReady && Wire.RequestStatus(code: 999) == .unknown(999))
    }

    @Test func `what is missing or of another type is named by its place`() {
        #expect(throws: WireMisfit(place: "scenes[1].sceneName", expected: "a text", found: 7)) {
            try Wire.GetSceneList.Answer(
                wire: ["scenes": [["sceneIndex": 0, "sceneName": "A"], ["sceneIndex": 1, "sceneName": 7]]])
        }
        #expect(throws: WireMisfit(place: "inputMuted", expected: "true or false", found: .null)) {
            try Wire.SetInputMute(wire: ["inputName": "Mic"])
        }
    }

    @Test func `a name, a uuid and a name within a canvas are each written as OBS wants them`() {
        #expect(Wire.GetInputMute(input: "Mic").wire == ["inputName": "Mic"])
        #expect(Wire.GetInputMute(input: .uuid("1-2")).wire == ["inputUuid": "1-2"])
        #expect(
            Wire.RemoveScene(scene: .named("A", inCanvas: "9")).wire == ["sceneName": "A", "canvasUuid": "9"])
    }

    @Test func `a transition of a scene's own is kept, removed or set`() {
        let keep = Wire.SetSceneSceneTransitionOverride(scene: "A")
        #expect(keep.wire == ["sceneName": "A"])
        let remove = Wire.SetSceneSceneTransitionOverride(scene: "A", transitionName: .remove)
        #expect(remove.wire == ["sceneName": "A", "transitionName": nil])
        let set = Wire.SetSceneSceneTransitionOverride(scene: "A", transitionDuration: .set(300))
        #expect(set.wire == ["sceneName": "A", "transitionDuration": 300])
    }

    private func expectSame<Request: WireRequest>(_ type: Request.Type, _ data: JSON) throws {
        #expect(try Request(wire: data).wire == data)
    }

    private func expectSameAnswer<Request: WireRequest>(_ type: Request.Type, _ data: JSON) throws {
        #expect(try Request.Answer(wire: data).wire == data)
    }
}
