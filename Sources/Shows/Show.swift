import Civil

/// A planned live stream: a date, a room, channels, and a rundown of its own.
public struct Show: Hashable, Sendable, Codable, Identifiable {
    public var id: ShowID
    public var room: RoomID
    public var title: String
    public var start: Instant
    /// The planned end: what the rundown's plan comes to, or the slot's end before there is a rundown.
    public var end: Instant
    /// The instant the platform or the next show cuts this one off; nil where it may run on.
    public var hardOut: Instant?
    /// IANA name of the zone its clocks are written in.
    public var zone: String
    public var status: Status
    public var channels: [ChannelID]
    public var subject: Subject
    /// The occurrence of a series that it is; nil for a show that stands alone.
    public var occurrence: Occurrence?

    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        /// `draft` is a show that is planned; `reconciled` one whose figures have been compared with the platforms'.
        case draft, ready, onAir, ended, reconciled, cancelled
    }

    /// What it sells, and in which language: what its hosts have to know.
    public struct Subject: Hashable, Sendable, Codable {
        /// Such as `serum`; empty where it is nothing in particular.
        public var category: String
        public var brand: String
        /// A language tag.
        public var language: String
        /// Expected sales, in rupiah; nil where nobody has said.
        public var expectedSales: Amount?

        public init(
            category: String = "", brand: String = "", language: String = "id", expectedSales: Amount? = nil
        ) {
            self.category = category
            self.brand = brand
            self.language = language
            self.expectedSales = expectedSales
        }
    }

    /// Which one of a series it is, and whether it has gone its own way.
    public struct Occurrence: Hashable, Sendable, Codable {
        public var series: SeriesID
        /// When the series gives it, by the series' own clock: what RFC 5545 calls RECURRENCE-ID.
        public var original: LocalTime
        /// It was changed by itself; a change of the whole series leaves it alone.
        public var isApart: Bool

        public init(series: SeriesID, original: LocalTime, isApart: Bool = false) {
            self.series = series
            self.original = original
            self.isApart = isApart
        }
    }

    public init(
        id: ShowID, room: RoomID, title: String, start: Instant, end: Instant, hardOut: Instant? = nil, zone: String,
        status: Status = .draft, channels: [ChannelID] = [], subject: Subject = Subject(),
        occurrence: Occurrence? = nil
    ) {
        self.id = id
        self.room = room
        self.title = title
        self.start = start
        self.end = end
        self.hardOut = hardOut
        self.zone = zone
        self.status = status
        self.channels = channels
        self.subject = subject
        self.occurrence = occurrence
    }

    /// Lines of version 1 know no subjects and no series.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(ShowID.self, forKey: .id), room: try values.decode(RoomID.self, forKey: .room),
            title: try values.decode(String.self, forKey: .title),
            start: try values.decode(Instant.self, forKey: .start), end: try values.decode(Instant.self, forKey: .end),
            hardOut: try values.decodeIfPresent(Instant.self, forKey: .hardOut),
            zone: try values.decode(String.self, forKey: .zone),
            status: try values.decode(Status.self, forKey: .status),
            channels: try values.decode([ChannelID].self, forKey: .channels),
            subject: try values.decodeIfPresent(Subject.self, forKey: .subject) ?? Subject(),
            occurrence: try values.decodeIfPresent(Occurrence.self, forKey: .occurrence))
    }
}

/// A studio with its own OBS.
public struct Room: Hashable, Sendable, Codable, Identifiable {
    public var id: RoomID
    /// What people call it, one word: `A`.
    public var name: String

    public init(id: RoomID, name: String) {
        self.id = id
        self.name = name
    }
}

/// An account on a platform on which shows go out.
public struct Channel: Hashable, Sendable, Codable, Identifiable {
    public var id: ChannelID
    /// The short form the tally shows: `TT`.
    public var name: String
    /// `tiktok`, `shopee`, or another platform's name.
    public var platform: String
    public var account: String

    public init(id: ChannelID, name: String, platform: String, account: String) {
        self.id = id
        self.name = name
        self.platform = platform
        self.account = account
    }
}

/// One running Siaran, by a name that others recognise.
public struct Seat: Hashable, Sendable, Codable, Identifiable {
    public var id: SeatID
    public var name: String

    public init(id: SeatID, name: String) {
        self.id = id
        self.name = name
    }
}
