extension Schema {
    /// What a month's plan is made of: repeating shows, what each shift needs, how far each booking has come, what was
    /// agreed with hosts, and when they are off.
    ///
    /// SQLite changes a CHECK only by making the table anew; the rest is added to the tables that are there.
    static let planning = """
        CREATE TABLE series (
          id INTEGER PRIMARY KEY,
          title TEXT NOT NULL CHECK (title <> ''),
          planned_through TEXT NOT NULL,
          repeats TEXT NOT NULL CHECK (json_valid(repeats)),
          pattern TEXT NOT NULL CHECK (json_valid(pattern))
        ) STRICT;
        CREATE TABLE new_shows (
          id INTEGER PRIMARY KEY,
          room INTEGER NOT NULL REFERENCES rooms,
          title TEXT NOT NULL,
          starts INTEGER NOT NULL,
          ends INTEGER NOT NULL CHECK (starts <= ends),
          hard_out INTEGER,
          zone TEXT NOT NULL,
          status TEXT NOT NULL CHECK (status IN ('draft', 'ready', 'onAir', 'ended', 'reconciled', 'cancelled')),
          category TEXT NOT NULL DEFAULT '',
          brand TEXT NOT NULL DEFAULT '',
          language TEXT NOT NULL DEFAULT 'id',
          expected_sales INTEGER CHECK (expected_sales >= 0),
          series INTEGER REFERENCES series,
          -- By the series' own clock, in milliseconds since 1970 of that clock.
          original INTEGER CHECK ((original IS NULL) = (series IS NULL)),
          apart INTEGER NOT NULL DEFAULT 0 CHECK (apart IN (0, 1) AND (apart = 0 OR series IS NOT NULL)),
          words TEXT NOT NULL DEFAULT ''
        ) STRICT;
        INSERT INTO new_shows (id, room, title, starts, ends, hard_out, zone, status, words)
          SELECT id, room, title, starts, ends, hard_out, zone, status, words FROM shows;
        DROP TABLE shows;
        ALTER TABLE new_shows RENAME TO shows;
        CREATE INDEX shows_by_start ON shows (starts, ends);
        CREATE INDEX shows_by_length ON shows (ends - starts);
        CREATE INDEX shows_by_room ON shows (room, starts, ends, status);
        -- An occurrence of a series is planned once.
        CREATE UNIQUE INDEX shows_of_series ON shows (series, original) WHERE series IS NOT NULL;
        ALTER TABLE shifts ADD COLUMN mains INTEGER NOT NULL DEFAULT 1 CHECK (mains >= 0);
        ALTER TABLE shifts ADD COLUMN co_hosts INTEGER NOT NULL DEFAULT 0 CHECK (co_hosts >= 0);
        ALTER TABLE shifts ADD COLUMN moderators INTEGER NOT NULL DEFAULT 0 CHECK (moderators >= 0);
        ALTER TABLE shifts ADD COLUMN operators INTEGER NOT NULL DEFAULT 0 CHECK (operators >= 0);
        -- A booking of before states was made by hand and held.
        ALTER TABLE bookings ADD COLUMN state TEXT NOT NULL DEFAULT 'accepted' CHECK (state IN
          ('draft', 'offered', 'accepted', 'declined', 'checkedIn', 'noShow', 'done', 'withdrawn'));
        ALTER TABLE bookings ADD COLUMN told_starts INTEGER;
        ALTER TABLE bookings ADD COLUMN told_ends INTEGER CHECK ((told_ends IS NULL) = (told_starts IS NULL));
        ALTER TABLE bookings ADD COLUMN told_role TEXT
          CHECK (told_role IN ('main', 'coHost', 'moderator', 'operator') AND (told_role IS NULL) = (told_starts IS NULL));
        ALTER TABLE bookings ADD COLUMN told_at INTEGER CHECK ((told_at IS NULL) = (told_starts IS NULL));
        ALTER TABLE bookings ADD COLUMN answered_at INTEGER;
        ALTER TABLE bookings ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
        CREATE TABLE time_off (
          id INTEGER PRIMARY KEY,
          host INTEGER NOT NULL REFERENCES hosts,
          starts INTEGER NOT NULL,
          ends INTEGER NOT NULL CHECK (starts < ends),
          reason TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'refused')),
          decided_by TEXT,
          decided_at INTEGER CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
          CHECK (state <> 'asked' OR decided_at IS NULL)
        ) STRICT;
        CREATE INDEX time_off_by_host ON time_off (host, ends, starts);
        CREATE INDEX time_off_by_end ON time_off (ends, starts);
        -- Who was away is off from now on; nobody knows since when, or who allowed it.
        INSERT INTO time_off (id, host, starts, ends, reason, state)
          SELECT id, id, min(away_until - 1, CAST(unixepoch() AS INTEGER) * 1000), away_until, 'away', 'approved'
          FROM hosts WHERE away_until > CAST(unixepoch() AS INTEGER) * 1000;
        ALTER TABLE hosts DROP COLUMN away_until;
        -- Whoever had a skill has it at the first level.
        UPDATE hosts SET skills = (SELECT json_group_object(value, 1) FROM json_each(skills));
        ALTER TABLE hosts ADD COLUMN platforms TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(platforms));
        ALTER TABLE hosts ADD COLUMN rate INTEGER CHECK (rate >= 0);
        ALTER TABLE hosts ADD COLUMN weekly_minimum INTEGER CHECK (weekly_minimum >= 0);
        ALTER TABLE hosts ADD COLUMN daily_maximum INTEGER NOT NULL DEFAULT 21600000 CHECK (daily_maximum >= 0);
        ALTER TABLE hosts ADD COLUMN days_per_week INTEGER NOT NULL DEFAULT 6 CHECK (days_per_week BETWEEN 0 AND 7);
        ALTER TABLE hosts ADD COLUMN rest INTEGER NOT NULL DEFAULT 36000000 CHECK (rest >= 0);
        -- NULL is every hour of every day, and to like nothing better than anything else.
        ALTER TABLE hosts ADD COLUMN availability TEXT CHECK (availability IS NULL OR json_valid(availability));
        ALTER TABLE hosts ADD COLUMN preferences TEXT CHECK (preferences IS NULL OR json_valid(preferences));
        ALTER TABLE hosts ADD COLUMN performance TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(performance));
        ALTER TABLE hosts ADD COLUMN message_language TEXT NOT NULL DEFAULT 'id'
          CHECK (message_language IN ('id', 'en'));
        ALTER TABLE hosts ADD COLUMN notes TEXT NOT NULL DEFAULT '';
        ALTER TABLE hosts ADD COLUMN has_left INTEGER NOT NULL DEFAULT 0 CHECK (has_left IN (0, 1));
        """
}
