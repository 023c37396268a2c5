-- Questions the reader keeps, in the order in which the side bar shows them.
CREATE TABLE saved_search (
    search   INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    query    TEXT NOT NULL
);
