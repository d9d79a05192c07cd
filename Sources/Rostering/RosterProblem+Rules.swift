extension RosterProblem {
    /// Why a host may not work in a stream in a role, whatever else the host does; nil where the host may.
    public func ineligible(_ host: Host, _ stream: Stream, _ role: RosterRole) -> String? {
        if !host.languages.contains(stream.language) { return "does not speak \(stream.language)" }
        if !host.platforms.contains(stream.platform) { return "is not on \(stream.platform)" }
        let level = host.skills[stream.category] ?? 0
        let needed = rules.level(for: role)
        if level < needed { return "has level \(level) in \(stream.category), \(role.rawValue) needs \(needed)" }
        guard host.available.contains(where: { $0.lowerBound <= stream.start && stream.end <= $0.upperBound }) else {
            return "is not available from \(clock(stream.start)) to \(clock(stream.end))"
        }
        return nil
    }

    /// The minutes that must lie between two streams of one host, by whether their days are the same.
    func gap(_ day: Int, _ other: Int) -> Int { day == other ? rules.changeover : max(rules.changeover, rules.rest) }

    /// Every hard rule that a roster breaks, each with the host and a stream that shows it.
    public func violations(in roster: [RosterAssignment]) -> [RosterViolation] {
        var found: [RosterViolation] = []
        var filled: [Seat: Int] = [:]
        var works: [Int: [RosterAssignment]] = [:]
        for assignment in roster {
            let stream = streams[assignment.stream]
            let host = hosts[assignment.host]
            if let reason = ineligible(host, stream, assignment.role) {
                found.append(
                    .init(rule: 1, host: assignment.host, stream: assignment.stream, message: "\(host.id) \(reason)"))
            }
            let seat = Seat(stream: assignment.stream, role: assignment.role)
            filled[seat, default: 0] += 1
            if filled[seat, default: 0] > stream.need(assignment.role) {
                found.append(
                    .init(
                        rule: 2, host: assignment.host, stream: assignment.stream,
                        message:
                            "\(stream.id) needs no more \(assignment.role.rawValue) than \(stream.need(assignment.role))"
                    ))
            }
            works[assignment.host, default: []].append(assignment)
        }
        for (host, assignments) in works.sorted(by: { $0.key < $1.key }) {
            found += violations(of: host, in: assignments.map(\.stream))
        }
        return found
    }

    private func violations(of index: Int, in places: [Int]) -> [RosterViolation] {
        let host = hosts[index]
        var found: [RosterViolation] = []
        func add(_ rule: Int, _ stream: Int, _ message: String) {
            found.append(.init(rule: rule, host: index, stream: stream, message: "\(host.id) \(message)"))
        }
        let ordered = places.sorted { (streams[$0].start, $0) < (streams[$1].start, $1) }
        var days = Load(), weeks = Load(), daysOfWeek = Load()
        /// Of what came before: the one that ends last, and of those on an earlier day the one that ends last.
        var last: Int?, lastOfEarlierDay: Int?
        for (position, place) in ordered.enumerated() {
            let stream = streams[place]
            let day = day(of: stream)
            if position > 0, ordered[position - 1] == place { add(2, place, "has two roles in \(stream.id)") }
            if let last, last != place, stream.start < streams[last].end + rules.changeover {
                add(3, place, "has less than \(rules.changeover) min from \(streams[last].id) to \(stream.id)")
            }
            if let last, self.day(of: streams[last]) < day { lastOfEarlierDay = last }
            if let earlier = lastOfEarlierDay, stream.start < streams[earlier].end + rules.rest {
                add(3, place, "rests less than \(rules.rest) min from \(streams[earlier].id) to \(stream.id)")
            }
            if last.map({ streams[$0].end < stream.end }) ?? true { last = place }
            if days.add(stream.minutes, at: day, limit: host.maxDay) {
                add(4, place, "works more than \(host.maxDay) min on the day of \(stream.id)")
            }
            if weeks.add(stream.minutes, at: day.floored(by: 7), limit: host.maxWeek) {
                add(4, place, "works more than \(host.maxWeek) min in the week of \(stream.id)")
            }
            let isNewDay = position == 0 || self.day(of: streams[ordered[position - 1]]) != day
            if isNewDay, daysOfWeek.add(1, at: day.floored(by: 7), limit: host.maxDaysPerWeek) {
                add(4, place, "works on more than \(host.maxDaysPerWeek) days in the week of \(stream.id)")
            }
        }
        return found
    }

    /// A day and a time, such as `day 3 20:15`, day 0 being the first Monday.
    func clock(_ minute: Int) -> String {
        let day = minute.floored(by: 1440)
        let (hours, minutes) = (minute.modulo(1440) / 60, minute.modulo(60))
        return "day \(day) \(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}

/// A role in a stream.
private struct Seat: Hashable {
    var stream: Int
    var role: RosterRole
}

/// Sums by day or week; what passes a limit is told once.
private struct Load {
    private var sums: [Int: Int] = [:]

    /// Whether this addition is what passes the limit.
    mutating func add(_ amount: Int, at key: Int, limit: Int) -> Bool {
        let before = sums[key, default: 0]
        sums[key] = before + amount
        return before <= limit && before + amount > limit
    }
}
