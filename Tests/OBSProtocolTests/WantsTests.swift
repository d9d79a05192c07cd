import Civil
import OBSProtocol
import Testing

@Suite struct WantsTests {
    let levels: JSON = [
        "inputs": [
            ["inputName": "Mic", "inputLevelsMul": [[0.1, 0.2, 0.3], [0.0, 0.0, 0.5]]],
            ["inputName": "Off", "inputLevelsMul": []],
        ]
    ]

    @Test func `meters are subscribed to only while they are looked at`() {
        var desk = Desk()
        desk.goLive()
        desk.act { $0.want(Wants(meters: true), at: $1) }
        let ask = desk.sent()
        #expect(ask.map(\.operation) == [3])
        #expect(ask[0].data == ["eventSubscriptions": 0x10FFF])
        desk.say(["op": 2, "d": ["negotiatedRpcVersion": 1]])
        desk.say(event: "InputVolumeMeters", levels)
        let mic = Meter(
            input: "Mic",
            channels: [
                Meter.Channel(magnitude: 0.1, peak: 0.2, inputPeak: 0.3),
                Meter.Channel(magnitude: 0, peak: 0, inputPeak: 0.5),
            ])
        #expect(desk.reports == [.meters([mic, Meter(input: "Off", channels: [])])])
        desk.act { $0.want(Wants(), at: $1) }
        #expect(desk.sent().map(\.data) == [["eventSubscriptions": 0xFFF]])
        desk.reports = []
        desk.say(event: "InputVolumeMeters", levels)
        #expect(desk.reports.isEmpty, "one that was under way is nobody's concern")
    }

    @Test func `what is wanted twice is asked for once`() {
        var desk = Desk()
        desk.goLive()
        desk.act { $0.want(Wants(meters: true), at: $1) }
        desk.act { $0.want(Wants(meters: true), at: $1) }
        #expect(desk.sent().count == 1)
    }

    @Test func `after a new connection they are wanted still`() {
        var desk = Desk()
        desk.goLive()
        desk.act { $0.want(Wants(meters: true), at: $1) }
        desk.act { $0.closed(code: 1006, reason: "", at: $1) }
        desk.act { $0.reconnect(at: $1) }
        desk.act { $0.opened(at: $1) }
        _ = desk.sent()
        desk.say(["op": 0, "d": ["rpcVersion": 1]])
        #expect(desk.sent()[0].data["eventSubscriptions"] == 0x10FFF)
    }

    @Test func `what comes to be wanted while OBS is read is asked for when it is live`() {
        var desk = Desk()
        desk.identify()
        desk.act { $0.want(Wants(meters: true), at: $1) }
        #expect(!desk.sent().contains { $0.operation == 3 })
        desk.act { $0.reconnect(at: $1) }
        desk.act { $0.opened(at: $1) }
        desk.say(["op": 0, "d": ["rpcVersion": 1]])
        desk.say(["op": 2, "d": [:]])
        desk.act { $0.want(Wants(), at: $1) }
        desk.read()
        #expect(desk.sent().map(\.operation) == [3])
    }

    @Test func `clips that are looked at are polled with the statistics, at once`() {
        var desk = Desk(settings: Session.Settings(statsEvery: 1000))
        desk.goLive()
        desk.act { $0.want(Wants(media: ["Banner", "Gone"]), at: $1) }
        desk.advance(0)
        let poll = desk.sent()
        #expect(poll.map(\.types) == [["GetStats", "GetStreamStatus", "GetRecordStatus", "GetMediaInputStatus"]])
        desk.replyToBatch(poll[0]) { type, fields in
            type == "GetMediaInputStatus"
                ? (100, ["mediaState": "OBS_MEDIA_STATE_PLAYING", "mediaCursor": 1200, "mediaDuration": 30_000])
                : LittleStudio.answer(type, fields, studioMode: false)
        }
        #expect(
            desk.session.mirror.media["Banner"]
                == MediaStatus(state: .playing, cursor: 1200, duration: 30_000, readAt: desk.now))
        desk.say(event: "MediaInputPlaybackEnded", ["inputName": "Banner"])
        #expect(desk.session.mirror.media["Banner"]?.state == .ended)
    }

    @Test func `outputs are counted while they are looked at`() {
        var desk = Desk()
        desk.goLive()
        desk.act { $0.want(Wants(outputs: true), at: $1) }
        desk.advance(0)
        #expect(desk.sent()[0].types.count == 3, "none is known yet")
        desk.say(event: "StreamStateChanged", ["outputState": "OBS_WEBSOCKET_OUTPUT_STARTED"])
        desk.replyToBatch(desk.sent()[0]) { _, _ in
            (100, ["outputs": [["outputName": "simple_stream", "outputKind": "rtmp_output", "outputActive": true]]])
        }
        #expect(desk.session.mirror.output("simple_stream")?.isActive == true)
    }
}

