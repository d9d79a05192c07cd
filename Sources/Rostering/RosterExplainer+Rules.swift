extension RosterExplainer {
    /// Every rule that an assignment would break beside what its host works, the contract's first rule first.
    func broken(_ assignment: RosterAssignment) -> [Broken] {
        let host = problem.hosts[assignment.host]
        let stream = problem.streams[assignment.stream]
        var found: [Broken] = []
        if let reason = problem.ineligible(host, stream, assignment.role) {
            found.append(Broken(rule: 1, stream: nil, reason: "\(host.id) \(reason)"))
        }
        let others = works[assignment.host].map(\.stream)
        if others.contains(assignment.stream) {
            found.append(
                Broken(rule: 2, stream: assignment.stream, reason: "\(host.id) has another role in \(stream.id)"))
        }
        for other in others where other != assignment.stream {
            if let reason = tooNear(stream, problem.streams[other]) {
                found.append(Broken(rule: 3, stream: other, reason: "\(host.id) \(reason)"))
            }
        }
        return found + overloads(host, stream, others.map { problem.streams[$0] })
    }

    /// What is wrong between two streams of one host; nil where nothing is.
    private func tooNear(_ one: RosterProblem.Stream, _ two: RosterProblem.Stream) -> String? {
        let (first, second) = one.start <= two.start ? (one, two) : (two, one)
        let between = second.start - first.end
        if between < 0 { return "works in \(two.id) at that time" }
        if between < problem.rules.changeover {
            return
                "would have \(between) min between \(first.id) and \(second.id), \(problem.rules.changeover) are needed"
        }
        if between < problem.rules.rest, problem.day(of: first) != problem.day(of: second) {
            return "would rest \(between) min between \(first.id) and \(second.id), \(problem.rules.rest) are needed"
        }
        return nil
    }

    private func overloads(
        _ host: RosterProblem.Host, _ stream: RosterProblem.Stream, _ others: [RosterProblem.Stream]
    ) -> [Broken] {
        let day = problem.day(of: stream)
        let ofDay = others.filter { problem.day(of: $0) == day }
        let ofWeek = others.filter { problem.day(of: $0).floored(by: 7) == day.floored(by: 7) }
        var found: [Broken] = []
        let dayMinutes = ofDay.reduce(stream.minutes) { $0 + $1.minutes }
        if dayMinutes > host.maxDay {
            found.append(
                .init(
                    rule: 4, stream: nil, reason: "\(host.id) would work \(dayMinutes) min that day, of \(host.maxDay)")
            )
        }
        let weekMinutes = ofWeek.reduce(stream.minutes) { $0 + $1.minutes }
        if weekMinutes > host.maxWeek {
            found.append(
                .init(
                    rule: 4, stream: nil,
                    reason: "\(host.id) would work \(weekMinutes) min that week, of \(host.maxWeek)"))
        }
        let days = Set(ofWeek.map { problem.day(of: $0) } + [day]).count
        if ofDay.isEmpty, days > host.maxDaysPerWeek {
            found.append(
                .init(
                    rule: 4, stream: nil,
                    reason: "\(host.id) would work on \(days) days that week, of \(host.maxDaysPerWeek)"))
        }
        return found
    }
}
