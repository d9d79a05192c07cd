import ArgumentParser
import Configuration
import Foundation
import Journal
import Reports
import Shows
import Store

extension RundownCommand {
    /// Says what is wrong with a rundown by its plan alone.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Say what is wrong with a show's rundown; answers with 1 where something is.",
            discussion: """
                Action lines that cannot be read, milestones without a time, prices that do not hold when their cue is \
                planned, hand-overs without a host, negative slack, numbers given twice, unknown channels, and banner \
                figures that nothing fills.
                """)

        @OptionGroup var choice: ShowChoice
        @OptionGroup var database: DatabaseOptions

        @Flag(help: "Print it as JSON.")
        var json = false

        func run() throws {
            let workplace = try Workplace()
            let store = try database.open(workplace)
            defer { store.close() }
            let found = try choice.find(in: store, workplace)
            let findings = RundownCheck(
                of: found.rundown, channels: found.house.channels, limits: workplace.settings.limits
            ).findings
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                print(String(decoding: try encoder.encode(findings), as: UTF8.self))
            } else if findings.isEmpty {
                print("\(found.name): \(found.rundown.cues.count) cues, nothing is wrong".plainLine)
            } else {
                print(found.name.plainLine)
                for finding in findings { print("  \(finding.text)".plainLine) }
            }
            if !findings.isEmpty { throw ExitCode(1) }
        }
    }
}
