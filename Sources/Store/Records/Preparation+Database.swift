import Civil
import GRDB
import Shows

extension Template {
    static func all(in database: Database) throws -> [Template] {
        try database.list("SELECT body FROM templates ORDER BY name COLLATE NOCASE") {
            try JSONText.value(Template.self, $0.next())
        }
    }

    static func find(_ id: TemplateID, in database: Database) throws -> Template? {
        try database.first("SELECT body FROM templates WHERE id = ?", [id]) {
            try JSONText.value(Template.self, $0.next())
        }
    }

    /// Adds the row, or writes it anew.
    func save(in database: Database) throws {
        try database.run(
            """
            INSERT INTO templates (id, name, body) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body
            """, [id, name, try JSONText.of(self)])
    }
}

extension Tick {
    private static let columns = "show, row, by, at, note, verdict"

    static func all(of show: ShowID, in database: Database) throws -> [Tick] {
        try database.list("SELECT \(columns) FROM ticks WHERE show = ? ORDER BY at, row", [show]) { try Tick(&$0) }
    }

    static func find(_ row: String, of show: ShowID, in database: Database) throws -> Tick? {
        try database.first("SELECT \(columns) FROM ticks WHERE show = ? AND row = ?", [show, row]) { try Tick(&$0) }
    }

    private init(_ columns: inout Columns) throws {
        self.init(
            show: columns.next(), row: columns.next(), by: columns.next(), at: columns.next(), note: columns.next(),
            verdict: try columns.word(of: "verdict"))
    }

    /// Adds the row, or writes it anew.
    func save(in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO ticks (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?)",
            [show, row, by, at, note, verdict.rawValue])
    }
}
