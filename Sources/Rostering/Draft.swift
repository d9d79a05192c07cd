/// A roster that is being changed: who fills each slot, what each host works, and what it all costs, kept exactly.
struct Draft: ~Copyable {
    /// What one host works.
    struct Work: BitwiseCopyable {
        var count: Int32 = 0
        var units: Int32 = 0
        var primes: Int32 = 0
    }

    /// What one host works on one day, or in one week: units, and streams or days.
    struct Load: BitwiseCopyable {
        var units: Int32 = 0
        var count: Int32 = 0
    }

    /// One of a host's slots with its times, which are looked at far more often than the rest.
    struct Entry: BitwiseCopyable {
        var start: Int32
        var end: Int32
        var day: Int32
        var slot: Int32
    }

    let instance: Instance
    /// The candidate that fills each slot; −1 where none does.
    let filled: Strip<Int32>
    let works: Strip<Work>
    let dayLoads: Strip<Load>
    let weekLoads: Strip<Load>
    /// How many streams of a series a main host has.
    let links: Strip<Int32>
    /// Each host's slots in order of their starts.
    private let lists: Strip<Entry>
    /// The slots that are open and could be filled, in no order, and where each of them stands there.
    private let open: Strip<Int32>
    private let openPlace: Strip<Int32>
    private(set) var openCount: Int32 = 0
    private(set) var cost: Int

    /// A roster of nothing but the pins.
    init(_ instance: Instance) {
        self.instance = instance
        filled = Strip(repeating: -1, count: instance.slots.count)
        works = Strip(repeating: Work(), count: instance.hostCount)
        dayLoads = Strip(repeating: Load(), count: instance.hostCount * instance.dayCount)
        weekLoads = Strip(repeating: Load(), count: instance.hostCount * instance.weekCount)
        links = Strip(repeating: 0, count: instance.linkCount)
        lists = Strip(repeating: Entry(start: 0, end: 0, day: 0, slot: -1), count: instance.listRoom)
        open = Strip(repeating: -1, count: instance.slots.count)
        openPlace = Strip(repeating: -1, count: instance.slots.count)
        cost = instance.constant
        for slot in 0..<instance.slots.count { noteOpen(Int32(slot)) }
        for slot in 0..<instance.slots.count { cost += instance.slots[slot].penalty }
        for host in 0..<instance.hostCount { cost += instance.hours(Int32(host), 0) + instance.primes[0] }
        for slot in 0..<instance.slots.count where instance.slots[slot].fixed == 1 {
            fill(Int32(slot), with: instance.slots[slot].first)
        }
    }

    deinit {
        filled.free()
        works.free()
        dayLoads.free()
        weekLoads.free()
        links.free()
        lists.free()
        open.free()
        openPlace.free()
    }

    /// One of the open slots.
    @inline(__always)
    func openSlot(_ place: Int32) -> Int32 { open[place] }

    @inline(__always)
    private mutating func noteOpen(_ slot: Int32) {
        open[openCount] = slot
        openPlace[slot] = openCount
        openCount += 1
    }

    @inline(__always)
    private mutating func noteFilled(_ slot: Int32) {
        openCount -= 1
        let last = open[openCount]
        open[openPlace[slot]] = last
        openPlace[last] = openPlace[slot]
    }

    @inline(__always)
    func host(of slot: Int32) -> Int32 {
        let candidate = filled[slot]
        return candidate < 0 ? -1 : instance.candidates[candidate].host
    }

    /// A host's slot by its place in the host's list.
    @inline(__always)
    func listed(_ host: Int32, _ place: Int32) -> Int32 { lists[instance.limits[host].list + place].slot }

    /// The same with its times.
    @inline(__always)
    func entry(_ host: Int32, _ place: Int32) -> Entry { lists[instance.limits[host].list + place] }

    /// Where in a host's list the first slot stands that starts no earlier.
    @inline(__always)
    func place(_ host: Int32, start: Int32) -> Int32 {
        let base = instance.limits[host].list
        var low: Int32 = 0
        var high = works[host].count
        while low < high {
            let middle = (low + high) >> 1
            if lists[base + middle].start < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Fills an open slot; whether that is allowed is the caller's to know.
    mutating func fill(_ slot: Int32, with candidate: Int32) {
        let chosen = instance.candidates[candidate]
        let data = instance.slots[slot]
        cost += costOfAdding(data, chosen)
        filled[slot] = candidate
        noteFilled(slot)
        if chosen.link >= 0 { links[chosen.link] += 1 }
        let base = instance.limits[chosen.host].list
        let place = place(chosen.host, start: data.start)
        var index = works[chosen.host].count
        while index > place {
            lists[base + index] = lists[base + index - 1]
            index -= 1
        }
        lists[base + place] = Entry(start: data.start, end: data.end, day: data.day, slot: slot)
        works[chosen.host].count += 1
        works[chosen.host].units += data.units
        works[chosen.host].primes += data.prime
        let day = Int(chosen.host) * instance.dayCount + Int(data.day)
        let week = Int(chosen.host) * instance.weekCount + Int(data.week)
        if dayLoads[day].count == 0 { weekLoads[week].count += 1 }
        dayLoads[day].count += 1
        dayLoads[day].units += data.units
        weekLoads[week].units += data.units
    }

    /// Opens a filled slot.
    mutating func empty(_ slot: Int32) {
        let chosen = instance.candidates[filled[slot]]
        let data = instance.slots[slot]
        cost += costOfRemoving(data, chosen)
        filled[slot] = -1
        noteOpen(slot)
        if chosen.link >= 0 { links[chosen.link] -= 1 }
        let base = instance.limits[chosen.host].list
        var index = place(chosen.host, start: data.start)
        while lists[base + index].slot != slot { index += 1 }
        works[chosen.host].count -= 1
        while index < works[chosen.host].count {
            lists[base + index] = lists[base + index + 1]
            index += 1
        }
        works[chosen.host].units -= data.units
        works[chosen.host].primes -= data.prime
        let day = Int(chosen.host) * instance.dayCount + Int(data.day)
        let week = Int(chosen.host) * instance.weekCount + Int(data.week)
        dayLoads[day].count -= 1
        dayLoads[day].units -= data.units
        weekLoads[week].units -= data.units
        if dayLoads[day].count == 0 { weekLoads[week].count -= 1 }
    }

    /// What filling an open slot changes.
    @inline(__always)
    func costOfAdding(_ slot: Instance.Slot, _ candidate: Instance.Candidate) -> Int {
        var delta = candidate.cost - slot.penalty + costOfWorking(candidate.host, slot.units, slot.prime)
        if candidate.link >= 0, links[candidate.link] == 0 { delta += instance.continuity }
        return delta
    }

    /// What opening a filled slot changes.
    @inline(__always)
    func costOfRemoving(_ slot: Instance.Slot, _ candidate: Instance.Candidate) -> Int {
        var delta = slot.penalty - candidate.cost + costOfWorking(candidate.host, -slot.units, -slot.prime)
        if candidate.link >= 0, links[candidate.link] == 1 { delta -= instance.continuity }
        return delta
    }

    /// What a host's working so many units and prime streams more changes.
    @inline(__always)
    func costOfWorking(_ host: Int32, _ units: Int32, _ primes: Int32) -> Int {
        let work = works[host]
        return instance.hours(host, work.units + units) - instance.hours(host, work.units)
            + instance.primes[work.primes + primes] - instance.primes[work.primes]
    }

    var assignments: [RosterAssignment] {
        (0..<filled.count).compactMap { slot in
            filled[slot] < 0 ? nil : instance.assignment(slot: slot, candidate: filled[slot])
        }
    }
}
