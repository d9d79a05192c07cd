import Civil
import OBSProtocol
import Shows
import TestKit
import Testing

@testable import Control

@Suite("Checks that follow a rundown and OBS") struct ChecksTests {
    private static let start = Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID("boot"))
    private static let names = ["One", "Two", "Three", "Four"]

    private func rundown(_ lines: [(Int64, String)], before: Rundown? = nil) -> Rundown {
        let show = Show(
            id: ShowID(1), room: RoomID(1), title: "Show", start: Self.start.wall, end: Self.start.wall + .hours(1),
            zone: "UTC")
        let cues = lines.enumerated().map { index, line in
            Cue(
                id: CueID(line.0), show: show.id, position: Int64(index + 1), number: "\(index + 1)", title: "",
                length: .lasting(.minutes(1)), actions: line.1)
        }
        return Rundown(
            show: show, cues: cues, segments: [], zone: .fixed(hours: 0, abbreviation: "UTC"), before: before)
    }

    private func mirror() -> Mirror {
        var snapshot = Snapshot(versions: Versions(obs: "29.0.2", websocket: "5.1.0"))
        snapshot.scenes = ["One", "Two"]
        snapshot.items = ["One": [SceneItem(id: 1, source: "Clip", isShown: true)], "Two": []]
        snapshot.inputs = [Input(name: "Clip", kind: "ffmpeg_source", isMuted: false, decibels: 0)]
        var mirror = Mirror()
        mirror.fold(.snapshot(snapshot), at: Self.start)
        mirror.fold(.link(.live), at: Self.start)
        return mirror
    }

    private func line(_ dice: inout Dice) -> String {
        let name = { (dice: inout Dice) in Self.names[Int(dice.next() % 4)] }
        return switch dice.next() % 6 {
        case 0: "scene \(name(&dice))"
        case 1: "scene \(name(&dice)); play Clip"
        case 2: "play \(name(&dice))"
        case 3: "mute Clip; show \(name(&dice))"
        case 4: "unmute Clip"
        default: "not an action"
        }
    }

    private func event(_ dice: inout Dice) -> OBSEvent {
        let name = Self.names[Int(dice.next() % 4)]
        let other = Self.names[Int(dice.next() % 4)]
        return switch dice.next() % 8 {
        case 0: .sceneCreated(name)
        case 1: .sceneRemoved(name)
        case 2: .sceneRenamed(from: name, to: other)
        case 3:
            .itemsListed(scene: name, [SceneItem(id: 1, source: dice.next() % 2 == 0 ? "Clip" : other, isShown: true)])
        case 4: .inputMuted("Clip", dice.next() % 2 == 0)
        case 5: .inputCreated(Input(name: name, kind: "image_source"))
        case 6: .inputRemoved(name)
        default: .scenesListed([name, other])
        }
    }

    @Test(arguments: 1...40) func `what is followed step by step is what a fresh look finds`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var mirror = mirror()
        var lines: [(Int64, String)] = (1...8).map { (Int64($0), line(&dice)) }
        var plan = rundown(lines)
        var checks = Checks()
        checks.read(plan, against: mirror)
        for step in 0..<60 {
            switch dice.next() % 5 {
            case 0:
                lines[Int(dice.next() % UInt64(lines.count))].1 = line(&dice)
                plan = rundown(lines, before: plan)
                checks.read(plan, against: mirror)
            case 1:
                lines.insert((Int64(100 + step), line(&dice)), at: Int(dice.next() % UInt64(lines.count)))
                if lines.count > 10 { lines.removeFirst() }
                plan = rundown(lines, before: plan)
                checks.read(plan, against: mirror)
            default:
                let event = event(&dice)
                mirror.fold(.changed(event), at: Self.start)
                checks.look(at: .changed(event), mirror)
            }
            var fresh = Checks()
            fresh.read(plan, against: mirror)
            #expect(checks.faults == fresh.faults, "seed \(seed), step \(step)")
            #expect(checks.listed == fresh.listed, "seed \(seed), step \(step)")
            for cue in plan.cues { #expect(checks.faults(of: cue.id) == fresh.faults(of: cue.id)) }
        }
    }

    @Test func `a change touches only what needs it`() {
        var checks = Checks()
        let mirror = mirror()
        checks.read(rundown((1...10_000).map { (Int64($0), "scene One; unmute Clip") }), against: mirror)
        #expect(checks.needs.cues.count == 3, "one scene, one input, its sound; whatever the number of cues")
        #expect(checks.needs.cueCount == 10_000)
        #expect(OBSEvent.inputVolume("Nobody", decibels: -3).touches.allSatisfy { checks.needs.needs[$0] == nil })
        #expect(OBSEvent.programChanged("One").touches.isEmpty)
    }

    @Test(
        arguments: [
            ("Host cam", "Host Cam"), ("Hots Cam", "Host Cam"), ("Price", nil), ("PriceCard", "Price Card"), ("X", nil),
        ] as [(String, String?)])
    func `the nearest name is one that is near`(wanted: String, nearest: String?) {
        #expect(Nearest.name(to: wanted, in: ["Host Cam", "Price Card", "Ending"]) == nearest)
    }

    @Test(
        arguments: [
            (#"obs SetInputVolume {"inputName":"Mic"}"#, "OBS has no input “Mic”"),
            (#"obs SetSourceFilterEnabled {"sourceName":"Cam","filterName":"Blur"}"#, "OBS has no source “Cam”"),
            ("obs TriggerStudioModeTransition", "OBS is not in studio mode"),
            ("obs StartVirtualCam", "OBS has no virtual camera"), ("obs SaveReplayBuffer", "OBS has no replay buffer"),
            (#"text Clip "hello""#, "“Clip” holds no text (it is ffmpeg_source)"),
            ("scene One with Swirl", "OBS has no transition “Swirl”"), ("show Nobody", "OBS has no source “Nobody”"),
        ])
    func `each action says what it needs`(line: String, words: String) {
        var checks = Checks()
        checks.read(rundown([(1, line)]), against: mirror())
        #expect(checks.faults(of: CueID(1)).first?.words == words)
        #expect(checks.faults(of: CueID(1)).first?.grade == .blocks)
    }
}
