import Foundation

/// A program run to its end without a terminal, as a script runs it.
struct ShellRun: CustomStringConvertible {
    let status: Int32
    let output: String
    let errors: String

    var description: String { "status \(status)\n\(output)\n\(errors)" }

    /// Runs the binary under test.
    /// - Parameter home: where its files lie.
    static func siaran(
        _ arguments: [String], home: Scratch, environment: [String: String] = [:]
    ) async throws -> ShellRun {
        try await run([Surroundings.siaran] + arguments, home: home, environment: environment)
    }

    /// Runs a program with this environment and no other, but for PATH and a UTF-8 locale.
    static func run(
        _ command: [String], home: Scratch, environment: [String: String] = [:]
    ) async throws -> ShellRun {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let all = [
            "PATH": path, "HOME": home.path, "TMPDIR": home.path, "LANG": "C.UTF-8", "TZ": Surroundings.noonZone,
        ]
        let words = ["-i"] + all.merging(environment) { $1 }.map { "\($0)=\($1)" } + command
        return try await withCheckedThrowingContinuation { done in
            DispatchQueue.global().async { done.resume(with: Result { try finished(words) }) }
        }
    }

    /// Blocks until the program has ended.
    private static func finished(_ words: [String]) throws -> ShellRun {
        let process = Process()
        let output = Pipe()
        let errors = Pipe()
        // Ends it, and all that it started: a program that hangs fails its own test and not the whole run.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = ["--kill-after=5", "180", "env"] + words
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Both at once: a program that fills one while the other is read would never end.
        let heard = DispatchQueue(label: "errors")
        nonisolated(unsafe) var said = Data()
        heard.async { said = errors.fileHandleForReading.readDataToEndOfFile() }
        let told = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return heard.sync {
            ShellRun(
                status: process.terminationStatus, output: String(decoding: told, as: UTF8.self),
                errors: String(decoding: said, as: UTF8.self))
        }
    }
}
