import Civil
import GRDB
import Shows

extension ShowSeries {
    private static let columns = "id, title, planned_through, repeats, pattern"

    private init(_ columns: inout Columns) throws {
        self.init(
            id: columns.next(), title: columns.next(), plannedThrough: try LocalDate(iso: columns.next()),
            repeats: try JSONText.value(Repeats.self, columns.next()),
            pattern: try JSONText.value(Pattern.self, columns.next()))
    }

    private init(id: SeriesID, title: String, plannedThrough: LocalDate, repeats: Repeats, pattern: Pattern) {
        self.init(id: id, title: title, repeats: repeats, pattern: pattern, plannedThrough: plannedThrough)
    }

    static func all(in database: Database) throws -> [ShowSeries] {
        try database.list("SELECT \(columns) FROM series ORDER BY title COLLATE NOCASE, id") { try ShowSeries(&$0) }
    }

    static func find(_ id: SeriesID, in database: Database) throws -> ShowSeries? {
        try database.first("SELECT \(columns) FROM series WHERE id = ?", [id]) { try ShowSeries(&$0) }
    }

    /// Adds the row, or writes it anew.
    func save(in database: Database) throws {
        try database.run(
            """
            INSERT INTO series (\(Self.columns)) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, planned_through = excluded.planned_through,
              repeats = excluded.repeats, pattern = excluded.pattern
            """, [id, title, plannedThrough.iso, try JSONText.of(repeats), try JSONText.of(pattern)])
    }
}
