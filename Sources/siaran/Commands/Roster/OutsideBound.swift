import Foundation
import Glibc
import Rostering

/// A bound that `siaran-bound` works on beside the search; nothing is known, and nothing wrong, where it is not installed.
///
/// A process of its own, for CBC overshoots its limits on large programs: it is killed when the search is over.
final class OutsideBound {
    private let process = Process()
    private let pipe = Pipe()
    private let file: String
    private let constant: Int
    private var text = ""
    private var best: Int?

    /// CBC says nothing useful in a minute about larger programs.
    private static let mostColumns = 20_000

    /// Nil where the program is not to be found or the problem is too large for it.
    init?(_ table: RosterTable, seconds: Double) {
        guard table.candidates <= Self.mostColumns, let program = Self.program() else { return nil }
        let model = RosterProgram(table)
        constant = model.constant
        file = FileManager.default.temporaryDirectory.appendingPathComponent("siaran-\(UUID().uuidString).mps").path
        guard FileManager.default.createFile(atPath: file, contents: Data(model.text.utf8)) else { return nil }
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [file, String(seconds)]
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            unlink(file)
            return nil
        }
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    /// The highest bound told so far.
    func bound() -> Int? {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(pipe.fileHandleForReading.fileDescriptor, &chunk, chunk.count), count > 0 {
            text += String(decoding: chunk[..<count], as: UTF8.self)
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // What follows the last line end is not whole yet.
        text = lines.popLast().map(String.init) ?? ""
        for line in lines {
            let words = line.split(separator: " ")
            guard words.count == 2, let value = Double(words[1]), abs(value) < 1e15 else { continue }
            // A proved optimum is a whole number, computed with fractions; of a bound nothing is rounded up.
            switch words[0] {
            case "optimal": note(Int(value.rounded()) + constant)
            case "bound": note(Int(value.rounded(.down)) + constant)
            default: break
            }
        }
        return best
    }

    func end() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        unlink(file)
    }

    private func note(_ bound: Int) { best = max(best ?? .min, bound) }

    /// Beside this program, or on the PATH.
    private static func program() -> String? {
        let beside = (ProcessInfo.processInfo.arguments.first.map { URL(fileURLWithPath: $0) })?
            .resolvingSymlinksInPath()
            .deletingLastPathComponent().path
        let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            .map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        let path = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
        return ([running, beside].compactMap(\.self) + path).map { "\($0)/siaran-bound" }
            .first { access($0, X_OK) == 0 }
    }
}
