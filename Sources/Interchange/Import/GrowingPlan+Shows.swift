import Civil
import ICalendar
import Journal
import Planning
import Shows
import Staffing

extension GrowingPlan {
    /// Takes one event, or what one occurrence of a series is instead.
    mutating func takeShow(
        _ event: CalendarEvent, of series: SeriesID?, at place: EventPlace, file: String
    ) throws(NotTaken) {
        if OwnName.number("booking", in: event.uid) != nil {
            throw NotTaken("it is a booking of a host's calendar, which the plan itself holds")
        }
        if event.own(CalendarFile.gone) != nil { throw NotTaken("it was taken out of that calendar") }
        if let room = event.own("ELSEWHERE") {
            throw NotTaken("its show is in room \(room), and in that room's calendar")
        }
        guard event.reach == .thisOne else {
            throw NotTaken("a change of this and all following occurrences is not read; change the series itself")
        }
        guard !event.summary.trimmed.isEmpty else { throw NotTaken("it has no title; expected SUMMARY") }
        let (start, end, zone) = try place.span(of: event)
        let occurrence = try occurrence(of: event, in: series, at: place)
        let id = id(of: event, occurrence)
        guard let old = shows[id] else {
            // An occurrence that is no more: the series says so.
            if series != nil, event.own("SHOW") == nil, event.status == .cancelled { return }
            try addShow(id, event, (start, end, zone), occurrence, at: place, file: file)
            return
        }
        var wanted = old
        wanted.title = event.summary
        (wanted.start, wanted.end) = (start, end)
        if start == old.start.wholeSeconds, end == old.end.wholeSeconds, event.own("SPAN") == nil {
            (wanted.start, wanted.end) = (old.start, old.end)
        }
        wanted.room = place.room(of: event) ?? old.room
        if event.own("SHOW") != nil { takeOwn(of: event, into: &wanted) }
        if event.status == .cancelled { wanted.status = .cancelled }
        let isReopened = reopen(&wanted, event)
        if let occurrence, old.occurrence != nil || isReopened { wanted.occurrence = occurrence }
        try change(old, to: wanted, event, file)
    }

    /// The number of the show that an event means.
    private func id(of event: CalendarEvent, _ occurrence: Show.Occurrence?) -> ShowID {
        if let number = event.own("SHOW").flatMap({ Int64($0) }) ?? OwnName.number("show", in: event.uid) {
            return ShowID(number)
        }
        if let occurrence {
            return planned[occurrence.series]?[occurrence.original] ?? newShow(event.uid, occurrence.original)
        }
        guard let original = event.original else { return ShowID(OwnName.number(for: "show", event.uid)) }
        return newShow(event.uid, original.local)
    }

    /// The number of the show that another program's series has at one of its times.
    func newShow(_ uid: String, _ original: LocalTime) -> ShowID {
        ShowID(OwnName.number(for: "show", uid, original.iso))
    }

    private func occurrence(
        of event: CalendarEvent, in series: SeriesID?, at place: EventPlace
    ) throws(NotTaken) -> Show.Occurrence? {
        if let id = event.own("SERIES").flatMap({ Int64($0) }).map({ SeriesID($0) }), self.series[id] != nil,
            let original = event.own("ORIGINAL").flatMap({ try? LocalTime(parsing: $0) })
        {
            return Show.Occurrence(series: id, original: original, isApart: event.own("APART") != nil)
        }
        guard let series, let repeats = self.series[series]?.repeats, let original = event.original,
            let zone = zones(repeats.zone)
        else { return nil }
        let local = zone.local(at: try place.instant(original).instant)
        return Show.Occurrence(series: series, original: local, isApart: true)
    }

    /// A show that is not there yet, with its shifts.
    private mutating func addShow(
        _ id: ShowID, _ event: CalendarEvent, _ span: (start: Instant, end: Instant, zone: Zone),
        _ occurrence: Show.Occurrence?, at place: EventPlace, file: String
    ) throws(NotTaken) {
        let isOwn = event.own("SHOW") != nil
        if !isOwn, event.status == .cancelled { throw NotTaken("it is cancelled") }
        if !isOwn, span.end <= manner.from { throw NotTaken("it is over; --from takes in what was before") }
        var show = Show(
            id: id, room: try place.newRoom(of: event), title: event.summary, start: span.start, end: span.end,
            zone: event.own("ZONE") ?? span.zone.identifier, occurrence: occurrence)
        var entry = entry(event, file, .added)
        var edit = PlanEdit(words: "")
        if isOwn {
            takeOwn(of: event, into: &show)
            show.status = event.own("STATUS").flatMap(Show.Status.init) ?? .draft
            if show.status == .onAir {
                show.status = .ready
                entry.notes.append("it was on air: it is ready")
            }
            if event.status == .cancelled { show.status = .cancelled }
            takeStaff(of: event, show, into: &edit, &entry)
        } else {
            edit.shifts = [wholeShift(of: show)]
        }
        edit.shows = [show]
        (entry.start, entry.end, entry.room) = (show.start, show.end, show.room)
        add(edit, as: entry)
    }

    /// What only our own files say of a show.
    private func takeOwn(of event: CalendarEvent, into show: inout Show) {
        show.zone = event.own("ZONE") ?? show.zone
        show.hardOut = event.own("HARD-OUT").flatMap { Int64($0) }.map { Instant(milliseconds: $0) }
        (show.channels, show.subject) = selling(of: event)
    }

