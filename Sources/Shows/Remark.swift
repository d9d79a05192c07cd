import Civil

/// Something said of a run at one moment of it, kept in its record.
public struct Remark: Hashable, Sendable {
    public var at: Moment
    public var by: Seat?
    public var what: Subject

    public enum Subject: Hashable, Sendable {
        case note(String)
        case violation(String)
        case checkIn(CheckIn)
        case refusal(act: String, reason: String)
        case unplannedScene(String)
        case panic(scene: String)
        case pull(sku: String)
        case restoral(sku: String)
        /// An automatic take that nobody was there to make in time.
        case missed(CueID, due: Instant)
        case decision(Decision)
        case message(String)
        case restoration(Restoration)

        /// Whether it is only said, and may follow the end of a run.
        var isWords: Bool {
            switch self {
            case .note, .violation, .checkIn, .refusal: true
            case .unplannedScene, .panic, .pull, .restoral, .missed, .decision, .message, .restoration: false
            }
        }
    }
}

/// Numbers a person read off a platform at a moment of the show; nil is not known.
public struct CheckIn: Hashable, Sendable, Codable {
    public var channel: ChannelID?
    public var orders: Int?
    public var viewers: Int?
    public var stock: Int?

    public init(channel: ChannelID? = nil, orders: Int? = nil, viewers: Int? = nil, stock: Int? = nil) {
        self.channel = channel
        self.orders = orders
        self.viewers = viewers
        self.stock = stock
    }
}

/// Something to be done by hand on a platform, until a person says it is done.
public struct ToDo: Hashable, Sendable {
    public var what: Subject
    public var raised: Moment
    public var done: Done?
    /// When it came to nothing because something else took its place.
    public var lapsed: Moment?

    public enum Subject: Hashable, Sendable {
        case pin(Pin)
        case unpin(sku: String, channel: ChannelID)
    }

    public var isOpen: Bool { done == nil && lapsed == nil }

    /// After this long a pin that nobody has made is an alarm.
    public static let pinPatience: Milliseconds = .minutes(1)

    /// Whether it is urgent: viewers are sold what is withdrawn, or cannot find what is shown.
    public func isUrgent(at now: Moment) -> Bool {
        guard isOpen else { return false }
        switch what {
        case .pin: return now.elapsed(since: raised) >= Self.pinPatience
        case .unpin: return true
        }
    }

    public var sku: String {
        switch what {
        case .pin(let pin): pin.sku
        case .unpin(let sku, _): sku
        }
    }

    public var channel: ChannelID {
        switch what {
        case .pin(let pin): pin.channel
        case .unpin(_, let channel): channel
        }
    }

    public struct Done: Hashable, Sendable {
        public var at: Moment
        public var by: Seat?
    }
}
