/// Lists every set of streams that each host can work together.
struct ColumnListing: ~Copyable {
    private var draft: Draft
    private let most: Int
    private(set) var columns: [[RosterProof.Column]] = []
    private(set) var room: [Int] = []
    /// What each group is a role of.
    private(set) var seats: [RosterProof.Seat] = []
    private var total = 0
    /// What it costs when nobody works but the pinned.
    let base: Int
    /// The first slot of each stream and role, with its group.
    private var groups: [(slot: Int32, group: Int32)] = []

    init(_ instance: Instance, most: Int) {
        draft = Draft(instance)
        self.most = most
        base = draft.cost
        var seen: Int32 = -1
        for slot in instance.open {
            if instance.slots[slot].first != seen {
                seen = instance.slots[slot].first
                groups.append((slot, Int32(room.count)))
                room.append(0)
                let data = instance.slots[slot]
                seats.append(.init(stream: Int(data.stream), role: data.role == 0 ? .main : .co))
            }
            room[room.count - 1] += 1
        }
    }

    /// Whether there were no more than the limit.
    mutating func list() -> Bool {
        for host in 0..<Int32(draft.instance.hostCount) {
            var works: [(slot: Int32, candidate: Int32, group: Int32)] = []
            for (slot, group) in groups {
                let candidate = draft.instance.candidate(of: slot, host: host)
                if candidate >= 0 { works.append((slot, candidate, group)) }
            }
            columns.append([])
            var chosen: [Int32] = []
            guard extend(&chosen, works, from: 0, host) else { return false }
        }
        return true
    }

    /// Notes the set as it is, and every set that has more from this place on.
    private mutating func extend(
        _ chosen: inout [Int32], _ works: [(slot: Int32, candidate: Int32, group: Int32)], from place: Int,
        _ host: Int32
    ) -> Bool {
        total += 1
        guard total <= most else { return false }
        columns[columns.count - 1].append(.init(value: draft.cost - base, groups: chosen))
        for next in place..<works.count {
            let work = works[next]
            guard draft.fits(draft.instance.slots[work.slot], host) else { continue }
            draft.fill(work.slot, with: work.candidate)
            chosen.append(work.group)
            let isWithin = extend(&chosen, works, from: next + 1, host)
            chosen.removeLast()
            draft.empty(work.slot)
            guard isWithin else { return false }
        }
        return true
    }
}
