import Foundation
import Testing

extension Real {
    /// What Siaran says to a shell: help, completions, and what is wrong with what a person wrote.
    @Suite struct CommandLineTests {
        let home: Scratch

        init() throws { home = try Scratch() }

        @Test(arguments: [
            [], ["open"], ["demo"], ["doctor"], ["doctor", "check"], ["doctor", "keys"], ["simulate-obs"], ["obs"],
            ["obs", "status"], ["obs", "watch"], ["obs", "call"], ["obs", "scenes"], ["obs", "batch"], ["themes"],
            ["config"], ["config", "sample"], ["config", "where"], ["backup"],
            ["completions"], ["take"], ["panic"], ["pull"], ["standby"], ["note"], ["rooms"], ["rundown"],
            ["rundown", "runs"], ["rundown", "as-run"], ["rundown", "import"], ["rundown", "print"],
            ["rundown", "check"], ["rundown", "template"], ["rundown", "template", "apply"], ["shows"],
            ["rundown", "export"], ["rundown", "replay"], ["calendar"],
            ["calendar", "expand"],
        ])
        func `every command has a help`(command: [String]) async throws {
            let run = try await ShellRun.siaran(command + ["--help"], home: home)
            #expect(run.status == 0)
            #expect(run.output.contains("OVERVIEW: ") && run.output.contains("USAGE: siaran"))
            #expect(run.errors == "")
        }

        @Test func `the version is one line`() async throws {
            let run = try await ShellRun.siaran(["--version"], home: home)
            #expect(run.status == 0)
            #expect(run.output.wholeMatch(of: /siaran \d+\.\d+\.\d+\n/) != nil)
        }

        @Test func `completions are scripts that a shell takes`() async throws {
            for shell in ["bash", "zsh", "fish"] {
                let run = try await ShellRun.siaran(["completions", shell], home: home)
                #expect(run.status == 0)
                #expect(run.output.contains("simulate-obs"))
                guard shell == "bash" else { continue }
                let script = try home.write(run.output, to: "siaran.bash")
                #expect(try await ShellRun.run(["bash", "-n", script], home: home).status == 0)
            }
        }

        @Test func `an unknown command or theme is an error that says what there is`() async throws {
            let command = try await ShellRun.siaran(["fly"], home: home)
            #expect(command.status != 0)
            #expect(command.errors.contains("fly"))
            let theme = try await ShellRun.siaran(["demo", "--theme", "nosuch"], home: home)
            #expect(theme.status != 0)
            #expect(theme.errors.contains("there is no theme \"nosuch\""))
            #expect(theme.errors.contains("dark, light, high-contrast, sixteen"))
        }

