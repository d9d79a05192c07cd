import Civil
import Shows

/// Keeps one press of a key one act: a terminal has no key-up, and a held key repeats.
///
/// The key re-arms only when the minimum span since the last act has passed **and** the key has been silent for 300 ms,
/// so a held Space fires once. A press that came to nothing starts no span, and while it is held it is refused once. Some moments never act at all: just after a lone Esc (the rest of a torn sequence may
/// follow), just after the terminal got the focus back, after the terminal stood still, and in a flood of keys.
struct TakeGuard: Equatable, Sendable {
    static let silence: Milliseconds = 300
    /// A held key repeats for the first time within this.
    static let firstRepeat: Milliseconds = 700
    static let escapeShadow: Milliseconds = 150
    static let focusShadow: Milliseconds = 300
    static let lateKey: Milliseconds = 1000
    /// Keys closer together than this are one flood: no hand types so, and a held key repeats more slowly.
    static let floodGap: Milliseconds = 15
    /// How many keys may come together and still decide something: what hands type while a slow line holds them up.
    static let floodLength = 4
    /// So many keys together are more than a keyboard repeats while the program stands still: not even panic is meant.
    static let stormLength = 60

    private var lastKey: Moment?
    /// How many keys have come one right after the other.
    private var row = 0
    /// The most keys of the flood that is on, if it is one.
    private var flooding = 0
    private var lastAct: Moment?
    private var lastPress: Moment?
    private var keysSincePress = 0
    /// Whether the last press that fired came to nothing, as far as is known: then its first repeat is no press.
    private var cameToNothing = false
    /// Whether the person has been told why the key that is held does nothing.
    private var isTold = false
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
    /// - Parameter together: how many keys came at once with it, itself included; none of a flood acts, not even its first.
    mutating func keyPressed(at now: Moment, together: Int) {
        let gap = isFlooded ? Self.silence : Self.floodGap
        let follows = lastKey.map { now.elapsed(since: $0) <= gap } ?? false
        row = follows ? row + 1 : 1
        flooding = max(row, together, follows && isFlooded ? flooding : 0)
        lastKey = now
        keysSincePress += 1
    }

    /// More keys at once than hands press: text pasted without saying so, or noise on the line.
    var isFlooded: Bool { flooding > Self.floodLength }

    /// Noise on the line, in which the panic key is nobody's.
    func isStorm(at now: Moment, together: Int) -> Bool {
        if together > Self.stormLength { return true }
        guard flooding > Self.stormLength, let lastKey else { return false }
        return now.elapsed(since: lastKey) < Self.silence
    }

    mutating func escapePressed(at now: Moment) { lastEscape = now }
    mutating func focused(at now: Moment) { lastFocus = now }

    /// Judges one press of an action key; `lag` is how long it may have waited to be read.
    mutating func press(at now: Moment, lag: Milliseconds) -> Verdict {
        let isOnlyKey = keysSincePress <= 1
        let silence = cameToNothing && isOnlyKey ? Self.firstRepeat : Self.silence
        defer {
            lastPress = now
            keysSincePress = 0
        }
        if let verdict = shadow(at: now, lag: lag) { return verdict }
        if let lastPress, now.elapsed(since: lastPress) < silence {
            cameToNothing = false
            return .held
        }
        if let lastAct, now.elapsed(since: lastAct) < Run.Rules.standard.minimumSpan {
            return .tooSoon(wait: Run.Rules.standard.minimumSpan - now.elapsed(since: lastAct))
        }
        cameToNothing = true
        isTold = true
        return .fire
    }

    /// The press that fired put something on air.
    mutating func acted(at now: Moment) {
        lastAct = now
        cameToNothing = false
        isTold = false
    }

    /// Whether to say why a press did nothing: once for as long as a key is held.
    mutating func tells(_ verdict: Verdict) -> Bool {
        defer { isTold = true }
        return verdict != .held || !isTold
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
