import Testing

extension Real {
    /// The harness itself: a real OBS that obeys, a witness that sees, a terminal that tells how its program left it.
    @Suite(.needsOBS, .privateOBS()) struct OBSHarnessTests {
        let obs: PrivateOBS

        init() throws { obs = try #require(PrivateOBS.current) }

        @Test func `a witness sees the scenes, switches one, and sees it on air`() async throws {
            let witness = try await OBSWitness(watching: obs)
            #expect(
                try await witness.scenes() == [
                    "Starting Soon", "Host Cam", "Product Close", "Price Card", "BRB", "Ending",
                ])
            try await witness.switchScene(to: "Host Cam")
            try await witness.wait(forScene: "Host Cam")
            try await witness.switchScene(to: "BRB")
            try await witness.wait(forScene: "BRB")
            let aired = try await eventually(
                "both scenes were heard of", see: witness.scenesAired, until: { $0.count == 2 })
            #expect(aired == ["Host Cam", "BRB"])
            await witness.end()
        }

        @Test func `OBS killed in the middle starts again in the same home`() async throws {
            let witness = try await OBSWitness(watching: obs)
            try await obs.kill()
            await #expect(throws: Conversation.Refused.self) { try await witness.scene() }
            try await obs.start()
            try await witness.connect(to: obs)
            #expect(try await witness.scenes().count == 6)
            await witness.end()
        }

        @Test func `a stream reaches the platform and a record starts and stops`() async throws {
            let witness = try await OBSWitness(watching: obs)
            try await obs.openSink()
            try await witness.request("StartStream")
            _ = try await eventually(
                "bytes leave", see: { try await witness.request("GetStreamStatus")["outputBytes"].int ?? 0 },
                until: { $0 > 0 })
            try await witness.request("StopStream")
            _ = try await eventually("the stream stops", see: witness.isStreaming, until: { $0 == false })
            try await obs.closeSink()
            try await witness.request("StartRecord")
            _ = try await eventually("the record starts", see: witness.isRecording, until: { $0 == true })
            try await witness.request("StopRecord")
            _ = try await eventually("the record stops", see: witness.isRecording, until: { $0 == false })
            await witness.end()
        }
    }

    @Suite(.needsTerminal) struct TerminalHarnessTests {
        @Test func `a full-screen program opens, is resized, quits and restores the terminal`() async throws {
            let session = try await TmuxSession(["less", "/etc/services"], columns: 100, rows: 30)
            try await session.wait(forText: "/etc/services")
            #expect(try await session.state("alternate_on") == "1")
            let raw = try await session.lineSettings()

            try await session.resize(columns: 60, rows: 20)
            try await session.wait(for: "20 rows, the prompt in the last") {
                $0.split(separator: "\n", omittingEmptySubsequences: false).count == 21 && $0.hasSuffix(":\n")
            }

            try await session.press("q")
            #expect(try await session.ending() == .exit(0))
            _ = try await eventually(
                "the main screen is back", see: { try await session.state("alternate_on") }, until: { $0 == "0" })
            #expect(try await session.state("cursor_flag") == "1")
            #expect(raw.contains("-icanon") && raw.contains("-echo "))
            #expect(try await !session.lineSettings().contains("-icanon"))
            await session.end()
        }

        @Test func `the exit status, the signal and the last words of a program are told`() async throws {
            let failing = try await TmuxSession(["sh", "-c", "echo so long; exit 3"])
            #expect(try await failing.ending() == .exit(3))
            try await failing.wait(forText: "so long")
            await failing.end()

            let sleeping = try await TmuxSession(["sleep", "1000"])
            try await sleeping.signal("TERM")
            #expect(try await sleeping.ending() == .signal(15))
            await sleeping.end()
        }

        @Test func `a terminal taken away hangs up on its program`() async throws {
            let session = try await TmuxSession(["sleep", "1000"])
            try await session.hangUp()
            #expect(try await session.ending() == .signal(1))
            await session.end()
        }

        @Test func `styles are seen`() async throws {
            let session = try await TmuxSession(["printf", #"\033[1;31mON AIR\033[0m"#])
            try await session.wait(forText: "ON AIR")
            #expect(try await session.styledScreen().contains("\u{1B}[1m\u{1B}[31mON AIR"))
            await session.end()
        }
    }
}
