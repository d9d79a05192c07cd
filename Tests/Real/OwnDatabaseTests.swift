import Civil
import Shows
import Testing

extension Real {
    /// Seats on a database of their own: what a killed one leaves, who may act, and what comes back.
    @Suite(.needsTerminal) struct OwnDatabaseTests {
        @Test(.needsOBS)
        func `a seat killed in the middle of a show: the next finds cue, clock and standby, and sends nothing`()
            async throws
        {
            let database = try OwnDatabase()
            let obs = try await SimulatedOBSProcess()
            var killed: Sight?
            try await with(database.open(obs: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.waitUntilConfirmed()
                try await siaran.air("2 Welcome, tonight's deals")
                killed = try await siaran.waitUntilConfirmed()
                try await siaran.terminal.signal("KILL")
                #expect(try await siaran.terminal.ending() == .signal(9))
            }
            let before = try #require(killed)

            let witness = try await OBSWitness(port: obs.port, password: obs.password)
            try await with(database.open(seat: "Ayu", obs: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                let found = try await siaran.wait(for: "the cue of before") { $0.cueOnAir == before.cueOnAir }
                #expect(found.confirmation == before.confirmation)
                #expect(found.standby == before.standby)
                let ends = (try #require(found.cueEnds), try #require(before.cueEnds))
                #expect(abs(ends.0 - ends.1) <= 1)

                // Somebody else's desk, until a key takes it.
                try await siaran.wait(forHeader: "desk: Rian, silent ")
                try await siaran.act("Space")
                try await siaran.wait(for: "GO is refused") { $0.footer.contains("the desk is with Rian") }
                try await siaran.press("D")
                try await siaran.wait(forText: "Take the desk of room A?")
                try await siaran.press("y")
                try await siaran.wait(forHeader: "desk: Ayu (this seat)")
                #expect(try await witness.scenesAired() == [])

                try await siaran.air("3 Serum 30 ml")
                try await witness.wait(forScene: "Product Close")
                try await siaran.waitUntilConfirmed()
                try await siaran.endRunAndQuit()
            }
            let run = try #require(try database.run())
            #expect(run.hasEnded)
            #expect(run.asRun.map(\.cue.number) == ["1", "2", "3"])
            await witness.end()
            await obs.end()
        }

        @Test func `of two seats one acts, and the other sees it and may not`() async throws {
            let database = try OwnDatabase()
            let obs = try await SimulatedOBSProcess()
            try await with(database.open(seat: "Rian", obs: obs)) { rian in
                try await rian.wait(forHeader: "OBS ok")
                try await with(database.open(seat: "Ayu", obs: obs)) { ayu in
                    try await ayu.wait(forHeader: "OBS ok")
                    try await rian.startLiveRun()
                    try await ayu.wait(forHeader: "desk: Rian")
                    try await ayu.act("Space")
                    try await ayu.wait(for: "GO is refused") { $0.footer.contains("the desk is with Rian") }

                    try await rian.air("1 Opening bumper")
                    try await rian.waitUntilConfirmed()
                    let seen = try await ayu.waitUntilConfirmed()
                    #expect(seen.cueOnAir == "1 Opening bumper")

                    try await ayu.press("D")
                    try await ayu.wait(for: "no takeover") { $0.footer.contains("the desk is with Rian, who is at it") }
                    try await ayu.press("F1")
                    try await ayu.wait(for: "no panic") { $0.footer.contains("panic: the desk is with Rian") }
                    // One who is not on air may go; the show goes on.
                    try await ayu.press("q")
                    #expect(try await ayu.terminal.ending() == .exit(0))
                }
                try await rian.air("2 Welcome, tonight's deals")
                try await rian.endRunAndQuit()
            }
            #expect(try database.run()?.asRun.map(\.cue.number) == ["1", "2"])
            await obs.end()
        }

        @Test func `doctor finds all well where all is well`() async throws {
            let database = try OwnDatabase()
            let obs = try await SimulatedOBSProcess()
            let config = try database.config(seat: "Rian", obs: obs)
            try await with(SiaranSession(["doctor", "--config", config])) { siaran in
                #expect(try await siaran.terminal.ending() == .exit(0))
                let sight = try await siaran.look()
                for name in ["terminal", "locale", "config", "time zone", "keys", "database", "theme", "OBS A"] {
                    #expect(sight.contains("ok   \(name)"))
                }
                #expect(sight.contains("9 scenes"))
                #expect(!sight.contains("FAIL"))
            }
            await obs.end()
        }

        @Test func `killed again and again while it takes, it never loses a cue that was on screen`() async throws {
            let database = try OwnDatabase()
            let obs = try await SimulatedOBSProcess()
            // How long after GO it dies is thrown; the seed of a failure is in its message.
            let seed = UInt64.random(in: .min ... .max)
            var dice = Dice(seed: seed)
            for round in 1...(Surroundings.nothingMayBeSkipped ? 10 : 4) {
                try await with(database.open(seat: "Seat \(round)", obs: obs)) { siaran in
                    try await siaran.wait(forHeader: "OBS ok")
                    if round == 1 { try await siaran.startLiveRun() } else { try await siaran.takeSilentDesk() }
                    let run = try #require(try database.run())
                    let found = try await siaran.wait(for: "the run of the journal") {
                        $0.cueOnAir == run.onAir?.cue.label
                    }
                    #expect(found.standby != nil, "round \(round), seed \(seed)")
                    try await siaran.act("Space")
                    for _ in 0..<Int.random(in: 0...12, using: &dice) { _ = try await siaran.look() }
                    try await siaran.terminal.signal("KILL")
                    #expect(try await siaran.terminal.ending() == .signal(9))

                    let last = try await siaran.look()
                    let written = try #require(try database.run())
                    let aired = written.asRun + [written.onAir].compactMap { $0 }
                    if let cue = last.cueOnAir {
                        #expect(aired.contains { $0.cue.label == cue }, "\(cue), round \(round), seed \(seed)")
                    }
                    if last.confirmation.hasPrefix("confirmed "), let airing = aired.last,
                        airing.cue.label == last.cueOnAir
                    {
                        #expect(airing.isConfirmed, "round \(round), seed \(seed)")
                    }
                }
            }
            await obs.end()
        }
    }
}

extension Cue {
    /// Number and title, as the screen has them.
    fileprivate var label: String { "\(number) \(title)" }
}

extension Airing {
    fileprivate var isConfirmed: Bool { if case .confirmed = confirmation { true } else { false } }
}

extension SiaranSession {
    /// Takes over the desk of a seat that has died.
    fileprivate func takeSilentDesk() async throws {
        try await wait(for: "a silent desk") { $0.header.contains(", silent ") }
        try await press("D")
        try await wait(forText: "Take the desk of room A?")
        try await press("y")
        try await wait(forHeader: "(this seat)")
    }
}
