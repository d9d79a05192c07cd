import Civil
import ICalendar
import Journal
import Planning
import Shows
import Staffing

/// An import that has been worked out and not been made: what each event of some calendars would do to the plan.
///
/// An event is known again by its UID: those of our own files name the show, those of others make the same number of it
/// at every import. What a calendar does not say of a show, its channels and its hosts, stays as it is.
public struct CalendarImport {
    /// What the person who imports has said.
    public struct Manner {
        /// Where shows of other programs take place; nil where their location tells.
        public var room: RoomID?
        /// The zone of what floats, where the file names none.
        public var zone: Zone
        /// Events of other programs that end before this are over.
        public var from: Instant
        /// The last day up to which shows of other programs' series are planned.
        public var through: LocalDate

        public init(room: RoomID?, zone: Zone, from: Instant, through: LocalDate) {
            self.room = room
            self.zone = zone
            self.from = from
            self.through = through
        }
    }

    /// A calendar and the name of its file.
    public struct Source {
        public var name: String
        public var reading: CalendarReading

        public init(name: String, reading: CalendarReading) {
            self.name = name
            self.reading = reading
        }
    }

    /// What becomes of one event, or of one show of a series.
    public struct Entry: Hashable, Sendable {
        public var file: String
        public var line: Int
        public var title: String
        /// Nil for a series, and for what has no time.
        public var start: Instant?
        public var end: Instant?
        public var room: RoomID?
        public var outcome: Outcome
        /// What of it could not be kept.
        public var notes: [String] = []
    }

    public enum Outcome: Hashable, Sendable {
        case added
        /// What is other than before: `time`, `title`.
        case changed([String])
        case unchanged
        case leftOut(String)
    }

    public internal(set) var entries: [Entry] = []
    /// What concerns no event alone.
    public internal(set) var notes: [String] = []
    /// Everything that is added and changed.
    public internal(set) var edit = PlanEdit(words: "")

    /// - Parameter page: the whole plan with all its series.
    public init(_ sources: [Source], into page: StaffingPage, manner: Manner, zones: @escaping (String) -> Zone?) {
        var draft = GrowingPlan(page: page, manner: manner, zones: zones)
        for source in sources {
            draft.take(source)
            for trouble in source.reading.troubles where trouble.event == nil {
                notes.append("\(source.name):\(trouble)")
            }
            for (name, count) in source.reading.passedOver.sorted(by: { $0.key < $1.key }) {
                notes.append("\(source.name): \(name) is not kept (\(count))")
            }
            let lost = Dictionary(grouping: source.reading.file.events.flatMap(\.passedOver), by: \.self)
            for (name, events) in lost.sorted(by: { $0.key < $1.key }) {
                notes.append("\(source.name): \(name) is not kept (\(events.count))")
            }
            let described = source.reading.file.events.count { $0.own.isEmpty && !$0.description.isEmpty }
            if described > 0 { notes.append("\(source.name): DESCRIPTION is not kept (\(described))") }
        }
        var settling = Settling(page: page, zone: manner.zone)
        settling.settle(draft.steps[...])
        entries = draft.entries
        for (index, reason) in settling.refused.sorted(by: { $0.key < $1.key }) {
            entries[index].outcome = .leftOut(reason)
        }
        edit = settling.edit
        let shows = edit.shows.count
        edit.words =
            "\(shows) \(shows == 1 ? "show" : "shows") imported from \(sources.map(\.name).joined(separator: ", "))"
    }

    public func count(_ isCounted: (Outcome) -> Bool) -> Int { entries.count { isCounted($0.outcome) } }
}

/// One part of an import: an entry, and the rows that it writes.
struct ImportStep {
    var entry: Int
    var edit: PlanEdit
}

/// Finds the steps that rules forbid, so that one clash does not cost the rest.
struct Settling {
    private let page: StaffingPage
    private let zone: Zone
    private(set) var edit = PlanEdit(words: "")
    private(set) var refused: [Int: String] = [:]

    init(page: StaffingPage, zone: Zone) {
        self.page = page
        self.zone = zone
    }

    /// Takes all steps, or halves of them, down to those that stand in the way.
    mutating func settle(_ steps: ArraySlice<ImportStep>) {
        guard !steps.isEmpty else { return }
        let whole = steps.reduce(edit) { $0.taking($1.edit) }
        guard let reason = whole.refusal(among: page, zone: zone) else {
            edit = whole
            return
        }
        guard steps.count > 1 else {
            refused[steps[steps.startIndex].entry] = reason
            return
        }
        let middle = steps.startIndex + steps.count / 2
        settle(steps[..<middle])
        settle(steps[middle...])
    }
}

extension PlanEdit {
    /// With another edit's rows in the place of those of the same number.
    func taking(_ other: PlanEdit) -> PlanEdit {
        var edit = self
        let touched = other.touched
        func put<Row: Identifiable>(_ rows: inout [Row], _ others: [Row], _ ids: Set<Row.ID>) {
            if !ids.isEmpty { rows.removeAll { ids.contains($0.id) } }
            rows += others
        }
        put(&edit.shows, other.shows, touched.shows)
        put(&edit.shifts, other.shifts, touched.shifts)
        put(&edit.bookings, other.bookings, touched.bookings)
        put(&edit.series, other.series, touched.series)
        edit.removedShifts += other.removedShifts
        edit.removedBookings += other.removedBookings
        return edit
    }
}
