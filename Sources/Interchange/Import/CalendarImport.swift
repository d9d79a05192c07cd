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
        /// What becomes of shows that are cancelled here and not in the calendar.
        public var cancelled: Cancelled

        public enum Cancelled: Hashable, Sendable {
            case stay
            /// As after an import that was taken back.
            case planAgain
        }

        public init(
            room: RoomID?, zone: Zone, from: Instant, through: LocalDate, cancelled: Cancelled = .stay
        ) {
            self.room = room
            self.zone = zone
            self.from = from
            self.through = through
            self.cancelled = cancelled
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
        }
        var settling = Settling(page: page, zone: manner.zone)
        settling.settle(draft.steps)
        entries = draft.entries
        for (index, reason) in settling.refused.sorted(by: { $0.key < $1.key }) {
            entries[index].outcome = .leftOut(reason)
        }
        for source in sources { tellLost(of: source) }
        edit = settling.edit
        let shows = edit.shows.count
        edit.words =
            "\(shows) \(shows == 1 ? "show" : "shows") imported from \(sources.map(\.name).joined(separator: ", "))"
    }

    /// Says of what is taken what of it is not kept, once an event; of what is there already it was said before.
    private mutating func tellLost(of source: Source) {
        var lost: [Int: String] = [:]
        for event in source.reading.file.events where event.own.isEmpty {
            let names = (event.description.isEmpty ? [] : ["DESCRIPTION"]) + event.passedOver
            if !names.isEmpty { lost[event.line] = names.joined(separator: ", ") }
        }
        for index in entries.indices where entries[index].file == source.name {
            switch entries[index].outcome {
            case .added, .changed:
                guard let names = lost.removeValue(forKey: entries[index].line) else { continue }
                entries[index].notes.append("\(names) not kept")
            case .unchanged, .leftOut: break
            }
        }
    }

    public func count(_ isCounted: (Outcome) -> Bool) -> Int { entries.count { isCounted($0.outcome) } }
}
