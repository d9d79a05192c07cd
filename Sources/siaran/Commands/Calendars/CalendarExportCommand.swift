import ArgumentParser
import Civil
import CivilTime
import ICalendar
import Interchange
import Journal
import Shows
import Staffing
import Store

extension CalendarCommand {
    /// Writes the plan as calendars for phones and other programs.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write the plan as a calendar, or each host's into a folder.",
            discussion: """
                Without -o the calendar is printed. A file that was written before is brought up to date: what has not changed \
                stays as it is, what is no more is cancelled, so that phones which subscribe take it over. A room's or the whole \
                calendar holds everything, bookings and expected sales too, and can be imported again; a host's holds what \
                that host was told, and nothing that is not published. docs/planning.md has more.
                """)

        @Option(
            name: [.customShort("o"), .customLong("output")],
            help: ArgumentHelp("The file, such as shows.ics.", valueName: "file"),
            completion: .file(extensions: ["ics"]))
        var output: String?

        @Option(
            help: ArgumentHelp("Write a file a host into this folder, which is made.", valueName: "dir"),
            completion: .directory)
        var folder: String?

        @Option(help: ArgumentHelp("Only this room's shows.", valueName: "name"))
        var room: String?

        @Option(
            help: ArgumentHelp("What this host was told; a name, or the number in a file's name.", valueName: "name"))
        var host: String?

        @Option(help: ArgumentHelp("Nothing before this day.", valueName: "date"))
        var from: String?

        @Option(help: ArgumentHelp("Nothing after this day.", valueName: "date"))
        var to: String?

        @Option(help: ArgumentHelp("Tell hosts to be there so long before they are on.", valueName: "minutes"))
        var call: Int?

        @Flag(help: "Write over a file that is another calendar, or none.")
        var force = false

        @OptionGroup var database: DatabaseOptions

        func validate() throws {
            if folder != nil, output != nil { throw ValidationError("-o names one file, --folder makes one a host") }
            if folder != nil, room != nil {
                throw ValidationError("--folder goes by hosts; a room's calendar goes with -o")
            }
            if host != nil, room != nil { throw ValidationError("name a room or a host") }
            guard (0...1440).contains(call ?? 0) else { throw ValidationError("--call: expected 0 to 1440 minutes") }
            if call != nil, folder == nil, host == nil { throw ValidationError("--call goes with --host or --folder") }
        }

        func run() throws {
            let workplace = try Workplace()
            let window = try window(workplace)
            let store = try database.open(workplace)
            defer { store.close() }
            let plan = try WholePlan(of: store)
            let now = workplace.clock.now().wall
            let zones = ZoneMemory(workplace)
            let export = CalendarExport(plan.page, at: now, zone: zones.zone)
            let desk = CalendarDesk(export: export, now: now, window: window, isForced: force)
            if let folder {
                let hosts = try host.map { [try plan.host(named: $0)] } ?? plan.page.hosts
                try write(hosts, of: desk, into: folder)
                return
            }
            let file = try calendar(of: plan, export, window)
            if let output {
                print(try desk.write(file, to: output))
            } else {
                print(export.text(of: file), terminator: "")
            }
        }

        private func calendar(
            of plan: WholePlan, _ export: CalendarExport, _ window: Range<Instant>?
        ) throws -> CalendarFile {
            if let host {
                return export.calendar(of: try plan.host(named: host), lead: lead, window: window)
            }
            let room = try room.map { try plan.room(named: $0) }
            let name = room.map { "Siaran, room \($0.name)" } ?? "Siaran"
            return export.shows(named: name, room: room?.id, window: window)
        }

        private func write(_ hosts: [Staffing.Host], of desk: CalendarDesk, into folder: String) throws {
            try CalendarFolder.make(folder)
            let names = try HostFileNames(in: folder)
            for host in hosts {
                let file = desk.export.calendar(of: host, lead: lead, window: desk.window)
                print(try desk.write(file, to: "\(folder)/\(names.name(of: host))"))
            }
        }

        private var lead: Milliseconds? { call.map { .minutes(Int64($0)) } }

        private func window(_ workplace: Workplace) throws -> Range<Instant>? {
            guard from != nil || to != nil else { return nil }
            let first = try from.map { workplace.midnight(of: try Workplace.date("--from", $0)) }
            let last = try to.map { workplace.midnight(of: try Workplace.date("--to", $0).adding(days: 1)) }
            let span = (first ?? Instant(milliseconds: 0), last ?? Instant(milliseconds: 253_402_300_799_000))
            guard span.0 < span.1 else { throw CommandTrouble("--to \(to ?? "") comes before --from \(from ?? "")") }
            return span.0..<span.1
        }
    }
}
