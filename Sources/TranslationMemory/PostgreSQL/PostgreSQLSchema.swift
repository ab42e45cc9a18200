import PostgreSQL

/// The tables of a memory on a PostgreSQL server, in a schema of their own.
enum PostgreSQLSchema {
    static let name = "recoupe"
    private static let version = 1

    /// Whether the tables are there; throws where another version of recoupe made them.
    static func isThere(on connection: PostgreSQLConnection) throws(PostgreSQLError) -> Bool {
        guard try connection.rows("SELECT to_regclass('\(name).memory') IS NOT NULL").text(0, 0) == "t" else {
            return false
        }
        guard try connection.rows("SELECT version FROM memory").number(0, 0) == version else {
            throw PostgreSQLError(
                "no memory of this version of recoupe: DROP SCHEMA \(name) CASCADE and import the memories again")
        }
        return true
    }

    /// Makes the tables. Of two who do so at a time, the second finds them made.
    static func make(on connection: PostgreSQLConnection) throws {
        try connection.transaction {
            try connection.run("SELECT pg_advisory_xact_lock(hashtext('\(name)'))")
            if try !isThere(on: connection) { try connection.run(tables) }
        }
    }

    /// As in SQLite; beside them `words`, the segment's words without capitals and accents, for the concordance. Numbers of segments
    /// are 32 bits wide in the fuzzy index.
    private static let tables = """
        CREATE SCHEMA \(name);
        CREATE TABLE memory (version integer NOT NULL, generation bigint NOT NULL);
        INSERT INTO memory VALUES (\(version), \(newGeneration));
        CREATE TABLE file (id serial PRIMARY KEY, path text NOT NULL UNIQUE, name text NOT NULL);
        CREATE TABLE unit (
          id bigserial PRIMARY KEY, file integer NOT NULL REFERENCES file, key bigint NOT NULL, digest bigint NOT NULL,
          record bytea NOT NULL);
        CREATE INDEX unit_file ON unit (file);
        CREATE TABLE segment (
          id serial PRIMARY KEY, unit bigint NOT NULL REFERENCES unit ON DELETE CASCADE, language text NOT NULL,
          "primary" text NOT NULL, text text NOT NULL, document text, words tsvector NOT NULL);
        CREATE INDEX segment_unit ON segment (unit);
        CREATE INDEX segment_language ON segment ("primary", id);
        CREATE INDEX segment_words ON segment USING gin (words);
        """

    static let newGeneration = "(random() * 9007199254740992)::bigint"
}
