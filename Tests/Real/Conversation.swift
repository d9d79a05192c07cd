import Foundation

/// A process beside the test that answers each line of JSON with a line of JSON, and ends when its stdin does.
///
/// The kernel closes that stdin however the test process ends, so what the partner started and wrote is always cleared up.
final class Conversation: Sendable {
    struct Refused: Error, CustomStringConvertible {
        let description: String
    }

    private let process = Process()
    private let toPartner = Pipe()
    private let fromPartner = Pipe()
    // One question at a time; the thread that waits for an answer is never one of the tests' own few.
    private let turn = DispatchQueue(label: "conversation")

    init(python script: String, _ arguments: [String] = []) throws {
        // A partner that has died is an error to be told, not the end of the test process.
        signal(SIGPIPE, SIG_IGN)
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [Surroundings.python, Surroundings.folder + "/python/" + script] + arguments
        process.standardInput = toPartner
        process.standardOutput = fromPartner
        try process.run()
        // Else the partner's end would not show as the end of its output.
        try fromPartner.fileHandleForWriting.close()
    }

    /// Asks for one act and hears its answer.
    func ask(_ act: String, _ fields: [String: JSON] = [:]) async throws -> JSON {
        let question = try JSONEncoder().encode(fields.merging(["do": .string(act)]) { $1 })
        return try await inTurn { [self] in
            try toPartner.fileHandleForWriting.write(contentsOf: question + [UInt8(ascii: "\n")])
            return try nextAnswer(to: act)
        }
    }

    /// The partner's word when it is ready, said without being asked.
    func greeting() async throws -> JSON {
        try await inTurn { [self] in try nextAnswer(to: "greeting") }
    }

    /// Lets the partner clear up, and waits until it has.
    func end() async {
        try? await inTurn { [self] in
            try toPartner.fileHandleForWriting.close()
            process.waitUntilExit()
        }
    }

    private func inTurn<T: Sendable>(_ act: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { done in
            turn.async { done.resume(with: Result(catching: act)) }
        }
    }

    private func nextAnswer(to act: String) throws -> JSON {
        var line = Data()
        while let byte = try fromPartner.fileHandleForReading.read(upToCount: 1), let first = byte.first {
            guard first == UInt8(ascii: "\n") else {
                line.append(first)
                continue
            }
            let answer = try JSONDecoder().decode(JSON.self, from: line)
            if let why = answer["error"].string { throw Refused(description: "\(act): \(why)") }
            return answer
        }
        throw Refused(description: "\(act): the other process has ended")
    }
}
