import ArgumentParser
import Civil
import CivilTime
import Configuration
import Foundation
import Glibc
import Journal
import Replay
import Reports
import Shows
import Store

/// Which run of which database a command reads.
struct RunOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The run, by the number that `siaran rundown runs` shows; else the newest.", valueName: "id")
    )
    var run: Int64?

    @OptionGroup var database: DatabaseOptions

    /// A run with all that is told of it.
    struct Found {
        var entry: RunEntry
        var lines: [JournalLine]
        var run: Run
        var page: RundownPage
        var changes: [PlanChange]
        var house: House
        var zone: Zone
        var now: Moment
    }

    func find() throws -> Found {
        let workplace = try Workplace()
        let store = try database.open(workplace)
        defer { store.close() }
        let entries = try store.runs(limit: run == nil ? 1 : 100_000)
        guard let entry = entries.first(where: { run == nil || $0.id.raw == run }) else {
            throw ValidationError(
                run.map { "no run \($0): siaran rundown runs lists them" } ?? "no run was started yet")
        }
        guard case .run(let page) = try store.load(.run(entry.id)), case .house(let house) = try store.load(.house),
            case .rundown(let rundown) = try store.load(.rundown(entry.show)), let first = page.lines.first,
            case .run(_, let opening) = first.change, var run = Run(id: entry.id, opening: opening, at: first.at)
        else { throw ValidationError("run \(entry.id.raw) cannot be read: its show is gone") }
        for line in page.lines.dropFirst() {
            if case .run(_, let step) = line.change { run.fold(step, at: line.at, by: line.seat) }
        }
        return Found(
            entry: entry, lines: page.lines, run: run, page: rundown,
            changes: try store.planChanges(of: entry.show, after: first.sequence), house: house,
            zone: try ZoneFiles(environment: workplace.environment).zone(named: rundown.show.zone),
            now: workplace.clock.now())
    }
}

extension RundownCommand {
    /// Lists the runs there were.
    struct Runs: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "runs", abstract: "List the newest runs.")

        @OptionGroup var options: RunOptions

        @Option(help: "How many.")
        var limit = 20

        func run() throws {
            let workplace = try Workplace()
            let store = try options.database.open(workplace)
            defer { store.close() }
            for entry in try store.runs(limit: limit) {
                let end = entry.ended.map { workplace.zone.stamp($0.wall) } ?? "goes on"
                print(
                    "\(entry.id.raw)  \(workplace.zone.stamp(entry.started.at.wall))  \(end)  room \(entry.room)  "
                        + "\(entry.kind.rawValue)  \(entry.title)")
            }
        }
    }

    /// Prints the record of a run.
    struct AsRun: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "as-run", abstract: "Print what was on air in a run, as CSV or JSON.",
            discussion: "Lengths are seconds in the CSV and milliseconds in the JSON; instants carry the show's offset."
        )

        @OptionGroup var options: RunOptions

        @Flag(help: "CSV (the default), JSON, or the CSV of minutes by host and cue.")
        var format = Format.csv

        /// What is printed.
        enum Format: String, EnumerableFlag {
            case csv, json, minutes
        }

        func run() throws {
            let found = try options.find()
            let channels = Dictionary(uniqueKeysWithValues: found.house.channels.map { ($0.id, $0.name) })
            let report = AsRunReport(
                of: found.run, show: found.entry.title, room: found.entry.room, zone: found.zone, channels: channels,
                ticks: found.page.ticks, at: found.now)
            switch format {
            case .csv: print(report.csv, terminator: "")
            case .minutes: print(report.minutesCSV, terminator: "")
            case .json:
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                print(String(decoding: try encoder.encode(report), as: UTF8.self))
            }
        }
    }
}
