import Civil
import Shows
import Staffing

// The rooms, accounts and people of Lumi Rona. All are invented.

extension DemoDay {
    static let roomA = RoomID(1)
    static let roomB = RoomID(2)
    static let roomC = RoomID(3)
    static let tikTok = ChannelID(1)
    static let shopee = ChannelID(2)

    static let houseRooms = [Room(id: roomA, name: "A"), Room(id: roomB, name: "B"), Room(id: roomC, name: "C")]
    static let houseChannels = [
        Channel(id: tikTok, name: "TT", platform: "tiktok", account: "@lumirona.id"),
        Channel(id: shopee, name: "SH", platform: "shopee", account: "lumirona.official"),
    ]

    /// Who can be booked, by the number of their identifier.
    enum Person: Int64, CaseIterable {
        case sari = 1, mega, tio, rara, dina, bayu, putri, andra, kirana, yoga, nadia, fajar

        var id: HostID { HostID(rawValue) }
    }

    /// Mains of a category are at its second level at least; the first skill named is the best.
    static let houseHosts: [Host] = [
        host(.sari, "Sari", ["id", "en"], ["serum", "closing", "flash sale"], hours: 24, rate: 175_000, .evenings),
        host(.mega, "Mega", ["id", "en"], ["serum", "giveaway"], hours: 24, rate: 150_000, .evenings),
        host(.tio, "Tio", ["id"], ["sunscreen", "flash sale", "games"], hours: 24, rate: 125_000, .always),
        host(.rara, "Rara", ["id", "su"], ["cleanser", "tutorial"], hours: 24, rate: 125_000, .always),
        host(.dina, "Dina", ["id", "jv"], ["toner", "morning"], hours: 32, rate: 110_000, .days),
        host(.bayu, "Bayu", ["id", "en"], ["toner", "interview"], hours: 24, rate: 120_000, .always),
        host(.putri, "Putri", ["id"], ["make-up", "tutorial"], hours: 20, rate: 110_000, .days),
        host(.andra, "Andra", ["id", "en", "jv"], ["marathon", "closing"], hours: 32, rate: 160_000, .always),
        host(.kirana, "Kirana", ["id", "jv"], ["marathon", "bundle"], hours: 28, rate: 140_000, .always),
        host(.yoga, "Yoga", ["id", "su"], ["operator", "games"], hours: 40, rate: 90_000, .always),
        host(.nadia, "Nadia", ["id", "en"], ["moderator", "marathon"], hours: 24, rate: 130_000, .always),
        host(.fajar, "Fajar", ["id"], ["moderator", "operator"], hours: 40, rate: 90_000, .always),
    ]

    /// Putri is off for two days and a half from now on.
    static func houseTimeOff(around anchor: Instant) -> [TimeOff] {
        [
            TimeOff(
                id: TimeOffID(1), host: Person.putri.id, start: anchor - .hours(12), end: anchor + .hours(60),
                reason: "family", state: .approved,
                decision: TimeOff.Decision(by: "Rian", at: anchor - .hours(72)))
        ]
    }

    private static func host(
        _ person: Person, _ name: String, _ languages: [String], _ skills: [String], hours: Int64, rate: Int64,
        _ availability: Availability
    ) -> Host {
        Host(
            id: person.id, name: name, languages: languages,
            skills: Dictionary(uniqueKeysWithValues: zip(skills, [4, 3, 2])),
            rate: Amount(rupiah: rate),
            limits: HostLimits(weeklyMinimum: .hours(hours / 3), weeklyMaximum: .hours(hours)),
            availability: availability)
    }
}

extension Availability {
    /// Every day from ten, and on into the night.
    fileprivate static let evenings = everyDay(from: 10 * 60, until: 26 * 60)
    /// Every day from six to ten in the evening.
    fileprivate static let days = everyDay(from: 6 * 60, until: 22 * 60)

    private static func everyDay(from: Int, until: Int) -> Availability {
        let spans = DaySpan(from: from, until: until).map { [$0] } ?? []
        return Availability(week: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0.rawValue, spans) }))
    }
}
