import ArgumentParser
import Foundation
import Glibc
import Journal
import Replay
import Sheets
import Shows
import Spreadsheets
import Store

extension RundownCommand {
    /// Writes a show's rundown for others to work on, or a real run in the replay format.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write a rundown as CSV, XLSX or JSON; or a run, to be replayed.",
            discussion: """
                Importing the file again changes nothing that its columns hold. JSON (siaran-rundown/1) holds everything.

                With --replay it writes the plan and the log of a run: \
                siaran rundown replay DIR/plan.json DIR/log.jsonl --at … then prints its numbers at any instant.
                """)

        @Argument(
            help: "The file, whose ending tells the format; without one CSV is printed.",
            completion: .file(extensions: ["csv", "xlsx", "json"]))
        var file: String?

        @OptionGroup var choice: ShowChoice
        @OptionGroup var options: RunOptions

        @Flag(help: "The format, where the file's ending does not tell it.")
        var format: Format?

        @Flag(help: "Write over a file that is there.")
        var force = false

        @Option(
            help: ArgumentHelp("Write a run in the replay format into this folder, which is made.", valueName: "dir"))
        var replay: String?

        /// What is written.
        enum Format: String, EnumerableFlag {
            case csv, xlsx, json
        }

        func validate() throws {
            guard replay == nil || file == nil && format == nil else {
                throw ValidationError("--replay writes a run into a folder: name no file beside it")
            }
            if options.run != nil, replay == nil { throw ValidationError("--run goes with --replay") }
        }

        func run() throws {
            if let replay {
                try writeReplay(to: replay)
                return
            }
            let workplace = try Workplace()
            let store = try options.database.open(workplace)
            defer { store.close() }
            let found = try choice.find(in: store, workplace)
            let format = try format ?? file.map(Self.format) ?? .csv
            if let file, !force, access(file, F_OK) == 0 {
                throw CommandTrouble("\(file) exists: name a new file, or write over it with --force")
            }
            let page = SheetPage(found.rundown, channels: found.house.channels)
            switch (format, file) {
            case (.xlsx, let file?): try WorkbookFile.write([page], to: file)
            case (.xlsx, nil): throw CommandTrouble("a workbook is not printed: name a file, such as rundown.xlsx")
            case (.csv, let file?): try WholeFile.write(Array(page.csv.utf8), to: file)
            case (.csv, nil): print(page.csv, terminator: "")
            case (.json, let file?): try WholeFile.write(try Self.json(found), to: file)
            case (.json, nil): print(String(decoding: try Self.json(found), as: UTF8.self), terminator: "")
            }
            if let file { print("\(file): \(found.rundown.cues.count) cues of \(found.name)".plainLine) }
        }

        private static func format(of file: String) throws -> Format {
            switch (file as NSString).pathExtension.lowercased() {
            case "csv": .csv
            case "xlsx": .xlsx
            case "json": .json
            default:
                throw CommandTrouble("\(file): expected an ending of .csv, .xlsx or .json, or --csv, --xlsx or --json")
            }
        }

        private static func json(_ found: ShowChoice.Found) throws -> [UInt8] {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return [UInt8](try encoder.encode(RundownDocument(found.rundown, channels: found.house.channels))) + [0x0A]
        }

        private func writeReplay(to folder: String) throws {
            let found = try options.find()
            guard access(folder, F_OK) != 0 else { throw CommandTrouble("\(folder) exists: name a new folder") }
            let export = ReplayExport(
                show: found.page.show, cues: found.page.cues, lines: found.lines, changes: found.changes)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let log = try export.log.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
            encoder.outputFormatting.insert(.prettyPrinted)
            try encoder.encode(export.plan).write(to: URL(filePath: folder + "/plan.json"))
            try Data(log.utf8).write(to: URL(filePath: folder + "/log.jsonl"))
            print("\(folder)/plan.json\n\(folder)/log.jsonl")
        }
    }
}
