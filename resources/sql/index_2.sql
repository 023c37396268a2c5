-- What else the reader's state says of an article: copies as `read` and `starred` are.

CREATE TABLE tag (
    tag  INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

ALTER TABLE article ADD COLUMN noted       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN highlighted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN tags        BLOB NOT NULL DEFAULT x''; -- numbers of its tags, as `authors` has them

-- The reader's notes on the article and on its highlights, folded as searched texts are.
CREATE TABLE note (
    article INTEGER NOT NULL REFERENCES article,
    place   INTEGER NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;

-- An index that only knew statuses follows the state from its beginning.
DELETE FROM meta WHERE name IN ('state', 'sequence');
