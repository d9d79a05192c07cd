import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing

extension HouseProblem {
    /// What every host speaks, can and appears on: for what asks for nothing.
    static let anything = "*"

    /// Shifts to be staffed, with those on them who stay.
    mutating func addShifts(_ shifts: [Shift], _ rows: PlanRows, _ weights: AssigningWeights) {
        for shift in shifts.sorted(by: { ($0.start, $0.id) < ($1.start, $1.id) }) {
            guard let show = rows.shows[shift.show] else { continue }
            let index = problem.streams.count
            var stream = stream(of: shift, of: show, rows)
            stream.needMain = shift.need(of: .main)
            stream.needCo = shift.need(of: .coHost)
            stream.value = value(of: shift, of: show, weights)
            var pins: [RosterRole: Int] = [:]
            for booking in rows.bookingsOfShift[shift.id] ?? [] where booking.state.isStanding {
                guard let role = booking.role.rostered, let host = places[booking.host] else { continue }
                let assignment = RosterAssignment(stream: index, host: host, role: role)
                guard bookings[assignment] == nil else { continue }
                present.append(assignment)
                bookings[assignment] = booking
                guard stays(booking) else { continue }
                problem.pinned.append(assignment)
                pins[role, default: 0] += 1
            }
            stream.needMain = max(stream.needMain, pins[.main] ?? 0)
            stream.needCo = max(stream.needCo, pins[.co] ?? 0)
            problem.streams.append(stream)
            works.append(.chosen(shift.id))
            streamOfShift[shift.id] = index
        }
    }

    /// Whether a booking is left as it is.
    private func stays(_ booking: Booking) -> Bool {
        if booking.isPinned { return true }
        switch booking.state {
        case .checkedIn, .done: return true
        case .offered, .accepted: return freedom == .drafts
        case .draft: return booking.told != nil && freedom == .drafts
        case .declined, .noShow, .withdrawn: return false
        }
    }

    /// Everything else that hosts work in these weeks.
    mutating func addFixedWork(_ rows: PlanRows, chosen: Set<ShiftID>, weeks: Int) {
        for (index, host) in hosts.enumerated() {
            for place in rows.work(of: host) {
                guard !chosen.contains(place.shift.id) || place.booking.role.rostered == nil, isWithin(place, weeks)
                else { continue }
                var stream = stream(of: place.shift, of: place.show, rows)
                (stream.language, stream.platform, stream.category) = (Self.anything, Self.anything, Self.anything)
                stream.needMain = 1
                stream.series = place.booking.role == .main ? stream.series : nil
                let assignment = RosterAssignment(stream: problem.streams.count, host: index, role: .main)
                problem.streams.append(stream)
                works.append(.fixed(place.booking.id))
                problem.pinned.append(assignment)
                present.append(assignment)
            }
        }
    }

    /// Whether work counts into the weeks of the problem.
    func isWithin(_ place: PlanRows.Place, _ weeks: Int) -> Bool {
        let day = Self.day(place.shift.start, rules, zone).days - monday.days
        return (0..<weeks * 7).contains(day)
    }

    private func stream(of shift: Shift, of show: Show, _ rows: PlanRows) -> RosterProblem.Stream {
        let span = minutes(shift.start, shift.end)
        let start = zone.local(at: shift.start)
        var stream = RosterProblem.Stream()
        stream.id = "\(show.title) \(start.date.weekday.short) \(start.time.minutesText)"
        stream.start = span.lowerBound
        stream.end = span.upperBound
        stream.platform = Self.platforms(of: show, rows)
        stream.brand = show.subject.brand
        stream.series = show.occurrence.map { "\($0.series.raw)" }
        stream.category = show.subject.category.isEmpty ? Self.anything : show.subject.category
        stream.language = show.subject.language.isEmpty ? Self.anything : show.subject.language
        stream.isPrime = (18..<22).contains(start.time.hour)
        return stream
    }

    /// The platforms of a show as one word, since a host of it appears on all of them.
    static func platforms(of show: Show, _ rows: PlanRows) -> String {
        let names = Set(show.channels.compactMap { rows.channels[$0]?.platform }).sorted()
        return names.isEmpty ? anything : names.joined(separator: "+")
    }

    /// What a shift is to earn: its share of the show's expected sales.
    private func value(of shift: Shift, of show: Show, _ weights: AssigningWeights) -> Int {
        guard let sales = show.subject.expectedSales?.rupiah, show.end > show.start else { return 0 }
        let perMinute = Int(sales) * weights.margin / 100 / max(1, Int((show.end - show.start).count / 60_000))
        return perMinute * Int(shift.length.count / 60_000)
    }
}
