import Foundation
import OBSFuzzing
import OBSProtocol

// Episodes of a session whose OBS is spoilt, see OBSFuzzing.
//
//     fuzz run MESSAGES SEED       exit 1 and `episode SEED: why` where a rule is broken
//     fuzz record EPISODE FILE     one episode again, each step in the file before it is taken
//     fuzz replay FILE             the steps of a file, exit 1 where a rule is broken
//
// script/fuzz uses all three.

let perEpisode = 400
let arguments = CommandLine.arguments

func say(_ text: String) {
    print(text)
    fflush(nil)
}

/// Remembers, where a crash cannot undo it, which episode is under way.
func mark(_ episode: UInt64) {
    guard let path = ProcessInfo.processInfo.environment["FUZZ_EPISODE"] else { return }
    try? String(episode).write(toFile: path, atomically: false, encoding: .utf8)
}

func run(_ count: Int, seed: UInt64) -> Int32 {
    let began = ContinuousClock.now
    var messages = 0
    var episode = seed
    var told = 1
    while messages < count {
        mark(episode)
        var fuzzer = Fuzzer(seed: episode)
        do throws(Trial.Violation) {
            try fuzzer.run(min(perEpisode, max(1, count - messages)))
        } catch {
            say("episode \(episode): \(error)")
            return 1
        }
        messages += fuzzer.trial.messages
        episode &+= 1
        if messages * 10 >= count * told {
            let seconds = (ContinuousClock.now - began) / .seconds(1)
            say("\(messages) messages, \(episode - seed) episodes, \(Int(Double(messages) / seconds)) a second")
            told = messages * 10 / count + 1
        }
    }
    return 0
}

func record(_ episode: UInt64, in path: String) -> Int32 {
    guard FileManager.default.createFile(atPath: path, contents: nil),
        let file = FileHandle(forWritingAtPath: path)
    else { return 2 }
    var fuzzer = Fuzzer(seed: episode) { step in file.write(Data((step.line + "\n").utf8)) }
    do throws(Trial.Violation) {
        try fuzzer.run(perEpisode)
    } catch {
        say("\(error)")
        return 1
    }
    return 0
}

func replay(_ path: String) -> Int32 {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return 2 }
    let steps = text.split(separator: "\n").compactMap { Step(line: String($0)) }
    let isBinary = steps.contains { if case .binary = $0 { true } else { false } }
    var trial = Trial(encoding: isBinary ? .messagePack : .json)
    do throws(Trial.Violation) {
        for step in steps { try trial.take(step) }
        try trial.end()
    } catch {
        say("\(error)")
        return 1
    }
    return 0
}

switch (arguments.dropFirst().first, arguments.count) {
case ("run", 4): exit(run(Int(arguments[2]) ?? 100_000, seed: UInt64(arguments[3]) ?? 1))
case ("record", 4): exit(record(UInt64(arguments[2]) ?? 1, in: arguments[3]))
case ("replay", 3): exit(replay(arguments[2]))
default:
    say("usage: fuzz run MESSAGES SEED | record EPISODE FILE | replay FILE")
    exit(64)
}
