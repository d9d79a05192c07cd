import Testing

extension Real {
    /// A real OBS that dies, comes back, freezes or refuses in the middle of a show, as an operator sees it.
    @Suite(.needsOBS, .needsTerminal, .privateOBS("--demo")) struct OBSTroubleTests {
        let obs: PrivateOBS

        init() throws { obs = try #require(PrivateOBS.current) }

        @Test func `OBS killed in the middle of a show: TAKE asks, nothing fires by itself, and GO works again`()
            async throws
        {
            let witness = try await OBSWitness(watching: obs)
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.waitUntilConfirmed()
                try await siaran.air("2 Welcome, tonight's deals")
                try await siaran.waitUntilConfirmed()

                try await obs.kill()
                try await siaran.wait(forHeader: "OBS OFFLINE")
                try await siaran.act("Space")
                try await siaran.wait(for: "a question") { $0.contains("AIR 3 Serum 30 ml?") && $0.contains("OBS is ") }
                try await siaran.press("n")
                try await siaran.wait(for: "the question is gone") { !$0.contains("AIR 3 Serum 30 ml?") }

                try await obs.start()
                try await witness.connect(to: obs)
                let back = try await siaran.wait(forHeader: "OBS ok")
                #expect(back.cueOnAir == "2 Welcome, tonight's deals")
                try await siaran.wait(forHeader: "! OBS SHOWS OTHER")
                try await siaran.letClockRun(seconds: 2)
                #expect(try await witness.scenesAired() == [])
                #expect(try await witness.scene() == "Starting Soon")

                try await siaran.air("3 Serum 30 ml")
                try await witness.wait(forScene: "Product Close")
                try await siaran.waitUntilConfirmed()
                #expect(try await witness.scenesAired() == ["Product Close"])
            }
            await witness.end()
        }

        @Test func `a TAKE that is insisted on without OBS is on air by the journal and not confirmed`() async throws {
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await obs.kill()
                try await siaran.wait(forHeader: "OBS OFFLINE")
                try await siaran.act("Space")
                try await siaran.wait(forText: "AIR 1 Opening bumper?")
                try await siaran.press("y")
                let sight = try await siaran.wait(for: "it is not confirmed") {
                    $0.confirmation.hasPrefix("NOT CONFIRMED")
                }
                #expect(sight.cueOnAir == "1 Opening bumper")
                try await obs.start()
                let witness = try await OBSWitness(watching: obs)
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.letClockRun(seconds: 2)
                #expect(try await witness.scenesAired() == [])
                await witness.end()
            }
        }

        @Test func `a frozen OBS confirms nothing until it moves again`() async throws {
            let witness = try await OBSWitness(watching: obs)
            try await witness.switchScene(to: "Ending")
            try await witness.wait(forScene: "Ending")
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.waitUntilConfirmed()
                try await obs.freeze()
                try await siaran.wait(forHeader: "OBS SILENT")
                try await siaran.act("Space")
                try await siaran.wait(forText: "OBS is silent")
                try await siaran.press("y")
                try await siaran.wait(for: "2 is on air, and nobody says so") {
                    $0.cueOnAir == "2 Welcome, tonight's deals"
                        && $0.confirmation.lowercased().contains("not confirmed")
                }
                try await obs.thaw()
                try await siaran.wait(forHeader: "OBS ok")
                #expect(try await witness.scenes().count == 9)
            }
            await witness.end()
        }

        @Test func `a refused password is said and never tried again by itself`() async throws {
            try await with(.demo(on: obs, password: "a wrong password")) { siaran in
                try await siaran.wait(forHeader: "OBS PASSWORD REFUSED")
                let refusals = try await obs.refusals()
                #expect(refusals > 0)
                try await siaran.letClockRun(seconds: 3)
                try await siaran.wait(forHeader: "OBS PASSWORD REFUSED")
                #expect(try await obs.refusals() == refusals)
                // By its key it does.
                try await siaran.press("o")
                _ = try await eventually("it was tried again", see: obs.refusals, until: { $0 > refusals })
                try await siaran.wait(forHeader: "OBS PASSWORD REFUSED")
            }
        }

        @Test func `OBS that quits in the middle of a show keeps its scenes on screen and comes back`() async throws {
            try await with(.demo(on: obs)) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await obs.quit()
                try await siaran.wait(forHeader: "OBS OFFLINE")
                try await obs.start()
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.waitUntilConfirmed()
            }
        }
    }
}
