import Civil
import GRDB
import Journal
import Shows

extension ShowStore {
    /// The newest runs, newest first.
    public func runs(limit: Int) throws(StoreTrouble) -> [RunEntry] {
        try reading { database in
            try database.rows(
                """
                SELECT runs.id, runs.show, runs.kind, runs.started, runs.ended, shows.title, rooms.name
                FROM runs JOIN shows ON shows.id = runs.show JOIN rooms ON rooms.id = runs.room
                ORDER BY runs.started DESC LIMIT ?
                """, [limit]
            ).compactMap { try RunEntry($0, in: database) }
        }
    }

    /// What was changed in a show's rundown past a place of the journal, oldest first.
    public func planChanges(of show: ShowID, after: Sequence) throws(StoreTrouble) -> [PlanChange] {
        try reading { database in
            try PlanChange.all(after: after, in: database).filter { $0.line.change.cuesTouched?.show == show }
        }
    }
}

extension RunEntry {
    fileprivate init?(_ row: Row, in database: Database) throws {
        let started: Sequence = row["started"]
        let kind: String = row["kind"]
        guard let line = try JournalLine.find(started, in: database), let kind = Run.Kind(rawValue: kind) else {
            return nil
        }
        let ended: Sequence? = row["ended"]
        self.init(
            id: row["id"], show: row["show"], title: row["title"], room: row["name"], kind: kind, started: line,
            ended: try ended.flatMap { try JournalLine.find($0, in: database)?.at })
    }
}
