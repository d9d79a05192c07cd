extension Schema {
    /// The cues of step 1 with what follows them; SQLite changes a CHECK only by making the table anew.
    static let cueAdvance = """
        CREATE TABLE new_cues (
          id INTEGER PRIMARY KEY,
          show INTEGER NOT NULL REFERENCES shows,
          segment INTEGER,
          position INTEGER NOT NULL,
          number TEXT NOT NULL,
          title TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('normal', 'skip', 'untimed', 'blocked', 'milestone', 'delay')),
          blocked_reason TEXT CHECK ((blocked_reason IS NOT NULL) = (kind = 'blocked')),
          delay INTEGER CHECK ((delay IS NOT NULL) = (kind = 'delay')),
          hard_start INTEGER CHECK (hard_start BETWEEN 0 AND 86399999),
          hard_start_day INTEGER CHECK (hard_start_day IS NULL OR hard_start IS NOT NULL),
          length INTEGER CHECK (length >= 0),
          until INTEGER CHECK (until BETWEEN 0 AND 86399999),
          counts_to_end INTEGER NOT NULL DEFAULT 0 CHECK (counts_to_end IN (0, 1)),
          advance TEXT NOT NULL DEFAULT 'manual'
            CHECK (advance IN ('manual', 'autoFollow', 'autoContinue', 'standbyNext')),
          pre_wait INTEGER NOT NULL DEFAULT 0 CHECK (pre_wait >= 0),
          post_wait INTEGER NOT NULL DEFAULT 0 CHECK (post_wait >= 0),
          actions TEXT NOT NULL,
          host TEXT NOT NULL,
          sku TEXT,
          product TEXT CHECK ((product IS NULL) = (sku IS NULL)),
          stock INTEGER CHECK (stock IS NULL OR sku IS NOT NULL),
          say TEXT NOT NULL,
          never TEXT NOT NULL,
          CHECK ((length IS NULL) <> (until IS NULL)),
          FOREIGN KEY (show, segment) REFERENCES segments (show, id)
        ) STRICT;
        INSERT INTO new_cues (id, show, segment, position, number, title, kind, blocked_reason, hard_start,
          hard_start_day, length, until, actions, host, sku, product, stock, say, never)
          SELECT id, show, segment, position, number, title, kind, blocked_reason, hard_start,
            hard_start_day, length, until, actions, host, sku, product, stock, say, never FROM cues;
        DROP TABLE cues;
        ALTER TABLE new_cues RENAME TO cues;
        CREATE INDEX cues_by_show ON cues (show, position);
        """
}
