-- Seconds are counted since 1970. What is revoked or replaced keeps its name and loses what it held.
CREATE TABLE links (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL,
    query TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    made BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    days BIGINT NOT NULL,
    extended BIGINT NOT NULL,
    revoked BIGINT,
    replaced_by TEXT
);
CREATE INDEX links_by_end ON links (expires);
