import Civil
import OBSProtocol
import Testing

@Suite struct IdentityTests {
    let start = Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID("boot"))

    func snapshot(scenes: [String: String], inputs: [String: String], collection: String = "Show") -> Snapshot {
        var snapshot = Snapshot(versions: Versions(obs: "31.0.0", websocket: "5.5.4"))
        snapshot.collection = collection
        snapshot.scenes = scenes.keys.sorted()
        snapshot.sceneUUIDs = scenes
        snapshot.inputs = inputs.sorted { $0.key < $1.key }.map { Input(name: $0, kind: "text", uuid: $1) }
        return snapshot
    }

    @Test func `what was renamed while we were away is found by its number`() {
        var mirror = Mirror()
        mirror.fold(.snapshot(snapshot(scenes: ["Host": "s1", "BRB": "s2"], inputs: ["Mic": "i1"])), at: start)
        mirror.fold(.snapshot(snapshot(scenes: ["Host Cam": "s1", "BRB": "s2"], inputs: ["Mike": "i1"])), at: start)
        #expect(mirror.renames.scenes == ["Host": "Host Cam"])
        #expect(mirror.renames.inputs == ["Mic": "Mike"])
        #expect(mirror.uuid(ofScene: "Host Cam") == "s1")
        #expect(mirror.scene(withUUID: "s1") == "Host Cam")
        #expect(mirror.input(withUUID: "i1")?.name == "Mike")
    }

    @Test func `of many renames the first name leads to the last`() {
        var mirror = Mirror()
        mirror.fold(.snapshot(snapshot(scenes: ["A": "s1"], inputs: [:])), at: start)
        mirror.fold(.changed(.sceneRenamed(from: "A", to: "B")), at: start)
        mirror.fold(.changed(.sceneRenamed(from: "B", to: "C")), at: start)
        #expect(mirror.renames.scenes == ["A": "C", "B": "C"])
        #expect(mirror.uuid(ofScene: "C") == "s1")
        mirror.fold(.changed(.sceneRenamed(from: "C", to: "A")), at: start)
        #expect(mirror.renames.scenes["A"] == nil)
    }

    @Test func `a new scene of the old name is that scene`() {
        var mirror = Mirror()
        mirror.fold(.snapshot(snapshot(scenes: ["A": "s1"], inputs: [:])), at: start)
        mirror.fold(.changed(.sceneRenamed(from: "A", to: "B")), at: start)
        mirror.fold(.changed(.sceneCreated("A")), at: start)
        #expect(mirror.renames.scenes.isEmpty)
    }

    @Test func `another collection has nothing to do with the names of the last`() {
        var mirror = Mirror()
        mirror.fold(.snapshot(snapshot(scenes: ["A": "s1"], inputs: [:])), at: start)
        mirror.fold(.changed(.sceneRenamed(from: "A", to: "B")), at: start)
        mirror.fold(.snapshot(snapshot(scenes: ["Z": "s1"], inputs: [:], collection: "Other")), at: start)
        #expect(mirror.renames == Renames())
    }
}

@Suite struct EfficiencyTests {
    @Test func `sixty inputs with all their sound and filters are read in two round trips`() {
        var desk = Desk()
        desk.identify()
        let lists = desk.sent().filter { $0.operation == 8 }
        #expect(lists.map(\.types.count) == [19])
        let inputs: [JSON] = (0..<60).map { ["inputName": .string("Input \($0)"), "inputKind": "ffmpeg_source"] }
        desk.replyToBatch(lists[0]) { type, fields in
            type == "GetInputList"
                ? (100, ["inputs": .array(inputs)]) : LittleStudio.answer(type, fields, studioMode: false)
        }
        let parts = desk.sent()
        #expect(parts.map(\.types.count) == [3 * 3 + 60 * 7])
        desk.replyToBatch(parts[0]) { type, fields in
            switch type {
            case "GetInputAudioBalance": (100, ["inputAudioBalance": 0.5])
            case "GetInputAudioSyncOffset": (100, ["inputAudioSyncOffset": -20])
            case "GetInputAudioMonitorType": (100, ["monitorType": "OBS_MONITORING_TYPE_NONE"])
            case "GetInputAudioTracks": (100, ["inputAudioTracks": ["1": true, "6": false]])
            case "GetSourceFilterList":
                (100, ["filters": [["filterName": "Gain", "filterKind": "gain_filter", "filterSettings": ["db": 3]]]])
            default: LittleStudio.answer(type, fields, studioMode: false)
            }
        }
        #expect(desk.links.last == .live)
        #expect(desk.sent().isEmpty)
        let input = desk.session.mirror.input("Input 59")
        #expect(input?.balance == 0.5)
        #expect(input?.syncOffset == -20)
        #expect(input?.monitor == .off)
        #expect(input?.tracks == [1: true, 6: false])
        #expect(
            desk.session.mirror.filters["Input 59"]
                == [Filter(name: "Gain", kind: "gain_filter", isOn: true, index: 0, settings: nil)],
            "settings may be large, and are read when somebody looks")
    }

    @Test func `a hundred events about one thing are read again as one message at a time`() {
        var desk = Desk()
        desk.goLive()
        for _ in 0..<100 { desk.say(event: "SceneItemListReindexed", ["sceneName": "BRB"]) }
        let first = desk.sent()
        #expect(first.count == 1)
        desk.replyToBatch(first[0]) { _, _ in (100, ["sceneItems": []]) }
        let second = desk.sent()
        #expect(second.count == 1)
        desk.replyToBatch(second[0]) { _, _ in (100, ["sceneItems": []]) }
        #expect(desk.sent().isEmpty)
    }
}
