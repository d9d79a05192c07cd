import GRDB
import Shows

extension Segment {
    static func all(of show: ShowID, in database: Database) throws -> [Segment] {
        try database.list("SELECT id, show, title, colour FROM segments WHERE show = ? ORDER BY id", [show]) {
            try Segment(&$0)
        }
    }

    static func find(_ id: SegmentID, in database: Database) throws -> Segment? {
        try database.first("SELECT id, show, title, colour FROM segments WHERE id = ?", [id]) { try Segment(&$0) }
    }

    private init(_ columns: inout Columns) throws {
        self.init(id: columns.next(), show: columns.next(), title: columns.next())
        let word: String? = columns.next()
        colour = try word.map { word in
            guard let colour = Colour(rawValue: word) else { throw UnknownWord(text: "segment colour “\(word)”") }
            return colour
        }
    }

    /// Adds the row, or writes it anew.
    func save(in database: Database) throws {
        try database.run(
            """
            INSERT INTO segments (id, show, title, colour) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET show = excluded.show, title = excluded.title, colour = excluded.colour
            """, [id, show, title, colour?.rawValue])
    }
}
