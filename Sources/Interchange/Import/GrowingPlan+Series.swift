import Civil
import ICalendar
import Journal
import Recurrence
import Shows
import Staffing

extension GrowingPlan {
    /// More shows of one series than these are a slip of somebody's keyboard.
    private static let most = 500

    /// Takes a repeating event as a series; of another program's, with its shows up to the day that was asked for.
    mutating func takeSeries(
        _ event: CalendarEvent, changes: [CalendarEvent], at place: EventPlace, file: String
    ) throws(NotTaken) -> SeriesID {
        guard !event.summary.trimmed.isEmpty else { throw NotTaken("it has no title; expected SUMMARY") }
        if event.own(CalendarFile.gone) != nil { throw NotTaken("it was taken out of that calendar") }
        guard series[id(of: event)] != nil || event.status != .cancelled else { throw NotTaken("it is cancelled") }
        let id = id(of: event)
        let reader = try SeriesReader(event, at: place)
        var wanted = ShowSeries(
            id: id, title: event.summary, repeats: try reader.repeats(changes: changes),
            pattern: series[id]?.pattern ?? ShowSeries.Pattern(room: RoomID(0), length: .zero, channels: []),
            plannedThrough: max(reader.through ?? manner.through, series[id]?.plannedThrough ?? LocalDate(days: 0)))
        if let room = place.room(of: event) {
            wanted.pattern.room = room
        } else if series[id] == nil {
            wanted.pattern.room = try place.newRoom(of: event)
        }
        wanted.pattern.length = reader.length
        if reader.through != nil {
            (wanted.pattern.channels, wanted.pattern.subject) = selling(of: event)
            wanted.pattern.hardOut = event.own("HARD-OUT").flatMap { Int64($0) }.map { Milliseconds($0) }
            wanted.pattern.template = event.own("TEMPLATE").flatMap { Int64($0) }.map { TemplateID($0) }
        }
        let times = reader.times(of: wanted)
        guard reader.through != nil || series[id] != nil || isToCome(times, length: reader.length) else {
            throw NotTaken("the series is over; --from takes in what was before")
        }
        var entry = entry(event, file, .added)
        entry.room = wanted.pattern.room
        entry.notes = times.doubts
        if let old = series[id] { entry.outcome = old == wanted ? .unchanged : .changed(Self.words(old, wanted)) }
        let isChanged = series[id] != wanted
        add(isChanged ? PlanEdit(words: "", series: [wanted]) : PlanEdit(words: ""), as: entry)
        // Our own files hold each show beside the series.
        guard reader.through == nil else { return id }
        var away: Set<LocalTime> = []
        for change in changes {
            if let original = change.original { away.insert(try reader.local(original)) }
        }
        try plan(wanted, times, of: event, except: away, at: place, file: file)
        return id
    }

    private func id(of event: CalendarEvent) -> SeriesID {
        let number = event.own("SERIES").flatMap { Int64($0) } ?? OwnName.number("series", in: event.uid)
        return SeriesID(number ?? OwnName.number(for: "series", event.uid))
    }

    private func isToCome(_ times: Series, length: Milliseconds) -> Bool {
        var rest = times.occurrences(in: Series.Window(after: .instant(manner.from - length + 1)))
        return rest.next() != nil
    }

    private static func words(_ old: ShowSeries, _ new: ShowSeries) -> [String] {
        var words: [String] = []
        if old.title != new.title { words.append("title") }
        if old.repeats != new.repeats { words.append("when it repeats") }
        if old.pattern != new.pattern { words.append("what its shows are") }
        if old.plannedThrough != new.plannedThrough { words.append("planned through \(new.plannedThrough.iso)") }
        return words
    }

    /// Makes the shows of another program's series what it now gives: those of a day keep their hosts when the time of day
    /// changes, and what is no more is cancelled.
    private mutating func plan(
        _ series: ShowSeries, _ times: Series, of event: CalendarEvent, except away: Set<LocalTime>,
        at place: EventPlace, file: String
    ) throws(NotTaken) {
        let window = Series.Window(
            after: .instant(manner.from - series.pattern.length + 1), before: .date(series.plannedThrough))
        let given = Array(times.occurrences(in: window).prefix(Self.most + 1))
        guard given.count <= Self.most else {
            throw NotTaken(
                "the series has more than \(Self.most) shows up to \(series.plannedThrough.iso); --through ends it earlier"
            )
        }
        let originals = Set(given.map(\.original))
        var left: [LocalDate: Show] = [:]
        for (original, id) in planned[series.id] ?? [:] where !originals.contains(original) && !away.contains(original)
        {
            guard let show = shows[id], show.status.isOpen, show.occurrence?.isApart == false, show.end > manner.from
            else { continue }
            left[original.date] = show
        }
        for occurrence in given where !away.contains(occurrence.original) {
            guard let start = occurrence.instant else { continue }
            let known = planned[series.id]?[occurrence.original].flatMap { shows[$0] }
            guard let show = known ?? left.removeValue(forKey: occurrence.original.date) else {
                try addShow(of: series, occurrence.original, start, event, file)
                continue
            }
            // What was changed by itself goes its own way.
            guard show.occurrence?.isApart == false else { continue }
            var wanted = show
            guard show.status.isOpen || reopen(&wanted, event) else { continue }
            (wanted.title, wanted.start, wanted.end) = (series.title, start, start + series.pattern.length)
            wanted.room = place.room(of: event) ?? show.room
            wanted.occurrence = Show.Occurrence(series: series.id, original: occurrence.original)
            try change(show, to: wanted, event, file)
        }
        for show in left.values.sorted(by: { $0.start < $1.start }) {
            var wanted = show
            wanted.status = .cancelled
            try change(show, to: wanted, event, file)
        }
    }

