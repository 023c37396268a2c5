-- The index: derived from the files, thrown away and rebuilt at will. Times are milliseconds since 1970-01-01T00:00Z.
-- The texts themselves are searched in databases of their own, text_1.sql.

CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
-- Tells this index from one that was put in its place: what is held of it in memory is read anew then.
INSERT INTO meta VALUES ('identity', lower(hex(randomblob(16))));

CREATE TABLE folder (
    folder INTEGER PRIMARY KEY,
    path   TEXT NOT NULL UNIQUE
);

CREATE TABLE publisher (
    publisher INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE
);

CREATE TABLE category (
    category INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE
);

CREATE TABLE author (
    author INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE
);

-- An article (of one folder) is four rows with one number. What all articles are narrowed, counted and ordered by is
-- kept narrow, for it is read whole; what a list shows is fetched for the rows in sight. The last two come with the
-- text, which a first look at many files leaves out.
CREATE TABLE article (
    article         INTEGER PRIMARY KEY,
    folder          INTEGER NOT NULL REFERENCES folder,
    publisher       INTEGER NOT NULL REFERENCES publisher,
    category        INTEGER NOT NULL REFERENCES category,
    authors         BLOB NOT NULL,    -- numbers of its authors, four bytes each, little-endian
    published_order INTEGER NOT NULL, -- published_at, else crawled_at, else the file's time
    crawled_order   INTEGER NOT NULL, -- crawled_at, else the file's time
    missing         INTEGER NOT NULL DEFAULT 0,
    -- Copies of the reader's state, which is the truth; meta.sequence tells up to which change they follow it.
    read            INTEGER NOT NULL DEFAULT 0,
    starred         INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE card (
    article          INTEGER PRIMARY KEY REFERENCES article,
    folder           INTEGER NOT NULL REFERENCES folder,
    key              TEXT NOT NULL,
    path             TEXT NOT NULL, -- of the file shown, the newest revision
    id               TEXT NOT NULL,
    title            TEXT NOT NULL,
    published_at     INTEGER,
    published_offset INTEGER,       -- seconds east of UTC
    crawled_at       INTEGER,
    crawled_offset   INTEGER,
    url              TEXT NOT NULL
);
CREATE UNIQUE INDEX card_by_key ON card (key, folder);

CREATE TABLE body (
    article  INTEGER PRIMARY KEY REFERENCES article,
    words    INTEGER NOT NULL,
    problems INTEGER NOT NULL, -- how many rows of problem its file has
    revision INTEGER NOT NULL  -- changes with what is searched: the text databases hold a copy of it
);

CREATE TABLE excerpt (
    article INTEGER PRIMARY KEY REFERENCES article,
    text    TEXT NOT NULL
);

-- Which rows changed after they were made, in order, so that a reader of all articles need not read all of them again.
-- New ones are told by their numbers. Old entries go; who is further behind reads everything.
CREATE TABLE change (
    sequence INTEGER PRIMARY KEY,
    article  INTEGER NOT NULL
);
CREATE TRIGGER article_changed AFTER UPDATE ON article
BEGIN
    INSERT INTO change (article) VALUES (new.article);
END;
CREATE TRIGGER body_changed AFTER UPDATE ON body
BEGIN
    INSERT INTO change (article) VALUES (new.article);
END;

CREATE TABLE file (
    folder      INTEGER NOT NULL REFERENCES folder,
    path        TEXT NOT NULL,     -- the bytes of the path below the folder, as the file system has them
    size        INTEGER NOT NULL,  -- bytes
    modified_ns INTEGER NOT NULL,  -- nanoseconds since 1970-01-01T00:00Z
    pending     INTEGER NOT NULL,  -- why it is to be read again: IndexFiles::Pending; 0 is no reason
    article     INTEGER,           -- null if the file holds none
    shown       INTEGER NOT NULL,  -- whether it is the revision that stands for its article
    revision_at INTEGER NOT NULL,  -- which revision is the newest: article.crawled_order of this file
    present     INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (folder, path)
) WITHOUT ROWID;
-- An article has one file as a rule: only the others are looked for by article.
CREATE INDEX file_of_revision ON file (article) WHERE shown = 0;

CREATE TABLE problem (
    folder  INTEGER NOT NULL REFERENCES folder,
    path    TEXT NOT NULL,         -- below the folder, a file's or a sub-folder's
    message TEXT NOT NULL
);
CREATE INDEX problem_by_path ON problem (folder, path);
