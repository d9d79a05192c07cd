import Testing

extension Real {
    /// The whole way: a key in a terminal, Siaran, a real OBS, and another client that sees what came on air.
    @Suite(.needsOBS, .needsTerminal, .privateOBS("--demo")) struct AirTests {
        let obs: PrivateOBS
        let witness: OBSWitness

        init() async throws {
            obs = try #require(PrivateOBS.current)
            witness = try await OBSWitness(watching: obs)
            try await witness.request("SetStudioModeEnabled", ["studioModeEnabled": false])
            try await witness.switchScene(to: "Ending")
            try await witness.wait(forScene: "Ending")
            // What comes from now on is what a test has done.
            try await witness.connect(to: obs)
        }

        @Test func `Space airs the standby cue, and the screen says confirmed when OBS shows it`() async throws {
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.act("Space")
                try await siaran.wait(for: "no run, no air") { $0.footer.contains("no run is started") }
                try await siaran.startLiveRun()
                #expect(try await witness.scenesAired() == [])

                try await siaran.air("1 Opening bumper")
                try await siaran.waitUntilConfirmed()
                #expect(try await witness.scene() == "Starting Soon")

                try await siaran.air("2 Welcome, tonight's deals")
                try await siaran.waitUntilConfirmed()
                #expect(try await witness.scene() == "Host Cam")
                try await witness.wait(forScene: "Host Cam")
                #expect(try await witness.scenesAired() == ["Starting Soon", "Host Cam"])
                #expect(try await witness.isMuted("Mic") == false)
                #expect(try await witness.isMuted("Music") == true)

                try await siaran.air("3 Serum 30 ml")
                try await siaran.waitUntilConfirmed()
                #expect(try await witness.text(of: "Banner") == "Serum Rona 30 ml")
                try await siaran.endRunAndQuit()
            }
            await witness.end()
        }

        @Test func `the previous cue on standby airs nothing`() async throws {
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.waitUntilConfirmed()
                try await siaran.air("2 Welcome, tonight's deals")
                try await siaran.waitUntilConfirmed()
                try await witness.wait(forScene: "Host Cam")
                try await siaran.press("b")
                let sight = try await siaran.wait(for: "1 stands by") { $0.standby == "1 Opening bumper" }
                #expect(sight.cueOnAir == "2 Welcome, tonight's deals")
                #expect(try await witness.scenesAired() == ["Starting Soon", "Host Cam"])
            }
            await witness.end()
        }

        @Test func `a scene picked by its name airs at once and is logged as unplanned`() async throws {
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.waitUntilConfirmed()
                try await siaran.press("s")
                try await siaran.wait(forText: "Scene, unplanned")
                try await siaran.terminal.type("price")
                try await siaran.wait(forText: "▸ Price Card")
                try await siaran.act("Enter")
                try await witness.wait(forScene: "Price Card")
                let sight = try await siaran.wait(forLog: "unplanned: Price Card")
                #expect(sight.cueOnAir == "1 Opening bumper")
                #expect(!sight.header.contains("OBS SHOWS OTHER"), "a scene a person chose is no difference")
            }
            await witness.end()
        }

        @Test func `panic airs the safe scene and mutes, and GO leaves it`() async throws {
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.press("F1")
                try await witness.wait(forScene: "BRB")
                try await siaran.wait(forHeader: "PANIC: GO leaves it")
                _ = try await eventually("both microphones are mute") {
                    [try await witness.isMuted("Mic"), try await witness.isMuted("Mic 2")]
                } until: {
                    $0 == [true, true]
                }
                try await siaran.air("2 Welcome, tonight's deals")
                try await witness.wait(forScene: "Host Cam")
                let sight = try await siaran.waitUntilConfirmed()
                #expect(!sight.header.contains("PANIC"))
            }
            await witness.end()
        }

        @Test func `a cue whose transition OBS does not have asks before it airs`() async throws {
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.moveCursor(to: "Giveaway, wheel")
                try await siaran.press("Enter")
                try await siaran.wait(for: "9 stands by") { $0.standby == "9 Giveaway, wheel" }
                try await siaran.act("Space")
                try await siaran.wait(forText: "AIR 9 Giveaway, wheel?")
                try await siaran.press("n")
                let sight = try await siaran.wait(for: "the question is gone") {
                    !$0.contains("AIR 9 Giveaway, wheel?")
                }
                #expect(sight.cueOnAir == nil)
                #expect(sight.contains("OBS has no transition “Swipe”"))
                #expect(try await witness.scenesAired() == [])
            }
            await witness.end()
        }

        @Test func `studio mode takes through preview, and what was asked for is what airs`() async throws {
            try await witness.request("SetStudioModeEnabled", ["studioModeEnabled": true])
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.waitUntilConfirmed()
                try await witness.wait(forScene: "Starting Soon")
                try await siaran.air("2 Welcome, tonight's deals")
                try await siaran.waitUntilConfirmed()
                try await witness.wait(forScene: "Host Cam")
                #expect(try await witness.scene() == "Host Cam")
            }
            await witness.end()
        }
    }
}
