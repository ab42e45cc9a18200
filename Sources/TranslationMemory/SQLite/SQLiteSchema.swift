import GRDB

/// The tables of a memory in SQLite.
enum SQLiteSchema {
    /// `PRAGMA user_version`. The TMX files are the truth: a database of another version is not changed but made anew.
    private static let version = 2

    /// Makes the tables where there are none.
    static func prepare(_ queue: DatabaseQueue) throws {
        guard try queue.read(needsTables) else { return }
        // Whoever reads does not wait for who writes.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.write { database in
            // Another process may have been faster.
            guard try needsTables(database) else { return }
            try database.execute(sql: tables)
        }
    }

    private static func needsTables(_ database: Database) throws -> Bool {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version")
        if found == version { return false }
        guard try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
            throw DatabaseError(
                message: "no memory of this version of recoupe: remove the file and import the memories again")
        }
        return true
    }

    /// A file's unit is known by `key` from import to import; `digest` tells whether it has changed; `record` is the whole unit as
    /// TMX (`<tu>…</tu>`). The generation is another after each change.
    private static let tables = """
        CREATE TABLE generation (number INTEGER NOT NULL);
        INSERT INTO generation VALUES (abs(random()));
        CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
        CREATE TABLE unit (
          id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES file(id), key INTEGER NOT NULL,
          digest INTEGER NOT NULL, record BLOB NOT NULL);
        CREATE INDEX unit_file ON unit(file);
        CREATE TABLE segment (
          id INTEGER PRIMARY KEY, unit INTEGER NOT NULL REFERENCES unit(id), language TEXT NOT NULL,
          "primary" TEXT NOT NULL, text TEXT NOT NULL, document TEXT);
        CREATE INDEX segment_unit ON segment(unit);
        CREATE INDEX segment_language ON segment("primary");
        CREATE VIRTUAL TABLE segment_text USING fts5(
          text, content='segment', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO segment_text(segment_text, rank) VALUES ('hashsize', 33554432);
        PRAGMA user_version = \(version);
        """
}
