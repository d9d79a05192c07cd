import Testing

extension Real {
    /// What `siaran obs setup` makes in a real OBS is what another client then finds there.
    @Suite(.needsOBS, .privateOBS()) struct OBSSetupTests {
        let obs: PrivateOBS
        let witness: OBSWitness
        let database: OwnDatabase

        init() async throws {
            obs = try #require(PrivateOBS.current)
            witness = try await OBSWitness(watching: obs)
            database = try OwnDatabase()
        }

        private func setUp(_ options: String...) async throws -> ShellRun {
            let which = ["--show", "6", "--database", database.path, "--obs", "ws://127.0.0.1:\(obs.port)"]
            return try await ShellRun.siaran(
                ["obs", "setup"] + which + options, home: database.scratch,
                environment: ["SIARAN_OBS_PASSWORD": obs.password])
        }

        private func scenes() async throws -> Set<String> {
            Set(try await witness.request("GetSceneList")["scenes"].array.compactMap { $0["sceneName"].string })
        }

        @Test func `it makes what is missing once, marks it, and knows it again after a crash`() async throws {
            let refused = try await setUp("--yes")
            #expect(refused.status != 0, "\(refused)")
            #expect(refused.errors.contains("--into-current"), "\(refused)")

            let first = try await setUp("--collection", "Payday", "--yes")
            #expect(first.status == 2, "a swipe is left to a person: \(first)")
            #expect(first.output.contains("? transition “Swipe”"), "\(first)")
            #expect(try await scenes().isSuperset(of: ["Host Cam", "Product Close", "Wheel", "Ending"]))
            let kind = try await witness.request("GetInputSettings", ["inputName": "Banner"])["inputKind"].string
            #expect(kind?.contains("text") == true)
            let mark = try await witness.request("GetSourcePrivateSettings", ["sourceName": "Host Cam"])
            #expect(mark["sourceSettings"]["siaran.setup"].string != nil)

            // A person goes on working: what they make and remove is theirs.
            try await witness.request("CreateScene", ["sceneName": "By hand"])
            let items = try await witness.request("GetSceneItemList", ["sceneName": "Wheel"])["sceneItems"].array.count
            let again = try await setUp("--collection", "Payday", "--yes")
            #expect(again.output.contains("  = scene “Wheel”"), "\(again)")
            #expect(!again.output.contains("  + "), "\(again)")
            let after = try await witness.request("GetSceneItemList", ["sceneName": "Wheel"])["sceneItems"].array.count
            #expect(items == after)

            try await obs.quit()
            try await obs.start()
            try await witness.connect(to: obs)
            let restarted = try await setUp("--collection", "Payday", "--yes")
            #expect(!restarted.output.contains("  + "), "\(restarted)")
            #expect(try await scenes().contains("By hand"))

            try await witness.request("StartRecord")
            try await witness.request("RemoveScene", ["sceneName": "Wheel"])
            let onAir = try await setUp("--collection", "Payday", "--yes")
            #expect(onAir.status != 0)
            #expect(onAir.errors.contains("OBS records"), "\(onAir)")
            #expect(try await !scenes().contains("Wheel"))
            try await witness.request("StopRecord")
        }
    }
}
