import Civil
import ICalendar
import Journal
import Shows
import Staffing

/// The plan as it grows while events are taken into it, one after the other.
struct GrowingPlan {
    let manner: CalendarImport.Manner
    let zones: (String) -> Zone?
    let page: StaffingPage
    let hosts: [HostID: Host]
    var shows: [ShowID: Show]
    var shifts: [ShowID: [Shift]]
    var bookings: [ShiftID: [Booking]]
    var series: [SeriesID: ShowSeries]
    var planned: [SeriesID: [LocalTime: ShowID]]
    var entries: [CalendarImport.Entry] = []
    var steps: [ImportStep] = []

    init(page: StaffingPage, manner: CalendarImport.Manner, zones: @escaping (String) -> Zone?) {
        self.page = page
        self.manner = manner
        self.zones = zones
        hosts = Dictionary(page.hosts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        shows = Dictionary(page.shows.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        shifts = Dictionary(grouping: page.shifts, by: \.show)
        bookings = Dictionary(grouping: page.bookings, by: \.shift)
        series = Dictionary(page.series.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        planned = [:]
        for show in page.shows {
            if let occurrence = show.occurrence {
                planned[occurrence.series, default: [:]][occurrence.original] = show.id
            }
        }
    }

    /// Takes a calendar: series first, so that their shows find them, then each event where it stands.
    mutating func take(_ source: CalendarImport.Source) {
        for trouble in source.reading.troubles {
            guard let title = trouble.event else { continue }
            entries.append(
                CalendarImport.Entry(
                    file: source.name, line: trouble.line, title: title,
                    outcome: .leftOut("\(trouble.what); expected \(trouble.expected)")))
        }
        let place = EventPlace(rooms: page.rooms, manner: manner, reading: source.reading, zones: zones)
        let events = source.reading.file.events
        let changes = Dictionary(grouping: events.filter { $0.original != nil }, by: \.uid)
        var masters: [String: SeriesID] = [:]
        for event in events where event.original == nil && (event.repeats || event.own("THROUGH") != nil) {
            attempt(event, source.name) { (draft) throws(NotTaken) in
                masters[event.uid] = try draft.takeSeries(
                    event, changes: changes[event.uid] ?? [], at: place, file: source.name)
            }
        }
        for event in events {
            if event.original == nil, event.repeats || event.own("THROUGH") != nil { continue }
            attempt(event, source.name) { (draft) throws(NotTaken) in
                try draft.takeShow(event, of: masters[event.uid], at: place, file: source.name)
            }
        }
    }

    private mutating func attempt(
        _ event: CalendarEvent, _ file: String, _ body: (inout GrowingPlan) throws(NotTaken) -> Void
    ) {
        do throws(NotTaken) {
            try body(&self)
        } catch {
            entries.append(entry(event, file, .leftOut(error.reason)))
        }
    }

    func entry(_ event: CalendarEvent, _ file: String, _ outcome: CalendarImport.Outcome) -> CalendarImport.Entry {
        CalendarImport.Entry(
            file: file, line: event.line, title: event.summary.isEmpty ? "?" : event.summary, outcome: outcome)
    }

    /// Takes rows into the draft, under an entry.
    mutating func add(_ edit: PlanEdit, as entry: CalendarImport.Entry) {
        entries.append(entry)
        guard !edit.isEmpty else { return }
        steps.append(ImportStep(entry: entries.count - 1, edit: edit))
        for series in edit.series { self.series[series.id] = series }
        for show in edit.shows {
            if let old = shows[show.id]?.occurrence { planned[old.series]?[old.original] = nil }
            shows[show.id] = show
            if let occurrence = show.occurrence {
                planned[occurrence.series, default: [:]][occurrence.original] = show.id
            }
        }
        for id in edit.removedShifts {
            for show in shifts.keys { shifts[show]?.removeAll { $0.id == id } }
        }
        for shift in edit.shifts {
            shifts[shift.show, default: []].removeAll { $0.id == shift.id }
            shifts[shift.show, default: []].append(shift)
        }
        for booking in edit.bookings { bookings[booking.shift, default: []].append(booking) }
    }
}
