-- What is searched: one of two databases, articles with even numbers in one, with odd ones in the other, so that two
-- threads can fill them. Derived from the files like the index, and of no use without it.

-- identity: tells this database from one that was put in its place. loading: whether FTS5 is set for taking in many
-- articles. tokens: with which ones the tables were made (gram_tokenizer.cpp).
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('identity', lower(hex(randomblob(16)))), ('loading', 1), ('tokens', 2);

-- Which articles are in, and which revision of them: body.revision of the index.
CREATE TABLE held (
    article  INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL
);

-- rowid is the article's number. The texts are in the files; here are only the positions of their characters.
-- The longest column is the first because FTS5 needs two bytes less there for each term of an article.
CREATE VIRTUAL TABLE text USING fts5 (
    body, title, authors, publisher,
    content = '', contentless_delete = 1, detail = full, tokenize = 'newsfold'
);

-- Titles and publishers for those who type initial consonants only.
CREATE VIRTUAL TABLE initials USING fts5 (
    title, publisher,
    content = '', contentless_delete = 1, detail = full, tokenize = 'newsfold initials'
);

-- Which articles have a single character: FTS5 has no quick answer to that. place and articles: see letter_blocks.h.
CREATE TABLE letter (
    place    INTEGER PRIMARY KEY,
    articles BLOB NOT NULL
);
