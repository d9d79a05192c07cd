import Civil
import Shows
import Testing

extension Real {
    /// Cues that advance by themselves, in the real binary and as OBS sees it.
    @Suite(.needsOBS, .needsTerminal) struct AdvanceTests {
        @Test func `a cue follows by itself, exactly at the end of the one before`() async throws {
            let database = try OwnDatabase()
            try database.edit("1 Opening bumper") { cue in
                cue.length = .lasting(.seconds(3))
                cue.advance = .autoFollow
            }
            let obs = try await SimulatedOBSProcess()
            let witness = try await OBSWitness(port: obs.port, password: obs.password)
            try await with(database.open(obs: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.act("Space")
                try await siaran.wait(forText: "2 Welcome, tonight's deals airs by itself in")
                try await siaran.wait(for: "cue 2 on air") { $0.cueOnAir == "2 Welcome, tonight's deals" }
                try await witness.wait(forScene: "Host Cam")
                try await siaran.waitUntilConfirmed()
                try await siaran.endRunAndQuit()
            }
            let airings = try #require(try database.run()).asRun
            #expect(airings.map(\.cue.number) == ["1", "2"])
            #expect(airings.map(\.cause) == [.person, .follow])
            #expect(airings[1].start.boot - airings[0].start.boot == 3_000_000_000)
            await witness.end()
            await obs.end()
        }

        @Test func `what came due while nobody was there is MISSED and not fired`() async throws {
            let database = try OwnDatabase()
            try database.edit("1 Opening bumper") { cue in
                cue.length = .lasting(.seconds(4))
                cue.advance = .autoFollow
            }
            let obs = try await SimulatedOBSProcess()
            try await with(database.open(obs: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.act("Space")
                try await siaran.waitUntilConfirmed()
                try await siaran.terminal.signal("KILL")
                #expect(try await siaran.terminal.ending() == .signal(9))
            }
            let witness = try await OBSWitness(port: obs.port, password: obs.password)
            try await with(database.open(seat: "Ayu", obs: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.wait(for: "cue 1 over time") {
                    $0.cueOnAir == "1 Opening bumper" && $0.contains("OVER")
                }
                try await siaran.wait(forHeader: "desk: Rian, silent ")
                try await siaran.press("D")
                try await siaran.wait(forText: "Take the desk of room A?")
                try await siaran.press("y")
                try await siaran.wait(forHeader: "MISSED 2")
                try await siaran.letClockRun(seconds: 2)
                #expect(try await witness.scenesAired() == [])
                try await siaran.air("2 Welcome, tonight's deals")
                try await siaran.endRunAndQuit()
            }
            #expect(try database.run()?.asRun.map(\.cause) == [.person, .person])
            await witness.end()
            await obs.end()
        }
    }
}
