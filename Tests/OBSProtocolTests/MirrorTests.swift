import Civil
import OBSProtocol
import Testing

@Suite struct MirrorTests {
    let start = Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID("boot"))

    func mirror(_ reports: Report...) -> Mirror {
        var snapshot = Snapshot(versions: Versions(obs: "29.0.2", websocket: "5.1.0"))
        snapshot.scenes = ["Host Cam", "BRB"]
        snapshot.items = ["Host Cam": [SceneItem(id: 2, source: "Banner", isShown: true)], "BRB": []]
        snapshot.inputs = [Input(name: "Mic", kind: "pulse_input_capture"), Input(name: "Banner", kind: "text")]
        snapshot.program = "Host Cam"
        var mirror = Mirror()
        for report in [.snapshot(snapshot), .link(.live)] + reports { mirror.fold(report, at: start) }
        return mirror
    }

    @Test func `a lost link leaves the last known values, as old ones`() {
        let mirror = mirror(.link(.offline(reason: "gone", retryAt: nil)))
        #expect(!mirror.isCurrent)
        #expect(mirror.program == "Host Cam")
    }

    @Test func `a connection that was never read is not current`() {
        var mirror = Mirror()
        mirror.fold(.link(.connecting), at: start)
        #expect(!mirror.isCurrent)
        #expect(mirror.program == nil)
    }

    @Test func `a transition is under way until the program has changed to its target`() {
        var mirror = mirror(.changed(.transitionStarted("Fade")), .changed(.transitionTarget("BRB")))
        #expect(mirror.running == RunningTransition(name: "Fade", since: start, target: "BRB"))
        mirror.fold(.changed(.programChanged("BRB")), at: start)
        #expect(mirror.running == nil)
        #expect(mirror.program == "BRB")
    }

    @Test func `a scene that is renamed keeps what is in it`() {
        let mirror = mirror(.changed(.sceneRenamed(from: "Host Cam", to: "Host")))
        #expect(mirror.scenes == ["Host", "BRB"])
        #expect(mirror.program == "Host")
        #expect(mirror.hasSource("Banner", inScene: "Host"))
        #expect(!mirror.hasScene("Host Cam"))
    }

    @Test func `an input that is renamed or removed is so in every scene`() {
        #expect(mirror(.changed(.inputRenamed(from: "Banner", to: "Text"))).hasSource("Text", inScene: "Host Cam"))
        let removed = mirror(.changed(.inputRemoved("Banner")))
        #expect(!removed.hasInput("Banner") && !removed.hasSource("Banner", inScene: nil))
        #expect(removed.hasInput("Mic"))
    }

    @Test func `items come, go and hide`() {
        let item = SceneItem(id: 3, source: "Mic", isShown: true)
        let mirror = mirror(
            .changed(.itemCreated(scene: "BRB", item)), .changed(.itemShown(scene: "BRB", id: 3, false)),
            .changed(.itemRemoved(scene: "Host Cam", id: 2)), .changed(.itemShown(scene: "Nowhere", id: 1, true)))
        #expect(mirror.items["BRB"] == [SceneItem(id: 3, source: "Mic", isShown: false)])
        #expect(mirror.items["Host Cam"] == [])
    }

    @Test func `the bitrate is what was sent between two polls`() {
        var mirror = mirror()
        #expect(mirror.stream.kilobitsPerSecond == nil)
        var stats = Stats()
        stats.stream = StreamNumbers(isActive: true, bytes: 1_000_000)
        mirror.fold(.stats(stats), at: start)
        #expect(mirror.stream.kilobitsPerSecond == nil, "one poll has no rate")
        stats.stream = StreamNumbers(isActive: true, bytes: 1_500_000)
        mirror.fold(.stats(stats), at: start + .seconds(1))
        #expect(mirror.stream.kilobitsPerSecond == 4000)
        stats.stream = StreamNumbers(isActive: true, bytes: 100)
        mirror.fold(.stats(stats), at: start + .seconds(2))
        #expect(mirror.stream.kilobitsPerSecond == nil, "the counters have begun anew")
    }

    @Test func `a recording keeps its path when it has stopped`() {
        let mirror = mirror(
            .changed(.recordChanged(.active, path: "/videos/a.mkv")), .changed(.recordChanged(.stopping, path: nil)))
        #expect(mirror.record.phase == .stopping)
        #expect(mirror.record.path == "/videos/a.mkv")
    }

    @Test func `events about what is not known do no harm`() {
        let mirror = mirror(
            .changed(.inputMuted("Nobody", true)), .changed(.inputRemoved("Nobody")),
            .changed(.sceneRenamed(from: "Nobody", to: "X")), .changed(.transitionTarget("X")))
        #expect(mirror.scenes == ["Host Cam", "BRB"])
        #expect(mirror.running == nil)
    }
}
