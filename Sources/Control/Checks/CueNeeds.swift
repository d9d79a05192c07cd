import Shows

/// What every cue of a rundown needs of OBS, and which cues need one thing.
///
/// A rundown that changes is read again only where it differs: a cue whose action line is the same, and before which the
/// same was on air, needs the same.
struct CueNeeds: Equatable, Sendable {
    private struct Entry: Equatable, Sendable {
        let cue: CueID
        let line: String
        let isTaken: Bool
        let before: Carried
        let after: Carried
        let needs: [Need]
    }

    private var entries: [Entry] = []
    private var places: [CueID: Int] = [:]
    private(set) var cues: [Need: Set<CueID>] = [:]
    private(set) var needs: [Need.Key: Set<Need>] = [:]

    /// How many cues need anything.
    private(set) var cueCount = 0

    func needs(of cue: CueID) -> [Need] { places[cue].map { entries[$0].needs } ?? [] }

    /// What the whole rundown leaves.
    var left: Carried { entries.last?.after ?? Carried() }

    /// What is on air when a cue begins, as the cues before it leave it.
    func carried(before cue: CueID) -> Carried { places[cue].map { entries[$0].before } ?? Carried() }

    /// Where a cue stands in the rundown that was read last.
    func place(of cue: CueID) -> Int? { places[cue] }

    /// Takes a rundown in.
    /// - Returns: the needs that nothing had before.
    mutating func read(_ rundown: Rundown?) -> Set<Need> {
        let old = entries
        let oldPlaces = places
        var carried = Carried()
        var unchanged = Set<CueID>()
        var fresh: [Entry] = []
        var isMoved = old.count != rundown?.cues.count
        let cues = rundown?.cues ?? []
        fresh.reserveCapacity(cues.count)
        unchanged.reserveCapacity(cues.count)
        for (index, cue) in cues.enumerated() {
            let isHere = index < old.count && old[index].cue == cue.id
            if !isHere { isMoved = true }
            let before = isHere ? old[index] : oldPlaces[cue.id].map { old[$0] }
            if let before, before.line == cue.actions, before.isTaken == cue.canBeTaken, before.before == carried {
                fresh.append(before)
                unchanged.insert(cue.id)
                carried = before.after
                continue
            }
            let start = carried
            var needs: [Need] = []
            if cue.canBeTaken, case .success(let actions)? = rundown?.actions[index] {
                needs = carried.needs(of: actions)
            }
            fresh.append(
                Entry(
                    cue: cue.id, line: cue.actions, isTaken: cue.canBeTaken, before: start, after: carried,
                    needs: needs))
        }
        entries = fresh
        cueCount = fresh.count { !$0.needs.isEmpty }
        if isMoved { places = Dictionary(uniqueKeysWithValues: fresh.enumerated().map { ($1.cue, $0) }) }
        for entry in old where !unchanged.contains(entry.cue) { drop(entry) }
        var new = Set<Need>()
        for entry in fresh where !unchanged.contains(entry.cue) { add(entry, new: &new) }
        return new
    }

    private mutating func drop(_ entry: Entry) {
        for need in entry.needs {
            cues[need]?.remove(entry.cue)
            guard cues[need]?.isEmpty == true else { continue }
            cues[need] = nil
            for key in need.keys {
                needs[key]?.remove(need)
                if needs[key]?.isEmpty == true { needs[key] = nil }
            }
        }
    }

    private mutating func add(_ entry: Entry, new: inout Set<Need>) {
        for need in entry.needs {
            if cues[need] == nil {
                new.insert(need)
                for key in need.keys { needs[key, default: []].insert(need) }
            }
            cues[need, default: []].insert(entry.cue)
        }
    }
}
