import Documents
import Foundation
import PostgreSQL
import Synchronization
import TMX
import TestSupport
import Testing

@testable import TranslationMemory

/// What only a server can do to a memory.
struct PostgreSQLStoreTests {
    @Test(
        "the server is tested", .enabled(if: PostgreSQLServer.isExpected, Comment(rawValue: PostgreSQLServer.absence)))
    func isTested() throws {
        #expect(TestedStore.all.contains(.postgreSQL))
        #expect(try PostgreSQLServer.database().hasPrefix("postgresql://"))
    }

    @Test(
        "a lost connection ends an import with one line and leaves the memory as it was",
        .enabled(if: PostgreSQLServer.isExpected))
    func survivesLoss() throws {
        try TestedStore.postgreSQL.withTestedMemory { memory in
            let units = (0..<40).map { index in
                TranslationUnit(variants: [
                    TranslationUnitVariant(language: Language("fr")!, segment: Segment("Phrase \(index)")),
                    TranslationUnitVariant(language: Language("en")!, segment: Segment("Sentence \(index)")),
                ])
            }
            let database = try memory.open()
            _ = try database.import(TMXReader(path: memory.write("a.tmx", Array(units.prefix(3)))))
            let bytes = Mutex(Array(try Data(contentsOf: URL(filePath: memory.write("b.tmx", units))))[...])
            let reader = try TMXReader(name: "b.tmx") {
                bytes.withLock { bytes in
                    // The server ends all connections of the database while the file is being read.
                    if bytes.count < 4000 { endConnections(to: memory.place) }
                    defer { bytes = bytes.dropFirst(500) }
                    return Array(bytes.prefix(500))
                }
            }
            let failure = #expect(throws: MemoryFailure.self) { try database.import(reader) }
            #expect(failure?.reason.contains("the connection to the server was lost") == true)
            #expect(throws: MemoryFailure.self) { try database.statistics() }
            #expect(try memory.open(mustExist: true).statistics().units == 3)
        }
    }

    private func endConnections(to place: MemoryPlace) {
        guard case .server(let address) = place else { return }
        _ = try? PostgreSQLConnection(address).rows(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    }

    @Test(
        "what stands in the way is told in one line, which has no password in it",
        .enabled(if: PostgreSQLServer.isExpected))
    func refusals() throws {
        let address = try PostgreSQLServer.database()
        let administrator = try PostgreSQLConnection(PostgreSQLAddress(address))
        let role = "guarded_\(UUID().uuidString.lowercased().prefix(8))"
        try administrator.run(
            """
            DO $$ BEGIN CREATE ROLE guarded; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            CREATE ROLE \(role) LOGIN PASSWORD 'right' IN ROLE guarded;
            """)
        let latin = try PostgreSQLServer.database("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
        let socket = try #require(address.split(separator: "?").last)
        for (place, reason) in [
            (address.replacing("recoupe@", with: "\(role):s3cret@"), "password authentication failed"),
            (address.replacing("recoupe@", with: "\(role)@"), "give the password in ~/.pgpass or PGPASSWORD"),
            (address.replacing("recoupe@", with: "\(role):right@"), "permission denied"),
            ("postgresql://recoupe:s3cret@/nowhere?\(socket)", "database \"nowhere\" does not exist"),
            ("postgresql://recoupe:s3cret@/x?host=/no/such/folder", "No such file or directory"),
            (latin, "the database holds LATIN1"),
        ] {
            let failure = #expect(throws: MemoryFailure.self) { try MemoryDatabase(MemoryPlace(place)) }
            let told = failure?.description ?? ""
            #expect(told.contains(reason), "\(told)")
            #expect(!told.contains("\n") && !told.contains("s3cret") && !told.contains("right"), "\(told)")
        }
    }

    @Test("tables of another version are left alone", .enabled(if: PostgreSQLServer.isExpected))
    func otherVersion() throws {
        let address = try PostgreSQLServer.database()
        _ = try MemoryDatabase(MemoryPlace(address))
        try PostgreSQLConnection(PostgreSQLAddress(address)).run("UPDATE recoupe.memory SET version = 99")
        let failure = #expect(throws: MemoryFailure.self) { try MemoryDatabase(MemoryPlace(address)) }
        #expect(failure?.reason.contains("no memory of this version") == true)
    }

    @Test(
        "an address is told without its password",
        arguments: [
            ("postgresql://anne:s3cret@host:5433/team", "postgresql://anne@host:5433/team"),
            ("postgres://anne@host/team?password=s3cret", "postgresql://anne@host/team"),
            ("postgresql:///team?host=/run/x&user=anne", "postgresql://anne@/team?host=/run/x"),
            ("postgresql://anne:s3%40cret@a:1,b:2/team", "postgresql://anne@a,b:1,2/team"),
        ])
    func names(_ address: String, _ name: String) throws {
        #expect(try PostgreSQLAddress(address).name == name)
    }

    @Test(
        "what is no address, or would be read otherwise than it was meant, is refused without being repeated",
        arguments: [
            "postgresql://anne:s3/cret@host/team", "postgresql://anne:s3@cret@host/team",
            "mysql://anne:s3cret@host/team",
            "postgresql://anne:s3%zzcret@host/team", "postgresql://anne:s3cret@host/team?sslmood=x",
        ])
    func refusesAddresses(_ address: String) throws {
        let error = #expect(throws: PostgreSQLError.self) { try MemoryPlace(address) }
        #expect(error?.description.contains("not the address of a database") == true)
        #expect(error?.description.contains("cret") == false)
    }
}
