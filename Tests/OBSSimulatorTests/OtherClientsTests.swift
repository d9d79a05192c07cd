import Foundation
import OBSSimulator
import Testing

/// Other people's clients against the simulator: they cannot tell it from OBS.
///
/// The interpreter that has obsws-python and simpleobsws is named by SIARAN_TEST_PYTHON.
@Suite(.serialized) struct OtherClientsTests {
    static let python = ProcessInfo.processInfo.environment["SIARAN_TEST_PYTHON"]

    @Test(
        .enabled(if: python != nil, "SIARAN_TEST_PYTHON names no Python with obsws-python and simpleobsws"),
        arguments: ["with_obsws.py", "with_simpleobsws.py"])
    func `a client of other people does all it can`(script: String) async throws {
        let obs = SimulatedOBS(port: 0, password: "secret")
        let port = try obs.start()
        let (code, text) = try await Self.run(script, "\(port)", "secret")
        obs.stop()
        #expect(code == 0, "\(text)")
        #expect(text.hasSuffix("all good\n"), "\(text)")
    }

    private static func run(_ script: String, _ arguments: String...) async throws -> (code: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: python ?? "")
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "clients/\(script)").path
        process.arguments = [path] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { process in
                let data = pipe.fileHandleForReading.readDataToEndOfFile()
                continuation.resume(returning: (process.terminationStatus, String(decoding: data, as: UTF8.self)))
            }
            do {
                try process.run()
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }
}
