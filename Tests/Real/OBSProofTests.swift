import Civil
import CivilTime
import Foundation
import OBSProtocol
import Testing

extension Real {
    /// A real OBS that is killed, frozen and meddled with: after each the mirror is what a fresh client reads.
    @Suite(.needsOBS, .privateOBS("--demo")) struct OBSProofTests {
        let obs: PrivateOBS

        init() throws { obs = try #require(PrivateOBS.current) }

        /// `script/kill-obs` asks for more of them.
        private static let kills = ProcessInfo.processInfo.environment["SIARAN_KILLS"].flatMap { Int($0) } ?? 5

        @Test func `after every kill and every quit of OBS the mirror is true again`() async throws {
            let client = LibraryClient(to: obs)
            try await client.waitUntilLive()
            for round in 1...Self.kills {
                let lives = client.links.count { $0 == .live }
                // Something to be lost by a kill, and kept by a quit.
                try await client.perform(.mute("Mic", round % 2 == 1))
                try await client.perform(.switchScene(round % 2 == 1 ? "BRB" : "Split", transition: nil))
                if round % 2 == 1 { try await obs.kill() } else { try await obs.quit() }
                try await client.wait(for: "round \(round): OBS is gone") { !$0.isCurrent }
                #expect(client.mirror.scenes.count == 9, "what was known stays")
                try await obs.start()
                _ = try await eventually("round \(round): the link is live again", within: 30) {
                    client.links.count { $0 == .live }
                } until: {
                    $0 > lives
                }
                try await client.waitUntilTrue(on: obs)
            }
            client.end()
        }

        @Test func `a frozen OBS is noticed within three seconds, and believed again when it goes on`() async throws {
            let client = LibraryClient(to: obs)
            try await client.waitUntilLive()
            for _ in 1...2 {
                let lives = client.links.count { $0 == .live }
                let frozenAt = SystemClock().now()
                try await obs.freeze()
                let mirror = try await client.wait(for: "it is silent") { $0.link.isSilent }
                guard case .silent(let since) = mirror.link else { return }
                #expect(since.elapsed(since: frozenAt) <= Milliseconds(3000))
                #expect(!mirror.isCurrent)
                try await obs.thaw()
                _ = try await eventually("it is live again") {
                    client.links.count { $0 == .live }
                } until: {
                    $0 > lives
                }
                try await client.waitUntilTrue(on: obs)
            }
            client.end()
        }

        @Test func `OBS lives through twenty changes of its collection, with two of our clients polling`() async throws
        {
            let witness = try await OBSWitness(watching: obs)
            let client = LibraryClient(to: obs, statsEvery: 100)
            let other = LibraryClient(to: obs, encoding: .messagePack, statsEvery: 150)
            try await client.waitUntilLive()
            try await other.waitUntilLive()
            try await witness.request("CreateSceneCollection", ["sceneCollectionName": "Other"])
            try await client.wait(for: "a new collection") { $0.collection == "Other" && $0.link == .live }
            for round in 1...20 {
                let name = round % 2 == 1 ? "Show" : "Other"
                if round % 4 < 2 {
                    try await witness.request("SetCurrentSceneCollection", ["sceneCollectionName": .string(name)])
                } else {
                    #expect(try await client.perform(.collection(name)) == .done)
                }
                for one in [client, other] {
                    try await one.wait(for: "round \(round): \(name) is current") {
                        $0.collection == name && $0.link == .live
                    }
                }
                // Traffic up to the next one.
                _ = try await client.ask("GetSceneList")
                _ = try await other.perform(.mute("Mic", round % 3 == 0))
            }
            if client.mirror.collection != "Show" {
                #expect(try await client.perform(.collection("Show")) == .done)
                try await client.wait(for: "Show is back") { $0.collection == "Show" && $0.link == .live }
            }
            try await client.waitUntilTrue(on: obs)
            #expect(client.links.allSatisfy { !$0.isOffline }, "OBS was never gone")
            client.end()
            other.end()
            await witness.end()
        }

        @Test func `two other clients meddle, and the mirror is what OBS is`() async throws {
            let client = LibraryClient(to: obs)
            try await client.waitUntilLive()
            let (port, password) = (JSON.number(Double(obs.port)), JSON.string(obs.password))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (seed, library) in ["obsws-python", "simpleobsws"].enumerated() {
                    group.addTask {
                        let meddler = try Conversation(python: "meddler.py")
                        let told = try await meddler.ask(
                            "meddle",
                            [
                                "library": .string(library), "port": port, "password": password,
                                "seed": .number(Double(20_261_122 + seed)), "count": 300,
                            ])
                        #expect((told["done"].int ?? 0) > 60, "\(told)")
                        await meddler.end()
                    }
                }
                try await group.waitForAll()
            }
            try await client.waitUntilTrue(on: obs)
            client.end()
        }
    }
}
