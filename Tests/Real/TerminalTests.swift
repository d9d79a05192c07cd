import Testing

extension Real {
    /// The demo in a terminal: it opens, fits, acts only when asked to, and gives the terminal back however it ends.
    @Suite(.needsTerminal) struct TerminalTests {
        @Test func `the demo opens with four panes, and Space airs nothing before a run`() async throws {
            try await with(SiaranSession(["demo"])) { siaran in
                let sight = try await siaran.wait(forHeader: "OBS ok")
                for pane in ["Calendar", "Roster", "Cues", "Metrics"] {
                    #expect(!sight.box(pane).isEmpty, "\(pane) is on screen")
                }
                #expect(sight.header.contains("Payday Glow: Serum Night"))
                #expect(sight.box("Cues").contains { $0.contains("Opening bumper") })
                #expect(sight.box("Roster").contains { $0.contains("Sari") })
                #expect(sight.box("Metrics").contains { $0.hasPrefix("program") && $0.hasSuffix("Starting Soon") })

                try await siaran.act("Space")
                let refused = try await siaran.wait(for: "a refusal") { $0.footer.contains("no run is started") }
                #expect(refused.cueOnAir == nil)

                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.waitUntilConfirmed()
                try await siaran.air("2 Welcome, tonight's deals")
                let aired = try await siaran.waitUntilConfirmed()
                #expect(aired.box("Metrics").contains { $0.hasPrefix("program") && $0.hasSuffix("Host Cam") })
                #expect(aired.standby == "3 Serum 30 ml")

                try await siaran.press("q")
                try await siaran.wait(for: "quitting is refused") { $0.footer.contains("on air: end the run first") }
                try await siaran.press("C-c")
                #expect(try await siaran.look().cueOnAir == "2 Welcome, tonight's deals")
                try await siaran.endRunAndQuit()
            }
        }

        @Test func `a held Space fires once`() async throws {
            try await with(SiaranSession(["demo"])) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                // On a machine that is busy the repeats may come together with the first: that is a flood, and airs nothing.
                for _ in 0..<5 {
                    try await siaran.terminal.type(" ")
                    try await siaran.terminal.type(String(repeating: " ", count: 39))
                    let sight = try await siaran.wait(for: "1 on air, or a flood") {
                        $0.cueOnAir != nil || $0.footer.contains("faster than hands press")
                    }
                    guard sight.cueOnAir == nil else { break }
                    try await siaran.letClockRun(seconds: 1)
                }
                try await siaran.wait(for: "1 on air") { $0.cueOnAir == "1 Opening bumper" }
                try await siaran.letClockRun(seconds: 2)
                #expect(try await siaran.look().cueOnAir == "1 Opening bumper")
            }
        }

        @Test func `a window made small and large again shows the same as before`() async throws {
            try await with(SiaranSession(["demo"])) { siaran in
                let wide = try await siaran.wait(forHeader: "OBS ok")
                try await siaran.terminal.resize(columns: 80, rows: 24)
                let small = try await siaran.wait(for: "the narrow layout") {
                    !$0.box("Cues").isEmpty && $0.box("Roster").isEmpty
                }
                #expect(small.description.split(separator: "\n").allSatisfy { $0.count <= 80 })
                #expect(small.header.contains("Payday Glow"))
                try await siaran.terminal.resize(columns: 20, rows: 5)
                try await siaran.wait(for: "it says that it is small") { $0.contains("is small") }
                try await siaran.terminal.resize(columns: 200, rows: 60)
                try await siaran.wait(for: "all as it was") { sight in
                    ["Calendar", "Roster", "Cues"].allSatisfy { sight.box($0) == wide.box($0) }
                }
            }
        }

        @Test func `a very small terminal is told what Siaran is made for`() async throws {
            try await with(SiaranSession(["demo"], columns: 40, rows: 8)) { siaran in
                try await siaran.wait(for: "the size it is made for") { $0.contains("40×8 is small: made for 80×24") }
                try await siaran.press("q")
                #expect(try await siaran.terminal.ending() == .exit(0))
            }
        }

