import Foundation
import OBSSimulator
import Testing

extension Real {
    /// The simulated OBS is checked against the real one, so that what is tested with it means something.
    @Suite(.needsOBS, .privateOBS("--demo")) struct SimulatedOBSTests {
        @Test func `the simulated OBS answers in the shapes of the real one, and says what it says then`() async throws
        {
            let obs = try #require(PrivateOBS.current)
            var studio = Studio.demo
            // As a Debian without v4l2loopback.
            studio.hasVirtualCamera = false
            let simulated = SimulatedOBS(port: 0, password: "simulated", studio: studio)
            let port = try simulated.start()
            let script = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../OBSSimulatorTests/clients/compare.py").standardized.path
            let (code, text) = try await run(
                script, "ws://127.0.0.1:\(obs.port)", obs.password, "ws://127.0.0.1:\(port)", "simulated")
            simulated.stop()
            #expect(code == 0, "\(text)")
        }

        private func run(_ arguments: String...) async throws -> (code: Int32, text: String) {
            let process = Process()
            process.executableURL = URL(filePath: Surroundings.python)
            process.arguments = arguments
            let pipe = Pipe()
            process.standardOutput = pipe
            process.standardError = pipe
            return try await withCheckedThrowingContinuation { continuation in
                process.terminationHandler = { process in
                    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                    continuation.resume(returning: (process.terminationStatus, text))
                }
                do { try process.run() } catch { continuation.resume(throwing: error) }
            }
        }
    }
}
