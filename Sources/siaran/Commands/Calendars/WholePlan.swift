import Civil
import CivilTime
import Configuration
import Interchange
import Journal
import Shows
import Staffing
import Store

/// Everything that is planned, as calendars are made of it and read into it.
struct WholePlan {
    let page: StaffingPage

    init(of store: ShowStore) throws {
        let (first, last) = (Instant(milliseconds: 0), Instant(milliseconds: 253_402_300_799_000))
        guard case .staffing(var page) = try store.load(.staffing(from: first, until: last)),
            case .series(let series) = try store.load(.series)
        else { throw CommandTrouble("the database is empty") }
        // Those too of which no show is planned.
        page.series = series.entries.map(\.series)
        self.page = page
    }

    func room(named name: String) throws -> Room {
        if let room = page.rooms.first(where: { $0.name.lowercased() == name.lowercased() }) { return room }
        throw CommandTrouble(
            "--room: there is no room \(name); there are \(page.rooms.map(\.name).joined(separator: ", "))")
    }

    /// - Parameter name: a name, or the number at the end of a host's file.
    func host(named name: String) throws -> Staffing.Host {
        if let host = page.hosts.first(where: { "\($0.id.raw)" == name }) { return host }
        let found = page.hosts.filter { $0.name.lowercased() == name.lowercased() }
        if found.count == 1 { return found[0] }
        guard found.isEmpty else {
            let numbers = found.map { "\($0.id.raw)" }.joined(separator: ", ")
            throw CommandTrouble("--host: \(found.count) hosts are called \(name); name one by number: \(numbers)")
        }
        let near = page.hosts.map(\.name).filter { $0.lowercased().hasPrefix(name.lowercased().prefix(2)) }.prefix(8)
        throw CommandTrouble(
            "--host: there is no host \(name)" + (near.isEmpty ? "" : "; there are \(near.joined(separator: ", "))"))
    }
}

/// Zones by name, each read once: a calendar of ten thousand events names three.
final class ZoneMemory {
    private let files: ZoneFiles
    private var zones: [String: Zone?] = [:]

    init(_ workplace: Workplace) { files = ZoneFiles(environment: workplace.environment) }

    func zone(_ name: String) -> Zone? {
        if let known = zones[name] { return known }
        let zone = try? files.zone(named: name)
        zones[name] = .some(zone)
        return zone
    }
}

extension Workplace {
    var today: LocalDate { zone.local(at: clock.now().wall).date }

    func midnight(of date: LocalDate) -> Instant { zone.instant(of: LocalTime(date: date, time: .midnight)) }

    /// The day an option says: `2026-11-25`.
    static func date(_ option: String, _ text: String) throws -> LocalDate {
        guard let date = try? LocalDate(iso: text) else {
            throw CommandTrouble("\(option) \(text): expected a day such as 2026-11-25")
        }
        return date
    }
}
