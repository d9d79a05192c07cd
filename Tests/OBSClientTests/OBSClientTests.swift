import Civil
import CivilTime
import OBSClient
import OBSProtocol
import OBSSimulator
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct OBSClientTests {
    @Test(arguments: [WireEncoding.json, .messagePack])
    func `a client reads the studio and airs a scene`(encoding: WireEncoding) async throws {
        let pair = try Pair(encoding: encoding)
        await pair.reports.wait(for: .link(.live))
        let mirror = pair.reports.mirror
        #expect(mirror.scenes.first == "Starting Soon")
        #expect(mirror.scenes.last == "Ending")
        #expect(mirror.program == "Starting Soon")
        #expect(mirror.video?.height == 1920)
        #expect(mirror.input("Mic")?.decibels == 0)
        #expect(mirror.input("Logo")?.isMuted == nil)
        #expect(mirror.hasSource("Banner", inScene: "Host Cam"))
        pair.client.perform(.switchScene("Host Cam", transition: nil), tag: 1)
        await pair.reports.wait(for: .answered(tag: 1, outcome: .done))
        await pair.reports.wait(for: .changed(.programChanged("Host Cam")))
        pair.end()
    }

    @Test func `a wrong password is refused once and not tried again`() async throws {
        let pair = try Pair(given: "wrong")
        await pair.reports.wait(for: .link(.refusedPassword))
        #expect(pair.reports.all == [.link(.connecting), .link(.identifying), .link(.refusedPassword)])
        pair.end()
    }

    @Test func `where a password is asked for and none is known nothing is tried`() async throws {
        let pair = try Pair(given: nil)
        await pair.reports.wait(for: .link(.refusedPassword))
        pair.end()
    }

    @Test func `an OBS without a password is entered without one`() async throws {
        let pair = try Pair(password: nil, given: nil)
        await pair.reports.wait(for: .link(.live))
        pair.end()
    }

    @Test func `a kick stays a kick until a person connects again`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.kickAll()
        await pair.reports.wait(for: .link(.kicked))
        pair.client.reconnect()
        await pair.reports.wait(for: .link(.live), times: 2)
        pair.end()
    }

    @Test func `a dropped connection is made again, and everything read again`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.dropConnections()
        await pair.reports.waitUntilOffline()
        await pair.reports.wait(for: .link(.live), times: 2)
        #expect(pair.reports.mirror.epoch == 2)
        pair.end()
    }

    @Test func `an OBS that quits and comes again keeps its scenes on screen meanwhile`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.quitGracefully()
        await pair.reports.waitUntilOffline()
        #expect(pair.reports.mirror.scenes.count == 9)
        #expect(!pair.reports.mirror.isCurrent)
        #expect(pair.reports.all.contains(.changed(.exitStarted)))
        try pair.obs.start()
        await pair.reports.wait(for: .link(.live), times: 2)
        #expect(pair.reports.mirror.isCurrent)
        pair.end()
    }

    @Test func `a frozen OBS is silent, and read again when it thaws`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.freeze()
        await pair.reports.wait { reports in
            reports.contains { if case .link(.silent) = $0 { true } else { false } }
        }
        pair.obs.thaw()
        await pair.reports.wait(for: .link(.live), times: 2)
        pair.end()
    }

    @Test func `an OBS that is frozen delays no other`() async throws {
        let (frozen, other) = (try Pair(), try Pair())
        await frozen.reports.wait(for: .link(.live))
        await other.reports.wait(for: .link(.live))
        frozen.obs.freeze()
        frozen.client.perform(.switchScene("Host Cam", transition: nil), tag: 1)
        other.client.perform(.switchScene("Host Cam", transition: nil), tag: 2)
        await other.reports.wait(for: .changed(.programChanged("Host Cam")))
        #expect(frozen.reports.mirror.program == "Starting Soon")
        frozen.obs.thaw()
        frozen.end()
        other.end()
    }

    @Test func `a take in studio mode airs the scene and swaps the preview`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.client.perform(.setStudioMode(true), tag: 1)
        await pair.reports.wait(for: .changed(.studioModeChanged(true)))
        let fade = TransitionChoice(name: "Fade", duration: 100)
        pair.client.perform(.switchScene("Price Card", transition: fade), tag: 2)
        await pair.reports.wait(for: .changed(.programChanged("Price Card")))
        await pair.reports.wait(for: .changed(.previewChanged("Starting Soon")))
        await pair.reports.wait(for: .answered(tag: 2, outcome: .done))
        pair.end()
    }

    @Test func `texts, sound, items, clips, stream and record do what they say`() async throws {
        let pair = try Pair(statsEvery: 100)
        await pair.reports.wait(for: .link(.live))
        pair.client.perform(.mute("Mic", true), tag: 1)
        pair.client.perform(.text("Banner", "Sale"), tag: 2)
        pair.client.perform(.show("Banner", inScene: "Host Cam", false), tag: 3)
        pair.client.perform(.media("Bumper", .restart), tag: 4)
        pair.client.perform(.stream(.start), tag: 5)
        pair.client.perform(.record(.start), tag: 6)
        pair.client.perform(.request("GetInputSettings", ["inputName": "Banner"]), tag: 7)
        pair.client.perform(.mute("Nobody", true), tag: 8)
        await pair.reports.wait(for: .changed(.inputMuted("Mic", true)))
        await pair.reports.wait(for: .changed(.itemShown(scene: "Host Cam", id: 3, false)))
        await pair.reports.wait(for: .changed(.mediaTriggered("Bumper", .restart)))
        await pair.reports.wait(for: .changed(.streamChanged(.active)))
        await pair.reports.wait { reports in
            reports.contains { if case .changed(.recordChanged(.active, .some)) = $0 { true } else { false } }
        }
        await pair.reports.wait { reports in
            reports.contains { report in
                guard case .responded(7, let data) = report else { return false }
                return data["inputKind"] == "text_ft2_source_v2"
            }
        }
        await pair.reports.wait(
            for: .answered(
                tag: 8, outcome: .refused(code: 600, comment: "No source was found by the name of `Nobody`.")))
        await pair.reports.wait { reports in
            reports.contains { if case .stats(let stats) = $0 { (stats.stream?.bytes ?? 0) > 0 } else { false } }
        }
        pair.client.perform(.stream(.stop), tag: 9)
        await pair.reports.wait(for: .changed(.streamChanged(.off)))
        pair.end()
    }

    @Test func `a change of the scene collection is waited for`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.act("SetCurrentSceneCollection", ["sceneCollectionName": "Rehearsal"])
        await pair.reports.wait(for: .link(.changingCollection))
        await pair.reports.wait(for: .link(.live), times: 2)
        #expect(pair.reports.mirror.collection == "Rehearsal")
        pair.end()
    }

    @Test func `junk from OBS changes nothing`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.sendRaw("junk \u{1b}[2J")
        await pair.reports.wait { reports in
            reports.contains { if case .oddity = $0 { true } else { false } }
        }
        pair.client.perform(.switchScene("BRB", transition: nil), tag: 1)
        await pair.reports.wait(for: .answered(tag: 1, outcome: .done))
        pair.end()
    }

    @Test func `a message of twenty megabytes is taken, and one that is larger costs the connection and no more`()
        async throws
    {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.sendRaw(String(repeating: "x", count: 20_000_000))
        await pair.reports.wait { reports in
            reports.contains { if case .oddity = $0 { true } else { false } }
        }
        pair.obs.sendRaw(String(repeating: "x", count: 40_000_000))
        await pair.reports.waitUntilOffline()
        await pair.reports.wait(for: .link(.live), times: 2)
        pair.end()
    }

    @Test func `an OBS that is still loading is waited for`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        pair.obs.beNotReady(for: 2)
        pair.client.perform(.mute("Mic", true), tag: 1)
        await pair.reports.wait(for: .answered(tag: 1, outcome: .done))
        pair.end()
    }

    @Test func `ten thousand scenes are read`() async throws {
        let pair = try Pair(studio: .with(sceneCount: 10_000))
        await pair.reports.wait(for: .link(.live))
        #expect(pair.reports.mirror.scenes.count == 10_000)
        #expect(pair.reports.mirror.items.count == 10_000)
        pair.end()
    }

    @Test func `a reader that is blocked does not keep commands from OBS`() async throws {
        let pair = try Pair()
        await pair.reports.wait(for: .link(.live))
        let gate = Gate()
        let slow = OBSConnection(
            address: OBSAddress(host: "127.0.0.1", port: pair.port), password: "secret",
            now: SystemClock().now, report: { if $0 == .link(.live) { gate.block() } })
        slow.start()
        await gate.untilBlocked()
        slow.perform(.switchScene("Wheel", transition: nil), tag: 1)
        await pair.reports.wait(for: .changed(.programChanged("Wheel")))
        gate.open()
        slow.stop()
        pair.end()
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", "what answers there is no obs-websocket"),
        (
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
            "what answers there is no obs-websocket"
        ),
        ("SSH-2.0-OpenSSH\r\n", "what answers there is no obs-websocket"),
        ("", "the connection was ended at once"),
    ])
    func `a stranger on the port is no OBS`(text: String, reason: String) async throws {
        let stranger = Stranger(saying: text)
        let reports = Reports()
        let client = OBSConnection(
            address: OBSAddress(host: "127.0.0.1", port: stranger.port), password: nil, now: SystemClock().now,
            report: reports.put)
        client.start()
        await reports.wait { reports in
            reports.contains { if case .link(.offline(reason, .some)) = $0 { true } else { false } }
        }
        client.stop()
        stranger.leave()
    }

    @Test func `where nothing listens it says so and tries again`() async throws {
        let obs = SimulatedOBS(port: 0, password: nil)
        let port = try obs.start()
        obs.stop()
        let reports = Reports()
        let client = OBSConnection(
            address: OBSAddress(host: "127.0.0.1", port: port), password: nil, now: SystemClock().now,
            report: reports.put)
        client.start()
        await reports.waitUntilOffline()
        await reports.wait(for: .link(.connecting), times: 2)
        client.stop()
    }
}
