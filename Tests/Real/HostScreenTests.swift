import Foundation
import Journal
import Shows
import Testing

extension Real {
    /// `siaran stage` in a terminal of its own, beside a control room on the same database.
    @Suite(.needsTerminal) struct HostScreenTests {
        @Test func `a TAKE and a message in one terminal appear in the other, which writes nothing`() async throws {
            let database = try OwnDatabase()
            let obs = try await SimulatedOBSProcess()
            try await with(database.open(obs: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                let host = try await open(database)
                try await host.wait(forText: "TO THE START")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await host.wait(forText: "NO CHANNEL LIVE")
                try await host.wait(forText: "2 Welcome, tonight's deals")

                let home = try Scratch()
                let message = ["siaran", "message", "--database", database.path, "--room", "A", "smile"]
                let sent = try await ShellRun.run([Surroundings.siaran] + message.dropFirst(), home: home)
                #expect(sent.output == "told the host\n", "\(sent)")
                try await siaran.wait(forText: "host: smile")
                try await host.wait(forText: "from the producer")
                let cleared = try await ShellRun.run(
                    [Surroundings.siaran] + message.dropFirst().dropLast() + [""], home: home)
                #expect(cleared.status == 0, "\(cleared)")
                try await host.wait(for: "no message") { !$0.contains("from the producer") }

                // The desk dies: the screen says so, and does not go on as if nothing were.
                try await siaran.terminal.signal("KILL")
                #expect(try await siaran.terminal.ending() == .signal(9))
                try await host.wait(forText: "AS LAST KNOWN", within: 20)
                try await host.press("q")
                #expect(try await host.ending() == .exit(0))
                await host.end()
            }
            let lines = try database.lines()
            #expect(Set(lines.map(\.seat.name)).isSubset(of: ["Rian", "seed"]))
            await obs.end()
        }

        @Test func `a database that is moved away takes the numbers with it; one that is put back brings them`()
            async throws
        {
            let database = try OwnDatabase()
            let host = try await open(database)
            try await host.wait(forText: "TO THE START")
            let aside = "\(database.scratch.path)/aside.sqlite"
            try FileManager.default.moveItem(atPath: database.path, toPath: aside)
            try await host.wait(forText: "there is no database")
            try await host.wait(for: "no clock") { !$0.contains("TO THE START") }
            try FileManager.default.copyItem(atPath: aside, toPath: database.path)
            try await host.wait(forText: "TO THE START")
            try await host.press("q")
            #expect(try await host.ending() == .exit(0))
            await host.end()
        }

        @Test func `a room that is not there is refused at the shell, with those that are`() async throws {
            let database = try OwnDatabase()
            let host = try await open(database, room: "Z")
            try await host.wait(forText: "no room Z; there are: A, B, C")
            #expect(try await host.ending() != .exit(0))
            await host.end()
        }

        private func open(_ database: OwnDatabase, room: String = "A") async throws -> TmuxSession {
            try await TmuxSession(
                [Surroundings.siaran, "stage", "--database", database.path, "--room", room], columns: 120, rows: 30,
                environment: ["TZ": Surroundings.noonZone])
        }
    }
}
