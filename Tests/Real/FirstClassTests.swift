import Foundation
import OBSProtocol
import Testing

extension Real {
    /// Every request of the first class is sent to a real OBS by Siaran's client; what it does, another client sees.
    @Suite(.needsOBS, .privateOBS("--demo")) struct FirstClassTests {
        @Test func `every request of the first class does what it says`() async throws {
            let obs = try #require(PrivateOBS.current)
            let witness = try await OBSWitness(watching: obs)
            try await prepare(witness)
            let client = LibraryClient(to: obs)
            let mirror = try await client.waitUntilLive()
            try await obs.openSink()

            let listed = mirror.versions?.requests ?? []
            let asked = Set(FirstClass.asks.map(\.type))
            #expect(FirstClass.names.count == 89)
            #expect(asked.isSubset(of: FirstClass.names))
            #expect(FirstClass.names.intersection(listed).subtracting(asked).isEmpty, "these are never asked")
            // The simulated OBS of the newest edition answers these, see EveryRequestTests.
            #expect(
                FirstClass.names.subtracting(listed) == ["GetCanvasList", "SplitRecordFile", "CreateRecordChapter"])

            let picture = FileManager.default.temporaryDirectory.appending(path: "first-class-\(UUID()).png")
            defer { try? FileManager.default.removeItem(at: picture) }
            let saved = try await client.ask(
                "SaveSourceScreenshot",
                ["sourceName": "Split", "imageFormat": "png", "imageFilePath": .string(picture.path)])
            #expect(saved.outcome == .done && FileManager.default.fileExists(atPath: picture.path))

            for ask in FirstClass.asks {
                let (outcome, data) = try await client.ask(ask.type, ask.data)
                switch outcome {
                case .done:
                    #expect(ask.code == 100, "\(ask.type)")
                    if let field = ask.field { #expect(!data[field].isNull, "\(ask.type) says no \(field): \(data)") }
                case .refused(let code, _): #expect(code == ask.code, "\(ask.type) \(ask.data)")
                case .timedOut, .linkLost, .notSent, .overtaken: Issue.record("\(ask.type): \(outcome)")
                }
                guard let proof = ask.proof else { continue }
                _ = try await eventually("\(ask.type) \(ask.data): \(proof)") {
                    let seen = try? await witness.request(proof.type, JSON(proof.data))
                    return proof.path.reduce(seen ?? .null) { $0[$1] }
                } until: {
                    proof.holds($0)
                }
            }
            client.end()
            await witness.end()
        }

        /// What the requests need that are not of the first class's own making.
        private func prepare(_ witness: OBSWitness) async throws {
            try await witness.request("CreateSceneCollection", ["sceneCollectionName": "Other"])
            try await witness.request("SetCurrentSceneCollection", ["sceneCollectionName": "Show"])
            try await witness.request("CreateProfile", ["profileName": "Second"])
            try await witness.request("SetCurrentProfile", ["profileName": "Test"])
            try await witness.request(
                "CreateSourceFilter", ["sourceName": "Mic", "filterName": "Gain", "filterKind": "gain_filter"])
            // Only a recording with an encoder of its own can pause.
            try await witness.request(
                "SetProfileParameter",
                ["parameterCategory": "SimpleOutput", "parameterName": "RecQuality", "parameterValue": "Small"])
        }
    }
}

extension JSON {
    /// What our client says, for what the witness hears.
    init(_ value: OBSProtocol.JSON) {
        self =
            switch value {
            case .null: .null
            case .bool(let value): .bool(value)
            case .integer(let value): .number(Double(value))
            case .number(let value): .number(value)
            case .string(let value): .string(value)
            case .array(let values): .array(values.map(JSON.init))
            case .object(let members): .object(members.mapValues(JSON.init))
            }
    }
}
