extension Schema {
    /// What a cue sells on which channel, who takes over in it, rundowns to begin from, and what people tick.
    static let selling = """
        ALTER TABLE cues ADD COLUMN incoming TEXT NOT NULL DEFAULT '';
        ALTER TABLE cues ADD COLUMN notes TEXT NOT NULL DEFAULT '';
        ALTER TABLE cues ADD COLUMN origin INTEGER;
        ALTER TABLE segments ADD COLUMN colour TEXT
          CHECK (colour IN ('coral', 'amber', 'green', 'teal', 'blue', 'violet'));
        -- One row a channel, and at most one that names none.
        CREATE TABLE offers (
          cue INTEGER NOT NULL REFERENCES cues ON DELETE CASCADE,
          place INTEGER NOT NULL,
          channel INTEGER REFERENCES channels,
          bag TEXT NOT NULL,
          price INTEGER CHECK (price >= 0),
          flash INTEGER CHECK (flash >= 0),
          voucher TEXT NOT NULL,
          from_time INTEGER CHECK (from_time BETWEEN 0 AND 86399999),
          from_day INTEGER CHECK (from_day IS NULL OR from_time IS NOT NULL),
          until_time INTEGER CHECK (until_time BETWEEN 0 AND 86399999),
          until_day INTEGER CHECK (until_day IS NULL OR until_time IS NOT NULL),
          stock INTEGER CHECK (stock >= 0),
          blocked TEXT,
          PRIMARY KEY (cue, place)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX offers_by_channel ON offers (cue, ifnull(channel, 0));
        -- Its cues belong to no show, so they stand as text and not as rows.
        CREATE TABLE templates (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE CHECK (name <> ''),
          body TEXT NOT NULL CHECK (json_valid(body))
        ) STRICT;
        CREATE TABLE ticks (
          show INTEGER NOT NULL REFERENCES shows,
          row TEXT NOT NULL,
          by TEXT NOT NULL CHECK (by <> ''),
          at INTEGER NOT NULL,
          note TEXT NOT NULL,
          verdict TEXT NOT NULL CHECK (verdict IN ('done', 'waived')),
          PRIMARY KEY (show, row)
        ) STRICT, WITHOUT ROWID;
        """
}
