import ArgumentParser
import Civil
import CivilTime
import Configuration
import Foundation
import Replay

/// Works on rundowns without a screen.
struct RundownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rundown", abstract: "Rundowns: import, export, print, check, templates, lists; and their runs.",
        subcommands: [
            Import.self, Export.self, Print.self, Check.self, DryRunCommand.self, TemplateCommand.self,
            ChecklistCommand.self, Runs.self,
            AsRun.self,
            ReplayRun.self,
        ])

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
            do {
                try replay()
            } catch let trouble as Trouble {
                FileHandle.standardError.write(Data("Error: \(trouble.text)\n".utf8))
                throw ExitCode(2)
            }
        }

        /// What in the input is wrong, and where.
        private struct Trouble: Error {
            var text: String
        }

        private func replay() throws {
            let instant = try readInstant()
            var replay = try naming(plan) {
                let read = try ReplayPlan(field(contents(of: plan)))
                return try Replay(read, zone: readZone(named: read.timeZone))
            }
            try naming(log) {
                try fold(contents(of: log), into: &replay, until: instant)
            }
            for key in replay.ignored {
                FileHandle.standardError.write(Data("Note: \(key) is not known and changes nothing\n".utf8))
            }
            let report = try naming("--at") { try replay.report(at: instant) }
            print(json ? try Self.text(of: report) : report.summary(in: replay.zone))
        }

        /// Applies the log's lines up to an instant: instants never fall, so the rest need not be read. Empty lines count
        /// as lines and are passed over.
        private func fold(_ log: Data, into replay: inout Replay, until instant: Instant) throws {
            for (index, bytes) in log.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .enumerated()
            where bytes.contains(where: { $0 > 0x20 }) {
                let command = try command(bytes, line: index + 1)
                guard command.at <= instant else { return }
                try replay.apply(command, line: index + 1)
            }
        }

        private func command(_ bytes: Data, line: Int) throws -> ReplayCommand {
            do {
                return try ReplayCommand(field(Data(bytes)))
            } catch let trouble as ReplayTrouble {
                throw trouble.at(line: line)
            }
        }

        private func readInstant() throws -> Instant {
            do {
                return try Instant(rfc3339: at)
            } catch {
                throw Trouble(text: "--at \(at): expected \(error.expected)")
            }
        }

        private func readZone(named name: String) throws -> Zone {
            do {
                return try ZoneFiles(environment: ProcessEnvironment.read()).zone(named: name)
            } catch {
                throw ReplayTrouble(place: "timeZone", expected: "an IANA name such as Asia/Jakarta (\(error))")
            }
        }

        private func contents(of path: String) throws -> Data {
            if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ReplayTrouble(place: "", expected: "a file that can be read")
            }
            return data
        }

        private func field(_ data: Data) throws -> Field {
            do {
                return try JSONDecoder().decode(Field.self, from: data)
            } catch {
                throw ReplayTrouble(place: "", expected: "JSON of the replay format. \(Self.flaw(in: data))")
            }
        }

        /// What is wrong with a text as JSON, and in which line.
        private static func flaw(in data: Data) -> String {
            do {
                _ = try JSONSerialization.jsonObject(with: data)
                return "A number in it is out of reach."
            } catch {
                let flaw = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? "It cannot be read."
                guard let place = Int(flaw.filter(\.isNumber)) else { return flaw }
                return "\(flaw.dropLast()), line \(data.prefix(place).count { $0 == UInt8(ascii: "\n") } + 1)."
            }
        }

        private func naming<Value>(_ file: String, _ body: () throws -> Value) throws -> Value {
            do {
                return try body()
            } catch let trouble as ReplayTrouble {
                throw Trouble(text: "\(file == "-" ? "standard input" : file): \(trouble)")
            }
        }

        private static func text(of report: ReplayReport) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(report), as: UTF8.self)
        }
    }
}
