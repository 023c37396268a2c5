-- Tags, highlights, notes, the journal of what can be undone, and the log by which the index follows.

-- Rises with every transaction that changes what an index keeps a copy of; 'tags' is its value when the tags, their
-- colours or what has them changed last.
INSERT INTO meta SELECT 'sequence', coalesce(max(changed), 0) FROM status;
INSERT INTO meta VALUES ('tags', 0);

-- Per article the sequence of the last change to what lists show of it, and to its annotations.
CREATE TABLE touched (
    key         TEXT PRIMARY KEY NOT NULL,
    sequence    INTEGER NOT NULL,
    annotations INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO touched (key, sequence) SELECT key, changed FROM status WHERE changed > 0;
CREATE INDEX touched_by_sequence ON touched (sequence);

-- Where reading stopped: 0 the top, 1 the end. Not undone, hence apart from what is.
CREATE TABLE position (
    key      TEXT PRIMARY KEY NOT NULL,
    position REAL NOT NULL
) WITHOUT ROWID;
INSERT INTO position SELECT key, position FROM status WHERE position > 0;

-- An article that is neither read nor starred has no row.
CREATE TABLE marked (
    key        TEXT PRIMARY KEY NOT NULL,
    read       INTEGER NOT NULL,
    starred    INTEGER NOT NULL,
    read_at    INTEGER,
    starred_at INTEGER
) WITHOUT ROWID;
INSERT INTO marked SELECT key, read, starred, read_at, starred_at FROM status WHERE read OR starred;
DROP TABLE status;
ALTER TABLE marked RENAME TO status;

CREATE TABLE tag (
    tag      INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE, -- the name, folded: what tells tags apart
    name     TEXT NOT NULL,        -- as it was spelt first
    colour   TEXT                  -- yellow, green, blue, pink, purple
);

CREATE TABLE article_tag (
    key       TEXT NOT NULL,
    tag       INTEGER NOT NULL REFERENCES tag,
    tagged_at INTEGER NOT NULL,
    PRIMARY KEY (key, tag)
) WITHOUT ROWID;
CREATE INDEX article_by_tag ON article_tag (tag);

-- A highlight; or, without a quote, a note on the article itself.
CREATE TABLE annotation (
    id          TEXT PRIMARY KEY NOT NULL,
    key         TEXT NOT NULL,
    quote       TEXT,
    prefix      TEXT,
    suffix      TEXT,
    start       INTEGER,       -- code points of the canonical text
    "end"       INTEGER,
    colour      TEXT NOT NULL,
    note        TEXT NOT NULL, -- Markdown
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    CHECK ((quote IS NULL) + (prefix IS NULL) + (suffix IS NULL) + (start IS NULL) + ("end" IS NULL) IN (0, 5))
);
CREATE INDEX annotation_by_key ON annotation (key);
CREATE UNIQUE INDEX annotation_of_article ON annotation (key) WHERE quote IS NULL;

CREATE TABLE annotation_tag (
    annotation TEXT NOT NULL REFERENCES annotation,
    tag        INTEGER NOT NULL REFERENCES tag,
    PRIMARY KEY (annotation, tag)
) WITHOUT ROWID;
CREATE INDEX annotation_by_tag ON annotation_tag (tag);

-- What the reader did, newest last; steps that were undone can be done again. Old steps go.
CREATE TABLE journal (
    step    INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    INTEGER NOT NULL, -- JournalStep::Kind
    count   INTEGER NOT NULL,
    subject TEXT NOT NULL,
    at      INTEGER NOT NULL,
    undone  INTEGER NOT NULL DEFAULT 0,
    size    INTEGER NOT NULL, -- bytes of the changes as they are
    changes BLOB NOT NULL     -- a changeset of SQLite's sessions; packed by zlib if it is shorter than `size`
);

-- Whoever changes the state raises the sequence first, once a transaction; undoing runs these triggers as well.
CREATE TRIGGER status_added AFTER INSERT ON status
BEGIN
    INSERT INTO touched (key, sequence) VALUES (new.key, (SELECT value FROM meta WHERE name = 'sequence'))
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence;
END;
CREATE TRIGGER status_changed AFTER UPDATE ON status
BEGIN
    INSERT INTO touched (key, sequence) VALUES (new.key, (SELECT value FROM meta WHERE name = 'sequence'))
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence;
END;
CREATE TRIGGER status_removed AFTER DELETE ON status
BEGIN
    INSERT INTO touched (key, sequence) VALUES (old.key, (SELECT value FROM meta WHERE name = 'sequence'))
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence;
END;

CREATE TRIGGER article_tagged AFTER INSERT ON article_tag
BEGIN
    INSERT INTO touched (key, sequence) VALUES (new.key, (SELECT value FROM meta WHERE name = 'sequence'))
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence;
    UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'sequence') WHERE name = 'tags';
