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

        @OptionGroup var options: RunOptions

        @Option(help: ArgumentHelp("The room: of the show that runs or comes next in it.", valueName: "name"))
        var room: String?

        @Option(help: ArgumentHelp("The show, by its number.", valueName: "id"))
        var show: Int64?

        @Flag(help: "Print JSON.")
        var json = false

        func validate() throws {
            let named = [room != nil, show != nil, options.run != nil].count { $0 }
            guard named == 1 else { throw ValidationError("name one of --room, --show and --run") }
        }

        func run() throws {
            let workplace = try Workplace()
            let store = try options.openStore(workplace)
            defer { store.close() }
            let now = workplace.clock.now()
            guard case .house(let house) = try store.load(.house) else { return }
            let id = try show.map { ShowID($0) } ?? ofRun(store) ?? named(in: house, store, at: now.wall)
            guard case .rundown(let page) = try store.load(.rundown(id)) else {
                throw ValidationError("there is no show \(id.raw)")
            }
            let zone = try ZoneFiles(environment: workplace.environment).zone(named: page.show.zone)
            let hosts = page.hosts(
                in: Rundown(show: page.show, cues: page.cues, segments: page.segments, zone: zone))
            let run = try newestRun(of: id, store)
            let isOver = page.show.status == .ended
            let report = ChecklistReport(
                of: page.show, room: house.rooms.first { $0.id == page.show.room }?.name ?? "?",
                preflight: .preflight(
                    of: page.show, from: workplace.settings.preflight, channels: house.channels, hosts: hosts,
                    ticks: page.ticks),
                wrapUp: run == nil && !isOver
                    ? nil
                    : .wrapUp(
                        of: page.show, run: run, channels: house.channels, hosts: hosts, ticks: page.ticks, at: now),
                zone: zone, at: now.wall)
            print(json ? try Self.text(of: report) : report.text)
            if report.hasOpenPreflight { throw ExitCode(1) }
        }

        private func ofRun(_ store: ShowStore) throws -> ShowID? {
            guard let run = options.run else { return nil }
            guard let entry = try store.runs(limit: 100_000).first(where: { $0.id.raw == run }) else {
                throw ValidationError("no run \(run): siaran rundown runs lists them")
            }
            return entry.show
        }

        /// The show that runs in a room, else the one that comes next, else the last.
        private func named(in house: House, _ store: ShowStore, at now: Instant) throws -> ShowID {
            guard let found = house.rooms.first(where: { $0.name == room }) else {
                let names = house.rooms.map(\.name).joined(separator: ", ")
                throw ValidationError("no room \(room ?? ""); there are: \(names.isEmpty ? "none" : names)")
            }
            if let open = house.openRuns.first(where: { $0.room == found.id }) { return open.show }
            let query = Query.calendar(from: now - .hours(36), until: now + .hours(36), filter: "", limit: 1000)
            guard case .calendar(let page) = try store.load(query) else { throw ValidationError("no calendar") }
            let shows = page.entries.map(\.show).filter { $0.room == found.id && $0.status != .cancelled }
            let next = shows.first { $0.end > now && $0.status != .ended }
            guard let chosen = next ?? shows.last else {
                throw ValidationError("no show in room \(found.name) from yesterday to tomorrow: name one with --show")
            }
            return chosen.id
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
