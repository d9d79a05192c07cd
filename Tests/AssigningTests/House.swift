import Assigning
import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing

/// A week of November 2026 in Jakarta: a room, hosts and shows, from which each story makes what it needs.
enum House {
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
    /// Monday 23 November 2026, midnight in Jakarta.
    static let monday = Instant(milliseconds: 1_795_366_800_000)
    static let tikTok = Channel(id: ChannelID(1), name: "TT", platform: "tiktok", account: "@lumirona.id")

    static func at(_ hour: Int64, day: Int64 = 0) -> Instant { monday + .hours(day * 24 + hour) }

    static func host(_ id: Int64, _ name: String, _ change: (inout Host) -> Void = { _ in }) -> Host {
        var host = Host(
            id: HostID(id), name: name, languages: ["id"], skills: ["serum": 3], rate: Amount(rupiah: 100_000),
            limits: HostLimits(weeklyMaximum: .hours(24)))
        change(&host)
        return host
    }

    static func show(
        _ id: Int64, _ title: String, _ start: Instant, _ length: Milliseconds = .hours(2),
        status: Show.Status = .draft, category: String = "serum", sales: Int64? = nil
    ) -> Show {
        Show(
            id: ShowID(id), room: RoomID(1), title: title, start: start, end: start + length, zone: "Asia/Jakarta",
            status: status, channels: [tikTok.id],
            subject: Show.Subject(category: category, expectedSales: sales.map { Amount(rupiah: $0) }))
    }

    static func booking(
        _ id: Int64, _ host: Host, on show: Show, _ role: Booking.Role = .main, state: Booking.State = .draft
    ) -> Booking {
        Booking(id: BookingID(id), shift: ShiftID(show.id.raw), host: host.id, role: role, state: state)
    }

    /// Shows of one shift each, and who is booked on them.
    static func page(
        _ shows: [Show], _ bookings: [Booking] = [], hosts: [Host], timeOff: [TimeOff] = []
    ) -> StaffingPage {
        StaffingPage(
            rooms: [Room(id: RoomID(1), name: "A")], channels: [tikTok], shows: shows,
            shifts: shows.map { Shift(id: ShiftID($0.id.raw), show: $0.id, start: $0.start, end: $0.end) },
            bookings: bookings, hosts: hosts, timeOff: timeOff)
    }

    static func problem(
        of page: StaffingPage, staffing shows: [Show]? = nil, _ freedom: HouseProblem.Freedom = .drafts,
        at now: Instant = monday
    ) -> HouseProblem {
        HouseProblem(
            staffing: Set((shows ?? page.shows).map(\.id)), of: page, freedom: freedom, by: .standard, zone: zone,
            at: now)
    }

    /// What the solver finds, always the same.
    static func proposal(for house: HouseProblem) -> Proposal {
        var solver = RosterSolver(RosterTable(house.problem), seed: 1)
        for step in 0..<40 { solver.step(moves: 200, at: Double(step) / 40) }
        return Proposal(house, roster: solver.roster)
    }
}

extension Proposal {
    /// `+ Sari Pagi`, `- Tio Malam`, `Tio > Sari Malam`.
    var said: [String] {
        rows.map { row in
            func name(_ id: HostID) -> String { house.page.hosts.first { $0.id == id }?.name ?? "?" }
            return switch row.kind {
            case .added(let host): "+ \(name(host)) \(row.show.title)"
            case .removed(let booking): "- \(name(booking.host)) \(row.show.title)"
            case .changed(let booking, let host): "\(name(booking.host)) > \(name(host)) \(row.show.title)"
            }
        }
    }
}
