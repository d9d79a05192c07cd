import ArgumentParser
import Civil
import CivilTime
import Journal
import Shows
import Store

/// Lists shows with the numbers by which commands name them.
struct ShowList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shows", abstract: "List the shows of the coming weeks, with the numbers that commands take.")

    @OptionGroup var database: DatabaseOptions

    @Option(help: ArgumentHelp("Only this room's.", valueName: "name"))
    var room: String?

    @Option(help: ArgumentHelp("Only those of that title, or a part of it; a year back and ahead.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("Only those of that day, such as 2026-11-25.", valueName: "date"))
    var date: String?

    func run() throws {
        let workplace = try Workplace()
        let store = try database.open(workplace)
        defer { store.close() }
        guard case .house(let house) = try store.load(.house) else { return }
        let window = try ShowWindow(
            title: title, date: date, room: room, house: house, zone: workplace.zone, now: workplace.clock.now().wall)
        for show in try window.shows(in: store) { print(Self.line(show, house, workplace.zone)) }
    }

    /// `1234  Wed 2026-11-25 20:00  room A  ready  Payday Sale`.
    static func line(_ show: Show, _ house: House, _ zone: Zone) -> String {
        let start = zone.local(at: show.start)
        let room = house.rooms.first { $0.id == show.room }?.name ?? "?"
        return "\(show.id.raw)  \(start.date.weekday.short) \(start.date.iso) \(start.time.minutesText)  room \(room)  "
            + "\(show.status.rawValue)  \(show.title)".plainLine
    }
}
