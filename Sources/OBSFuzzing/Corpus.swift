import OBSProtocol

/// Messages that no OBS should send, and one day some will.
public enum Corpus {
    public static let texts: [String] = plain + handshakes + events + answers + numbers + deep

    /// No messages at all.
    private static let plain = [
        "", " ", "nonsense", "null", "true", "1", "\"x\"", "[]", "[[]]", "{}", "{", "}", "[", "{\"op\"", "{\"op\":",
        "{\"op\":7,}", "{'op':7}", "{\"op\":7} {\"op\":7}", "\u{FEFF}{\"op\":5,\"d\":{}}", "// {\"op\":5}",
        "{\"op\":NaN,\"d\":{}}", "{\"op\":Infinity,\"d\":{}}", "{\"op\":07,\"d\":{}}", "{\"op\":+7,\"d\":{}}",
        "{\"op\":7.,\"d\":{}}", "{\"op\":.7,\"d\":{}}", "{\"op\":7e,\"d\":{}}", "{\"op\":0x7,\"d\":{}}",
        "{\"op\":5,\"d\":{\"eventType\":\"\\ud800\"}}", "{\"op\":5,\"d\":{\"eventType\":\"\\udc00\\ud800\"}}",
        "{\"op\":5,\"d\":{\"eventType\":\"\\u00\"}}", "{\"op\":5,\"d\":{\"eventType\":\"\\x\"}}",
        "{\"op\":5,\"d\":{\"eventType\":\"a\nb\"}}", "{\"op\":5,\"d\":{\"eventType\":\"\u{0}\"}}",
        "{\"op\":5,\"d\":{\"eventType\":\"\u{1B}[2J\"}}", "{\"\u{FFFD}\":1}", "\u{0}\u{0}\u{0}",
        "{\"op\":5,\"op\":7,\"d\":{},\"d\":{\"requestId\":\"1\"}}", "{\"OP\":5,\"D\":{}}",
        String(decoding: [0x7B, 0x22, 0xFF, 0xC0, 0x80, 0x22, 0x3A, 0x31, 0x7D], as: UTF8.self),
    ]

