extension RosterSolver {
    /// Tries one change.
    mutating func change() {
        if draft.openCount > 0, chance.below(rarity) == 0 {
            let open = draft.openSlot(chance.below(draft.openCount))
            if owners[open] == share { chain(from: open) }
            return
        }
        let slot = pool[chance.below(Int32(poolCount))]
        let data = instance.slots[slot]
        let current = draft.filled[slot]
        var target = data.first + chance.below(data.count)
        // Where the work is shared, most candidates are somebody else's.
        var redraws = 3
        while taking[instance.candidates[target].host] == 0, redraws > 0 {
            target = data.first + chance.below(data.count)
            redraws -= 1
        }
        if target == current {
            leave(slot, data, current)
            return
        }
        let candidate = instance.candidates[target]
        guard taking[candidate.host] == 1 else { return }
        if draft.loadFits(data, candidate.host, without: -1) {
            let (first, last) = draft.conflicts(data, candidate.host)
            if first > last {
                move(slot, data, current, target, candidate)
            } else if first == last {
                displace(draft.listed(candidate.host, first), by: slot, data, current, target, candidate)
            } else {
                replace(slot, with: target, candidate.host, first, last)
            }
        } else {
            let (first, last) = draft.conflicts(data, candidate.host)
            if first < last {
                replace(slot, with: target, candidate.host, first, last)
                return
            }
            let other = first == last ? draft.listed(candidate.host, first) : burden(of: candidate.host, data)
            if other >= 0 { displace(other, by: slot, data, current, target, candidate) }
        }
    }

    /// One of the host's slots that stand in the way of another by their hours or days; −1 for none.
    mutating func burden(of host: Int32, _ data: Instance.Slot) -> Int32 {
        let count = draft.works[host].count
        guard count > 0 else { return -1 }
        let isDay =
            draft.dayLoads[Int(host) * instance.dayCount + Int(data.day)].units + data.units > instance.limits[host].day
        // A few places from a random one on: the host's days are few, and so are the slots on each.
        var place = chance.below(count)
        for _ in 0..<min(count, 12) {
            let slot = draft.listed(host, place)
            let other = instance.slots[slot]
            if isDay ? other.day == data.day : other.week == data.week { return slot }
            place = place + 1 == count ? 0 : place + 1
        }
        return -1
    }

    /// Opens a slot whose host costs more than its being open.
    private mutating func leave(_ slot: Int32, _ data: Instance.Slot, _ current: Int32) {
        if dares(draft.costOfRemoving(data, instance.candidates[current])) { draft.empty(slot) }
    }

    /// Gives a slot to a host who is free for it.
    @inline(__always)
    private mutating func move(
        _ slot: Int32, _ data: Instance.Slot, _ current: Int32, _ target: Int32, _ candidate: Instance.Candidate
    ) {
        var delta = draft.costOfAdding(data, candidate)
        if current >= 0 { delta += draft.costOfRemoving(data, instance.candidates[current]) }
        guard dares(delta) else { return }
        if current >= 0 { draft.empty(slot) }
        draft.fill(slot, with: target)
    }

    /// Gives a slot to a host instead of another one, which goes to whoever hosted the first, or to somebody else, or to nobody.
    private mutating func displace(
        _ other: Int32, by slot: Int32, _ data: Instance.Slot, _ current: Int32, _ target: Int32,
        _ candidate: Instance.Candidate
    ) {
        let otherData = instance.slots[other]
        guard otherData.fixed == 0, draft.fits(data, candidate.host, without: other) else { return }
        let otherCandidate = instance.candidates[draft.filled[other]]
        // The host changes one slot for another.
        var delta =
            candidate.cost - data.penalty + otherData.penalty - otherCandidate.cost
            + draft.costOfWorking(candidate.host, data.units - otherData.units, data.prime - otherData.prime)
        if candidate.link != otherCandidate.link {
            if candidate.link >= 0, draft.links[candidate.link] == 0 { delta += instance.continuity }
            if otherCandidate.link >= 0, draft.links[otherCandidate.link] == 1 { delta -= instance.continuity }
        }
        if current >= 0 { delta += draft.costOfRemoving(data, instance.candidates[current]) }
        let replacement = newPlace(for: other, otherData, besides: candidate.host, instead: slot, current, &delta)
        guard dares(delta) else { return }
        draft.empty(other)
        if current >= 0 { draft.empty(slot) }
        draft.fill(slot, with: target)
        if replacement >= 0 { draft.fill(other, with: replacement) }
    }

