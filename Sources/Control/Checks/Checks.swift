import Civil
import OBSProtocol
import Shows

/// Every cue of the rundown on a desk, checked against what OBS has; kept in step with both.
struct Checks: Equatable, Sendable {
    private(set) var needs = CueNeeds()
    /// Needs that are not met.
    private(set) var faults: [Need: Fault] = [:]
    /// The same in the order of the cues that need them, as many as a list shows.
    private(set) var listed: [Listed] = []

    /// A fault with the cues that it hits.
    struct Listed: Equatable, Sendable {
        var need: Need
        var fault: Fault
        /// In the rundown's order.
        var cues: [CueID]
    }

    static let mostListed = 40

    /// Clips that were heard to start.
    private var played: Set<String> = []
    /// When what OBS tells only if asked was last asked for.
    var askedAt: Moment?

    /// Takes in a rundown that was read or edited.
    mutating func read(_ rundown: Rundown?, against mirror: Mirror) {
        let new = needs.read(rundown)
        let before = faults.count
        for need in faults.keys where needs.cues[need] == nil { faults[need] = nil }
        if !new.isEmpty { check(new, inventory(mirror)) }
        if before > 0 || !faults.isEmpty { list() }
    }

    /// Looks again at what OBS's news may have touched.
    mutating func look(at report: Report, _ mirror: Mirror) {
        if case .changed(.mediaStarted(let name)) = report { played.insert(name) }
        let touched: Set<Need>
        switch report {
        case .snapshot:
            touched = Set(needs.cues.keys)
            askedAt = nil
        // What an older name leads to by now may be otherwise too.
        case .changed(.sceneRenamed), .changed(.inputRenamed): touched = Set(needs.cues.keys)
        case .changed(let event): touched = event.touches.reduce(into: []) { $0.formUnion(needs.needs[$1] ?? []) }
        case .link, .stats, .meters, .ordered, .responded, .answered, .said, .oddity: return
        }
        guard !touched.isEmpty else { return }
        if check(touched, inventory(mirror)) { list() }
    }

    /// - Returns: whether anything is otherwise than before.
    @discardableResult
    private mutating func check(_ touched: Set<Need>, _ inventory: Inventory) -> Bool {
        var isOther = false
        for need in touched {
            let fault = need.fault(in: inventory)
            guard faults[need] != fault else { continue }
            faults[need] = fault
            isOther = true
        }
        return isOther
    }

    private mutating func list() {
        let first = faults.map { need, fault in
            (need: need, fault: fault, place: needs.cues[need]?.compactMap(needs.place).min() ?? .max)
        }
        let sorted = first.sorted { ($1.fault.grade, $0.place, $0.need.id) < ($0.fault.grade, $1.place, $1.need.id) }
        listed = sorted.prefix(Self.mostListed).map { item in
            let cues = (needs.cues[item.need] ?? []).sorted { needs.place(of: $0) ?? 0 < needs.place(of: $1) ?? 0 }
            return Listed(need: item.need, fault: item.fault, cues: cues)
        }
    }

    func inventory(_ mirror: Mirror) -> Inventory { Inventory(mirror, played: played) }

    /// The clips that cues start, which OBS tells of only when it is asked; not more of them than it hardly feels.
    var clips: [String] {
        let names = needs.cues.keys.compactMap { need in if case .clip(let name) = need { name } else { nil } }
        return Array(names.sorted().prefix(50))
    }

    /// What is wrong with a cue, the gravest first.
    func faults(of cue: CueID) -> [Fault] {
        guard !faults.isEmpty else { return [] }
        var found: [Fault] = []
        for need in needs.needs(of: cue) {
            guard let fault = faults[need], !found.contains(fault) else { continue }
            found.append(fault)
        }
        return found.filter { $0.grade == .blocks } + found.filter { $0.grade == .warns }
    }

    /// How many cues cannot air all that they mean.
    var blockedCues: Int {
        faults.reduce(into: Set<CueID>()) { cues, fault in
            if fault.value.grade == .blocks { cues.formUnion(needs.cues[fault.key] ?? []) }
        }.count
    }
}

extension OBSEvent {
    /// What it may have changed of what checks look at.
    var touches: [Need.Key] {
        switch self {
        case .sceneCreated(let name), .inputMuted(let name, _), .inputVolume(let name, decibels: _),
            .mediaRead(let name, _), .mediaStarted(let name), .filtersListed(let name, _), .filterCreated(let name, _),
            .filterRemoved(let name, name: _), .filterRenamed(let name, from: _, to: _):
            [.name(name)]
        case .sceneRemoved(let name), .inputRemoved(let name): [.name(name), .places]
        case .sceneRenamed(let old, let new), .inputRenamed(let old, let new): [.name(old), .name(new), .places]
        case .inputCreated(let input): [.name(input.name)]
        case .scenesListed: [.scenes, .places]
        case .itemsListed, .itemCreated, .itemRemoved: [.places]
        case .transitionsListed: [.transitions]
        case .studioModeChanged: [.studioMode]
        case .virtualCameraChanged, .replayBufferChanged: [.outputs]
        case .programChanged, .previewChanged, .transitionStarted, .transitionTarget, .transitionHeld, .transitionEnded,
            .currentTransitionChanged, .transitionDurationChanged, .overrideRead, .itemShown, .itemLocked,
            .inputBalance,
            .inputSyncOffset, .inputMonitor, .inputTracks, .mediaEnded, .mediaTriggered, .textChanged,
            .filterSwitched, .filterSettings, .streamChanged, .recordChanged, .outputsListed, .outputRead,
            .recordFileChanged, .replaySaved, .recordDirectoryRead, .streamServiceRead, .hotkeysRead,
            .canvasesListed, .videoChanged, .collectionChanged, .profileChanged, .collectionsListed, .profilesListed,
            .exitStarted:
            []
        }
    }
}
