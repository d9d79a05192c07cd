import GRDB

/// The tables, step by step; a step, once released, is never edited.
///
/// Invariants live here where SQLite can keep them: kinds are checked, rows point at rows that exist, a room has one
/// open run, a booking's times are its shift's, and the journal only grows.
enum Schema {
    /// Marks a file as ours, so that no table is ever made in another program's ("SiAr").
    static let applicationID: Int64 = 0x5369_4172

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 shows, staffing, runs and the journal") { try $0.execute(sql: plan + journal) }
        migrator.registerMigration("2 delays, waits and what follows a cue") { try $0.execute(sql: cueAdvance) }
        migrator.registerMigration("3 offers, hand-overs, templates and ticks") { try $0.execute(sql: selling) }
        migrator.registerMigration("4 series, staffing by role, offers to hosts and time off") {
            try $0.execute(sql: planning)
        }
        return migrator
    }

    /// The ordinary tables people plan in. `words` is what a filter searches, in lower case.
    private static let plan = """
        CREATE TABLE rooms (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE CHECK (name <> '')
        ) STRICT;
        CREATE TABLE channels (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL CHECK (name <> ''),
          platform TEXT NOT NULL CHECK (platform <> ''),
          account TEXT NOT NULL
        ) STRICT;
        CREATE TABLE shows (
          id INTEGER PRIMARY KEY,
          room INTEGER NOT NULL REFERENCES rooms,
          title TEXT NOT NULL,
          starts INTEGER NOT NULL,
          ends INTEGER NOT NULL CHECK (starts <= ends),
          hard_out INTEGER,
          zone TEXT NOT NULL,
          status TEXT NOT NULL CHECK (status IN ('draft', 'ready', 'onAir', 'ended', 'cancelled')),
          words TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX shows_by_start ON shows (starts, ends);
        -- The longest show bounds how far before a window one may start that reaches into it.
        CREATE INDEX shows_by_length ON shows (ends - starts);
        CREATE TABLE show_channels (
          show INTEGER NOT NULL REFERENCES shows,
          place INTEGER NOT NULL,
          channel INTEGER NOT NULL REFERENCES channels,
          PRIMARY KEY (show, place)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE segments (
          id INTEGER PRIMARY KEY,
          show INTEGER NOT NULL REFERENCES shows,
          title TEXT NOT NULL,
          UNIQUE (show, id)
        ) STRICT;
        CREATE TABLE cues (
          id INTEGER PRIMARY KEY,
          show INTEGER NOT NULL REFERENCES shows,
          segment INTEGER,
          position INTEGER NOT NULL,
          number TEXT NOT NULL,
          title TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('normal', 'skip', 'untimed', 'blocked', 'milestone')),
          blocked_reason TEXT CHECK ((blocked_reason IS NOT NULL) = (kind = 'blocked')),
          hard_start INTEGER CHECK (hard_start BETWEEN 0 AND 86399999),
          hard_start_day INTEGER CHECK (hard_start_day IS NULL OR hard_start IS NOT NULL),
          length INTEGER CHECK (length >= 0),
          until INTEGER CHECK (until BETWEEN 0 AND 86399999),
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
        CREATE INDEX cues_by_show ON cues (show, position);
        CREATE TABLE hosts (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL CHECK (name <> ''),
          languages TEXT NOT NULL CHECK (json_valid(languages)),
          skills TEXT NOT NULL CHECK (json_valid(skills)),
          weekly_maximum INTEGER NOT NULL CHECK (weekly_maximum >= 0),
          away_until INTEGER,
          words TEXT NOT NULL
        ) STRICT;
        CREATE INDEX hosts_by_name ON hosts (name COLLATE NOCASE);
        CREATE TABLE shifts (
          id INTEGER PRIMARY KEY,
          show INTEGER NOT NULL REFERENCES shows,
          starts INTEGER NOT NULL,
          ends INTEGER NOT NULL CHECK (starts < ends),
          UNIQUE (id, starts, ends)
        ) STRICT;
        CREATE INDEX shifts_by_show ON shifts (show, starts);
        -- Its times are its shift's, so that a host's week is one index.
        CREATE TABLE bookings (
          id INTEGER PRIMARY KEY,
          shift INTEGER NOT NULL,
          host INTEGER NOT NULL REFERENCES hosts,
          role TEXT NOT NULL CHECK (role IN ('main', 'coHost', 'moderator', 'operator')),
          starts INTEGER NOT NULL,
          ends INTEGER NOT NULL,
          FOREIGN KEY (shift, starts, ends) REFERENCES shifts (id, starts, ends) ON UPDATE CASCADE
        ) STRICT;
        CREATE INDEX bookings_by_shift ON bookings (shift, starts, ends);
        CREATE INDEX bookings_by_host ON bookings (host, ends, starts, shift);

        """

    private static let journal = """
        CREATE TABLE journal (
          sequence INTEGER PRIMARY KEY,
          wall INTEGER NOT NULL,
          boot INTEGER NOT NULL,
          boot_id TEXT NOT NULL,
          seat INTEGER NOT NULL,
          seat_name TEXT NOT NULL,
          kind TEXT NOT NULL,
          version INTEGER NOT NULL CHECK (version > 0),
          subject_kind TEXT NOT NULL,
          subject INTEGER NOT NULL,
          room INTEGER REFERENCES rooms,
          payload TEXT NOT NULL CHECK (json_valid(payload)),
          inverse TEXT CHECK (inverse IS NULL OR json_valid(inverse)),
          role TEXT NOT NULL CHECK (role IN ('change', 'undo', 'redo')),
          undoes INTEGER REFERENCES journal CHECK ((undoes IS NULL) = (role = 'change')),
          -- Tells the same change of the same seat and moment when it comes again.
          mark INTEGER NOT NULL UNIQUE
        ) STRICT;
        CREATE INDEX journal_by_subject ON journal (subject, subject_kind);
        CREATE INDEX journal_by_room ON journal (room);
        CREATE INDEX journal_of_plans ON journal (seat) WHERE inverse IS NOT NULL;
        CREATE UNIQUE INDEX journal_undone ON journal (undoes) WHERE undoes IS NOT NULL;
        CREATE TRIGGER journal_is_not_edited BEFORE UPDATE ON journal
          BEGIN SELECT RAISE(ABORT, 'the journal is never edited'); END;
        CREATE TRIGGER journal_is_not_cut BEFORE DELETE ON journal
          BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END;
        CREATE TABLE runs (
          id INTEGER PRIMARY KEY,
          show INTEGER NOT NULL REFERENCES shows,
          room INTEGER NOT NULL REFERENCES rooms,
          kind TEXT NOT NULL CHECK (kind IN ('dry', 'rehearsal', 'live')),
          started INTEGER NOT NULL REFERENCES journal,
          ended INTEGER REFERENCES journal
        ) STRICT;
        CREATE UNIQUE INDEX runs_open ON runs (room) WHERE ended IS NULL;
        CREATE INDEX runs_by_show ON runs (show);
        -- A row is a desk somebody holds, from the moment it was taken.
        CREATE TABLE desks (
          room INTEGER PRIMARY KEY REFERENCES rooms,
          seat INTEGER NOT NULL,
          seat_name TEXT NOT NULL,
          wall INTEGER NOT NULL,
          boot INTEGER NOT NULL,
          boot_id TEXT NOT NULL
        ) STRICT;
        """
}
