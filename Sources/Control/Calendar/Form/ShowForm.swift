import Civil
import Journal
import Recurrence
import Shows
import Staffing
import Terminal

/// A show being typed, field by field: a new one, or one that is planned.
struct ShowForm: Equatable, Sendable {
    var purpose: Purpose
    var fields: [Field: TextField]
    var current = Field.title
    /// What is read of the fields; nil while one of them cannot be.
    var wish: ShowWish?
    /// The field that cannot be read, and why.
    var trouble: Trouble?
    /// What would come of it; nil while the plan is read.
    var verdict: PlanVerdict?
    /// The next days it would take place, where it repeats.
    var occurrences: [LocalTime] = []
    var count = 0

    enum Purpose: Equatable, Sendable {
        /// Made under identifiers that stay while it is typed.
        case new(ShowID, shift: ShiftID, series: SeriesID, template: TemplateID?)
        case edit(Show, series: ShowSeries?)
    }

    struct Trouble: Equatable, Sendable {
        var field: Field
        var words: String
    }

    enum Field: Int, CaseIterable, Sendable {
        case title, day, time, length, room, channels, category, language, repeats, through

        var label: String {
            switch self {
            case .title: "title"
            case .day: "day"
            case .time: "start"
            case .length: "length"
            case .room: "room"
            case .channels: "channels"
            case .category: "category"
            case .language: "language"
            case .repeats: "repeats"
            case .through: "plan through"
            }
        }

        var hint: String {
            switch self {
            case .title: "what people call it"
            case .day: DayReader.expected
            case .time: "20:00, 2000 or 8pm"
            case .length: "2h, 90m or 1h30m; or to 22:00"
            case .room: "one of the rooms"
            case .channels: "such as TT SH"
            case .category: "what it sells, such as serum; hosts need the skill"
            case .language: "a language tag, such as id or en"
            case .repeats: RepeatReader.expected
            case .through: "shows are planned up to the end of this day"
            }
        }
    }

    /// Those that matter: a show that does not repeat is planned through no day.
    var shown: [Field] {
        Field.allCases.filter { $0 != .through || !(fields[.repeats]?.text[...].trimmed.isEmpty ?? true) }
    }

    mutating func step(by count: Int) {
        let shown = shown
        let place = shown.firstIndex(of: current) ?? 0
        current = shown[(place + count + shown.count) % shown.count]
    }

    func text(of field: Field) -> String { fields[field]?.text[...].trimmed ?? "" }
}

/// What a form comes to.
struct ShowWish: Equatable, Sendable {
    var title: String
    var start: LocalTime
    var length: Milliseconds
    var room: RoomID
    var channels: [ChannelID]
    var subject: Show.Subject
    var rule: RecurrenceRule?
    var through: LocalDate

    /// A show as it would be.
    func applied(to show: Show, in zone: Zone) -> Show {
        var show = show
        let start = zone.instant(of: self.start)
        let hardOut = show.hardOut.map { start + ($0 - show.start) + (length - (show.end - show.start)) }
        (show.title, show.room, show.channels, show.subject) = (title, room, channels, subject)
        (show.start, show.end, show.hardOut) = (start, start + length, hardOut)
        return show
    }

    var pattern: ShowSeries.Pattern {
        ShowSeries.Pattern(room: room, length: length, hardOut: length, channels: channels, subject: subject)
    }
}