        @Test(arguments: [
            ("{\n  nope", "", ["plan.json: expected JSON", "line 2."]),
            (#"{"timeZone": "Mars/Base"}"#, "", ["plan.json: start: expected the show's planned start"]),
            (
                #"{"timeZone": "Mars/Base", "start": "2026-11-25T20:00:00+07:00", "cues": []}"#, "",
                ["plan.json: timeZone: expected an IANA name"]
            ),
            (
                #"{"timeZone": "Asia/Jakarta", "start": "2026-11-25T20:00:00+07:00", "cues": []}"#,
                "\n" + #"{"at": "2026-11-25T13:00:00Z", "do": "jump"}"#, ["log.jsonl: line 2: do: expected addTime"]
            ),
        ])
        func `a plan or a log that cannot be read is named by file and line and answered with 2`(
            plan: String, log: String, says: [String]
        ) async throws {
            let planFile = try home.write(plan, to: "plan.json")
            let logFile = try home.write(log, to: "log.jsonl")
            let arguments = ["rundown", "replay", planFile, logFile, "--at", "2026-11-25T13:00:00Z", "--json"]
            let run = try await ShellRun.siaran(arguments, home: home)
            #expect(run.status == 2)
            #expect(says.allSatisfy { run.errors.contains($0) })
            #expect(run.output == "")
        }

        @Test(arguments: [
            ("tehme = \"dark\"", 1, "theme"), ("seat = \"Rian\"\ntheme = 7", 2, "a text"),
            ("[rooms.A]\nobs = \"127.0.0.1\"", 2, "ws://"), ("\n\nseat = ", 3, "is no TOML"),
            ("[rooms.A]\nobs = \"ws://127.0.0.1\"\nstats_hz = 20", 3, "0.2 to 10"),
        ])
        func `what is wrong in the config is named by file and line`(text: String, line: Int, expected: String)
            async throws
        {
            let file = try home.write(text, to: "config.toml")
            for command in [["open", "--config", file], ["obs", "status", "--config", file]] {
                let run = try await ShellRun.siaran(command, home: home)
                #expect(run.status != 0)
                #expect(run.errors.contains("\(file):\(line):"))
                #expect(run.errors.contains(expected))
            }
            let doctor = try await ShellRun.siaran(["doctor", "--config", file], home: home)
            #expect(doctor.status == 1)
            #expect(doctor.output.contains("\(file):\(line):"))
        }

        @Test func `a secret that others may read is refused with the mend`() async throws {
            let secret = try home.write("a good password\n", to: "password", mode: 0o644)
            let config = "[rooms.A]\nobs = \"ws://127.0.0.1:1\"\npassword_file = \"password\"\n"
            let file = try home.write(config, to: "config.toml")
            let run = try await ShellRun.siaran(["obs", "status", "--config", file], home: home)
            #expect(run.status != 0)
            #expect(run.errors.contains("\(file):3:") && run.errors.contains("chmod 600 \(secret)"))

            let open = try home.write(
                config.replacing("password_file = ", with: "password = "), to: "open.toml", mode: 0o644)
            let other = try await ShellRun.siaran(["obs", "status", "--config", open], home: home)
            #expect(other.status != 0)
            #expect(other.errors.contains("chmod 600 \(open)"))

            try home.setMode(0o600, of: "password")
            let mended = try await ShellRun.siaran(["obs", "status", "--config", file], home: home)
            #expect(!mended.errors.contains("chmod"))
        }

        @Test func `a bad theme file is an error with its file and line, and the other themes are well`() async throws {
            let file = try home.write("[styles]\non_air = 7\n", to: "themes/mine.toml")
            let environment = ["SIARAN_THEMES": "\(home.path)/themes"]
            let run = try await ShellRun.siaran(["demo", "--theme", "mine"], home: home, environment: environment)
            #expect(run.status != 0)
            #expect(run.errors.contains("\(file):"))
            let themes = try await ShellRun.siaran(["themes"], home: home, environment: environment)
            #expect(themes.status == 1)
            #expect(themes.output.contains("\(file):") && themes.output.contains("dark"))
        }

        @Test func `doctor without a terminal fails and says what to do`() async throws {
            let run = try await ShellRun.siaran(["doctor"], home: home)
            #expect(run.status == 1)
            #expect(run.output.contains("FAIL terminal") && run.output.contains("→ run siaran in a terminal"))
            for good in ["locale", "config", "time zone", "keys", "database", "theme", "OBS"] {
                #expect(run.output.contains("ok   \(good)"))
            }
        }

        @Test func `doctor says where no database can be made`() async throws {
            let file = try home.write("no folder\n", to: "file")
            let config = try home.write("[database]\npath = \"\(file)/in/shows.sqlite\"\n", to: "config.toml")
            let run = try await ShellRun.siaran(["doctor", "--config", config], home: home)
            #expect(run.status == 1)
            #expect(run.output.contains("FAIL database") && run.output.contains("\(file) is no folder"))
        }

        @Test func `doctor names an OBS that is not there`() async throws {
            let file = try home.write("[rooms.A]\nobs = \"ws://127.0.0.1:1\"\n", to: "config.toml")
            let run = try await ShellRun.siaran(["doctor", "--config", file], home: home)
            #expect(run.status == 1)
            #expect(run.output.contains("FAIL OBS A") && run.output.contains("start OBS"))
        }

        @Test func `a backup is a database, and never overwrites a file`() async throws {
            let database = try OwnDatabase()
            let copy = "\(database.scratch.path)/copy.sqlite"
            let run = try await ShellRun.siaran(["backup", copy, "--database", database.path], home: home)
            #expect(run.status == 0)
            let again = try await ShellRun.siaran(["backup", copy, "--database", database.path], home: home)
            #expect(again.status != 0)
            #expect(again.errors.contains("exists"))
        }
    }
}
