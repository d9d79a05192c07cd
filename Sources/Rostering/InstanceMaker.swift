/// Makes the tables of an `Instance`.
struct InstanceMaker {
    private let problem: RosterProblem
    private(set) var slots: [Instance.Slot] = []
    private(set) var candidates: [Instance.Candidate] = []
    private(set) var limits: [Instance.Limits] = []
    private(set) var hours: [Int] = []
    private(set) var primes: [Int] = []
    private(set) var days: [Int] = []
    private(set) var weeks: [Int] = []
    private(set) var linkCount = 0
    private(set) var listRoom = 0
    private(set) var constant = 0
    private(set) var spread = 1.0
    /// The length that divides every stream's.
    private(set) var unit = 1
    private var dayOfStream: [Int32] = []
    private var weekOfStream: [Int32] = []
    private var classes: [Trade: [Int]] = [:]
    private var wishes: [[Int]] = []
    private var dislikes: [Set<String>] = []
    private var published: Set<RosterAssignment> = []
    private var pins: [Int: PinnedDays] = [:]
    private var pinsOfStream: [Int: [RosterAssignment]] = [:]

    /// What decides, time apart, who may work in a stream.
    private struct Trade: Hashable {
        var language: String
        var platform: String
        var category: String
        var role: RosterRole
    }

    init(_ problem: RosterProblem) { self.problem = problem }

