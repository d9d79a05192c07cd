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

    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        case draft, ready, onAir, ended, cancelled
    }

    public init(
        id: ShowID, room: RoomID, title: String, start: Instant, end: Instant, hardOut: Instant? = nil, zone: String,
        status: Status = .draft, channels: [ChannelID] = []
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
