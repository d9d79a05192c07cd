import Civil
import OBSProtocol
import Terminal

/// The pictures of one room's OBS: the last of each scene that is seen, the one that is on its way, and why none is asked for.
struct Monitor: Equatable, Sendable {
    /// By scene; those that are not seen any more are let go.
    private(set) var shots: [String: Shot] = [:]
    private(set) var asked: PictureRequest?
    /// OBS skipped frames while pictures were asked for: none is until then.
    private(set) var rest: Rest?
    /// What was wrong with the last one, and when the next may be asked for.
    private(set) var trouble: Trouble?
    private var skipped: Int64?
    private var hasAsked = false

    /// One picture and what it is of.
    struct Shot: Equatable, Sendable {
        var request: PictureRequest
        var bitmap: Bitmap
        var bytes: [UInt8]
        var at: Moment
    }

    struct Rest: Equatable, Sendable {
        var until: Moment
        var length: Milliseconds
    }

    struct Trouble: Equatable, Sendable {
        var reason: String
        var until: Moment
    }

    /// How long OBS is left alone when it skips frames; longer each time that it does so again.
    static let firstRest: Milliseconds = .seconds(30)
    static let longestRest: Milliseconds = .minutes(5)
    /// How long nothing is asked for after an answer that was no picture.
    static let afterTrouble: Milliseconds = .seconds(5)
    /// Levels of colour that a cell may be off, so that noise is not sent to the terminal.
    static let tolerance: UInt8 = 7

    mutating func ask(_ request: PictureRequest) {
        asked = request
        hasAsked = true
    }

    /// An answer has come.
    /// - Returns: what was wrong, where that is news.
    mutating func take(_ report: PictureReport, at now: Moment) -> String? {
        guard report.request == asked else { return nil }
        asked = nil
        switch report.outcome {
        case .came(let bitmap, let bytes):
            trouble = nil
            var bitmap = bitmap
            if bytes.isEmpty, let last = shots[report.request.scene], last.request == report.request {
                bitmap = bitmap.steadied(after: last.bitmap, tolerance: Self.tolerance)
            }
            shots[report.request.scene] = Shot(request: report.request, bitmap: bitmap, bytes: bytes, at: now)
            return nil
        case .failed(let reason):
            let isNews = trouble?.reason != reason
            trouble = Trouble(reason: reason, until: now + Self.afterTrouble)
            return isNews ? reason : nil
        }
    }

    /// Lets go of what is seen no more.
    mutating func keep(_ scenes: Set<String>) {
        guard shots.contains(where: { !scenes.contains($0.key) }) else { return }
        shots = shots.filter { scenes.contains($0.key) }
    }

    /// OBS has told its numbers: where it skipped frames since the last time and pictures were asked for meanwhile, it is
    /// left alone for a while, whoever is to blame.
    /// - Returns: whether that begins now.
    mutating func watch(_ stats: Stats, at now: Moment) -> Bool {
        let known = [stats.renderSkipped, stats.outputSkipped].compactMap(\.self)
        let total = known.isEmpty ? nil : known.reduce(0, +)
        defer {
            skipped = total
            hasAsked = asked != nil
        }
        guard let total, let skipped, total > skipped, hasAsked else { return false }
        if resting(at: now) != nil { return false }
        let again = rest.flatMap { now.elapsed(since: $0.until) < $0.length ? $0.length : nil }
        let length = again.map { min($0 + $0, Self.longestRest) } ?? Self.firstRest
        rest = Rest(until: now + length, length: length)
        return true
    }

    /// OBS has been lost, or another is there: what its counters were says nothing any more.
    mutating func forgetCounters() {
        skipped = nil
        hasAsked = false
    }

    /// Until when OBS is left alone; nil where it is not.
    func resting(at now: Moment) -> Rest? { rest.flatMap { now.elapsed(since: $0.until) < .zero ? $0 : nil } }
}
