import Civil
import CivilTime
import Foundation
import OBSClient
import OBSProtocol
import Synchronization
import Testing

extension Real {
    /// Records conversations with a real OBS for `Tests/OBSProtocolTests/Traces`; only where SIARAN_RECORD_TRACES names
    /// the folder to write to.
    @Suite(
        .needsOBS, .privateOBS("--demo"),
        .enabled(if: ProcessInfo.processInfo.environment["SIARAN_RECORD_TRACES"] != nil))
    struct TraceRecording {
        let obs: PrivateOBS
        let recorder: Recorder

        init() throws {
            obs = try #require(PrivateOBS.current)
            recorder = Recorder()
        }

        @Test func `scenes, fades and studio mode`() async throws {
            let client = try await recorder.connect(to: obs)
            try await recorder.mark(client)
            try await recorder.perform(.switchScene("Host Cam", transition: nil), as: ["scene", "Host Cam"], client)
            try await client.wait(for: "it airs") { $0.program == "Host Cam" }
            try await recorder.mark(client)
            let fade = TransitionChoice(name: "Fade", duration: 400)
            try await recorder.perform(
                .switchScene("Wheel", transition: fade), as: ["scene", "Wheel", "Fade", 400], client)
            try await client.wait(for: "it is under way") { $0.running != nil }
            // Broken off in its middle: OBS says no end of the first.
            try await recorder.perform(
                .switchScene("Split", transition: fade), as: ["scene", "Split", "Fade", 400], client)
            try await client.wait(for: "it airs") { $0.program == "Split" && $0.running == nil }
            try await recorder.mark(client)
            try await recorder.perform(.setStudioMode(true), as: ["studio", true], client)
            try await client.wait(for: "studio mode is on") { $0.studioMode == true && $0.preview != nil }
            try await recorder.perform(.preview("BRB"), as: ["preview", "BRB"], client)
            try await client.wait(for: "it is on preview") { $0.preview == "BRB" }
            try await recorder.mark(client)
            try await recorder.perform(.switchScene("Ending", transition: nil), as: ["scene", "Ending"], client)
            try await client.wait(for: "it airs") { $0.program == "Ending" && $0.running == nil }
            try await recorder.mark(client)
            try await recorder.perform(.setStudioMode(false), as: ["studio", false], client)
            try await client.wait(for: "studio mode is off") { $0.studioMode == false }
            try await recorder.mark(client)
            client.end()
            try recorder.write("scenes")
        }

        @Test func `a recording, and a stream to a port where nobody is`() async throws {
            let client = try await recorder.connect(to: obs)
            try await recorder.perform(.record(.start), as: ["record", "start"], client)
            try await client.wait(for: "it records") { $0.record.phase == .active }
            try await recorder.mark(client)
            try await recorder.perform(.record(.stop), as: ["record", "stop"], client)
            try await client.wait(for: "it is off") { $0.record.phase == .off }
            try await recorder.mark(client)
            try await recorder.perform(.stream(.start), as: ["stream", "start"], client)
            try await client.wait(for: "it has failed") { $0.desires[.stream]?.brokenAt != nil }
            try await recorder.mark(client)
            client.end()
            try recorder.write("outputs")
        }

        @Test func `collections come and go, and OBS quits`() async throws {
            let other = LibraryClient(to: obs)
            try await other.waitUntilLive()
            let client = try await recorder.connect(to: obs)
            // Somebody else makes a collection, and OBS loads it at once.
            try await other.perform(.request("CreateSceneCollection", ["sceneCollectionName": "Evening"]))
            try await client.wait(for: "it was read") { $0.collection == "Evening" && $0.link == .live }
            try await recorder.mark(client)
            let show = try #require(client.mirror.collections.first { $0 != "Evening" })
            try await recorder.perform(.collection(show), as: ["collection", .string(show)], client)
            try await client.wait(for: "it was read") { $0.collection == show && $0.link == .live }
            try await recorder.mark(client)
            other.end()
            try await obs.quit()
            try await client.wait(for: "OBS is gone") { $0.link.isOffline }
            client.end()
            try recorder.write("collections")
        }
    }
}

/// Keeps what passes between Siaran and OBS, without what is of this machine or secret.
final class Recorder: Sendable {
    private let lines = Mutex<[OBSProtocol.JSON]>([])
    private let start = SystemClock().now()
    private let home = Mutex("")

    func connect(to obs: PrivateOBS) async throws -> LibraryClient {
        let client = LibraryClient(to: obs, statsEvery: 60_000, trace: { [weak self] in self?.note($0) })
        try await client.waitUntilLive()
        add("do", ["lookup"])
        let directory = try await client.perform(.read(.recordDirectory))
        #expect(directory == .done)
        home.withLock { $0 = client.mirror.recordDirectory ?? "" }
        return client
    }

    func perform(_ command: OBSCommand, as words: OBSProtocol.JSON, _ client: LibraryClient) async throws {
        add("do", words)
        #expect(try await client.perform(command) == .done)
    }

    /// What OBS says of itself, which the mirror has to agree with.
    func mark(_ client: LibraryClient) async throws {
        add("do", ["mark"])
        let questions = [
            "GetSceneList", "GetStudioModeEnabled", "GetStreamStatus", "GetRecordStatus", "GetSceneCollectionList",
        ]
        #expect(try await client.perform(.batch(questions.map { Request($0) }, .goOn)) == .done)
    }

    private func note(_ passage: Passage) {
        switch passage {
        case .opened: add("opened", nil)
        case .failed(let reason): add("failed", .string(reason))
        case .sent(.text(let text)): add("sent", trimmed(text))
        case .heard(.text(let text)): add("heard", trimmed(text))
        case .ponged: add("ponged", nil)
        case .closed(let code, let reason):
            add("closed", ["code": .integer(Int64(code)), "reason": .string(reason)])
        case .sent(.binary), .heard(.binary): break
        }
    }

    private func add(_ what: String, _ value: OBSProtocol.JSON) {
        let at = SystemClock().now().elapsed(since: start).count
        lines.withLock { $0.append(.object(["at": .integer(at), what: value])) }
    }

    private func trimmed(_ text: String) -> OBSProtocol.JSON { Self.trim((try? OBSProtocol.JSON(text: text)) ?? nil) }

    /// What no test looks at is left out, and what lets anybody in.
    private static let left: Set<String> = [
        "authentication", "sceneItemTransform", "supportedImageFormats", "availableRequests", "inputSettings",
        "defaultInputSettings", "filterSettings", "transitionSettings", "streamServiceSettings", "platformDescription",
        "platform",
    ]

    private static func trim(_ value: OBSProtocol.JSON) -> OBSProtocol.JSON {
        switch value {
        case .object(let members):
            .object(members.filter { !left.contains($0.key) }.mapValues(trim))
        case .array(let values): .array(values.map(trim))
        case .null, .bool, .integer, .number, .string: value
        }
    }

    func write(_ name: String) throws {
        let folder = try #require(ProcessInfo.processInfo.environment["SIARAN_RECORD_TRACES"])
        let home = home.withLock { $0 }
        let text = lines.withLock { $0 }.map(\.text).joined(separator: "\n") + "\n"
        try (home.isEmpty ? text : text.replacingOccurrences(of: home, with: "/videos"))
            .write(toFile: "\(folder)/\(name).jsonl", atomically: true, encoding: .utf8)
    }
}