        @Test func `T shows the next theme`() async throws {
            try await with(SiaranSession(["demo", "--theme", "dark"])) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                let dark = try await siaran.terminal.styledScreen()
                try await siaran.press("T")
                _ = try await eventually(
                    "other colours", see: siaran.terminal.styledScreen, until: { $0.firstLine != dark.firstLine })
                try await siaran.press("q")
                #expect(try await siaran.terminal.ending() == .exit(0))
            }
        }

        @Test(arguments: ["q", "TERM", "HUP", "INT", "SEGV", "ABRT"])
        func `the terminal is given back`(after end: String) async throws {
            let siaran = try await SiaranSession(["demo"])
            try await with(siaran) { siaran in
                let terminal = siaran.terminal
                try await siaran.wait(forHeader: "OBS ok")
                #expect(try await terminal.state("alternate_on") == "1")
                #expect(try await terminal.lineSettings().contains("-icanon"))
                if end == "q" { try await siaran.press("q") } else { try await terminal.signal(end) }
                let ending = try await terminal.ending()
                switch end {
                case "SEGV": #expect(ending == .signal(11))
                case "ABRT": #expect(ending == .signal(6))
                case "q": #expect(ending == .exit(0))
                default: break
                }
                _ = try await eventually(
                    "the main screen is back", see: { try await terminal.state("alternate_on") }, until: { $0 == "0" })
                #expect(try await terminal.state("cursor_flag") == "1")
                #expect(try await terminal.state("mouse_any_flag") == "0")
                #expect(try await terminal.state("keypad_cursor_flag") == "0")
                #expect(try await terminal.lineSettings() == Self.settingsOfAFreshTerminal())
            }
        }

        @Test func `a terminal taken away ends Siaran`() async throws {
            let siaran = try await SiaranSession(["demo"])
            try await siaran.wait(forHeader: "OBS ok")
            try await siaran.terminal.hangUp()
            _ = try await siaran.terminal.ending()
            await siaran.end()
        }

        @Test func `Ctrl-Z gives the terminal to the shell and takes it back, and is refused on air`() async throws {
            try await with(SiaranSession(["demo"])) { siaran in
                try await siaran.wait(forHeader: "OBS ok")
                try await siaran.startLiveRun()
                try await siaran.air("1 Opening bumper")
                try await siaran.press("C-z")
                try await siaran.wait(for: "it is refused") { $0.footer.contains("the shell has to wait") }
                #expect(try await siaran.terminal.state("alternate_on") == "1")
            }
        }

        /// The line settings of a terminal like the one Siaran gets, before it starts.
        private static func settingsOfAFreshTerminal() async throws -> String {
            let session = try await TmuxSession(["sleep", "1000"])
            let settings = try await session.lineSettings()
            await session.end()
            return settings
        }
    }

    /// Terminals and surroundings that are not what Siaran would like.
    @Suite(.needsTerminal) struct OddTerminalTests {
        @Test func `without a terminal it says so and fails`() async throws {
            let home = try Scratch()
            for arguments in [["demo"], [], ["open"], ["doctor", "keys"]] {
                let run = try await ShellRun.siaran(arguments, home: home)
                #expect(run.status != 0)
                #expect(run.errors.contains("is not a terminal"))
            }
        }

        @Test func `TERM=dumb is refused with the mend`() async throws {
            let session = try await TmuxSession(
                [Surroundings.siaran, "demo"], environment: ["TERM": "dumb"])
            #expect(try await session.ending() != .exit(0))
            try await session.wait(forText: "xterm-256color")
            await session.end()
        }

        @Test(arguments: ["no-such-terminal", "xterm-256color", "linux", "screen", "vt100"])
        func `it opens whatever TERM is`(type: String) async throws {
            try await with(SiaranSession(["demo"], environment: ["TERM": type])) { siaran in
                try await siaran.wait(for: "the panes") { $0.contains("Calendar") && $0.contains("OBS ok") }
                try await siaran.press("q")
                #expect(try await siaran.terminal.ending() == .exit(0))
            }
        }

        @Test(arguments: [["LANG": "C"], ["LC_ALL": "POSIX"], ["LANG": "no_SUCH.UTF-8"]])
        func `it opens in a locale that is not UTF-8`(environment: [String: String]) async throws {
            try await with(SiaranSession(["demo"], environment: environment)) { siaran in
                let sight = try await siaran.wait(forHeader: "OBS ok")
                #expect(!sight.box("Cues").isEmpty)
                #expect(sight.contains("−40 %"))
            }
        }
    }
}

extension String {
    fileprivate var firstLine: Substring? { split(separator: "\n").first }
}