    func selling(of event: CalendarEvent) -> ([ChannelID], Show.Subject) {
        let names = EscapedText.list(event.own("CHANNELS") ?? "")
        let channels = names.compactMap { name in page.channels.first { $0.name == name }?.id }
        let sales = event.own("SALES").flatMap { Int64($0) }.map { Amount(rupiah: $0) }
        return (
            channels,
            Show.Subject(
                category: event.own("CATEGORY") ?? "", brand: event.own("BRAND") ?? "",
                language: event.own("LANGUAGE") ?? "", expectedSales: sales)
        )
    }

    /// The shifts of a new show and who is booked on them, as far as they are known here.
    private func takeStaff(
        of event: CalendarEvent, _ show: Show, into edit: inout PlanEdit, _ entry: inout CalendarImport.Entry
    ) {
        edit.shifts = event.own.filter { $0.name == "SHIFT" }.compactMap { Shift(FieldText($0.text), of: show.id) }
        guard edit.shifts.allSatisfy({ show.start <= $0.start && $0.end <= show.end }) else {
            entry.notes.append("it was moved in another program: its shifts and bookings are not kept")
            edit.shifts = [wholeShift(of: show)]
            return
        }
        let known = Set(edit.shifts.map(\.id))
        for fields in event.own.filter({ $0.name == "BOOKING" }).map({ FieldText($0.text) }) {
            guard var booking = Booking(fields), known.contains(booking.shift) else { continue }
            if hosts[booking.host] == nil {
                guard let host = page.hosts.first(where: { $0.name == fields["name"] }) else {
                    entry.notes.append("\(fields["name"] ?? "a host") is no host here: the booking is not kept")
                    continue
                }
                booking.host = host.id
            }
            guard show.status != .cancelled, hosts[booking.host]?.hasLeft == false else {
                entry.notes.append(
                    "\(fields["name"] ?? "a host") \(show.status == .cancelled ? "is not booked on what is cancelled" : "has left"): the booking is not kept"
                )
                continue
            }
            edit.bookings.append(booking)
        }
    }

    static let staysCancelled = "its show is cancelled here, and stays so; --reopen plans it again"

    /// Plans a cancelled show again, where that was asked for and the calendar has it.
    func reopen(_ show: inout Show, _ event: CalendarEvent) -> Bool {
        guard manner.cancelled == .planAgain, show.status == .cancelled, event.status != .cancelled else {
            return false
        }
        show.status = .draft
        return true
    }

    /// The one shift of a show of which nothing else is known.
    func wholeShift(of show: Show) -> Shift {
        Shift(
            id: ShiftID(OwnName.number(for: "shift", "\(show.id.raw)")), show: show.id, start: show.start, end: show.end
        )
    }

    /// Makes of a show what is wanted, with its shifts.
    mutating func change(_ old: Show, to wanted: Show, _ event: CalendarEvent, _ file: String) throws(NotTaken) {
        var entry = entry(event, file, .unchanged)
        entry.title = wanted.title
        (entry.start, entry.end, entry.room) = (wanted.start, wanted.end, wanted.room)
        var words: [String] = []
        if old.title != wanted.title { words.append("title") }
        if old.start != wanted.start || old.end != wanted.end { words.append("time") }
        if old.room != wanted.room { words.append("room") }
        if old.channels != wanted.channels { words.append("channels") }
        if old.subject != wanted.subject || old.hardOut != wanted.hardOut || old.zone != wanted.zone {
            words.append("details")
        }
        if old.occurrence != wanted.occurrence { words.append("place in its series") }
        if old.status != wanted.status { words.append(wanted.status == .cancelled ? "cancelled" : "planned again") }
        guard !words.isEmpty else {
            if old.status == .cancelled, event.status != .cancelled { entry.notes.append(Self.staysCancelled) }
            entries.append(entry)
            return
        }
        switch old.status {
        case .onAir, .ended, .reconciled: throw NotTaken("its show is on air or over, and stays as it is")
        case .cancelled: guard wanted.status != .cancelled else { throw NotTaken(Self.staysCancelled) }
        case .draft, .ready: break
        }
        let shifts = shifts[old.id] ?? []
        let page = StaffingPage(
            shows: [old], shifts: shifts, bookings: shifts.flatMap { bookings[$0.id] ?? [] })
        var edit = PlanEdit(words: "")
        if old.start != wanted.start || old.end != wanted.end {
            edit = page.moving(old, to: wanted.start)
            if let moved = edit.shows.first, moved.end != wanted.end {
                let stretched = page.applying(edit).stretching(moved, from: wanted.start, to: wanted.end)
                edit.shifts = edit.shifts.filter { shift in
                    !stretched.shifts.contains { $0.id == shift.id } && !stretched.removedShifts.contains(shift.id)
                }
                edit = edit.taking(stretched)
            }
        }
        var show = wanted
        if event.own("SHOW") == nil { show.hardOut = edit.shows.first?.hardOut ?? old.hardOut }
        edit.shows = [show]
        // Taking an import back has taken its shifts away.
        if old.status == .cancelled, shifts.isEmpty { edit.shifts = [wholeShift(of: show)] }
        entry.outcome = .changed(words)
        add(edit, as: entry)
    }
}
