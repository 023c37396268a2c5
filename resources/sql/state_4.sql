-- What tells the articles that the reader wrote in, for when the index does not have them (any more). Kept beside the
-- journal, whatever is undone: an article without annotations has its row for nothing.
CREATE TABLE annotated_article (
    key   TEXT PRIMARY KEY NOT NULL,
    url   TEXT NOT NULL, -- as its file has it; may be empty
    title TEXT NOT NULL
) WITHOUT ROWID;
