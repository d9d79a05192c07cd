/// A problem in flat tables: one slot for each host that a stream needs, and for each slot the hosts who may fill it.
///
/// Minutes are counted in units of the greatest length that divides every stream's, and days and weeks by their places
/// among those that have streams. What costs the same whoever works is kept apart, in `constant`.
final class Instance: Sendable {
    /// One place for one host in one stream.
    struct Slot: BitwiseCopyable {
        /// What it costs to leave it open.
        var penalty: Int
        var start: Int32
        var end: Int32
        var day: Int32
        var week: Int32
        var units: Int32
        var prime: Int32
        /// Where its candidates begin, in order of their hosts, and how many there are.
        var first: Int32
        var count: Int32
        var stream: Int32
        /// 0 for main, 1 for co.
        var role: Int16
        /// Whether a pin fills it: 1 or 0.
        var fixed: Int16
    }

    /// A host who may fill a slot.
    struct Candidate: BitwiseCopyable {
        var cost: Int
        var host: Int32
        /// The series and host that this would link; −1 for none.
        var link: Int32
    }

    /// What a host may work at most, in units and days.
    struct Limits: BitwiseCopyable {
        var day: Int32
        var week: Int32
        var daysPerWeek: Int32
        /// Where the host's line in `hours` begins.
        var hours: Int32
        var hoursCount: Int32
        /// Where the host's slots are listed, and how many there can be.
        var list: Int32
        var room: Int32
    }

    let problem: RosterProblem
    let slots: Strip<Slot>
    let candidates: Strip<Candidate>
    let limits: Strip<Limits>
    /// What hours cost by the units worked, a line for each different target.
    let hours: Strip<Int>
    /// What prime streams cost by their number.
    let primes: Strip<Int>
    let hostCount: Int
    let dayCount: Int
    let weekCount: Int
    let linkCount: Int
    let listRoom: Int
    let continuity: Int
    let constant: Int
    /// The minutes of one unit.
    let unit: Int
    let changeover: Int32
    let rest: Int32
    /// The slots that are not pinned and have candidates.
    let open: [Int32]
    /// How much candidates of one slot differ in cost, on the average: the scale for temperatures.
    let spread: Double

    init(_ problem: RosterProblem) {
        var maker = InstanceMaker(problem)
        maker.make()
        self.problem = problem
        slots = Strip(maker.slots)
        candidates = Strip(maker.candidates)
        limits = Strip(maker.limits)
        hours = Strip(maker.hours)
        primes = Strip(maker.primes)
        hostCount = problem.hosts.count
        dayCount = maker.days.count
        weekCount = maker.weeks.count
        linkCount = maker.linkCount
        listRoom = maker.listRoom
        continuity = problem.weights.continuity
        constant = maker.constant
        unit = maker.unit
        changeover = Int32(problem.rules.changeover)
        rest = Int32(max(problem.rules.changeover, problem.rules.rest))
        open = maker.slots.indices.filter { maker.slots[$0].fixed == 0 && maker.slots[$0].count > 0 }.map(Int32.init)
        spread = maker.spread
    }

    deinit {
        slots.free()
        candidates.free()
        limits.free()
        hours.free()
        primes.free()
    }

    /// The place of a host among a slot's candidates in the whole list; −1 where the host may not fill it.
    @inline(__always)
    func candidate(of slot: Int32, host: Int32) -> Int32 {
        var low = slots[slot].first
        var high = low + slots[slot].count
        while low < high {
            let middle = (low + high) >> 1
            if candidates[middle].host < host { low = middle + 1 } else { high = middle }
        }
        return low < slots[slot].first + slots[slot].count && candidates[low].host == host ? low : -1
    }

    /// What the hours of a host cost.
    @inline(__always)
    func hours(_ host: Int32, _ units: Int32) -> Int {
        let line = limits[host]
        return units < line.hoursCount ? hours[line.hours + units] : uncommonHours(host, units)
    }

    @inline(never)
    private func uncommonHours(_ host: Int32, _ units: Int32) -> Int {
        let price = problem.hoursPrice(of: problem.hosts[Int(host)], minutes: Int(units) * unit)
        return price.over + price.under
    }

    /// The minutes that must lie between the end of one slot and the start of a later one.
    @inline(__always)
    func gap(_ day: Int32, _ other: Int32) -> Int32 { day == other ? changeover : rest }

    func assignment(slot: Int, candidate: Int32) -> RosterAssignment {
        RosterAssignment(
            stream: Int(slots[slot].stream), host: Int(candidates[candidate].host),
            role: slots[slot].role == 0 ? .main : .co)
    }
}
