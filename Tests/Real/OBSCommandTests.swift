import Foundation
import OBSProtocol
import OBSSimulator
import Testing

extension Real {
    /// `siaran obs …`, as a script uses it.
    @Suite struct OBSCommandTests {
        typealias JSON = OBSProtocol.JSON

        let home: Scratch
        let obs: SimulatedOBS
        let address: String

        init() throws {
            home = try Scratch()
            obs = SimulatedOBS(port: 0, password: "open sesame")
            address = "ws://127.0.0.1:\(try obs.start())"
        }

        @Test func `status and scenes say what is, for people and for scripts`() async throws {
            let status = try await ask("status")
            #expect(status.status == 0)
            #expect(status.output.contains("program     Starting Soon"))
            let line = try JSON(text: try await ask("status", "--json").output.trimmed)
            #expect(line["program"] == "Starting Soon" && line["onAir"] == [])
            #expect(try await ask("scenes").output.hasPrefix("● Starting Soon\n"))
            let scenes = try await ask("scenes", "--json").output.split(separator: "\n").map {
                try JSON(text: String($0))
            }
            #expect(scenes.count == 9 && scenes.first?["program"] == true)
            obs.stop()
        }

        @Test(arguments: [
            (["call", "SetInputMut"], "did you mean SetInputMute?"),
            (["call", "SetInputVolume", #"{"inputName": "Mic", "inputVolumeDb": 99}"#], "expected -100 to 26"),
            (["call", "SetInputMute", #"{"inputName": "Mic", "inputMuted": "yes"}"#], "expected true or false"),
            (["call", "GetStats", "{nope"], "the data is no JSON"),
            (["call", "--list", "input"], "did you mean inputs?"), (["call"], "which request?"),
            (["watch", "--event", "InputVolumMeters"], "did you mean InputVolumeMeters?"),
        ])
        func `what is wrong by itself is said without asking OBS, and answered with 64`(
            arguments: [String], says: String
        ) async throws {
            let run = try await ShellRun.siaran(
                ["obs"] + arguments + ["--obs", "ws://127.0.0.1:1"], home: home)
            #expect(run.status == 64)
            #expect(run.errors.contains(says))
            #expect(run.output == "")
            obs.stop()
        }

        @Test func `a call answers with what OBS said, and ends as OBS did`() async throws {
            let done = try await ask("call", "SetInputMute", #"{"inputName": "Mic", "inputMuted": true}"#)
            #expect((done.status, done.output) == (0, "done\n"))
            let read = try await ask("call", "GetInputMute", #"{"inputName": "Mic"}"#, "--json")
            #expect(
                try JSON(text: read.output.trimmed)
                    == ["request": "GetInputMute", "outcome": "done", "data": ["inputMuted": true]])
            let refused = try await ask("call", "GetInputMute", #"{"inputName": "Nobody"}"#)
            #expect(refused.status == 1)
            #expect(refused.errors.contains("OBS refused it (600)"))
            let old = try await ask("call", "SetInputMute", #"{"inputUuid": "1", "inputMuted": true}"#)
            #expect(old.status == 64)
            #expect(old.errors.contains("inputUuid: it came with obs-websocket 5.4.0"))
            obs.stop()
        }

        @Test func `a key is shown only where that was asked for`() async throws {
            #expect(try await ask("call", "GetStreamServiceSettings").output.contains(#""key": "****""#))
            #expect(try await ask("call", "GetStreamServiceSettings", "--show-key").output.contains(#""key": "demo""#))
            obs.stop()
        }

        @Test func `what may disturb what is on air needs yes, and a dry run sends nothing`() async throws {
            #expect(try await ask("call", "StartRecord").status == 0)
            _ = try await eventually(
                "it records", see: { try await ask("status", "--json").output },
                until: { $0.contains(#""record":"active""#) })
            let plan = try await ask("call", "StopRecord", "--dry-run", "--json")
            #expect(plan.status == 0)
            let line = try JSON(text: plan.output.trimmed)
            #expect(line["needsYes"] == true && line["effect"] == "disruptive" && line["onAir"] == ["record"])
            #expect(line["wouldSend"]["d"]["requestType"] == "StopRecord")
            let unasked = try await ask("call", "StopRecord")
            #expect(unasked.status == 64)
            #expect(unasked.errors.contains("(record); nothing was sent"))
            #expect(try await ask("status", "--json").output.contains(#""record":"active""#))
            #expect(try await ask("call", "StopRecord", "--yes").status == 0)
            let wrong = try await ask("call", "SetCurrentProgramScene", #"{"sceneName": "Nope"}"#, "--dry-run")
            #expect(wrong.status == 1)
            #expect(wrong.output.contains(#"✗ sceneName: there is no scene "Nope""#))
            obs.stop()
        }

        @Test func `a batch goes out whole or not at all, and says what came of each`() async throws {
            let good = try home.write(
                """
                # mutes first
                {"request": "SetInputMute", "data": {"inputName": "Mic", "inputMuted": true}}
                {"request": "SetInputMute", "data": {"inputName": "Nobody", "inputMuted": true}}
                {"requestType": "GetInputMute", "requestData": {"inputName": "Mic"}}
                """, to: "good.jsonl")
            let all = try await ask("batch", good)
            #expect(all.status == 1)
            #expect(all.output.hasPrefix("line 2 SetInputMute: done\nline 3 SetInputMute: OBS refused it (600)"))
            #expect(all.output.hasSuffix("line 4 GetInputMute: done {\"inputMuted\":true}\n"))
            let halted = try await ask("batch", good, "--halt")
            #expect(halted.status == 1)
            #expect(halted.errors.contains("the 1 after it were left out"))

            let bad = try home.write(
                #"[{"request": "StartRecord"}, {"request": "Sleep"}, {"request": "GetStat"}]"#, to: "bad.json")
            let refused = try await ask("batch", bad)
            #expect(refused.status == 64)
            #expect(refused.errors.contains("bad.json: [1] Sleep: it would hold up OBS"))
            #expect(refused.errors.contains("bad.json: [2] GetStat: there is no such request (did you mean GetStats?)"))
            #expect(try await ask("status", "--json").output.contains(#""record":"off""#))
            obs.stop()
        }

        @Test func `watch goes on after a connection that was lost, and says so`() async throws {
            let command = "'\(Surroundings.siaran)' obs watch --json --count 2 --event InputMuteStateChanged"
            async let watching = ShellRun.run(
                ["bash", "-c", "\(command) --obs \(address) > '\(home.path)/lines'"], home: home,
                environment: ["SIARAN_OBS_PASSWORD": "open sesame"])
            try await mute(true)
            _ = try await eventually("it is told", see: { written("lines") }, until: { $0.contains("InputMute") })
            obs.dropConnections()
            _ = try await eventually("it is gone", see: { obs.clientCount }, until: { $0 == 0 })
            try await mute(false)
            let run = try await watching
            #expect(run.status == 0)
            let lines = try written("lines").split(separator: "\n").map { try JSON(text: String($0)) }
            #expect(
                lines.map { $0["link"].string ?? $0["event"].string } == [
                    "connected", "InputMuteStateChanged", "offline", "connected", "InputMuteStateChanged",
                ])
            #expect(lines.compactMap { $0["data"]["inputMuted"].bool } == [true, false])
            obs.stop()
        }

        @Test func `watch ends well when nobody reads any more, and by a signal`() async throws {
            let environment = ["SIARAN_OBS_PASSWORD": "open sesame"]
            let watch = "'\(Surroundings.siaran)' obs watch --obs \(address)"
            let closed = try await ShellRun.run(
                ["bash", "-c", "set -o pipefail; \(watch) | head -n 1"], home: home, environment: environment)
            #expect(closed.status == 0)
            #expect(closed.output.contains("connected"))
            let script = """
                \(watch) > lines & watch=$!
                until grep -q connected lines; do :; done
                kill -INT $watch; wait $watch
                """
            let ended = try await ShellRun.run(
                ["bash", "-c", "cd '\(home.path)'; \(script)"], home: home, environment: environment)
            #expect(ended.status == 0)
            obs.stop()
        }

        @Test func `an OBS that is not there is 69, a password that is wrong 77, a config that is wrong 78`()
            async throws
        {
            let wrong = try await ShellRun.siaran(
                ["obs", "scenes", "--obs", address], home: home, environment: ["SIARAN_OBS_PASSWORD": "sesame"])
            #expect(wrong.status == 77)
            let watch = try await ShellRun.siaran(
                ["obs", "watch", "--obs", address], home: home, environment: ["SIARAN_OBS_PASSWORD": "sesame"])
            #expect(watch.status == 77)
            obs.stop()
            #expect(try await ask("status", "--timeout", "0.5").status == 69)
            // Nothing listens: nobody waits a day to be told.
            let refused = try await ask("status", "--timeout", "86400")
            #expect(refused.status == 69 && refused.errors.contains("nothing listens there"))
            let config = try home.write("room = [", to: "config.toml")
            #expect(try await ShellRun.siaran(["obs", "scenes", "--config", config], home: home).status == 78)
        }

        @Test func `setup ends as the others do`() async throws {
            let database = try OwnDatabase()
            let unknown = try await ask("setup", "--show", "99999", "--database", database.path)
            #expect(unknown.status == 64 && unknown.errors.contains("there is no show 99999"), "\(unknown)")
            obs.stop()
            let gone = try await ask("setup", "--show", "6", "--database", database.path, "--timeout", "86400")
            #expect(gone.status == 69 && gone.errors.contains("nothing listens there"), "\(gone)")
        }

        @Test func `a request that is not answered in time is 75: it may have happened`() async throws {
            obs.deliver(.withheldFrom("SetInputMute"))
            let run = try await ask("call", "SetInputMute", #"{"inputName": "Mic", "inputMuted": true}"#)
            #expect(run.status == 75)
            #expect(run.errors.contains("it may have happened"))
            obs.stop()
        }

        @Test func `requests and events are completed by their names, and explained`() async throws {
            let names = try await ShellRun.siaran(
                ["---completion", "obs", "call", "--", "positional@0", "0", "0"], home: home)
            #expect(names.output.contains("SetInputMute") && names.output.contains("GetCanvasList"))
            let list = try await ShellRun.siaran(["obs", "call", "--list", "--json"], home: home)
            #expect(list.output.split(separator: "\n").count == ProtocolTable.requests.count)
            let words = try await ShellRun.siaran(["obs", "call", "--describe", "SetInputVolume"], home: home)
            #expect(words.output.contains("a number, -100 to 26, may be left out"))
            #expect(words.output.contains("one of inputVolumeMul, inputVolumeDb"))
            obs.stop()
        }

        private func written(_ name: String) -> String {
            (try? String(contentsOfFile: "\(home.path)/\(name)", encoding: .utf8)) ?? ""
        }

        /// Mutes or opens the microphone once somebody watches.
        private func mute(_ isMuted: Bool) async throws {
            _ = try await eventually("somebody watches", see: { obs.clientCount }, until: { $0 == 1 })
            obs.act("SetInputMute", ["inputName": "Mic", "inputMuted": .bool(isMuted)])
        }

        private func ask(_ arguments: String...) async throws -> ShellRun {
            try await ShellRun.siaran(
                ["obs"] + arguments + ["--obs", address], home: home,
                environment: ["SIARAN_OBS_PASSWORD": "open sesame"])
        }
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
