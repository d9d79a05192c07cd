import ArgumentParser
import CivilTime
import Foundation
import Glibc
import Journal
import Sheets
import Shows
import Store

extension RundownCommand {
    /// Merges a sheet into a show's rundown: says what it would do, and does it when told to.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Merge a CSV, XLSX or JSON file into a show's rundown.",
            discussion: """
                Says what would be added, changed and removed, and writes nothing before --apply (or y, in a terminal). \
                A field whose column the sheet does not have is never touched. What columns mean is remembered for \
                sheets with the same header. In the control room, u takes an import back as one. docs/import.md has more.
                """)

        @Argument(
            help: "The file: .csv, .tsv, .xlsx or .json; - reads CSV or JSON from standard input.",
            completion: .file(extensions: ["csv", "tsv", "txt", "xlsx", "xlsm", "json"]))
        var file: String

        @OptionGroup var choice: ShowChoice
        @OptionGroup var database: DatabaseOptions

        @Option(
            help: ArgumentHelp("The workbook's sheet; else the one whose header names the most.", valueName: "name"))
        var sheet: String?

        @Option(
            help: ArgumentHelp(
                "What a column means, by its header or letter; - is nothing. May be given several times.",
                valueName: "header=field"))
        var map: [String] = []

        @Flag(help: "An empty cell empties its field, instead of leaving it as it is.")
        var clearEmpty = false

        @Flag(help: "Remove the cues that the sheet does not have.")
        var removeMissing = false

        @Flag(help: "Put the cues in the sheet's order.")
        var reorder = false

        @Flag(help: "Leave fields as they are whose cells cannot be read, instead of writing nothing.")
        var skipUnreadable = false

        @Flag(help: "Write it.")
        var apply = false

        func run() throws {
            let workplace = try Workplace()
            let source = try RundownSource(file, sheet: sheet)
            let looked = try database.open(workplace)
            defer { looked.close() }
            let found = try choice.find(in: looked, workplace)
            let memory = ColumnMemoryFile(places: workplace.places)
            let draft = try ImportDraft(source, into: found, memory: memory.read(), options: self)
            print(found.name.plainLine)
            for line in draft.lines { print(line.plainLine) }
            try refuse(draft)
            guard !draft.edit.isEmpty else {
                if apply, let map = draft.map { memory.remember(map) }
                return
            }
            guard try isWanted() else {
                print("Nothing was written: --apply writes it.")
                return
            }
            // Opened for writing only now: a preview makes no seat and needs no right to write.
            let store = try database.openToWrite(workplace)
            defer { store.close() }
            try draft.write(to: store, found, at: workplace.clock.now())
            if let map = draft.map { memory.remember(map) }
            print("Written. In the control room u takes it back.")
        }

        private func refuse(_ draft: ImportDraft) throws {
            guard draft.unreadable > 0, !skipUnreadable else { return }
            let cells = draft.unreadable == 1 ? "1 cell cannot" : "\(draft.unreadable) cells cannot"
            say(
                "siaran: \(cells) be read, nothing was written: mend the sheet, map the column to something else, "
                    + "or leave those fields as they are with --skip-unreadable")
            throw ExitCode(1)
        }

        private func isWanted() throws -> Bool {
            if apply { return true }
            guard file != "-", isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
            print("Write it? [y/N] ", terminator: "")
            fflush(nil)
            let answer = readLine()?.lowercased()
            return answer == "y" || answer == "yes" || answer == "ya"
        }
    }
}
