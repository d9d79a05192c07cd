import Civil
import GRDB
import Journal
import Shows

extension Moment {
    /// Reads `wall`, `boot` and `boot_id`.
    init(_ columns: inout Columns) {
        self.init(wall: columns.next(), boot: columns.next(), bootID: BootID(columns.next()))
    }
}

extension Seat {
    /// Reads `seat` and `seat_name`.
    init(_ columns: inout Columns) { self.init(id: columns.next(), name: columns.next()) }
}

extension JournalLine {
    fileprivate static let columns = "sequence, wall, boot, boot_id, seat, seat_name, kind, version, payload, undoes"

    /// Reads `columns`, in their order.
    init(_ columns: inout Columns) throws {
        self.init(
            sequence: columns.next(), at: Moment(&columns), seat: Seat(&columns),
            change: try ChangeText.change(kind: columns.next(), version: columns.next(), payload: columns.next()),
            undoes: columns.next())
    }

    /// Lines by a condition on the journal and what follows it, such as an order.
    static func all(
        where condition: String, _ arguments: StatementArguments, in database: Database
    ) throws -> [JournalLine] {
        try database.list("SELECT \(columns) FROM journal WHERE \(condition)", arguments) { try JournalLine(&$0) }
    }

    static func all(of subject: Change.Subject, after: Sequence, in database: Database) throws -> [JournalLine] {
        try all(
            where: "subject = ? AND subject_kind = ? AND sequence > ? ORDER BY sequence",
            [subject.row.id, subject.row.kind, after], in: database)
    }

    /// Lines past a place that mean a change was decided on what is no longer so. Changes of cues meet on the cues they
    /// touch, whether one was changed or many.
    static func all(
        overtaking change: Change, after: Sequence, in database: Database
    ) throws -> [JournalLine] {
        if change.planTouched != nil {
            return try all(
                where: "sequence > ? AND subject_kind IN ('show', 'shift', 'plan') ORDER BY sequence", [after],
                in: database
            ).filter { change.isOvertaken(by: $0.change) }
        }
        guard change.cuesTouched != nil else { return try all(of: change.subject, after: after, in: database) }
        return try all(
            where: "sequence > ? AND subject_kind IN ('cue', 'rundown') ORDER BY sequence", [after], in: database
        ).filter { change.isOvertaken(by: $0.change) }
    }

    static func rows(after: Sequence, limit: Int, in database: Database) throws -> [Row] {
        try database.rows(
            "SELECT \(columns) FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?", [after, limit])
    }

    static func find(_ sequence: Sequence, in database: Database) throws -> JournalLine? {
        try all(where: "sequence = ?", [sequence], in: database).first
    }

    static func find(mark: Int64, in database: Database) throws -> JournalLine? {
        try all(where: "mark = ?", [mark], in: database).first
    }
}

extension PlanChange {
    /// Changes of cues past a place, oldest first.
    static func all(after: Sequence, in database: Database) throws -> [PlanChange] {
        try database.list(
            "SELECT \(JournalLine.columns), inverse FROM journal WHERE sequence > ? AND subject_kind IN ('cue', 'rundown') ORDER BY sequence",
            [after]
        ) { columns in
            let line = try JournalLine(&columns)
            let inverse: String? = columns.next()
            return PlanChange(line: line, inverse: try inverse.map { try ChangeText.change($0) })
        }
    }
}

/// A line about to be written: everything but its place.
struct DraftLine {
    var change: Change
    var at: Moment
    var seat: Seat
    var role = Role.change
    var undoes: Sequence?
    let payload: String

    /// How a line came to be; an undo is itself brought back by a redo, and so on.
    enum Role: String {
        case change, undo, redo
    }

    init(_ change: Change, at moment: Moment, seat: Seat, role: Role = .change, undoes: Sequence? = nil) throws {
        self.change = change
        self.at = moment
        self.seat = seat
        self.role = role
        self.undoes = undoes
        payload = try ChangeText.payload(change)
    }

    /// A number of everything that tells one line from another.
    var mark: Int64 {
        let text =
            "\(seat.id.raw) \(at.wall.milliseconds) \(at.boot) \(at.bootID.text) \(undoes?.number ?? 0) "
            + "\(change.kind.rawValue) \(change.kind.version) \(payload)"
        return Change.Subject.hash(text)
    }

    func insert(into database: Database, room: RoomID?, inverse: Change?) throws -> JournalLine {
        try database.run(
            """
            INSERT INTO journal (wall, boot, boot_id, seat, seat_name, kind, version, subject_kind, subject, room,
              payload, inverse, role, undoes, mark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                at.wall, at.boot, at.bootID.text, seat.id, seat.name, change.kind.rawValue, change.kind.version,
                change.subject.row.kind, change.subject.row.id, room, payload, try inverse.map(ChangeText.of),
                role.rawValue, undoes, mark,
            ])
        return JournalLine(
            sequence: Sequence(database.lastInsertedRowID), at: at, seat: seat, change: change, undoes: undoes)
    }
}

extension Change.Subject {
    /// As it stands in the journal's columns.
    var row: (kind: String, id: Int64) {
        switch self {
        case .run(let id): ("run", id.raw)
        case .desk(let room): ("desk", room.raw)
        case .cue(let id): ("cue", id.raw)
        case .show(let id): ("show", id.raw)
        case .rundown(let id): ("rundown", id.raw)
        case .template(let id): ("template", id.raw)
        case .row(let row, let show): ("row", Self.hash("\(show.raw) \(row)"))
        case .shift(let id): ("shift", id.raw)
        case .plan: ("plan", 0)
        }
    }

    /// FNV-1a.
    fileprivate static func hash(_ text: String) -> Int64 {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash)
    }
}