@Suite struct LookupTests {
    @Test func `a stream key never enters the mirror whole`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.read(.streamService), tag: 1)
        let sent = desk.sent()
        #expect(sent.map(\.types) == [["GetStreamServiceSettings"]])
        desk.reply(
            to: sent[0],
            data: [
                "streamServiceType": "rtmp_custom",
                "streamServiceSettings": ["server": "rtmp://push.example/live", "key": "live_0123456789abcd"],
            ])
        let service = StreamService(
            kind: "rtmp_custom", server: "rtmp://push.example/live", service: nil, key: .set(end: "abcd"))
        #expect(desk.session.mirror.streamService == service)
        #expect(
            desk.reports == [.changed(.streamServiceRead(service)), .answered(tag: 1, outcome: .done)],
            "and no report carries it")
    }

    @Test(
        arguments: [("", .missing), ("short", .set(end: "")), ("12345678", .set(end: "5678"))] as [(String, StreamKey)])
    func `of a key only its end is kept, and nothing of a short one`(key: String, kept: StreamKey) {
        var desk = Desk()
        desk.goLive()
        desk.perform(.read(.streamService), tag: 1)
        desk.reply(
            to: desk.sent()[0],
            data: ["streamServiceType": "rtmp_common", "streamServiceSettings": ["key": .string(key)]])
        #expect(desk.session.mirror.streamService?.key == kept)
    }

    @Test func `what was looked up of a profile is void in another`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.read(.recordDirectory), tag: 1)
        desk.reply(to: desk.sent()[0], data: ["recordDirectory": "/videos"])
        #expect(desk.session.mirror.recordDirectory == "/videos")
        desk.say(event: "CurrentProfileChanged", ["profileName": "Portrait"])
        #expect(desk.session.mirror.recordDirectory == nil)
    }

    @Test func `filters are read with their settings, and followed`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.read(.filters("Mic")), tag: 1)
        let list: JSON = [
            ["filterName": "Gain", "filterKind": "gain_filter", "filterIndex": 1, "filterEnabled": false],
            [
                "filterName": "Gate", "filterKind": "noise_gate_filter", "filterIndex": 0, "filterEnabled": true,
                "filterSettings": ["open": -30],
            ],
        ]
        desk.reply(to: desk.sent()[0], data: ["filters": list])
        let gate = Filter(name: "Gate", kind: "noise_gate_filter", isOn: true, index: 0, settings: ["open": -30])
        #expect(desk.session.mirror.filters["Mic"]?.first == gate)
        #expect(desk.session.mirror.filters["Mic"]?.map(\.name) == ["Gate", "Gain"])
        desk.say(
            event: "SourceFilterEnableStateChanged",
            ["sourceName": "Mic", "filterName": "Gate", "filterEnabled": false])
        desk.say(
            event: "SourceFilterNameChanged", ["sourceName": "Mic", "oldFilterName": "Gate", "filterName": "Door"])
        desk.say(event: "SourceFilterRemoved", ["sourceName": "Mic", "filterName": "Gain"])
        #expect(desk.session.mirror.filters["Mic"]?.map(\.isOn) == [false])
        #expect(desk.session.mirror.filters["Mic"]?.map(\.name) == ["Door"])
    }
}
