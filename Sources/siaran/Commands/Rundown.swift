import ArgumentParser
import Civil
import CivilTime
import Configuration
import Foundation
import Replay

/// Works on rundowns without a screen.
struct RundownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rundown", abstract: "Runs of rundowns: list, as-run, export, replay.",
        subcommands: [Runs.self, AsRun.self, Export.self, ReplayRun.self])

    /// Folds a log of commands over a plan and prints every number of the run at one instant.
    struct ReplayRun: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "replay", abstract: "Fold a log of commands over a plan, and print the run at an instant.",
            discussion: """
                For post-mortems, for tests, and for anyone who doubts a clock: the numbers come from the same state \
                machine that runs a show. docs/replay.md describes both files.
                """)

        @Argument(help: "The plan, JSON.", completion: .file(extensions: ["json"]))
        var plan: String

        @Argument(help: "The log: one command a line, JSON. - reads standard input.")
        var log: String

        @Option(help: ArgumentHelp("When to look, such as 2026-11-25T20:06:30+07:00.", valueName: "instant"))
        var at: String

        @Flag(help: "Print everything as JSON.")
        var json = false

        func run() throws {
            let instant = try readInstant()
            let plan = try readPlan()
            let zone = try readZone(named: plan.timeZone)
            var replay = try naming(self.plan) { () throws(ReplayTrouble) in try Replay(plan, zone: zone) }
            let name = log == "-" ? "standard input" : log
            for (line, command) in try commands(named: name) where command.at <= instant {
                try naming(name) { () throws(ReplayTrouble) in try replay.apply(command, line: line) }
            }
            let report = replay.report(at: instant)
            print(json ? try Self.text(of: report) : report.summary(in: zone))
        }

        private func readInstant() throws -> Instant {
            do {
                return try Instant(rfc3339: at)
            } catch {
                throw ValidationError("--at \(at): expected \(error.expected)")
            }
        }

        private func readZone(named name: String) throws -> Zone {
            do {
                return try ZoneFiles(environment: ProcessEnvironment.read()).zone(named: name)
            } catch {
                throw ValidationError("\(plan): timeZone: \(error); expected an IANA name such as Asia/Jakarta")
            }
        }

        private func readPlan() throws -> ReplayPlan {
            let field = try field(contents(of: plan), place: plan)
            return try naming(plan) { () throws(ReplayTrouble) in try ReplayPlan(field) }
        }

        /// The log's commands with their line numbers; empty lines are passed over.
        private func commands(named name: String) throws -> [(Int, ReplayCommand)] {
            let data = log == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try contents(of: log)
            let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            return try lines.enumerated().compactMap { index, bytes in
                guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
                let field = try field(Data(bytes), place: "\(name): line \(index + 1)")
                let command = try naming("\(name): line \(index + 1)") { () throws(ReplayTrouble) in
                    try ReplayCommand(field)
                }
                return (index + 1, command)
            }
        }

        private func contents(of path: String) throws -> Data {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("\(path): cannot be read; expected a file of the replay format")
            }
            return data
        }

        private func field(_ data: Data, place: String) throws -> Field {
            do {
                return try JSONDecoder().decode(Field.self, from: data)
            } catch {
                throw ValidationError("\(place): no JSON of this format (lengths are whole milliseconds)")
            }
        }

        private func naming<Value>(_ file: String, _ body: () throws(ReplayTrouble) -> Value) throws -> Value {
            do {
                return try body()
            } catch {
                throw ValidationError("\(file): \(error)")
            }
        }

        private static func text(of report: ReplayReport) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(report), as: UTF8.self)
        }
    }
}