    mutating func make() {
        unit = problem.streams.reduce(0) { divisor($0, $1.minutes) }
        if unit == 0 { unit = 1 }
        placeDays()
        published = Set(problem.published)
        wishes = problem.hosts.map { host in
            Daypart.allCases.map { host.preference[$0] ?? 0 }
        }
        dislikes = problem.hosts.map { Set($0.dislikedBrands) }
        notePins()
        constant = (problem.published.count + problem.publishedLost) * problem.weights.change
        let series = Dictionary(
            problem.streams.compactMap(\.series).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for index in problem.streams.indices.sorted(by: {
            (problem.streams[$0].start, $0) < (problem.streams[$1].start, $1)
        }) {
            addSlots(of: index)
        }
        link(series)
        priceHours()
        priceCandidateSpread()
    }

    private mutating func placeDays() {
        let dayOf = problem.streams.map { problem.day(of: $0) }
        days = Set(dayOf).sorted()
        weeks = Set(days.map { $0.floored(by: 7) }).sorted()
        let places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, Int32($0)) })
        let weekPlaces = Dictionary(uniqueKeysWithValues: weeks.enumerated().map { ($1, Int32($0)) })
        dayOfStream = dayOf.map { places[$0] ?? 0 }
        weekOfStream = dayOf.map { weekPlaces[$0.floored(by: 7)] ?? 0 }
    }

    private mutating func notePins() {
        pinsOfStream = Dictionary(grouping: problem.pinned, by: \.stream)
        for (host, pinned) in Dictionary(grouping: problem.pinned, by: \.host) {
            pins[host] = PinnedDays(
                streams: pinned.map(\.stream), problem: problem, maxDays: problem.hosts[host].maxDaysPerWeek)
        }
    }

    private mutating func addSlots(of index: Int) {
        let stream = problem.streams[index]
        for role in RosterRole.allCases {
            var pinned: [Int] = []
            for pin in pinsOfStream[index] ?? [] where pin.role == role && !pinned.contains(pin.host) {
                pinned.append(pin.host)
            }
            for host in pinned {
                addSlot(index, role, candidates: [host], fixed: true)
            }
            let need = stream.need(role) - pinned.count
            guard need > 0 else { continue }
            let able = able(for: stream, role)
            let count = min(need, able.count)
            constant += (need - count) * problem.weights.uncovered(role)
            guard count > 0 else { continue }
            addSlot(index, role, candidates: able, fixed: false)
            for _ in 1..<count { if let last = slots.last { slots.append(last) } }
        }
    }

    /// The hosts who may work in a stream as far as rule 1 and the pins say.
    private mutating func able(for stream: RosterProblem.Stream, _ role: RosterRole) -> [Int] {
        let trade = Trade(
            language: stream.language, platform: stream.platform, category: stream.category, role: role)
        if classes[trade] == nil {
            let level = problem.rules.level(for: role)
            classes[trade] = problem.hosts.indices.filter { index in
                let host = problem.hosts[index]
                return (host.skills[stream.category] ?? 0) >= level && host.languages.contains(stream.language)
                    && host.platforms.contains(stream.platform)
            }
        }
        return (classes[trade] ?? []).filter { index in
            problem.hosts[index].available.contains { $0.lowerBound <= stream.start && stream.end <= $0.upperBound }
                && pins[index]?.allows(stream, in: problem) ?? true
        }
    }

    private mutating func addSlot(_ index: Int, _ role: RosterRole, candidates hosts: [Int], fixed: Bool) {
        let stream = problem.streams[index]
        let first = candidates.count
        let daypart = Daypart.allCases.firstIndex(of: Daypart(minute: stream.start)) ?? 0
        for host in hosts {
            let wish = wishes[host][daypart] - (dislikes[host].contains(stream.brand) ? 1 : 0)
            let person = problem.hosts[host]
            let loss = stream.value * (150 - (person.performance[stream.category] ?? 100))
            var cost =
                (person.rate * stream.minutes).floored(by: 60) + problem.weights.preference
                * (1 - min(max(wish, -2), 2))
                + loss.floored(by: role == .main ? 100 : 200)
            if !published.isEmpty, published.contains(.init(stream: index, host: host, role: role)) {
                cost -= problem.weights.change
            }
            candidates.append(.init(cost: cost, host: Int32(host), link: -1))
        }
        slots.append(
            .init(
                penalty: fixed ? 0 : problem.weights.uncovered(role), start: Int32(stream.start),
                end: Int32(stream.end),
                day: dayOfStream[index], week: weekOfStream[index], units: Int32(stream.minutes / unit),
                prime: stream.isPrime ? 1 : 0, first: Int32(first), count: Int32(hosts.count), stream: Int32(index),
                role: role == .main ? 0 : 1, fixed: fixed ? 1 : 0))
    }

    /// Numbers each pair of a series and a host who may be its main host.
    private mutating func link(_ series: [String: Int]) {
        guard problem.weights.continuity > 0 else { return }
        var members: [String: [Int]] = [:]
        for (index, slot) in slots.enumerated() where slot.role == 0 {
            guard let name = problem.streams[Int(slot.stream)].series else { continue }
            members[name, default: []].append(index)
        }
        var links = [Int32](repeating: -1, count: problem.hosts.count)
        for name in members.keys.sorted() {
            var used: [Int] = []
            for slot in members[name] ?? [] {
                for place in Int(slots[slot].first)..<Int(slots[slot].first + slots[slot].count) {
                    let host = Int(candidates[place].host)
                    if links[host] < 0 {
                        links[host] = Int32(linkCount)
                        linkCount += 1
                        used.append(host)
                    }
                    candidates[place].link = links[host]
                }
            }
            for host in used { links[host] = -1 }
        }
    }

    /// A line of costs for each different target, and the room each host's list needs.
    private mutating func priceHours() {
        var most = [Int](repeating: 0, count: problem.hosts.count)
        var room = most
        var seen: Int32 = -1
        for slot in slots where slot.fixed == 1 || slot.first != seen {
            seen = slot.first
            for place in Int(slot.first)..<Int(slot.first + slot.count) {
                most[Int(candidates[place].host)] += Int(slot.units)
                room[Int(candidates[place].host)] += 1
            }
        }
        // Hours are priced before it is known whether the host has room for one stream more.
        let longest = slots.reduce(0) { max($0, Int($1.units)) }
        var lines: [Int: (start: Int, count: Int)] = [:]
        let byTarget = Dictionary(grouping: problem.hosts.indices) { problem.target(of: problem.hosts[$0]) }
        for (target, members) in byTarget.sorted(by: { $0.key < $1.key }) {
            let count = min(
                Self.longestLine, (members.map { mostUnits($0, candidates: most[$0]) }.max() ?? 0) + longest + 1)
            lines[target] = (hours.count, count)
            guard let host = members.first.map({ problem.hosts[$0] }) else { continue }
            for units in 0..<count {
                let price = problem.hoursPrice(of: host, minutes: units * unit)
                hours.append(price.over + price.under)
            }
        }
        for (index, host) in problem.hosts.enumerated() {
            limits.append(
                .init(
                    day: Int32(host.maxDay / unit), week: Int32(host.maxWeek / unit),
                    daysPerWeek: Int32(host.maxDaysPerWeek), hours: Int32(lines[problem.target(of: host)]?.start ?? 0),
                    hoursCount: Int32(lines[problem.target(of: host)]?.count ?? 0),
                    list: Int32(listRoom), room: Int32(room[index])))
            listRoom += room[index]
        }
        let primeSlots = slots.reduce(0) { $0 + Int($1.prime) }
        primes = (0...primeSlots + 1).map { problem.primePrice(streams: $0) }
    }

    /// More units than this are priced one by one.
    private static let longestLine = 20_000

    /// The most units a host can come to work: pins, which no limit stops, and what the limits leave.
    private func mostUnits(_ host: Int, candidates: Int) -> Int {
        let week = problem.hosts[host].maxWeek / unit
        return (pins[host]?.minutes ?? 0) / unit + min(candidates, week * weeks.count)
    }

    private mutating func priceCandidateSpread() {
        var sum = 0.0
        var number = 0.0
        for slot in slots where slot.count > 1 {
            let costs = candidates[Int(slot.first)..<Int(slot.first + slot.count)].map { Double($0.cost) }
            let mean = costs.reduce(0, +) / Double(costs.count)
            sum += costs.reduce(0) { $0 + abs($1 - mean) } / Double(costs.count)
            number += 1
        }
        if number > 0, sum > 0 { spread = sum / number }
    }

    private func divisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : divisor(second, first % second)
    }
}

/// The pins of one host, which may break rules among themselves, and what they leave possible beside them.
private struct PinnedDays {
    private var streams: [RosterProblem.Stream]
    private var days: [Int]
    /// Weeks in which the pins alone take more days than the host may work.
    private var fullWeeks: Set<Int> = []

    init(streams places: [Int], problem: RosterProblem, maxDays: Int) {
        streams = places.map { problem.streams[$0] }
        days = streams.map { problem.day(of: $0) }
        for (week, days) in Dictionary(grouping: Set(days), by: { $0.floored(by: 7) }) where days.count > maxDays {
            fullWeeks.insert(week)
        }
    }

    var minutes: Int { streams.reduce(0) { $0 + $1.minutes } }

    /// Whether no pin stands too near.
    func allows(_ stream: RosterProblem.Stream, in problem: RosterProblem) -> Bool {
        let day = problem.day(of: stream)
        guard !fullWeeks.contains(day.floored(by: 7)) else { return false }
        return streams.indices.allSatisfy { index in
            let gap = problem.gap(day, days[index])
            return stream.start >= streams[index].end + gap || streams[index].start >= stream.end + gap
        }
    }
}
