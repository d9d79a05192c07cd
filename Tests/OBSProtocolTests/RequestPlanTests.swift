import Civil
import OBSProtocol
import Testing

/// What a request would meet, said without asking OBS.
@Suite struct RequestPlanTests {
    private let mirror: Mirror

    init() {
        var snapshot = Snapshot(versions: Versions(obs: "29.0.2", websocket: "5.1.0", requests: Self.offered))
        snapshot.scenes = ["Host", "Ending"]
        snapshot.items = ["Host": [SceneItem(id: 3, source: "Banner", isShown: true)], "Ending": []]
        snapshot.inputs = [Input(name: "Banner", kind: "text_ft2_source"), Input(name: "Mic", kind: "alsa")]
        snapshot.program = "Host"
        snapshot.stream = .active
        var mirror = Mirror()
        let now = Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID("a"))
        mirror.fold(.snapshot(snapshot), at: now)
        self.mirror = mirror
    }

    @Test(arguments: [
        ("rtmp://bob:hunter2@host:1935/live?token=s3cret", "rtmp://****@host:1935/live?****"),
        ("srt://host:9000?passphrase=abc", "srt://host:9000?****"),
        ("rtmp://host/live", "rtmp://host/live"), ("rtmp://host/a@b", "rtmp://host/a@b"), ("auto", "auto"), ("", ""),
        ("://", "://"), ("what is a://b?", "what is a://b?"),
    ])
    func `an address is shown without its password and its query`(address: String, shown: String) {
        #expect(address.maskedAddress == shown)
        #expect((["server": .string(address)] as JSON).masked == ["server": .string(shown)])
    }

    @Test func `what it names is looked for, and what it makes must be free`() {
        let data: JSON = ["sceneName": "Host", "sceneItemId": 4, "sceneItemEnabled": true]
        let plan = RequestPlan("SetSceneItemEnabled", data, on: mirror)
        #expect(plan.faults == [])
        #expect(plan.named.map(\.noun) == ["scene", "item"])
        #expect(plan.named.map(\.isWrong) == [false, true])
        #expect(RequestPlan("CreateScene", ["sceneName": "Host"], on: mirror).named.map(\.isWrong) == [true])
        #expect(RequestPlan("CreateScene", ["sceneName": "New"], on: mirror).named.map(\.isWrong) == [false])
    }

    @Test(
        arguments: [
            ("StopStream", nil, true), ("StartRecord", nil, false), ("GetStats", nil, false),
            ("SetInputSettings", ["inputName": "Banner", "inputSettings": [:]], true),
            ("SetInputSettings", ["inputName": "Mic", "inputSettings": [:]], false), ("ShakeEverything", nil, true),
        ] as [(String, JSON, Bool)])
    func `what may disturb what is on air says what that is`(name: String, data: JSON, disturbs: Bool) {
        #expect(RequestPlan(name, data, on: mirror).disturbs == (disturbs ? ["stream"] : []))
    }

    @Test func `keys and passwords are stars, and other things are not`() {
        let settings: JSON = ["streamServiceSettings": ["key": "live_1", "server": "rtmp://a", "password": ""]]
        #expect(
            settings.masked == ["streamServiceSettings": ["key": "****", "server": "rtmp://a", "password": ""]])
    }

    @Test(arguments: [
        ("[7]", "[0]: 7 is no request; expected {\"request\": \"…\", \"data\": {…}}"),
        ("{\"request\": \"GetStats\"}\n{nope", "line 2: it is no JSON; expected {\"request\": \"…\", \"data\": {…}}"),
        ("{\"executionType\": 2, \"requests\": []}", "executionType: 2 is not taken; expected 0: one after the other"),
        ("[{\"request\": \"GetStats\", \"date\": 1}]", "[0] date: no such member; expected request and data"),
        ("[1,", "the file: it is no JSON; expected a list of requests"),
    ])
    func `a batch that cannot be read is answered by its place`(text: String, says: String) {
        #expect(throws: RequestFault.self) { try BatchScript(text) }
        do throws(RequestFault) { _ = try BatchScript(text) } catch { #expect("\(error)" == says) }
    }

    @Test func `what OBS must be left in peace for comes last in a batch`() throws {
        let script = try BatchScript(
            #"[{"request": "SetCurrentProfile", "data": {"profileName": "A"}}, {"request": "GetStats"}]"#)
        #expect(
            script.faults(RequestCheck().faults).map(\.description)
                == ["[0] SetCurrentProfile: what comes after it could crash OBS (put it at the end)"])
    }

    private static let offered: Set<String> = Set(
        ProtocolTable.requests.filter { $0.since < ProtocolVersion(5, 2, 0) }.map(\.name)
            + ["ShakeEverything"])
}
