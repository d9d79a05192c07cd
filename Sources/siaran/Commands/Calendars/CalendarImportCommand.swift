import ArgumentParser
import Civil
import CivilTime
import Glibc
import ICalendar
import Interchange
import Journal
import Shows
import Store

extension CalendarCommand {
    /// Takes calendars of other programs, or our own, into the plan: says what that would do, and does it when told to.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take a calendar of Google, Apple, Outlook or our own into the plan.",
            discussion: """
                Says what would be added and changed and what cannot be kept, and writes nothing before --apply (or y, in a \
                terminal). An event is known again by its UID: importing a file again changes nothing, a newer one changes what \
                is new in it. What is not in the file stays. In the control room, u takes an import back as one. \
                docs/planning.md has more.
                """)

        @Argument(
            help: "The .ics file, or a folder of them; - reads standard input.", completion: .file(extensions: ["ics"]))
        var path: String

        @Option(help: ArgumentHelp("The room of shows whose location does not tell it.", valueName: "name"))
        var room: String?

        @Option(help: ArgumentHelp("Take in others' events from this day on; else from today.", valueName: "date"))
        var from: String?

        @Option(
            help: ArgumentHelp("Plan others' series through this day; else twelve weeks ahead.", valueName: "date"))
        var through: String?

        @Flag(
            help:
                "Plan shows again that are cancelled here and not in the file, as after an import that was taken back.")
        var reopen = false

        @Flag(help: "List everything, however much it is.")
        var full = false

        @Flag(help: "Write it.")
        var apply = false

        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let workplace = try Workplace()
            let sources = try CalendarFolder.read(path)
            guard sources.contains(where: \.reading.isCalendar) else {
                throw CommandTrouble("\(WholeFile.name(path)) holds no calendar: expected BEGIN:VCALENDAR, in UTF-8")
            }
            let looked = try database.open(workplace)
            defer { looked.close() }
            let plan = try WholePlan(of: looked)
            let manner = try manner(plan, workplace)
            let zones = ZoneMemory(workplace)
            let draft = CalendarImport(sources, into: plan.page, manner: manner, zones: zones.zone)
            let preview = ImportPreview(
                draft, rooms: plan.page.rooms, zone: workplace.zone, most: full ? .max : ImportPreview.most)
            for line in preview.lines { print(line.plainLine) }
            print(preview.summary)
            guard !draft.edit.isEmpty else {
                print("There is nothing to write.")
                return
            }
            guard try isWanted() else {
                print("Nothing was written: --apply writes it.")
                return
            }
            let store = try database.openToWrite(workplace)
            defer { store.close() }
            try write(draft.edit, to: store, after: plan.page.upTo, at: workplace.clock.now())
            print("Written. In the control room u takes it back.")
        }

        private func manner(_ plan: WholePlan, _ workplace: Workplace) throws -> CalendarImport.Manner {
            let first = try from.map { try Workplace.date("--from", $0) } ?? workplace.today
            let last = try through.map { try Workplace.date("--through", $0) } ?? workplace.today.adding(days: 84)
            guard first <= last else { throw CommandTrouble("--through \(last.iso) comes before \(first.iso)") }
            return CalendarImport.Manner(
                room: try room.map { try plan.room(named: $0).id }, zone: workplace.zone,
                from: workplace.midnight(of: first), through: last, cancelled: reopen ? .planAgain : .stay)
        }

        private func write(_ edit: PlanEdit, to store: ShowStore, after: Journal.Sequence, at moment: Moment) throws {
            switch store.commit(.planned(edit), after: after, at: moment) {
            case .committed: return
            case .overtaken(let lines):
                let who = lines.last.map { " by \($0.seat.name)" } ?? ""
                throw CommandTrouble(
                    "nothing was written: the plan was changed\(who) meanwhile; import again to see both")
            case .refused(let reason), .failed(let reason): throw CommandTrouble("nothing was written: \(reason)")
            }
        }

        private func isWanted() throws -> Bool {
            if apply { return true }
            guard path != "-", isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
            print("Write it? [y/N] ", terminator: "")
            fflush(nil)
            let answer = readLine()?.lowercased()
            return answer == "y" || answer == "yes" || answer == "ya"
        }
    }
}
