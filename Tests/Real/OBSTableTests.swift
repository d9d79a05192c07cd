import Foundation
import OBSProtocol
import Testing

extension Real {
    /// The table of the protocol against a real OBS, asked by `siaran obs`.
    @Suite(.needsOBS, .privateOBS("--demo")) struct OBSTableTests {
        typealias JSON = OBSProtocol.JSON

        let obs: PrivateOBS
        let home: Scratch

        init() throws {
            obs = try #require(PrivateOBS.current)
            home = try Scratch()
        }

        @Test func `OBS offers what the table says of its version, and nothing else`() async throws {
            let version = try Wire.GetVersion.Answer(wire: try await answer("GetVersion"))
            let ours = try #require(ProtocolVersion(version.obsWebSocketVersion))
            let known = Set(ProtocolTable.requests.filter { $0.since <= ours }.map(\.name))
            #expect(known.symmetricDifference(version.availableRequests).sorted() == [])
        }

        @Test func `what OBS answers fits the types: everything that can be read`() async throws {
            let offered = try Wire.GetVersion.Answer(wire: try await answer("GetVersion")).availableRequests
            let scene: JSON = try #require(
                try await answer("GetSceneList")["scenes"].array?.first { $0["sceneName"] == "Host Cam" }?["sceneName"])
            let item = try await answer("GetSceneItemList", ["sceneName": scene])["sceneItems"].array?.first ?? nil
            let given: [String: JSON] = [
                "sceneName": scene, "sceneItemId": item["sceneItemId"], "sourceName": item["sourceName"],
                "inputName": "Mic", "realm": "OBS_WEBSOCKET_DATA_REALM_PROFILE", "slotName": "siaran",
                "parameterCategory": "Output", "parameterName": "Mode", "filterKind": "gain_filter",
                "inputKind": "color_source_v3", "imageFormat": "png", "propertyName": "device_id",
                "outputName": "simple_stream",
            ]
            var asked = 0
            for type in Wire.requestTypes {
                guard let facts = ProtocolTable.request(named: type.name), facts.effect == .read,
                    offered.contains(type.name), type.name != "GetSourceFilter"
                else { continue }
                let isNeeded = { (field: FieldFacts) in
                    field.presence == .required || (field.presence == .selector && field.name.hasSuffix("Name"))
                }
                let data = facts.fields.filter { isNeeded($0) && $0.until == nil }
                    .reduce(into: [String: JSON]()) { $0[$1.name] = given[$1.name] }
                let run = try await call(type.name, .object(data))
                // An input that is no clip and a buffer that is not there are refused; nothing else of ours is wrong.
                #expect([0, 1].contains(run.status), "\(type.name): \(run)")
                guard run.status == 0 else { continue }
                try expectFits(type, try JSON(text: run.output.trimmingCharacters(in: .newlines))["data"])
                asked += 1
            }
            #expect(asked > 40)
        }

        private func expectFits<Request: WireRequest>(_ type: Request.Type, _ data: JSON) throws {
            #expect(throws: Never.self, "\(type.name): \(data.text)") { try Request.Answer(wire: data) }
        }

        private func answer(_ name: String, _ data: JSON = [:]) async throws -> JSON {
            let run = try await call(name, data)
            #expect(run.status == 0, "\(run)")
            return try JSON(text: run.output.trimmingCharacters(in: .newlines))["data"]
        }

        private func call(_ name: String, _ data: JSON) async throws -> ShellRun {
            try await ShellRun.siaran(
                ["obs", "call", name, data.text, "--json", "--obs", "ws://127.0.0.1:\(obs.port)"], home: home,
                environment: ["SIARAN_OBS_PASSWORD": obs.password])
        }
    }
}
