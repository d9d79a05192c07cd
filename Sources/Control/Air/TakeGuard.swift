import Civil
import Shows

/// Keeps one press of a key one act: a terminal has no key-up, and a held key repeats.
///
/// The key re-arms only when the minimum span since the last act has passed **and** the key has been silent for 300 ms,
/// so a held Space fires once. Some moments never act at all: just after a lone Esc (the rest of a torn sequence may
/// follow), just after the terminal got the focus back, after the terminal stood still, and in a flood of keys.
struct TakeGuard: Equatable, Sendable {
    static let silence: Milliseconds = 300
    static let escapeShadow: Milliseconds = 150
    static let focusShadow: Milliseconds = 300
    static let lateKey: Milliseconds = 1000
    /// Keys closer together than this are one flood: no hand types so, and a held key repeats more slowly.
    static let floodGap: Milliseconds = 15
    /// How many keys of a flood may still act: a few typed ones that a slow line delivers together.
    static let floodLength = 12

    private var lastKey: Moment?
    private var flooding = 0
    private var lastAct: Moment?
    private var lastPress: Moment?
    private var lastEscape: Moment?
    private var lastFocus: Moment?
    private var lastPanic: Moment?

    /// What one press comes to.
    enum Verdict: Equatable {
        case fire
        case tooSoon(wait: Milliseconds)
        case held
        case late
        case afterEscape
        case afterFocus

        var message: String {
            switch self {
            case .fire: ""
            case .tooSoon(let wait): Refusal.tooSoon(wait: wait).message
            case .held: "key held: let go, then press again"
            case .late: "late key, press again"
            case .afterEscape: "just after Esc: press again"
            case .afterFocus: "the window just got the focus: press again"
            }
        }
    }

    /// Counts a key of any meaning; a flood ends with a silence, since a line may deliver it in pieces.
    mutating func keyPressed(at now: Moment) {
        let gap = isFlooded ? Self.silence : Self.floodGap
        let follows = lastKey.map { now.elapsed(since: $0) <= gap } ?? false
        flooding = follows ? flooding + 1 : 1
        lastKey = now
    }

    /// More keys at once than hands press: text pasted without saying so, or noise on the line.
    var isFlooded: Bool { flooding > Self.floodLength }

    mutating func escapePressed(at now: Moment) { lastEscape = now }
    mutating func focused(at now: Moment) { lastFocus = now }

    /// Judges one press of an action key; `lag` is how long it may have waited to be read.
    mutating func press(at now: Moment, lag: Milliseconds) -> Verdict {
        defer { lastPress = now }
        if let verdict = shadow(at: now, lag: lag) { return verdict }
        if let lastAct, now.elapsed(since: lastAct) < Run.Rules.standard.minimumSpan {
            return .tooSoon(wait: Run.Rules.standard.minimumSpan - now.elapsed(since: lastAct))
        }
        if let lastPress, now.elapsed(since: lastPress) < Self.silence { return .held }
        lastAct = now
        return .fire
    }

    /// Why no key may act at this moment, whatever was pressed before.
    func shadow(at now: Moment, lag: Milliseconds) -> Verdict? {
        if lag >= Self.lateKey { return .late }
        if let lastEscape, now.elapsed(since: lastEscape) < Self.escapeShadow { return .afterEscape }
        if let lastFocus, now.elapsed(since: lastFocus) < Self.focusShadow { return .afterFocus }
        return nil
    }

    /// Judges one press of the panic key: it waits for no span, only its own repeats are one press.
    mutating func panic(at now: Moment, lag: Milliseconds) -> Verdict {
        if let verdict = shadow(at: now, lag: lag) { return verdict }
        defer { lastPanic = now }
        if let lastPanic, now.elapsed(since: lastPanic) < Self.silence { return .held }
        return .fire
    }
}