    /// Messages of the handshake when nobody waits for them, and without what they need.
    private static let handshakes =
        [
            #"{"d":{}}"#, #"{"op":"0","d":{}}"#, #"{"op":null,"d":{}}"#, #"{"op":[0],"d":{}}"#, #"{"op":0}"#,
            #"{"op":0,"d":{}}"#, #"{"op":0,"d":[]}"#, #"{"op":0,"d":{"rpcVersion":"1"}}"#,
            #"{"op":0,"d":{"rpcVersion":0}}"#, #"{"op":0,"d":{"rpcVersion":99}}"#, #"{"op":0,"d":{"rpcVersion":1.5}}"#,
            #"{"op":0,"d":{"rpcVersion":1}}"#, #"{"op":0,"d":{"rpcVersion":1,"authentication":{}}}"#,
            #"{"op":0,"d":{"rpcVersion":1,"authentication":{"challenge":1,"salt":2}}}"#,
            #"{"op":0,"d":{"rpcVersion":1,"authentication":{"challenge":"","salt":""}}}"#, #"{"op":2}"#,
            #"{"op":2,"d":null}"#, #"{"op":2,"d":{"negotiatedRpcVersion":"x"}}"#, #"{"op":2,"d":{}}"#,
        ] + [1, 3, 4, 6, 8, 10, 99, -1].map { #"{"op":\#($0),"d":{}}"# }

    private static let events = [
        #"{"op":5}"#, #"{"op":5,"d":{}}"#, #"{"op":5,"d":[]}"#, #"{"op":5,"d":{"eventType":5}}"#,
        #"{"op":5,"d":{"eventType":"SceneCreated"}}"#, #"{"op":5,"d":{"eventType":"SceneCreated","eventData":[]}}"#,
        #"{"op":5,"d":{"eventType":"SceneCreated","eventData":{"sceneName":null}}}"#,
        #"{"op":5,"d":{"eventType":"SceneNameChanged","eventData":{"oldSceneName":"Scene 1"}}}"#,
        #"{"op":5,"d":{"eventType":"SceneNameChanged","eventData":{"oldSceneName":"Scene 1","sceneName":"Scene 2"}}}"#,
        #"{"op":5,"d":{"eventType":"InputNameChanged","eventData":{"oldInputName":"Input 1","inputName":"Input 2"}}}"#,
        #"{"op":5,"d":{"eventType":"SceneListChanged","eventData":{"scenes":[1,null,{"sceneName":7},[]]}}}"#,
        #"{"op":5,"d":{"eventType":"SceneListChanged","eventData":{"scenes":[{"sceneName":"A","sceneIndex":-9223372036854775808},{"sceneName":"A","sceneIndex":9223372036854775807}]}}}"#,
        #"{"op":5,"d":{"eventType":"SceneItemCreated","eventData":{"sceneName":"Nowhere","sceneItemId":-1,"sourceName":""}}}"#,
        #"{"op":5,"d":{"eventType":"SceneItemListReindexed","eventData":{"sceneName":"Scene 1","sceneItems":[{}]}}}"#,
        #"{"op":5,"d":{"eventType":"InputVolumeMeters","eventData":{"inputs":[{"inputName":"Input 1","inputLevelsMul":[[1],[],["x"],[1e400,2,3]]}]}}}"#,
        #"{"op":5,"d":{"eventType":"InputVolumeChanged","eventData":{"inputName":"Input 1","inputVolumeDb":-1e308}}}"#,
        #"{"op":5,"d":{"eventType":"StreamStateChanged","eventData":{"outputState":"OBS_WEBSOCKET_OUTPUT_NOVEL"}}}"#,
        #"{"op":5,"d":{"eventType":"RecordStateChanged","eventData":{"outputState":7,"outputPath":[]}}}"#,
        #"{"op":5,"d":{"eventType":"CurrentSceneCollectionChanging"}}"#,
        #"{"op":5,"d":{"eventType":"CurrentSceneCollectionChanged"}}"#,
        #"{"op":5,"d":{"eventType":"ExitStarted"}}"#, #"{"op":5,"d":{"eventType":"Novel","eventData":{"a":1}}}"#,
        #"{"op":5,"d":{"eventType":"CurrentSceneTransitionDurationChanged","eventData":{"transitionDuration":-1}}}"#,
        #"{"op":5,"d":{"eventType":"CurrentSceneTransitionDurationChanged","eventData":{"transitionDuration":9223372036854775807}}}"#,
        #"{"op":5,"d":{"eventType":"InputAudioTracksChanged","eventData":{"inputName":"Input 1","inputAudioTracks":{"0":true,"x":1,"99":false}}}}"#,
        #"{"op":5,"d":{"eventType":"SourceFilterListReindexed","eventData":{"sourceName":"Input 1","filters":[null]}}}"#,
        #"{"op":5,"d":{"eventType":"CanvasNameChanged","eventData":{"canvasUuid":1}}}"#,
    ]

    /// Answers to what was never asked, to what was, and of other lengths than asked; ids are small numbers.
    private static let answers: [String] =
        [#"{"op":7}"#, #"{"op":7,"d":{}}"#, #"{"op":9,"d":{}}"#]
        + (["777777", "-1", "1.5", "", " 1", "18446744073709551616", "١"] + (1...9).map { String($0) }).flatMap { id in
            [
                #"{"op":7,"d":{"requestId":"\#(id)"}}"#,
                #"{"op":7,"d":{"requestId":"\#(id)","requestStatus":{"result":true,"code":100}}}"#,
                #"{"op":7,"d":{"requestId":"\#(id)","requestStatus":{"result":"yes","code":1e30}}}"#,
                #"{"op":9,"d":{"requestId":"\#(id)"}}"#, #"{"op":9,"d":{"requestId":"\#(id)","results":{}}}"#,
                #"{"op":9,"d":{"requestId":"\#(id)","results":[]}}"#,
                #"{"op":9,"d":{"requestId":"\#(id)","results":[null,7,{}]}}"#,
                #"{"op":9,"d":{"requestId":"\#(id)","results":[\#(Self.many)]}}"#,
            ]
        } + [#"{"op":7,"d":{"requestId":1}}"#, #"{"op":7,"d":{"requestId":null}}"#]

    private static let many = [String](
        repeating: #"{"requestType":"GetVersion","requestStatus":{"result":true,"code":100},"responseData":{}}"#,
        count: 50
    ).joined(separator: ",")

    private static let numbers = [
        "1e308", "-1e308", "1e309", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        String(repeating: "9", count: 400), "0." + String(repeating: "0", count: 400) + "1", "-0", "-0.0",
    ].flatMap {
        [
            "{\"op\":\($0),\"d\":{}}",
            "{\"op\":5,\"d\":{\"eventType\":\"SceneItemRemoved\",\"eventData\":{\"sceneName\":\"Scene 1\",\"sceneItemId\":\($0)}}}",
        ]
    }

    private static let deep = [
        String(repeating: "[", count: 100_000), String(repeating: "{\"d\":", count: 50_000),
        String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
        "{\"op\":5,\"d\":" + String(repeating: "{\"d\":", count: 90) + "1" + String(repeating: "}", count: 91),
        "{\"" + String(repeating: "k", count: 100_000) + "\":1}",
    ]

    /// Msgpack that is cut off, of huge lengths, with extensions, and with keys that are no strings.
    public static let binaries: [[UInt8]] =
        [
            [], [0xC1], [0xC0], [0x81], [0x81, 0xA1], [0x81, 0x01, 0x02], [0x81, 0xC0, 0xC0], [0xDF], [0xDD, 0xFF],
            [0xDF, 0xFF, 0xFF, 0xFF, 0xFF], [0xDD, 0xFF, 0xFF, 0xFF, 0xFF], [0xDB, 0xFF, 0xFF, 0xFF, 0xFF],
            [0xC6, 0x7F, 0xFF, 0xFF, 0xFF, 0x00], [0xDE, 0xFF, 0xFF], [0xDC, 0xFF, 0xFF, 0xC0], [0xD9], [0xDA, 0xFF],
            [0xC7, 0x00, 0x01], [0xC8, 0xFF, 0xFF, 0x01], [0xC9, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0xD4, 0x01, 0x00],
            [0xD6, 0xFF, 0, 0, 0, 0], [0xD8, 0x01], [0xCB, 0x7F, 0xF0, 0, 0, 0, 0, 0, 0],
            [0xCB, 0x7F, 0xF8, 0, 0, 0, 0, 0, 1], [0xCA, 0xFF, 0x80, 0, 0],
            [0xCF, 255, 255, 255, 255, 255, 255, 255, 255],
            [0xD3, 128, 0, 0, 0, 0, 0, 0, 0], [0xA4, 0xFF, 0xFE, 0xC0, 0x80], [0xC4, 0x02, 0xFF, 0xFF],
            [0x82, 0xA2, 0x6F, 0x70, 0x05, 0xA2, 0x6F, 0x70, 0x07], [UInt8](repeating: 0x91, count: 100_000),
            [0x82, 0xA2, 0x6F, 0x70, 0xCB, 0x7F, 0xF8, 0, 0, 0, 0, 0, 0, 0xA1, 0x64, 0x80],
        ]
        + texts.filter { $0.utf8.count < 4000 }.compactMap { try? JSON(text: $0).messagePack }
        + texts.filter { $0.utf8.count < 4000 }.compactMap { text in
            (try? JSON(text: text).messagePack).map { Array($0.dropLast(1 + $0.count / 4)) }
        }
}
