import Shows

/// Gives cues places between others, and moves no cue that need not move.
enum CueOrder {
    private static let step: Int64 = 1000

    /// Sets the positions of cues that are in the order wanted; those that are in rising order already keep theirs.
    /// - Parameter isNew: of a cue whose position means nothing yet.
    static func settle(_ cues: inout [Cue], isNew: (CueID) -> Bool) {
        guard place(&cues, isNew: isNew) else {
            for index in cues.indices { cues[index].position = Int64(index + 1) * step }
            return
        }
    }

    /// - Returns: whether there was room.
    private static func place(_ cues: inout [Cue], isNew: (CueID) -> Bool) -> Bool {
        var result = cues
        var before: Int64?
        var waiting: [Int] = []
        for index in cues.indices {
            if isNew(cues[index].id) {
                waiting.append(index)
                continue
            }
            let position = cues[index].position
            if let before, position <= before { return false }
            guard spread(waiting, &result, from: before, to: position) else { return false }
            waiting = []
            before = position
        }
        for (count, index) in waiting.enumerated() { result[index].position = (before ?? 0) + Int64(count + 1) * step }
        cues = result
        return true
    }

    private static func spread(_ waiting: [Int], _ cues: inout [Cue], from before: Int64?, to next: Int64) -> Bool {
        guard !waiting.isEmpty else { return true }
        let count = Int64(waiting.count)
        let first = before ?? next - (count + 1) * step
        guard next - first > count else { return false }
        let gap = (next - first) / (count + 1)
        for (place, index) in waiting.enumerated() { cues[index].position = first + Int64(place + 1) * max(1, gap) }
        return true
    }
}