    /// Where a slot that lost its host may go; the delta grows by what that changes. −1: it stays open.
    @inline(__always)
    private mutating func newPlace(
        for other: Int32, _ otherData: Instance.Slot, besides host: Int32, instead slot: Int32, _ current: Int32,
        _ delta: inout Int
    ) -> Int32 {
        if current >= 0 {
            let partner = instance.candidates[current].host
            let swapped = instance.candidate(of: other, host: partner)
            if swapped >= 0, draft.fits(otherData, partner, without: slot) {
                delta += costOfExchange(slot, current, otherData, swapped)
                return swapped
            }
        }
        let away = current >= 0 ? instance.candidates[current].host : -1
        var found: Int32 = -1
        var least = 0
        for _ in 0..<3 {
            let place = otherData.first + chance.below(otherData.count)
            let candidate = instance.candidates[place]
            guard candidate.host != host, candidate.host != away, taking[candidate.host] == 1,
                draft.fits(otherData, candidate.host)
            else { continue }
            let change = draft.costOfAdding(otherData, candidate)
            if found < 0 || change < least {
                found = place
                least = change
            }
        }
        if found >= 0, least < 0 {
            delta += least
            return found
        }
        return -1
    }

    /// What a host's taking over another slot changes beyond having lost the first.
    private func costOfExchange(_ slot: Int32, _ current: Int32, _ otherData: Instance.Slot, _ swapped: Int32) -> Int {
        let data = instance.slots[slot]
        let old = instance.candidates[current]
        let new = instance.candidates[swapped]
        var delta =
            new.cost - otherData.penalty
            + draft.costOfWorking(old.host, otherData.units - data.units, otherData.prime - data.prime)
            - draft.costOfWorking(old.host, -data.units, -data.prime)
        if new.link >= 0, draft.links[new.link] - (new.link == old.link ? 1 : 0) == 0 { delta += instance.continuity }
        return delta
    }

    /// Gives a slot to a host instead of several others, each of which goes where it is cheapest; taken back if not dared.
    private mutating func replace(_ slot: Int32, with target: Int32, _ host: Int32, _ first: Int32, _ last: Int32) {
        guard last - first == 1 else { return }
        let one = draft.listed(host, first)
        let two = draft.listed(host, last)
        guard instance.slots[one].fixed == 0, instance.slots[two].fixed == 0 else { return }
        let before = draft.cost
        let current = draft.filled[slot]
        let (oneBefore, twoBefore) = (draft.filled[one], draft.filled[two])
        if current >= 0 { draft.empty(slot) }
        draft.empty(one)
        draft.empty(two)
        guard draft.fits(instance.slots[slot], host) else {
            draft.fill(one, with: oneBefore)
            draft.fill(two, with: twoBefore)
            if current >= 0 { draft.fill(slot, with: current) }
            return
        }
        draft.fill(slot, with: target)
        for moved in [one, two] {
            let found = cheapest(for: moved, besides: host)
            if found.candidate >= 0, found.delta < 0 { draft.fill(moved, with: found.candidate) }
        }
        if !dares(draft.cost - before) {
            for moved in [slot, one, two] where draft.filled[moved] >= 0 { draft.empty(moved) }
            draft.fill(one, with: oneBefore)
            draft.fill(two, with: twoBefore)
            if current >= 0 { draft.fill(slot, with: current) }
        }
    }
}