END;
CREATE TRIGGER article_untagged AFTER DELETE ON article_tag
BEGIN
    INSERT INTO touched (key, sequence) VALUES (old.key, (SELECT value FROM meta WHERE name = 'sequence'))
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence;
    UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'sequence') WHERE name = 'tags';
END;

CREATE TRIGGER tag_added AFTER INSERT ON tag
BEGIN
    UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'sequence') WHERE name = 'tags';
END;
CREATE TRIGGER tag_removed AFTER DELETE ON tag
BEGIN
    UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'sequence') WHERE name = 'tags';
END;
CREATE TRIGGER tag_changed AFTER UPDATE ON tag
BEGIN
    UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'sequence') WHERE name = 'tags';
END;
CREATE TRIGGER tag_renamed AFTER UPDATE OF name ON tag
BEGIN
    INSERT INTO touched (key, sequence)
    SELECT key, (SELECT value FROM meta WHERE name = 'sequence') FROM article_tag WHERE tag = new.tag
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence;
    INSERT INTO touched (key, sequence, annotations)
    SELECT key, (SELECT value FROM meta WHERE name = 'sequence'), (SELECT value FROM meta WHERE name = 'sequence')
    FROM annotation_tag JOIN annotation ON id = annotation WHERE tag = new.tag
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence, annotations = excluded.annotations;
END;

CREATE TRIGGER annotation_added AFTER INSERT ON annotation
BEGIN
    INSERT INTO touched (key, sequence, annotations)
    VALUES (new.key, (SELECT value FROM meta WHERE name = 'sequence'),
            (SELECT value FROM meta WHERE name = 'sequence'))
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence, annotations = excluded.annotations;
END;
CREATE TRIGGER annotation_removed AFTER DELETE ON annotation
BEGIN
    INSERT INTO touched (key, sequence, annotations)
    VALUES (old.key, (SELECT value FROM meta WHERE name = 'sequence'),
            (SELECT value FROM meta WHERE name = 'sequence'))
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence, annotations = excluded.annotations;
END;
CREATE TRIGGER annotation_changed AFTER UPDATE ON annotation
BEGIN
    INSERT INTO touched (key, sequence, annotations)
    VALUES (old.key, (SELECT value FROM meta WHERE name = 'sequence'),
            (SELECT value FROM meta WHERE name = 'sequence')),
           (new.key, (SELECT value FROM meta WHERE name = 'sequence'),
            (SELECT value FROM meta WHERE name = 'sequence'))
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence, annotations = excluded.annotations;
END;

-- The annotation itself may come after its tags or go before them: then it is its own trigger that tells.
CREATE TRIGGER annotation_tagged AFTER INSERT ON annotation_tag
BEGIN
    INSERT INTO touched (key, sequence, annotations)
    SELECT key, (SELECT value FROM meta WHERE name = 'sequence'), (SELECT value FROM meta WHERE name = 'sequence')
    FROM annotation WHERE id = new.annotation
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence, annotations = excluded.annotations;
    UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'sequence') WHERE name = 'tags';
END;
CREATE TRIGGER annotation_untagged AFTER DELETE ON annotation_tag
BEGIN
    INSERT INTO touched (key, sequence, annotations)
    SELECT key, (SELECT value FROM meta WHERE name = 'sequence'), (SELECT value FROM meta WHERE name = 'sequence')
    FROM annotation WHERE id = old.annotation
    ON CONFLICT (key) DO UPDATE SET sequence = excluded.sequence, annotations = excluded.annotations;
    UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'sequence') WHERE name = 'tags';
END;
