import ArgumentParser
import Civil
import CivilTime
import Configuration
import Foundation
import Glibc
import Journal
import Reports
import Shows
import Store

extension RundownCommand {
    /// Prints what is ticked and what is open before and after a show; changes nothing.
    struct ChecklistCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "checklist", abstract: "Print a show's preflight and wrap-up: done by whom and when.",
            discussion: "Exits with 1 while a row of the preflight is open, so that a script may wait for it.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var choice: ShowChoice

        @Flag(help: "Print JSON.")
        var json = false

        func run() throws {
            let workplace = try Workplace()
            let store = try database.open(workplace)
            defer { store.close() }
            let now = workplace.clock.now()
            let found = try choice.find(in: store, workplace)
            let (page, house, zone) = (found.page, found.house, found.rundown.zone)
            let hosts = page.hosts(in: found.rundown)
            let run = try newestRun(of: page.show.id, store)
            let isOver = page.show.status.isOver
            let report = ChecklistReport(
                of: page.show, room: found.room,
                preflight: .preflight(
                    of: page.show, from: workplace.settings.preflight, channels: house.channels, hosts: hosts,
                    ticks: page.ticks),
                wrapUp: run == nil && !isOver
                    ? nil
                    : .wrapUp(
                        of: page.show, run: run, channels: house.channels,
                        routes: workplace.settings.routes.all(
                            of: house.channels.filter { page.show.channels.contains($0.id) }.map(\.name),
                            in: found.room),
                        hosts: hosts, ticks: page.ticks, at: now),
                zone: zone, at: now.wall)
            print(json ? try Self.text(of: report) : report.text)
            if report.hasOpenPreflight { throw ExitCode(1) }
        }

        private func newestRun(of show: ShowID, _ store: ShowStore) throws -> Run? {
            guard let entry = try store.runs(limit: 1000).first(where: { $0.show == show && $0.kind == .live }),
                case .run(let page) = try store.load(.run(entry.id)), let first = page.lines.first,
                case .run(_, let opening) = first.change, var run = Run(id: entry.id, opening: opening, at: first.at)
            else { return nil }
            for line in page.lines.dropFirst() {
                if case .run(_, let step) = line.change { run.fold(step, at: line.at, by: line.seat) }
            }
            return run
        }

        private static func text(of report: ChecklistReport) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(report), as: UTF8.self)
        }
    }
}
