import Civil
import DemoDay
import Journal
import Shows
import Staffing

extension MemoryStore {
    /// Answers a query from the rows as they are now.
    public func load(_ query: Query) -> Answer {
        switch query {
        case .house: return .house(house)
        case .calendar(let from, let until, let filter, let limit):
            let entries = day.shows.filter { $0.start < until && $0.end > from }
                .sorted { ($0.start, $0.end, $0.id) < ($1.start, $1.end, $1.id) }.map(entry)
                .filter { filter.isEmpty || words(of: $0).contains(filter.lowercased()) }
            return .calendar(CalendarPage(entries: Array(entries.prefix(limit)), total: entries.count))
        case .roster(let filter, let first, let count, let week, let now):
            return .roster(roster(filter.lowercased(), first, count, week, now))
        case .month(let days): return .month(month(days))
        case .staffing(let from, let until): return .staffing(staffing(from: from, until: until))
        case .host(let id, let weeks): return host(id, weeks: weeks).map(Answer.host) ?? .missing
        case .series: return .series(seriesPage)
        case .rundown(let id): return rundown(id).map(Answer.rundown) ?? .missing
        case .templates: return .templates(templates.sorted { $0.name.lowercased() < $1.name.lowercased() })
        case .run(let id):
            let lines = journal.filter { $0.change.subject == .run(id) }
            return lines.isEmpty ? .missing : .run(RunPage(id: id, lines: lines, upTo: newest))
        case .log(_, let limit): return .log(Array(journal.suffix(limit)))
        }
    }

    private var house: House {
        House(
            rooms: day.rooms, channels: day.channels,
            desks: day.rooms.map { room in
                Desk(room: room.id, holder: desks[room.id]?.seat, heartbeat: desks[room.id].map(lastSign))
            }, openRuns: openRuns, upTo: newest)
    }

    private func rundown(_ id: ShowID) -> RundownPage? {
        guard let show = day.shows.first(where: { $0.id == id }) else { return nil }
        let shifts = day.shifts.filter { $0.show == id }
        let bookings = day.bookings.filter { booking in shifts.contains { $0.id == booking.shift } }
        let booked = day.hosts.filter { host in bookings.contains { $0.host == host.id } }
        return RundownPage(
            show: show, cues: day.cues.filter { $0.show == id }, segments: day.segments.filter { $0.show == id },
            shifts: shifts, bookings: bookings,
            names: Dictionary(uniqueKeysWithValues: booked.map { ($0.id, $0.name) }),
            ticks: ticks.filter { $0.show == id }, upTo: newest)
    }

    private func entry(_ show: Show) -> CalendarPage.Entry { counted(show).entry(of: show) }

    private func words(of entry: CalendarPage.Entry) -> String {
        let room = day.rooms.first { $0.id == entry.show.room }?.name ?? ""
        let channels = day.channels.filter { entry.show.channels.contains($0.id) }.map(\.name)
        return ([entry.show.title, room] + channels + entry.hosts).joined(separator: "\n").lowercased()
    }

    private func roster(_ filter: String, _ first: Int, _ count: Int, _ week: ClosedRange<Instant>, _ now: Instant)
        -> RosterPage
    {
        let matching = day.hosts.filter { host in
            filter.isEmpty
                || ([host.name] + host.languages + host.skillNames).joined(separator: "\n").lowercased().contains(
                    filter)
        }.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
        let entries = matching.dropFirst(first).prefix(count).map { host in
            RosterPage.Entry(
                host: host, booked: booked(host.id, week), next: next(host.id, now), awayUntil: awayUntil(host.id, now))
        }
        return RosterPage(entries: Array(entries), first: first, total: matching.count)
    }

    private func awayUntil(_ host: HostID, _ now: Instant) -> Instant? {
        day.timeOff.filter { $0.host == host && $0.state == .approved && $0.start <= now && $0.end > now }
            .map(\.end).max()
    }

    private func spans(of host: HostID) -> [(show: Show, shift: Shift)] {
        day.bookings.filter { $0.host == host && $0.state.isStanding }.compactMap { booking in
            guard let shift = day.shifts.first(where: { $0.id == booking.shift }),
                let show = day.shows.first(where: { $0.id == shift.show }), show.status != .cancelled
            else { return nil }
            return (show, shift)
        }
    }

    private func booked(_ host: HostID, _ week: ClosedRange<Instant>) -> Milliseconds {
        spans(of: host).reduce(.zero) { sum, span in
            let length = min(span.shift.end, week.upperBound) - max(span.shift.start, week.lowerBound)
            return sum + max(.zero, length)
        }
    }

    private func next(_ host: HostID, _ now: Instant) -> RosterPage.Entry.Next? {
        let coming = spans(of: host).filter { $0.shift.end > now && !$0.show.status.isOver }
        guard let first = coming.min(by: { $0.shift.end < $1.shift.end }) else { return nil }
        return RosterPage.Entry.Next(
            show: first.show.id, room: first.show.room, showTitle: first.show.title, start: first.shift.start,
            end: first.shift.end)
    }
}
