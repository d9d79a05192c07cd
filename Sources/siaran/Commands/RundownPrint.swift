import ArgumentParser
import Journal
import Reports
import Store

extension RundownCommand {
    /// Prints a show's run sheet for paper.
    struct Print: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "print", abstract: "Print a show's run sheet for paper, as text or as a page for a browser.",
            discussion: "siaran rundown print --room A | lp, or: siaran rundown print --html --output sheet.html")

        @OptionGroup var choice: ShowChoice
        @OptionGroup var database: DatabaseOptions

        @Flag(help: "Text in fixed columns (the default), or one HTML page with everything in it.")
        var format = Format.text

        @Option(help: ArgumentHelp("How wide the text may be, 60 to 300.", valueName: "columns"))
        var width = 100

        @Option(help: ArgumentHelp("Write it into this file instead.", valueName: "file"), completion: .file())
        var output: String?

        /// What is printed.
        enum Format: String, EnumerableFlag {
            case text, html
        }

        func validate() throws {
            guard (60...300).contains(width) else { throw ValidationError("--width \(width): expected 60 to 300") }
        }

        func run() throws {
            let workplace = try Workplace()
            let store = try database.open(workplace)
            defer { store.close() }
            let found = try choice.find(in: store, workplace)
            let sheet = RunSheet(of: found.rundown, room: found.room, channels: found.house.channels)
            let text =
                switch format {
                case .text: sheet.text(width: width)
                case .html: sheet.html
                }
            guard let output else {
                print(text, terminator: "")
                return
            }
            try WholeFile.write(Array(text.utf8), to: output)
            print(output)
        }
    }
}
