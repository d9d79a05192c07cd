import Foundation
import Testing

extension Real {
    /// Databases that cannot be used as they are, as a person sees it who opens them.
    @Suite(.needsTerminal) struct DatabaseTroubleTests {
        @Test func `a damaged database is kept aside, and the message says where`() async throws {
            let scratch = try Scratch()
            let path = try scratch.write(String(repeating: "no database at all\n", count: 500), to: "shows.sqlite")
            let session = try await TmuxSession([Surroundings.siaran, "--database", path], columns: 300)
            #expect(try await session.ending() != .exit(0))
            let screen = try await session.wait(forText: "it was kept aside as")
            let kept = try #require(try scratch.names().first { $0.hasPrefix("shows.sqlite.corrupt-") })
            #expect(screen.contains("\(scratch.path)/\(kept)"))
            #expect(try String(contentsOfFile: "\(scratch.path)/\(kept)", encoding: .utf8).hasPrefix("no database"))
            #expect(try await session.state("alternate_on") == "0")
            await session.end()

            // The next start makes a new one.
            try await with(SiaranSession(["--database", path])) { siaran in
                try await siaran.wait(forText: "No rooms yet")
                try await siaran.press("q")
                #expect(try await siaran.terminal.ending() == .exit(0))
            }
        }

        @Test func `a database of a newer Siaran is shown and not changed`() async throws {
            let database = try OwnDatabase()
            let insert = "INSERT INTO grdb_migrations VALUES ('v999 from the future')"
            let python = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
            let run = try await ShellRun.run(["python3", "-c", python, database.path, insert], home: database.scratch)
            #expect(run.status == 0)
            try await with(SiaranSession(["--database", database.path])) { siaran in
                try await siaran.wait(for: "the reason") { $0.footer.contains("was written by a newer Siaran") }
                let sight = try await siaran.wait(forHeader: "READ-ONLY")
                #expect(sight.header.contains("Payday Glow: Serum Night"))
                try await siaran.press("r")
                try await siaran.wait(forText: "Start a run")
                try await siaran.press("l")
                try await siaran.wait(forLog: "not changed")
                try await siaran.press("q")
                #expect(try await siaran.terminal.ending() == .exit(0))
            }
        }

        @Test func `a database that may only be read is shown and not changed`() async throws {
            let database = try OwnDatabase()
            try database.scratch.setMode(0o444, of: "shows.sqlite")
            try database.scratch.setMode(0o777)
            let siaran = try await Self.openAsAnyone(database)
            let screen = try await siaran.wait(forText: "READ-ONLY")
            #expect(screen.contains("Payday Glow: Serum Night"))
            try await siaran.press("q")
            #expect(try await siaran.ending() == .exit(0))
            await siaran.end()
        }

        @Test func `a database in a folder that may only be read says what to do`() async throws {
            let database = try OwnDatabase()
            try database.scratch.setMode(0o444, of: "shows.sqlite")
            try database.scratch.setMode(0o555)
            let siaran = try await Self.openAsAnyone(database)
            #expect(try await siaran.ending() != .exit(0))
            try await siaran.wait(forText: "make the file and its folder writable")
            await siaran.end()
            try database.scratch.setMode(0o700)
        }

        /// Nothing is read-only to root, so that one steps down.
        private static func openAsAnyone(_ database: OwnDatabase) async throws -> TmuxSession {
            let anyone = getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
            return try await TmuxSession(
                anyone + [Surroundings.siaran, "--database", database.path], columns: 300, rows: 60,
                environment: ["TZ": Surroundings.noonZone, "HOME": database.scratch.path])
        }

        @Test func `another program's database is left as it is`() async throws {
            let scratch = try Scratch()
            let path = "\(scratch.path)/other.sqlite"
            let python = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE t (x)')"
            _ = try await ShellRun.run(["python3", "-c", python, path], home: scratch)
            let session = try await TmuxSession([Surroundings.siaran, "--database", path], columns: 300)
            #expect(try await session.ending() != .exit(0))
            try await session.wait(forText: "another program's database")
            #expect(try scratch.names().filter { $0.contains("corrupt") } == [])
            await session.end()
        }
    }

    /// The theme on screen follows its file.
    @Suite(.needsTerminal) struct ThemeReloadTests {
        @Test func `a theme that is changed on disk is read again, and a bad one leaves the screen as it is`()
            async throws
        {
            let scratch = try Scratch()
            let themes = Surroundings.folder + "/../../themes/"
            let dark = try String(contentsOfFile: themes + "dark.toml", encoding: .utf8)
            let light = try String(contentsOfFile: themes + "light.toml", encoding: .utf8)
            try scratch.write(dark, to: "mine.toml")
            try await with(SiaranSession(["demo", "--theme", "mine"], environment: ["SIARAN_THEMES": scratch.path])) {
                siaran in
                try await siaran.wait(forHeader: "OBS ok")
                let before = try await siaran.terminal.colours()
                try scratch.write(light, to: "mine.toml")
                _ = try await eventually("other colours", see: siaran.terminal.colours, until: { $0 != before })
                let after = try await siaran.terminal.colours()
                try scratch.write("[styles]\non_air = 7\n", to: "mine.toml")
                try await siaran.wait(for: "what is wrong with it") { $0.footer.contains("mine.toml:") }
                #expect(try await siaran.terminal.colours() == after)
                try await siaran.press("q")
                #expect(try await siaran.terminal.ending() == .exit(0))
            }
        }
    }
}

extension TmuxSession {
    /// The colours of the header's first words, which no clock changes.
    fileprivate func colours() async throws -> String { String(try await styledScreen().prefix(60)) }
}
