import Civil
import Shows
import Staffing

extension ConflictSearch {
    /// Conflicts of those who are booked: with themselves, with what they can do, and with what was agreed with them.
    func ofHosts(_ timeOff: [TimeOff]) -> [Conflict] {
        let off = Dictionary(grouping: timeOff.filter { $0.state == .approved }, by: \.host)
        return rows.bookingsOfHost.keys.sorted().flatMap { id -> [Conflict] in
            guard let host = rows.hosts[id] else { return [] }
            let work = rows.work(of: id).filter { $0.show.status.isInTheWay }
            return ofPairs(host, work) + work.flatMap { of(host, at: $0, off: off[id] ?? []) } + ofLimits(host, work)
        }
    }

    /// Twice at a time, too little time between two shows, too little rest between two days.
    private func ofPairs(_ host: Host, _ work: [PlanRows.Place]) -> [Conflict] {
        var conflicts: [Conflict] = []
        for (place, first) in work.enumerated() {
            for second in work[(place + 1)...] {
                let pause = second.shift.start - first.shift.end
                guard pause < max(rules.changeover, host.limits.rest) else { break }
                if let rule = rule(of: pause, between: first, and: second, for: host) {
                    conflicts.append(conflict(rule, host, first, second, pause))
                }
            }
        }
        return conflicts
    }

    private func rule(
        of pause: Milliseconds, between first: PlanRows.Place, and second: PlanRows.Place, for host: Host
    ) -> Conflict.Rule? {
        if pause < .zero { return .hostTwice }
        if first.show.id != second.show.id, pause < rules.changeover { return .changeover }
        if day(first.shift.start) != day(second.shift.start), pause < host.limits.rest { return .rest }
        return nil
    }

    private func conflict(
        _ rule: Conflict.Rule, _ host: Host, _ first: PlanRows.Place, _ second: PlanRows.Place,
        _ pause: Milliseconds
    ) -> Conflict {
        let both = "\(title(first)) and \(title(second))"
        let words =
            switch rule {
            case .changeover: "\(host.name) has \(hours(pause)) of \(hours(rules.changeover)) between \(both)"
            case .rest: "\(host.name) has \(hours(pause)) of \(hours(host.limits.rest)) rest between \(both)"
            case .hostTwice, .room, .obs, .channel, .cancelledShow, .hasLeft, .timeOff, .unavailable, .skill, .language,
                .platform, .dayLimit, .weekLimit, .daysPerWeek, .platformLength, .platformGap, .platformCount:
                "\(host.name) is on \(both) at once"
            }
        return Conflict(
            rule: rule, shows: [first.show.id, second.show.id], shift: second.shift.id, host: host.id,
            at: second.shift.start, words: words)
    }

    // MARK: One booking

    private func of(_ host: Host, at place: PlanRows.Place, off: [TimeOff]) -> [Conflict] {
        var reasons: [(Conflict.Rule, String)] = []
        let show = place.show
        if host.hasLeft { reasons.append((.hasLeft, "has left")) }
        if let timeOff = off.first(where: { $0.start < place.shift.end && $0.end > place.shift.start }) {
            let until = zone.local(at: timeOff.end)
            let date = "\(until.date.weekday.short) \(until.date.day) \(until.date.monthShort)"
            reasons.append((.timeOff, "is off until \(date) \(until.time.minutesText)"))
        } else if !host.availability.holds(zone.local(at: place.shift.start), to: zone.local(at: place.shift.end)) {
            reasons.append((.unavailable, "is not available then"))
        }
        if let missing = missingLevel(host, place) { reasons.append((.skill, missing)) }
        if place.booking.role.speaks, !host.languages.contains(show.subject.language) {
            reasons.append((.language, "does not speak \(show.subject.language)"))
        }
        let platforms = Set(show.channels.compactMap { rows.channels[$0]?.platform })
        let missing = platforms.filter { !host.platforms.isEmpty && !host.platforms.contains($0) }.sorted()
        if place.booking.role.isOnCamera, let platform = missing.first {
            reasons.append((.platform, "does not appear on \(platform)"))
        }
        return reasons.map { rule, reason in
            Conflict(
                rule: rule, shows: [show.id], shift: place.shift.id, host: host.id, at: place.shift.start,
                words: "\(host.name) \(reason): \(title(place))")
        }
    }

    /// A show of no category asks for no skill; moderators and operators need none of it.
    private func missingLevel(_ host: Host, _ place: PlanRows.Place) -> String? {
        let category = place.show.subject.category
        guard !category.isEmpty else { return nil }
        let needed: Int
        switch place.booking.role {
        case .main: needed = rules.mainLevel
        case .coHost: needed = rules.coLevel
        case .moderator, .operator: return nil
        }
        let level = host.level(in: category)
        guard level < needed else { return nil }
        return level == 0 ? "has no skill in \(category)" : "has level \(level) of \(needed) in \(category)"
    }

    // MARK: Days and weeks

    private func ofLimits(_ host: Host, _ work: [PlanRows.Place]) -> [Conflict] {
        let days = Dictionary(grouping: work) { day($0.shift.start) }
        let weeks = Dictionary(grouping: work) { day($0.shift.start).monday }
        return days.sorted { $0.key < $1.key }.compactMap { date, work in
            let sum = length(of: work)
            guard sum > host.limits.dailyMaximum else { return nil }
            return conflict(
                .dayLimit, host, work,
                "\(hours(sum)) of \(hours(host.limits.dailyMaximum)) on \(date.weekday.short) \(date.day) \(date.monthShort)"
            )
        } + weeks.sorted { $0.key < $1.key }.flatMap { monday, work in ofWeek(host, work, monday) }
    }

    private func ofWeek(_ host: Host, _ work: [PlanRows.Place], _ monday: LocalDate) -> [Conflict] {
        let sum = length(of: work)
        let days = Set(work.map { day($0.shift.start) }).count
        return [
            sum > host.limits.weeklyMaximum
                ? conflict(
                    .weekLimit, host, work,
                    "\(hours(sum)) of \(hours(host.limits.weeklyMaximum)) in week \(monday.week.number)") : nil,
            days > host.limits.daysPerWeek
                ? conflict(
                    .daysPerWeek, host, work,
                    "\(days) of \(host.limits.daysPerWeek) days in week \(monday.week.number)") : nil,
        ].compactMap { $0 }
    }

    private func conflict(_ rule: Conflict.Rule, _ host: Host, _ work: [PlanRows.Place], _ words: String) -> Conflict? {
        guard let last = work.last else { return nil }
        var shows: [ShowID] = []
        for place in work where !shows.contains(place.show.id) { shows.append(place.show.id) }
        return Conflict(
            rule: rule, shows: shows, shift: last.shift.id, host: host.id, at: last.shift.start,
            words: "\(host.name) works \(words)")
    }

    private func length(of work: [PlanRows.Place]) -> Milliseconds {
        work.reduce(.zero) { $0 + $1.shift.length }
    }

    private func title(_ place: PlanRows.Place) -> String {
        "\(place.show.title) \(clocks.dated(place.shift.start, place.shift.end))"
    }
}

extension Booking.Role {
    /// Whether viewers see whoever has it.
    public var isOnCamera: Bool {
        switch self {
        case .main, .coHost: true
        case .moderator, .operator: false
        }
    }

    /// Whether whoever has it speaks or writes to viewers.
    public var speaks: Bool {
        switch self {
        case .main, .coHost, .moderator: true
        case .operator: false
        }
    }
}
