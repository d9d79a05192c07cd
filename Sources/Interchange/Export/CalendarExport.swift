import Civil
import ICalendar
import Journal
import Planning
import Shows
import Staffing

/// A plan as calendars that any program reads, and that come back whole.
///
/// Shows that stand alone and bookings are written in UTC, which every phone shows by its own clock and which needs no
/// zone in the file. A series is written by the clock of its zone, since only that keeps 20:00 through summer and winter, with
/// its zone beside it for programs that do not know the name.
public struct CalendarExport {
    let page: StaffingPage
    let rows: PlanRows
    let stamp: Instant
    /// The zone of a name; nil where there is none.
    let zone: (String) -> Zone?

    /// - Parameter page: what is written, with all series that are to be.
    public init(_ page: StaffingPage, at stamp: Instant, zone: @escaping (String) -> Zone?) {
        self.page = page
        rows = PlanRows(page)
        self.stamp = stamp
        self.zone = zone
    }

    /// Shows, of one room or of all.
    /// - Parameter window: the time that is wanted, where each show is written by itself, since a rule would go on beyond it; nil
    ///   is all that is planned, series with their rules.
    public func shows(named name: String, room: RoomID? = nil, window: Range<Instant>? = nil) -> CalendarFile {
        guard let window else { return everything(named: name, room: room) }
        let shows = page.shows.filter { $0.start < window.upperBound && $0.end > window.lowerBound }
        return CalendarFile(
            name: name, events: shows.filter { room == nil || $0.room == room }.map { event(of: $0) })
    }

    private func everything(named name: String, room: RoomID?) -> CalendarFile {
        var events: [CalendarEvent] = []
        var written: Set<SeriesID> = []
        let showsOfSeries = Dictionary(grouping: page.shows) { $0.occurrence?.series }
        for series in page.series {
            let shows = showsOfSeries[series.id] ?? []
            guard room == nil || series.pattern.room == room || shows.contains(where: { $0.room == room }) else {
                continue
            }
            written.insert(series.id)
            events.append(event(of: series))
            events += shows.map { event(of: $0, in: series, room: room) }
        }
        for show in page.shows where room == nil || show.room == room {
            if let series = show.occurrence?.series, written.contains(series) { continue }
            events.append(event(of: show))
        }
        return CalendarFile(name: name, events: events)
    }

    /// The file as text, with the zones it names.
    public func text(of file: CalendarFile) -> String {
        var first: [String: LocalTime] = [:]
        for event in file.events {
            guard case .zoned(let local, let name) = event.start else { continue }
            first[name] = min(first[name] ?? local, local)
        }
        let zones = first.sorted { $0.key < $1.key }.compactMap { name, local in
            zone(name).map { (zone: $0, from: $0.instant(of: local) - .hours(48)) }
        }
        return file.text(zones: zones)
    }
}
