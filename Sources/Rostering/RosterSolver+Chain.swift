extension RosterSolver {
    /// Fills an open slot by sending whoever stands in the way elsewhere, and whoever stands in the way there, and so on.
    ///
    /// On a tight roster no shorter change finds the one host who is free three changes away. Up to two slots may have
    /// to give way at a time; those that find no place stay open, and the whole is taken back if that is not dared.
    mutating func chain(from first: Int32) {
        guard instance.slots[first].fixed == 0, instance.slots[first].count > 0 else { return }
        let before = draft.cost
        trail.removeAll(keepingCapacity: true)
        homeless.removeAll(keepingCapacity: true)
        homeless.append((first, -1))
        var depth = 0
        while let (slot, origin) = dearestHomeless() {
            if depth > 0 || chance.below(8) == 0 {
                let free = cheapest(for: slot, besides: origin)
                if free.candidate >= 0, free.delta < 0 {
                    trail.append((slot, -1))
                    draft.fill(slot, with: free.candidate)
                    continue
                }
            }
            // What is cheaper already is not put at risk; the rest stays open if it finds nothing free.
            if depth < chainDepth, depth == 0 || draft.cost >= before {
                push(slot, besides: origin)
                depth += 1
            }
        }
        if trail.isEmpty || dares(draft.cost - before) { return }
        // Taking back: everything touched is opened first, for hosts had come to slots that others held.
        for step in trail where draft.filled[step.slot] >= 0 { draft.empty(step.slot) }
        for step in trail where step.before >= 0 && draft.filled[step.slot] < 0 {
            draft.fill(step.slot, with: step.before)
        }
    }

    /// Takes out the homeless slot that is the dearest to leave open, of equal ones the last.
    private mutating func dearestHomeless() -> (slot: Int32, origin: Int32)? {
        guard var dearest = homeless.indices.last else { return nil }
        for place in homeless.indices.reversed()
        where instance.slots[homeless[place].slot].penalty > instance.slots[homeless[dearest].slot].penalty {
            dearest = place
        }
        return homeless.remove(at: dearest)
    }

    /// Gives an open slot to a host who has one slot or two in its way, which are opened and become homeless.
    private mutating func push(_ slot: Int32, besides origin: Int32) {
        let data = instance.slots[slot]
        for _ in 0..<4 {
            let place = data.first + chance.below(data.count)
            let host = instance.candidates[place].host
            guard host != origin, taking[host] == 1, let (one, two) = obstacles(data, host) else { continue }
            giveWay(one, host)
            if two >= 0 { giveWay(two, host) }
            if draft.fits(data, host) {
                trail.append((slot, -1))
                draft.fill(slot, with: place)
                return
            }
            // Not enough room all the same: the host takes them up again.
            for _ in 0..<(two >= 0 ? 2 : 1) {
                homeless.removeLast()
                if let step = trail.popLast() { draft.fill(step.slot, with: step.before) }
            }
        }
    }

    private mutating func giveWay(_ slot: Int32, _ host: Int32) {
        trail.append((slot, draft.filled[slot]))
        draft.empty(slot)
        homeless.append((slot, host))
    }

    /// The slots of a host that would have to give way, of which the second may be −1; nil where they may not, or are more.
    private mutating func obstacles(_ data: Instance.Slot, _ host: Int32) -> (Int32, Int32)? {
        let (first, last) = draft.conflicts(data, host)
        var one: Int32 = -1
        var two: Int32 = -1
        switch last - first {
        case 1:
            one = draft.listed(host, first)
            two = draft.listed(host, last)
        case 0:
            one = draft.listed(host, first)
            if !draft.loadFits(data, host, without: one) { two = burden(of: host, data) }
        case -1: one = burden(of: host, data)
        default: return nil
        }
        if one == two { two = -1 }
        guard one >= 0, mayGiveWay(one), two < 0 || mayGiveWay(two) else { return nil }
        return (one, two)
    }

    private func mayGiveWay(_ slot: Int32) -> Bool {
        instance.slots[slot].fixed == 0 && !trail.contains { $0.slot == slot }
    }
}
