import Foundation
import Shows
import Testing

extension Real {
    /// Pedals, decks and scripts: commands of another process that act in a room.
    @Suite(.needsTerminal) struct SocketTests {
        let home: Scratch

        init() throws { home = try Scratch() }

        @Test func `take from another process airs, is seen, and is refused within a second of the last`() async throws
        {
            let database = try OwnDatabase()
            let obs = try await SimulatedOBSProcess()
            try await with(database.open(obs: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                let early = try await ask(["take", "--room", "A"], database)
                #expect(early.status == 1)
                #expect(early.errors.contains("no run is started"))
                try await siaran.wait(forText: "take by socket, room A: no")

                try await siaran.startLiveRun()
                let taken = try await ask(["take", "--room", "A", "--expects", "none", "--wait"], database)
                #expect(taken.status == 0, "\(taken)")
                #expect(taken.output == "AIR 1 Opening bumper\n")
                try await siaran.waitUntilConfirmed()

                let stale = try await ask(["take", "--room", "A", "--expects", "5"], database)
                #expect(stale.status == 1, "\(stale)")
                #expect(stale.errors.contains("another TAKE came first: look again (on air: 1 Opening bumper)"))
                try await siaran.wait(for: "the refusal") { $0.footer.contains("another TAKE came first") }

                #expect(try await ask(["standby", "--room", "A", "3"], database).output == "standby 3 Serum 30 ml\n")
                try await siaran.wait(for: "the standby") { $0.footer.contains("→ AIR 3 Serum 30 ml") }
                #expect(try await ask(["note", "--room", "A", "host late"], database).status == 0)
                try await siaran.wait(forLog: "host late")

                // Two at once: whichever comes first is the last one for a second.
                try await siaran.letClockRun(seconds: 2)
                async let one = ask(["take", "--room", "A"], database)
                async let two = ask(["take", "--room", "A"], database)
                let both = try await [one, two]
                #expect(both.map(\.status).sorted() == [0, 1], "\(both)")
                #expect(both.contains { $0.errors.contains("too soon") || $0.errors.contains("still being written") })
                try await siaran.wait(for: "3 on air") { $0.cueOnAir == "3 Serum 30 ml" }

                let panic = try await ask(["panic", "--room", "A", "--wait"], database)
                #expect(panic.status == 0, "\(panic)")
                try await siaran.wait(forHeader: "PANIC")
                let rooms = try await ask(["rooms", "--room", "A"], database)
                #expect(rooms.output.contains("desk: Rian") && rooms.output.contains("on air: 3 Serum 30 ml"))
                #expect(try await ask(["take", "--room", "Z"], database).status == 2)
                try await siaran.endRunAndQuit()
            }
            #expect(!FileManager.default.fileExists(atPath: "\(database.path).sockets"))
            let run = try #require(try database.run())
            #expect(run.asRun.map(\.cue.number) == ["1", "3"])
            await obs.end()
        }

        @Test func `the seat with the desk is asked, whichever it is, and a killed one is passed over`() async throws {
            let database = try OwnDatabase()
            let obs = try await SimulatedOBSProcess()
            try await with(database.open(seat: "Ayu", obs: obs)) { ayu in
                try await ayu.wait(forHeader: "OBS ok")
                try await with(database.open(seat: "Rian", obs: obs)) { rian in
                    try await rian.wait(forHeader: "OBS ok")
                    try await rian.startLiveRun()
                    try await ayu.wait(forHeader: "desk: Rian")
                    #expect(try await ask(["take", "--room", "A"], database).status == 0)
                    try await ayu.wait(for: "1 on air") { $0.cueOnAir == "1 Opening bumper" }
                    try await rian.terminal.signal("KILL")
                    #expect(try await rian.terminal.ending() == .signal(9))
                }
                // Nobody who could act is left: the other seat says who has the desk, here and on its screen.
                let refused = try await ask(["take", "--room", "A"], database)
                #expect(refused.status == 1, "\(refused)")
                #expect(refused.errors.contains("the desk is with Rian"))
                try await ayu.wait(forText: "take by socket, room A: the")
            }
            await obs.end()
        }

        @Test func `without a seat there is nobody to ask`() async throws {
            let database = try OwnDatabase()
            let run = try await ask(["panic", "--room", "A"], database)
            #expect(run.status == 2)
            #expect(
                run.errors == "siaran: no seat runs on this database: start siaran, or name another with --database\n")
        }

        private func ask(_ words: [String], _ database: OwnDatabase) async throws -> ShellRun {
            try await ShellRun.siaran(words + ["--database", database.path], home: home)
        }
    }
}
