import OBSProtocol
import Testing

/// What is said of a request before it leaves.
@Suite struct RequestCheckTests {
    private let debian = RequestCheck(version: ProtocolVersion(5, 1, 0))

    @Test(arguments: ProtocolTable.requests)
    func `what fits the facts passes, with all it can say and with the least`(facts: RequestFacts) {
        for data in [Sample.request(facts, .everything), Sample.request(facts, .leastPossible)] {
            #expect(RequestCheck().faults(facts.name, data) == [])
        }
    }

    @Test(arguments: ProtocolTable.requests)
    func `every field of another type, every number past its range and every field that is missing is found`(
        facts: RequestFacts
    ) {
        let good = Sample.request(facts, .everything).object ?? [:]
        for field in facts.fields where good[field.name] != nil {
            var bad: [JSON?] = field.kind == .any ? [] : [field.kind == .bool ? 7 : true]
            if let range = field.range {
                if range.lowerBound.isFinite { bad.append(.number(range.lowerBound - 1)) }
                if range.upperBound.isFinite { bad.append(.number(range.upperBound + 1)) }
            }
            if field.kind == .integer { bad.append(2.5) }
            if field.presence == .required || field.presence == .nullable { bad.append(nil) }
            for value in bad {
                var data = good
                data[field.name] = value
                let faults = RequestCheck().faults(facts.name, .object(data))
                #expect(faults.map(\.place) == [field.name])
            }
        }
    }

    @Test func `none of the ranges that OBS documents is lost`() {
        let ranges = ProtocolTable.requests.filter(\.isDocumented).flatMap(\.fields).compactMap(\.range)
        #expect(ranges.count == 38)
    }

    @Test(
        arguments: [
            ("SetInputMut", [:], "SetInputMut: there is no such request (did you mean SetInputMute?)"),
            (
                "GetGroupItemList", [:],
                "GetGroupItemList: there is no such request (did you mean GetGroupSceneItemList?)"
            ),
            ("Fly", [:], "Fly: there is no such request (siaran obs call --list names them all)"),
            ("GetStats", ["of": 1], "of: GetStats has no such field (it takes none)"),
            ("GetStats", 7, "GetStats: 7 is no request data; expected an object, as in {…}"),
            (
                "SetInputMute", ["inputName": "Mic", "inputMutd": true, "inputMuted": true],
                "inputMutd: SetInputMute has no such field (did you mean inputMuted?)"
            ),
            ("SetInputMute", ["inputMuted": true], "inputName: it is missing; expected inputName or inputUuid"),
            (
                "SetInputMute", ["inputName": "", "inputMuted": true],
                "inputName: it is empty; expected the name that OBS shows"
            ),
            (
                "SetInputMute", ["inputName": "Mic", "inputMuted": "yes"],
                "inputMuted: \"yes\" does not fit; expected true or false"
            ),
            (
                "SetInputVolume", ["inputName": "Mic", "inputVolumeMul": 30],
                "inputVolumeMul: 30 is out of range; expected 0 to 20"
            ),
            (
                "SetInputVolume", ["inputName": "Mic"],
                "inputVolumeMul: it is missing; expected inputVolumeMul or inputVolumeDb"
            ),
            (
                "SetInputVolume", ["inputName": "Mic", "inputVolumeMul": 1, "inputVolumeDb": 0],
                "inputVolumeDb: inputVolumeMul and inputVolumeDb are both there; expected one of them"
            ),
            (
                "SetVideoSettings", ["baseWidth": 1080],
                "baseHeight: it is missing; expected baseWidth and baseHeight together"
            ),
            (
                "SetSceneItemTransform", ["sceneName": "A", "sceneItemId": 1, "sceneItemTransform": ["cropLeft": -1]],
                "sceneItemTransform.cropLeft: -1 is out of range; expected 0 to 100000"
            ),
            (
                "SetSceneItemTransform", ["sceneName": "A", "sceneItemId": 1, "sceneItemTransform": ["cropLef": 1]],
                "sceneItemTransform.cropLef: sceneItemTransform has no such field (did you mean cropLeft?)"
            ),
            (
                "RemoveScene", ["sceneUuid": "1", "canvasUuid": "2"],
                "canvasUuid: it says nothing without sceneName; expected sceneName beside it"
            ),
            (
                "RemoveScene", ["sceneName": "1", "canvasName": "2"],
                "canvasName: obs-websocket 5.7.1 has it no more (name the canvas by canvasUuid)"
            ),
            (
                "SetInputAudioMonitorType", ["inputName": "Mic", "monitorType": "OBS_MONITORING_TYPE_MONITOR_ONY"],
                """
                monitorType: there is no "OBS_MONITORING_TYPE_MONITOR_ONY"; expected OBS_MONITORING_TYPE_NONE, \
                OBS_MONITORING_TYPE_MONITOR_ONLY, OBS_MONITORING_TYPE_MONITOR_AND_OUTPUT \
                (did you mean OBS_MONITORING_TYPE_MONITOR_ONLY?)
                """
            ),
        ] as [(String, JSON, String)])
    func `what is wrong is said with its place, what was expected and what to do`(
        name: String, data: JSON, says: String
    ) {
        #expect(RequestCheck().faults(name, data).map(\.description) == [says])
    }

    @Test func `what this OBS is too old for is said with the version`() {
        let uuid: JSON = ["inputUuid": "1", "inputMuted": true]
        #expect(
            debian.faults("SetInputMute", uuid).map(\.description)
                == ["inputUuid: it came with obs-websocket 5.4.0, and this OBS has 5.1.0"])
        let offering = RequestCheck(offered: ["GetStats"], version: ProtocolVersion(5, 1, 0))
        #expect(
            offering.faults("GetCanvasList", nil).map(\.description)
                == [
                    """
                    GetCanvasList: it came with obs-websocket 5.7.0 and this OBS has obs-websocket 5.1.0 (update OBS)
                    """
                ])
        #expect(
            offering.faults("GetHotkeyList", nil).map(\.description)
                == ["GetHotkeyList: this OBS has obs-websocket 5.1.0, which does not offer it"])
    }

    @Test func `an OBS newer than our table may know more than it`() {
        let newer = RequestCheck(offered: ["SetInputColour", "SetInputMute"], version: ProtocolVersion(6, 0, 0))
        #expect(newer.faults("SetInputColour", ["inputName": "Mic", "colour": "red"]) == [])
        #expect(newer.faults("SetInputMute", ["inputName": "Mic", "inputMuted": true, "slowly": true]) == [])
        #expect(newer.faults("SetInputMute", ["inputName": "Mic", "inputMuted": 1]).map(\.place) == ["inputMuted"])
    }
}
