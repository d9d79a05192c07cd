import Civil
import Shows

/// The lists of a show for people and programs: what was done by whom and when, what was waived, and what is open.
public struct ChecklistReport: Sendable, Encodable {
    public var show: String
    public var room: String
    public var start: String
    public var status: Show.Status
    public var preflight: [Row]
    public var wrapUp: [Row]

    /// One row; what is not known of it is absent.
    public struct Row: Sendable, Encodable {
        public var row: String
        public var title: String
        /// Until when; absent for what follows the end of the show.
        public var due: String?
        public var state: State
        public var by: String?
        public var at: String?
        /// What was found; for a waiver, why.
        public var note: String?

        public enum State: String, Sendable, Encodable {
            case open, due, done, waived, ended, passed, cautioned
        }
    }

    public init(
        of show: Show, room: String, preflight: Checklist, wrapUp: Checklist?, zone: Zone, at now: Instant
    ) {
        self.show = show.title
        self.room = room
        start = zone.stamp(show.start)
        status = show.status
        self.preflight = preflight.rows.map { Row($0, zone: zone, at: now) }
        self.wrapUp = (wrapUp?.rows ?? []).map { Row($0, zone: zone, at: now) }
    }

    /// Whether anything is still to be done before the show.
    public var hasOpenPreflight: Bool { preflight.contains { $0.state == .open || $0.state == .due } }

    /// Both lists, a line a row, with the show's own clock.
    public var text: String {
        let width = (preflight + wrapUp).map(\.title.count).max() ?? 0
        var lines = ["\(show), room \(room), \(start), \(status.rawValue)", "", "preflight"]
        lines += preflight.map { $0.text(width) }
        if !wrapUp.isEmpty { lines += ["", "wrap-up"] + wrapUp.map { $0.text(width) } }
        return lines.joined(separator: "\n")
    }
}

extension ChecklistReport.Row {
    init(_ row: Checklist.Row, zone: Zone, at now: Instant) {
        self.row = row.id
        title = row.title
        due = row.due.map { zone.stamp($0) }
        switch row.state(at: now) {
        case .open: state = .open
        case .due: state = .due
        case .done(let tick): (state, by, at, note) = (.done, tick.by, zone.stamp(tick.at), tick.note)
        case .waived(let tick): (state, by, at, note) = (.waived, tick.by, zone.stamp(tick.at), tick.note)
        case .ended(let ended): (state, at) = (.ended, zone.stamp(ended))
        case .passed: state = .passed
        case .cautioned: state = .cautioned
        }
        if note?.isEmpty == true { note = nil }
    }

    fileprivate func text(_ width: Int) -> String {
        let mark =
            switch state {
            case .open: "[ ]"
            case .due, .cautioned: "[!]"
            case .done, .ended, .passed: "[x]"
            case .waived: "[w]"
            }
        let padding = String(repeating: " ", count: width - title.count)
        let when = at.map(Self.clock) ?? due.map { "until \(Self.clock($0))" } ?? ""
        let who = [by, when].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        let words = [mark, title + padding, who, note ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
        return words
    }

    private static func clock(_ stamp: String) -> String { String(stamp.dropFirst(11).prefix(5)) }
}
