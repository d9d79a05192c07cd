import Civil
import OBSProtocol

extension OBSDouble {
    /// What a session reads after it has connected, by what OBS shows now.
    var snapshot: Snapshot {
        var snapshot = Snapshot(versions: Versions(obs: "29.0.2", websocket: "5.0.1"))
        snapshot.collection = "Glow Live"
        snapshot.profile = "Untitled"
        snapshot.profiles = ["Shopee", "Untitled"]
        snapshot.collections = ["Glow Live", "Rehearsal"]
        snapshot.filters = Demo.filters
        snapshot.replayBuffer = .off
        snapshot.scenes = scenes
        snapshot.items = items
        snapshot.inputs = inputs
        snapshot.program = program
        snapshot.preview = preview
        snapshot.studioMode = studioMode
        snapshot.transitions = Demo.transitions
        snapshot.transition = "Fade"
        snapshot.transitionDuration = transitionLength
        snapshot.stream = streams ? .active : .off
        snapshot.video = VideoSettings(
            width: 1080, height: 1920, outputWidth: 1080, outputHeight: 1920, framesPerSecond: 30)
        snapshot.stats = stats(after: .zero)
        return snapshot
    }

    /// Its numbers, so long after the link went live: calm ones, that wander a little and always the same way.
    func stats(after length: Milliseconds) -> Stats {
        let second = length.count / 1000
        var stats = Stats()
        stats.framesPerSecond = 30
        stats.cpuPercent = 17.5 + Double(second * 7 % 11) / 4
        stats.memoryMegabytes = 412 + Double(second % 5)
        stats.freeDiskMegabytes = 41_984 - Double(second / 10)
        stats.frameMilliseconds = 3.2
        stats.renderSkipped = skippedFrames
        stats.renderTotal = 30 * second
        stats.outputSkipped = 0
        stats.outputTotal = 30 * second
        guard streams else { return stats }
        stats.stream = StreamNumbers(
            isActive: true, duration: length + ranBefore,
            bytes: isGhost ? 0 : second * 312_000 + second * second % 7 * 9000,
            congestion: Double(second % 4) / 100, droppedFrames: 0, totalFrames: 30 * second)
        return stats
    }

    /// The scenes and inputs that the demo day's cues ask for.
    enum Demo {
        static let scenes: [(name: String, sources: [String])] = [
            ("Starting Soon", ["Backdrop", "Countdown", "Logo", "Music", "Bumper"]),
            ("Host Cam", ["Host camera", "Logo", "Banner", "Mic", "Mic 2"]),
            ("Product Close", ["Close-up camera", "Logo", "Banner", "Mic"]),
            ("Close + Host", ["Close-up camera", "Host camera", "Logo", "Banner", "Mic", "Mic 2"]),
            ("Split", ["Host camera", "Close-up camera", "Banner", "Mic", "Mic 2"]),
            ("Price Card", ["Close-up camera", "Price", "Banner", "Logo", "Mic"]),
            ("Wheel", ["Backdrop", "Wheel picture", "Host camera", "Mic", "Bumper"]),
            ("BRB", ["Be right back", "Music", "Bumper"]), ("Ending", ["Thank you", "Logo", "Music"]),
        ]
        static let items = Dictionary(
            uniqueKeysWithValues: scenes.map { name, sources in
                let items = sources.enumerated().map { index, source in
                    SceneItem(id: Int64(index + 1), source: source, isShown: true, isLocked: source == "Logo")
                }
                return (name, items)
            })
        static let inputs =
            ["Mic", "Mic 2", "Music", "Bumper"].map {
                OBSProtocol.Input(
                    name: $0, kind: "ffmpeg_source", isMuted: false, decibels: 0, balance: 0.5, syncOffset: 0,
                    monitor: .off,
                    tracks: [1: true, 2: true, 3: false, 4: false, 5: false, 6: false])
            }
            + ["Banner", "Price", "Countdown"].map { OBSProtocol.Input(name: $0, kind: "text_ft2_source") }
            + ["Host camera", "Close-up camera"].map { OBSProtocol.Input(name: $0, kind: "v4l2_input") }
        static let transitions = [
            Transition(name: "Cut", kind: "cut_transition", isFixed: true),
            Transition(name: "Fade", kind: "fade_transition", isFixed: false),
            Transition(name: "Swipe", kind: "swipe_transition", isFixed: false),
        ]
    }
}
