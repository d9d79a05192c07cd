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

    static func houseHosts(away anchor: Instant) -> [Host] {
        func host(
            _ person: Person, _ name: String, _ languages: [String], _ skills: [String], hours: Int64,
            awayUntil: Instant? = nil
        ) -> Host {
            Host(
                id: person.id, name: name, languages: languages, skills: skills, weeklyMaximum: .hours(hours),
                awayUntil: awayUntil)
        }
        return [
            host(.sari, "Sari", ["id", "en"], ["serum", "closing", "flash sale"], hours: 24),
            host(.mega, "Mega", ["id", "en"], ["serum", "giveaway"], hours: 24),
            host(.tio, "Tio", ["id"], ["sunscreen", "flash sale", "games"], hours: 24),
            host(.rara, "Rara", ["id", "su"], ["cleanser", "tutorial"], hours: 24),
            host(.dina, "Dina", ["id", "jv"], ["toner", "morning"], hours: 32),
            host(.bayu, "Bayu", ["id", "en"], ["toner", "interview"], hours: 24),
            host(.putri, "Putri", ["id"], ["make-up", "tutorial"], hours: 20, awayUntil: anchor + .hours(60)),
            host(.andra, "Andra", ["id", "en", "jv"], ["marathon", "closing"], hours: 32),
            host(.kirana, "Kirana", ["id", "jv"], ["marathon", "bundle"], hours: 28),
            host(.yoga, "Yoga", ["id", "su"], ["operator", "games"], hours: 40),
            host(.nadia, "Nadia", ["id", "en"], ["moderator", "marathon"], hours: 24),
            host(.fajar, "Fajar", ["id"], ["moderator", "operator"], hours: 40),
        ]
    }
}
