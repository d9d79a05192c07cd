import Civil
import Shows

/// An import for a person to read before it is made.
public struct ImportPreview {
    private let plan: CalendarImport
    private let zone: Zone
    private let rooms: [RoomID: String]
    private let most: Int

    /// As many as a person reads.
    public static let most = 60

    /// - Parameter most: how many lines of one kind are told; the rest is counted.
    public init(_ plan: CalendarImport, rooms: [Room], zone: Zone, most: Int = ImportPreview.most) {
        self.most = most
        self.plan = plan
        self.zone = zone
        self.rooms = Dictionary(rooms.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
    }

    public var lines: [String] {
        var added: [String] = []
        var changed: [String] = []
        var out: [String] = []
        var notes: [String] = []
        for entry in plan.entries {
            switch entry.outcome {
            case .added: added.append("+ \(place(entry))")
            case .changed(let what): changed.append("~ \(place(entry))  (\(what.joined(separator: ", ")))")
            case .unchanged: break
            case .leftOut(let reason): out.append("! \(entry.file):\(entry.line): \(entry.title): \(reason)")
            }
            notes += entry.notes.map { "Note: \(entry.file):\(entry.line): \(entry.title): \($0)" }
        }
        return [added, changed, out, notes + plan.notes.map { "Note: \($0)" }].flatMap(shortened)
    }

    /// `3 added, 1 changed, 12 unchanged, 2 left out`.
    public var summary: String {
        let counts = [
            (plan.count { $0 == .added }, "added"),
            (plan.count { if case .changed = $0 { true } else { false } }, "changed"),
            (plan.count { $0 == .unchanged }, "unchanged"),
            (plan.count { if case .leftOut = $0 { true } else { false } }, "left out"),
        ]
        return counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    /// `Wed 2 Dec 2026 20:00–22:00  room A  Payday Sale`; a series has no time of its own.
    private func place(_ entry: CalendarImport.Entry) -> String {
        let room = entry.room.flatMap { rooms[$0] }.map { "room \($0)  " } ?? ""
        guard let start = entry.start, let end = entry.end else { return "series  \(room)\(entry.title)" }
        let local = zone.local(at: start)
        let date = "\(local.date.weekday.short) \(local.date.day) \(local.date.monthShort) \(local.date.year)"
        return "\(date) \(local.time.minutesText)–\(zone.local(at: end).time.minutesText)  \(room)\(entry.title)"
    }

    private func shortened(_ lines: [String]) -> [String] {
        let rest = lines.count - most
        return rest > 0 ? lines.prefix(most) + ["  and \(rest) more"] : lines
    }
}
