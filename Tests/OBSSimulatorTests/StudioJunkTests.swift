import OBSProtocol
import OBSSimulator
import Testing

@Suite struct StudioJunkTests {
    @Test func `twenty thousand requests of any kind do no harm`() {
        var studio = Studio.demo
        var seed: UInt64 = 20_261_122
        func roll(_ count: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(count))
        }
        // It would write files.
        let types =
            studio.answer("GetVersion", nil).data["availableRequests"].array?.compactMap(\.string)
            .filter { $0 != "SaveSourceScreenshot" } ?? []
        #expect(types.count == 140)
        let strings = [
            "Host Cam", "BRB", "Mic", "Banner", "Bumper", "Fade", "New", "Nobody", "", "png", "color_source_v3",
        ]
        let keys = [
            "sceneName", "newSceneName", "inputName", "newInputName", "sourceName", "sceneItemId", "sceneItemIndex",
            "sceneItemEnabled", "sceneItemTransform", "inputKind", "inputSettings", "inputMuted", "inputVolumeMul",
            "inputVolumeDb", "mediaAction", "mediaCursor", "mediaCursorOffset", "transitionName", "transitionDuration",
            "studioModeEnabled", "position", "imageFormat", "imageWidth", "sceneCollectionName", "profileName",
            "fpsNumerator", "fpsDenominator", "outputName", "destinationSceneName", "searchOffset", "inputAudioTracks",
        ]
        let actions = Wire.MediaAction.known.map(\.wire)
        for round in 0..<20_000 {
            var data: [String: JSON] = [:]
            for key in keys where roll(2) == 0 {
                data[key] =
                    switch roll(9) {
                    case 0: .bool(roll(2) == 0)
                    case 1: .integer(Int64(roll(60)))
                    case 2: .integer([Int64.max, .min, -1, 0][roll(4)])
                    case 3: .number([0.5, .infinity, -.infinity, .nan, 1e300][roll(5)])
                    case 4: .object(["1": .bool(true), "positionX": 4])
                    case 5: actions[roll(actions.count)]
                    default: .string(strings[roll(strings.count)])
                    }
            }
            let answer = studio.answer(types[roll(types.count)], roll(30) == 0 ? .null : .object(data))
            #expect(answer.code >= 100 && answer.code < 800)
            studio.advance(to: Int64(round * 7))
            if roll(10) == 0 { _ = studio.takeEvents() }
            if roll(50) == 0 { _ = studio.meters() }
        }
        #expect(studio.answer("GetSceneList", nil).isDone)
    }
}
