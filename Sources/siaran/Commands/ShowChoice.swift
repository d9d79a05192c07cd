import ArgumentParser
import Civil
import CivilTime
import Configuration
import Glibc
import Journal
import Shows
import Store

/// Which database a command reads or writes.
struct DatabaseOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The database to use instead of the usual one.", valueName: "file"), completion: .file())
    var database: String?

    @Flag(help: "Use the demo that runs.")
    var demo = false

    /// Opens it to look at it.
    func open(_ workplace: Workplace) throws -> ShowStore {
        try ShowStore(path: try path(workplace), seat: workplace.makeSeat(), mode: .inspection)
    }

    /// Opens it to write, as a seat of this command's own.
    func openToWrite(_ workplace: Workplace) throws -> ShowStore {
        let seat = workplace.makeSeat().importing(draw: UInt16.random(in: .min ... .max))
        let store = try ShowStore(path: try path(workplace), seat: seat, zone: workplace.zone)
        if let reason = store.readOnlyReason { throw CommandTrouble(reason.message) }
        return store
    }

    func isThere(_ workplace: Workplace) -> Bool { access(place(workplace), F_OK) == 0 }

    private func place(_ workplace: Workplace) -> String {
        database ?? (demo ? Folder.newestDemoDatabase() : nil) ?? workplace.settings.database
            ?? workplace.places.database
    }

    private func path(_ workplace: Workplace) throws -> String {
        let path = place(workplace)
        guard access(path, F_OK) == 0 else {
            throw CommandTrouble("\(path): there is no database yet; `siaran open` makes it")
        }
        return path
    }
}

/// Which show a command works on.
struct ShowChoice: ParsableArguments {
    @Option(help: ArgumentHelp("The show, by the number that `siaran shows` tells.", valueName: "id"))
    var show: Int64?

    @Option(help: ArgumentHelp("The room's show: the one that runs, else the next.", valueName: "name"))
    var room: String?

    @Option(help: ArgumentHelp("The show of that title, or a part of it.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The show of that day, such as 2026-11-25.", valueName: "date"))
    var date: String?

    /// A show with all that commands need of it.
    struct Found {
        var page: RundownPage
        var house: House
        var rundown: Rundown

        var room: String { house.rooms.first { $0.id == page.show.room }?.name ?? "" }

        /// `Payday Sale, Wed 2026-11-25 20:00, room A`.
        var name: String {
            let start = rundown.zone.local(at: page.show.start)
            return
                "\(page.show.title), \(start.date.weekday.short) \(start.date.iso) \(start.time.minutesText), room \(room)"
        }
    }

    func find(in store: ShowStore, _ workplace: Workplace) throws -> Found {
        guard case .house(let house) = try store.load(.house) else { throw CommandTrouble("the database is empty") }
        let id = try show.map { ShowID($0) } ?? choose(in: store, house, workplace).id
        guard case .rundown(let page) = try store.load(.rundown(id)) else {
            throw CommandTrouble("there is no show \(id.raw): siaran shows lists them")
        }
        let zone = try ZoneFiles(environment: workplace.environment).zone(named: page.show.zone)
        let rundown = Rundown(show: page.show, cues: page.cues, segments: page.segments, zone: zone)
        return Found(page: page, house: house, rundown: rundown)
    }

    private func choose(in store: ShowStore, _ house: House, _ workplace: Workplace) throws -> Show {
        let now = workplace.clock.now().wall
        let wanted = try ShowWindow(title: title, date: date, room: room, house: house, zone: workplace.zone, now: now)
        let shows = try wanted.shows(in: store).filter { $0.status != .cancelled }
        guard !shows.isEmpty else {
            throw CommandTrouble("no such show was found: siaran shows lists those of the coming weeks")
        }
        if shows.count == 1 { return shows[0] }
        // With a room, the one that runs or comes next is meant; of several rooms or titles nobody can tell.
        if room != nil || house.rooms.count == 1, title == nil, date == nil {
            return shows.first { $0.end > now } ?? shows[shows.count - 1]
        }
        let lines = shows.prefix(12).map { ShowList.line($0, house, workplace.zone) }
        throw CommandTrouble("which show? Name it with --show:\n\(lines.joined(separator: "\n"))")
    }
}

/// The shows that fit what was said of them.
struct ShowWindow {
    private var from: Instant
    private var until: Instant
    private var filter: String
    private var room: RoomID?

    private static let most = 1000

    init(title: String?, date: String?, room: String?, house: House, zone: Zone, now: Instant) throws {
        filter = title ?? ""
        let days: Int64 = title == nil ? 60 : 366
        (from, until) = (now - .hours(24 * days / 8), now + .hours(24 * days))
        if let date {
            guard let day = try? LocalDate(iso: date) else {
                throw CommandTrouble("--date \(date): expected a day such as 2026-11-25")
            }
            from = zone.instant(of: LocalTime(date: day, time: .midnight))
            until = zone.instant(of: LocalTime(date: day.adding(days: 1), time: .midnight))
        }
        if let room {
            guard let found = house.rooms.first(where: { $0.name.lowercased() == room.lowercased() }) else {
                throw CommandTrouble(
                    "there is no room \(room); there are \(house.rooms.map(\.name).joined(separator: ", "))")
            }
            self.room = found.id
        }
    }

    /// Earliest first.
    func shows(in store: ShowStore) throws -> [Show] {
        let query = Query.calendar(from: from, until: until, filter: filter, limit: Self.most)
        guard case .calendar(let page) = try store.load(query) else { return [] }
        return page.entries.map(\.show).filter { room == nil || $0.room == room }
    }
}

extension String {
    /// Several lines that a terminal can be given.
    var plainText: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).plainLine }.joined(separator: "\n")
    }
}
