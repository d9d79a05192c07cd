import Civil
import OBSProtocol
import Shows

/// What a room's OBS should show: what cues and people asked for last, and what OBS showed when it was last heard, each in
/// its time.
struct WantedShow: Equatable, Sendable {
    var scene: String?
    var mutes: [String: Bool] = [:]
    var texts: [String: String] = [:]
    var shown: [String: Bool] = [:]
    var isRecording = false

    /// Something that asked OBS for more than one thing at one moment.
    private struct Entry {
        var at: Moment
        var actions: [Action]
        var scene: String?
    }

    /// - Parameter standing: what OBS showed when its link fell; nil where nobody of this seat saw it.
    init(of studio: Studio, _ run: Run, standing: Standing?) {
        let entries = Self.entries(of: studio, run).sorted { $1.at.elapsed(since: $0.at) > .zero }
        for entry in entries where standing.map({ entry.at.elapsed(since: $0.at) <= .zero }) ?? true { take(entry) }
        guard let standing else { return }
        scene = standing.scene ?? scene
        mutes.merge(standing.mutes) { $1 }
        // Only what the show itself has moved is its own to move back.
        for source in shown.keys { shown[source] = standing.shown[source] ?? shown[source] }
        isRecording = standing.isRecording
        for entry in entries where entry.at.elapsed(since: standing.at) > .zero { take(entry) }
    }

    private static func entries(of studio: Studio, _ run: Run) -> [Entry] {
        let airings = run.airings.map { airing in
            let filled = studio.readActions.of(airing.cue).filter { $0.isLetOut(in: run.kind) }.compactMap { action in
                try? studio.filled(action, for: airing.cue)
            }
            return Entry(at: airing.start, actions: filled)
        }
        let remarks = run.remarks.compactMap { remark -> Entry? in
            switch remark.what {
            case .panic(let scene):
                return Entry(
                    at: remark.at, actions: studio.safety.mutes.map { .mute($0) }, scene: scene.isEmpty ? nil : scene)
            case .unplannedScene(let scene): return Entry(at: remark.at, actions: [], scene: scene)
            case .pull(let sku):
                let cues = run.airings.map(\.cue).filter { $0.product?.sku == sku }
                let banners = cues.flatMap { studio.readActions.of($0).compactMap(\.banner) }
                return Entry(at: remark.at, actions: banners.map { .hide($0) })
            case .note, .violation, .checkIn, .refusal, .restoral, .missed, .decision, .message, .restoration:
                return nil
            }
        }
        return airings + remarks
    }

    private mutating func take(_ entry: Entry) {
        scene = entry.scene ?? scene
        for action in entry.actions {
            switch action {
            case .scene(let name, _): scene = name
            case .mute(let input): mutes[input] = true
            case .unmute(let input): mutes[input] = false
            case .text(let input, let text): texts[input] = text
            case .show(let source): shown[source] = true
            case .hide(let source): shown[source] = false
            case .record(let order): isRecording = order == .start
            case .play, .stop, .stream, .pin, .wait, .note, .request: break
            }
        }
    }
}