    private mutating func addShow(
        of series: ShowSeries, _ original: LocalTime, _ start: Instant, _ event: CalendarEvent, _ file: String
    ) throws(NotTaken) {
        let id = newShow(event.uid, original)
        let pattern = series.pattern
        let show = Show(
            id: id, room: pattern.room, title: series.title, start: start, end: start + pattern.length,
            hardOut: pattern.hardOut.map { start + $0 }, zone: series.repeats.zone, channels: pattern.channels,
            subject: pattern.subject, occurrence: Show.Occurrence(series: series.id, original: original))
        guard let old = shows[id] else {
            var entry = entry(event, file, .added)
            (entry.start, entry.end, entry.room) = (show.start, show.end, show.room)
            add(PlanEdit(words: "", shows: [show], shifts: [wholeShift(of: show)]), as: entry)
            return
        }
        // One that has left the series stays where it is; unless it was cancelled, and is wanted again.
        var wanted = old
        if reopen(&wanted, event) {
            wanted = show
            wanted.status = .draft
        }
        guard old.status == .cancelled else { return }
        try change(old, to: wanted, event, file)
    }
}

/// What a repeating event says of its times, by the clock of its zone.
private struct SeriesReader {
    let event: CalendarEvent
    let place: EventPlace
    let zone: Zone
    let length: Milliseconds
    /// Up to when our own file says that shows are planned; nil for others' files.
    let through: LocalDate?

    init(_ event: CalendarEvent, at place: EventPlace) throws(NotTaken) {
        self.event = event
        self.place = place
        let span = try place.span(of: event)
        through = event.own("THROUGH").flatMap { try? LocalDate(iso: $0) }
        // What is said in UTC repeats in UTC: its weekdays are those of UTC.
        zone =
            switch event.start {
            case .instant: .utc
            case .date, .floating, .zoned: span.zone
            }
        let said = event.own("LENGTH").flatMap { Int64($0) }.map { Milliseconds($0) }
        let read = span.end - span.start
        length = said.map { $0.count / 1000 == read.count / 1000 ? $0 : read } ?? read
    }

    /// A time by the series' clock; of a date, when the series begins on it.
    func local(_ time: EventTime) throws(NotTaken) -> LocalTime {
        switch time {
        case .date(let date): return LocalTime(date: date, time: event.start.local.time)
        case .floating(let local): return local
        case .instant(let instant): return zone.local(at: instant)
        case .zoned(let local, let name):
            return name == zone.identifier ? local : zone.local(at: try place.instant(time).instant)
        }
    }

    func repeats(changes: [CalendarEvent]) throws(NotTaken) -> ShowSeries.Repeats {
        let own = event.own.filter { $0.name == "RULE" }.map(\.text)
        let same = own.compactMap { try? RecurrenceRule(parsing: $0) } == event.rules && !own.isEmpty
        var repeats = ShowSeries.Repeats(
            start: try local(event.start), zone: zone.identifier,
            rules: same ? own : event.rules.map(\.description))
        for time in event.added { repeats.added.append(try local(time)) }
        for time in event.cancelled { repeats.cancelled.append(try local(time)) }
        for change in changes where change.status == .cancelled && change.own.isEmpty {
            guard let original = change.original, !repeats.cancelled.contains(try local(original)) else { continue }
            repeats.cancelled.append(try local(original))
        }
        repeats.moved = event.own.filter { $0.name == "MOVED" }.compactMap { move in
            let sides = move.text.split(separator: "/").compactMap { try? LocalTime(parsing: String($0)) }
            return sides.count == 2 ? ShowSeries.Repeats.Move(original: sides[0], to: sides[1]) : nil
        }
        return repeats
    }

    func times(of series: ShowSeries) -> Series {
        Series(
            start: series.repeats.start, clock: .zone(zone), rules: event.rules, added: Set(series.repeats.added),
            cancelled: Set(series.repeats.cancelled))
    }
}
