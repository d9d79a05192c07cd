import ArgumentParser
import Civil
import Glibc
import Recurrence

/// The plan as calendars of other programs, and what shows repeat by.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Export and import calendars (.ics); when a series takes place.",
        subcommands: [Export.self, Import.self, Days.self, Expand.self, ExpandLines.self])

    /// Lists the occurrences of a series.
    struct Expand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "expand", abstract: "List the occurrences of a recurrence rule.",
            discussion: """
                Times are local: 2026-11-01T20:00 or 20261101T200000; a date alone makes a series of whole days. A rule is one \
                of RFC 5545, such as 'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261231'. What is odd about a rule is said on standard \
                error; what cannot be read ends with 2. docs/calendar.md tells how rules are read.
                """)

        @Option(help: ArgumentHelp("When it first takes place.", valueName: "time"))
        var dtstart: String

        @Option(help: ArgumentHelp("The zone, such as Asia/Jakarta; else times belong to none.", valueName: "name"))
        var tz: String?

        @Option(help: ArgumentHelp("A recurrence rule; several are one series.", valueName: "rule"))
        var rule: [String] = []

        @Option(help: ArgumentHelp("A time beside the rules.", valueName: "time"))
        var rdate: [String] = []

        @Option(help: ArgumentHelp("A time at which it does not take place.", valueName: "time"))
        var exdate: [String] = []

        @Option(help: ArgumentHelp("Nothing before this time or instant.", valueName: "time"))
        var after: String?

        @Option(help: ArgumentHelp("Nothing after this time or instant.", valueName: "time"))
        var before: String?

        @Option(help: "How many.")
        var limit = 100

        @Flag(help: "Print them as JSON.")
        var json = false

        func validate() throws {
            guard limit >= 0 else { throw ValidationError("--limit \(limit): expected 0 or more") }
        }

        func run() throws {
            let page: OccurrencePage
            do {
                page = try OccurrencePage(self)
            } catch let trouble as CommandTrouble {
                say("Error: \(trouble)")
                throw ExitCode(2)
            }
            for doubt in page.series.doubts { say("Note: \(doubt)") }
            var output = StandardOutput()
            if json { page.writeJSON(to: &output) } else { page.writeTable(to: &output) }
            output.flush()
        }
    }

    /// Lists the occurrences of many series, for tests: each line of standard input is the arguments of `expand`, with tabs
    /// between them, and answered by one line of JSON.
    struct ExpandLines: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "expand-lines", shouldDisplay: false)

        func run() throws {
            var output = StandardOutput()
            while let line = readLine() {
                do {
                    let arguments = line.split(separator: "\t").map(String.init)
                    let page = try OccurrencePage(try Expand.parse(arguments))
                    page.writeJSON(to: &output)
                } catch {
                    output.write("{\"error\": \"not read\"}\n")
                }
                output.flush()
            }
        }
    }
}

/// Standard output, given to the kernel in large pieces: a list may have a hundred thousand lines.
struct StandardOutput: TextOutputStream {
    private var text = ""

    mutating func write(_ string: String) {
        text += string
        if text.utf8.count > 1 << 16 { flush() }
    }

    mutating func flush() {
        print(text, terminator: "")
        fflush(nil)
        text.removeAll(keepingCapacity: true)
    }
}
