-- What the reader made. Keyed by the article's key, so that it outlives files, folders and the index.
-- Times are milliseconds since 1970-01-01T00:00Z.

CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
-- Tells this database from one that was put in its place: the index then follows anew.
INSERT INTO meta VALUES ('identity', lower(hex(randomblob(16))));

CREATE TABLE status (
    key        TEXT PRIMARY KEY,
    read       INTEGER NOT NULL DEFAULT 0,
    starred    INTEGER NOT NULL DEFAULT 0,
    position   REAL NOT NULL DEFAULT 0,  -- where reading stopped: 0 the top, 1 the end
    read_at    INTEGER,
    starred_at INTEGER,
    changed    INTEGER NOT NULL          -- sequence number of the last change to read or starred
) WITHOUT ROWID;
CREATE INDEX status_by_change ON status (changed);
