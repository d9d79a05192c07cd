import Civil
import OBSProtocol
import Shows

/// A cue's actions under way: what has left, what waits, and what OBS has still to confirm.
struct Performance: Equatable, Sendable {
    let cue: CueID
    /// The scene the cue puts on air; nil for a cue that switches none.
    private(set) var scene: String?

    /// The same, once it has been asked for: before that OBS owes nobody anything.
    var sceneAskedFor: String? {
        let isStillToCome = rest.contains { if case .scene = $0 { true } else { false } }
        return isStillToCome ? nil : scene
    }

    private var rest: ArraySlice<Action>
    /// When the rest is due: waits are counted from there, so that none of them is longer for a slow journal.
    private var restDue: Moment
    /// Requests that OBS has not answered yet.
    private var open: Set<UInt64> = []

    /// - Parameter moment: when the first of the actions is due.
    init(cue: CueID, actions: [Action], at moment: Moment) {
        self.cue = cue
        rest = actions[...]
        restDue = moment
        scene = Self.scene(of: actions)
    }

    /// What is left of a cue that went on air before this program started: nothing of it is sent again.
    init(finished cue: Cue, at moment: Moment) {
        self.init(cue: cue.id, actions: [], at: moment)
        scene = Self.scene(of: (try? ActionLine(parsing: cue.actions).actions) ?? [])
    }

    /// What is still to be sent.
    var waiting: ArraySlice<Action> { rest }

    /// Nothing waits to be sent or answered.
    var isComplete: Bool { rest.isEmpty && open.isEmpty }

    /// What is later than this is missed.
    static let lateness: Milliseconds = 1000

    /// The actions due next, up to the following wait, and when that one ends.
    mutating func next() -> (actions: [Action], restDue: Moment?) {
        var next: [Action] = []
        while let action = rest.popFirst() {
            if case .wait(let length) = action {
                restDue = restDue + length
                return (next, restDue)
            }
            next.append(action)
        }
        return (next, nil)
    }

    /// For how long the rest has been due; nil where nothing waits.
    func overdue(at now: Moment) -> Milliseconds? { rest.isEmpty ? nil : now.elapsed(since: restDue) }

    /// Gives up what is left.
    mutating func dropRest() -> ArraySlice<Action> {
        defer { rest = [] }
        return rest
    }

    /// Gives up what would still bring a product on screen that has been withdrawn.
    mutating func dropBanners() {
        rest =
            rest.filter { action in
                switch action {
                case .text, .show, .pin: false
                default: true
                }
            }[...]
    }

    mutating func sent(_ tag: UInt64) { open.insert(tag) }
    mutating func answered(_ tag: UInt64) { open.remove(tag) }

    /// How long OBS may take to say that a scene is on air: the waits before it, the transition and two seconds.
    static func patience(for actions: [Action]) -> Milliseconds {
        let longest = actions.lazy.compactMap { action -> Milliseconds? in
            guard case .scene(_, let mix) = action else { return nil }
            return mix?.length
        }.max()
        let last = actions.lastIndex { if case .scene = $0 { true } else { false } } ?? actions.count
        let waits = actions[..<last].reduce(Milliseconds.zero) { sum, action in
            if case .wait(let length) = action { sum + length } else { sum }
        }
        return .seconds(2) + (longest ?? .zero) + waits
    }

    private static func scene(of actions: [Action]) -> String? {
        actions.lazy.compactMap { action in
            guard case .scene(let name, _) = action else { return nil }
            return name
        }.last
    }
}
