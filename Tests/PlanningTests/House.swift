import Civil
import Journal
import Planning
import Shows
import Staffing

/// Two rooms, three hosts and an evening of shows, from which each story makes what it needs.
enum House {
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
    /// Wednesday 25 November 2026, midnight in Jakarta.
    static let midnight = Instant(milliseconds: 1_795_539_600_000)
    static let tikTok = Channel(id: ChannelID(1), name: "TT", platform: "tiktok", account: "@lumirona.id")
    static let shopee = Channel(id: ChannelID(2), name: "SH", platform: "shopee", account: "lumirona.official")

    static func at(_ hour: Int64, _ minute: Int64 = 0) -> Instant { midnight + .hours(hour) + .minutes(minute) }

    static let sari = host(1, "Sari")
    static let tio = host(2, "Tio")

    static func host(_ id: Int64, _ name: String, _ change: (inout Host) -> Void = { _ in }) -> Host {
        var host = Host(
            id: HostID(id), name: name, languages: ["id"], skills: ["serum": 3],
            limits: HostLimits(weeklyMaximum: .hours(24)))
        change(&host)
        return host
    }

    /// In room A on TikTok, of serum, unless said otherwise.
    static func show(
        _ id: Int64, _ title: String, _ start: Instant, _ length: Milliseconds = .hours(1), room: Int64 = 1,
        status: Show.Status = .draft, channels: [ChannelID] = [], category: String = "serum"
    ) -> Show {
        Show(
            id: ShowID(id), room: RoomID(room), title: title, start: start, end: start + length, zone: "Asia/Jakarta",
            status: status, channels: channels, subject: Show.Subject(category: category))
    }

    /// The whole of a show, under its number.
    static func shift(of show: Show) -> Shift {
        Shift(id: ShiftID(show.id.raw), show: show.id, start: show.start, end: show.end)
    }

    static func booking(
        _ id: Int64, _ host: Host, on show: Show, _ role: Booking.Role = .main, state: Booking.State = .draft
    ) -> Booking {
        Booking(id: BookingID(id), shift: ShiftID(show.id.raw), host: host.id, role: role, state: state)
    }

    /// Shows of one shift each, and who is booked on them.
    static func page(_ shows: [Show], _ bookings: [Booking] = [], hosts: [Host] = [sari, tio]) -> StaffingPage {
        StaffingPage(
            rooms: [Room(id: RoomID(1), name: "A"), Room(id: RoomID(2), name: "B")], channels: [tikTok, shopee],
            shows: shows, shifts: shows.map(shift), bookings: bookings, hosts: hosts)
    }
}

extension PlanEdit {
    func refusal(among page: StaffingPage, origin: Origin = .person) -> String? {
        refusal(among: page, zone: House.zone, origin: origin)
    }
}
