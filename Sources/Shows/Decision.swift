import Civil

/// What a person changed of the show while it ran, and why: time given to what sells, and taken from what does not.
public struct Decision: Hashable, Sendable, Codable {
    public var act: Act
    /// The cue it is about, as people called it then.
    public var about: String
    /// In the person's words; kept in the record.
    public var reason: String
    /// The newest numbers of each channel when it was made.
    public var figures: [CheckIn]
    /// What stands by after it.
    public var standby: CueID?

    public enum Act: Hashable, Sendable, Codable {
        /// More time for the cue on air; less where it is negative.
        case extend(Milliseconds)
        /// Airs a cue of the rundown next, out of its turn; the plan goes on after it where it stood.
        case queue(CueID)
        case unqueue(CueID)
        /// The cue does not air in this run; the plan keeps it.
        case drop(CueID)
        case keep(CueID)
    }

    public init(act: Act, about: String, reason: String, figures: [CheckIn] = [], standby: CueID?) {
        self.act = act
        self.about = about
        self.reason = reason
        self.figures = figures
        self.standby = standby
    }
}

/// A product to be pinned on a channel by hand, since its platform lets no program do so.
public struct Pin: Hashable, Sendable, Codable {
    public var sku: String
    public var channel: ChannelID

    public init(sku: String, channel: ChannelID) {
        self.sku = sku
        self.channel = channel
    }
}

/// What the producer tells the host, on the host's screen until it is cleared.
public struct Message: Hashable, Sendable {
    public var text: String
    public var at: Moment
    public var by: Seat?
}
