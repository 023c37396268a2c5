-- The index: derived from the files, thrown away and rebuilt at will. Times are milliseconds since 1970-01-01T00:00Z.

CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TABLE folder (
    folder INTEGER PRIMARY KEY,
    path   TEXT NOT NULL UNIQUE
);

CREATE TABLE publisher (
    publisher INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE
);

-- One row an article and folder; its columns are those of the file that is shown, the newest revision.
CREATE TABLE article (
    article          INTEGER PRIMARY KEY,
    folder           INTEGER NOT NULL REFERENCES folder,
    key              TEXT NOT NULL,
    file             INTEGER NOT NULL, -- the file shown
    id               TEXT NOT NULL,
    title            TEXT NOT NULL,
    publisher        INTEGER NOT NULL REFERENCES publisher,
    authors          TEXT NOT NULL,    -- one a line
    category         TEXT NOT NULL,
    published_at     INTEGER,
    published_offset INTEGER,          -- seconds east of UTC
    crawled_at       INTEGER,
    crawled_offset   INTEGER,
    url              TEXT NOT NULL,
    excerpt          TEXT NOT NULL,
    words            INTEGER NOT NULL,
    -- What lists are ordered and narrowed by: never null.
    published_order  INTEGER NOT NULL, -- published_at, else crawled_at, else the file's time
    crawled_order    INTEGER NOT NULL, -- crawled_at, else the file's time
    missing          INTEGER NOT NULL DEFAULT 0,
    -- Copies of the reader's state, which is the truth; meta.status_sequence tells up to which change they follow it.
    read             INTEGER NOT NULL DEFAULT 0,
    starred          INTEGER NOT NULL DEFAULT 0
);
-- The two lists are read from these alone. Status columns last: changing them moves no entry far.
CREATE INDEX article_by_published ON article
    (folder, missing, published_order DESC, crawled_order DESC, article DESC, publisher, read, starred);
CREATE INDEX article_by_crawled ON article
    (folder, missing, crawled_order DESC, article DESC, publisher, read, starred);
CREATE UNIQUE INDEX article_by_key ON article (key, folder);

CREATE TABLE file (
    file        INTEGER PRIMARY KEY,
    folder      INTEGER NOT NULL REFERENCES folder,
    path        TEXT NOT NULL,     -- the bytes of the path below the folder, as the file system has them
    size        INTEGER NOT NULL,  -- bytes
    modified_ns INTEGER NOT NULL,  -- nanoseconds since 1970-01-01T00:00Z
    article     INTEGER,           -- null if the file holds none
    revision_at INTEGER NOT NULL,  -- which revision is the newest: article.crawled_order of this file
    present     INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX file_by_path ON file (folder, path);
CREATE INDEX file_by_article ON file (article);

CREATE TABLE problem (
    folder  INTEGER NOT NULL REFERENCES folder,
    path    TEXT NOT NULL,         -- below the folder, a file's or a sub-folder's
    message TEXT NOT NULL
);
CREATE INDEX problem_by_path ON problem (folder, path);
