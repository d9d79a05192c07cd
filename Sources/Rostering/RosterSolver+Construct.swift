extension RosterSolver {
    /// Fills what can be filled, the slots with the fewest candidates first, each as cheaply as it can be then.
    mutating func construct() {
        keepPublished()
        for slot in instance.open.sorted(by: { (instance.slots[$0].count, $0) < (instance.slots[$1].count, $1) })
        where draft.filled[slot] < 0 {
            let found = cheapest(for: slot, besides: -1)
            if found.candidate >= 0, found.delta < 0 { draft.fill(slot, with: found.candidate) }
        }
    }

    /// Begins with what has been published, as far as it is still allowed: a repair is near it.
    private mutating func keepPublished() {
        let problem = instance.problem
        guard problem.weights.change > 0, !problem.published.isEmpty else { return }
        let published = Set(problem.published)
        for slot in instance.open {
            let data = instance.slots[slot]
            for place in data.first..<(data.first + data.count) {
                let host = instance.candidates[place].host
                guard published.contains(instance.assignment(slot: Int(slot), candidate: place)),
                    draft.fits(data, host)
                else { continue }
                draft.fill(slot, with: place)
                break
            }
        }
    }

    /// The candidate that fills an open slot most cheaply, one host apart, and what that changes; −1 for none.
    func cheapest(for slot: Int32, besides host: Int32) -> (candidate: Int32, delta: Int) {
        let data = instance.slots[slot]
        var found: Int32 = -1
        var least = Int.max
        for place in data.first..<(data.first + data.count) {
            let candidate = instance.candidates[place]
            guard candidate.host != host, taking[candidate.host] == 1 else { continue }
            let delta = draft.costOfAdding(data, candidate)
            if delta < least, draft.fits(data, candidate.host) {
                least = delta
                found = place
            }
        }
        return (found, least)
    }
}
