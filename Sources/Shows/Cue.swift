import Civil

/// One row of a rundown: what airs together when its turn comes.
public struct Cue: Hashable, Sendable, Codable, Identifiable {
    public var id: CueID
    public var show: ShowID
    public var segment: SegmentID?
    /// Order within the show; sparse, so a cue goes between two others without renumbering them.
    public var position: Int64
    /// What people call it (`6.1`); free text that survives inserts.
    public var number: String
    public var title: String
    public var kind: Kind
    public var start: Start
    public var length: Length
    /// Whether it ends at its planned end however late it began.
    public var countsToEnd: Bool
    public var advance: Advance
    /// From the TAKE to the first action.
    public var preWait: Milliseconds
    /// From the first action to the next cue, where it continues by itself.
    public var postWait: Milliseconds
    /// The action line as a person typed it; see `Action`.
    public var actions: String
    /// Who is on camera as it begins; empty where the host before goes on.
    public var host: String
    /// The host who takes over in it; empty where nobody does.
    public var incoming: String
    public var product: Product?
    /// What holds on each channel; at most one that names no channel.
    public var offers: [Offer]
    /// What the host must say, and must not.
    public var say: String
    public var never: String
    /// For the crew; no viewer and no host's screen shows it.
    public var notes: String
    /// The template's cue it was made from.
    public var origin: CueID?

    /// What a cue is besides normal; each answers differently whether it can be taken and whether it counts in time.
    public enum Kind: Hashable, Sendable, Codable {
        case normal
        /// Neither taken nor counted.
        case skip
        /// Taken but not counted.
        case untimed
        /// Counted but not taken, and why.
        case blocked(reason: String)
        /// A point of the clock people watch for; neither taken nor counted.
        case milestone
        /// Moves what follows by a length without changing the plan; neither taken nor counted.
        case delay(Milliseconds)
    }

    /// Where its planned start comes from.
    public enum Start: Hashable, Sendable, Codable {
        /// At the planned end of the counted cue before it.
        case soft
        /// At the first such time of day later than the counted cue before it, or that many days after the show's date.
        case hard(TimeOfDay, dayOffset: Int?)
    }

    /// What fixes its planned end.
    public enum Length: Hashable, Sendable, Codable {
        case lasting(Milliseconds)
        /// The first such time of day after its planned start.
        case until(TimeOfDay)
    }

    /// What follows it without a key.
    public enum Advance: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing: the next cue stands by from the TAKE on.
        case manual
        /// The standby is taken at this cue's nominal end.
        case autoFollow
        /// The standby is taken once pre-wait and post-wait have run.
        case autoContinue
        /// Nothing stands by until this cue's nominal end, so that no GO cuts it short; then the next cue does.
        case standbyNext
    }

    /// The product a cue sells.
    public struct Product: Hashable, Sendable, Codable {
        public var sku: String
        public var name: String
        /// Pieces left as last counted; nil where nobody has counted.
        public var stock: Int?

        public init(sku: String, name: String, stock: Int? = nil) {
            self.sku = sku
            self.name = name
            self.stock = stock
        }
    }

    public init(
        id: CueID, show: ShowID, segment: SegmentID? = nil, position: Int64, number: String, title: String,
        kind: Kind = .normal, start: Start = .soft, length: Length, countsToEnd: Bool = false,
        advance: Advance = .manual, preWait: Milliseconds = .zero, postWait: Milliseconds = .zero, actions: String = "",
        host: String = "", incoming: String = "", product: Product? = nil, offers: [Offer] = [], say: String = "",
        never: String = "", notes: String = "", origin: CueID? = nil
    ) {
        self.id = id
        self.show = show
        self.segment = segment
        self.position = position
        self.number = number
        self.title = title
        self.kind = kind
        self.start = start
        self.length = length
        self.countsToEnd = countsToEnd
        self.advance = advance
        self.preWait = preWait
        self.postWait = postWait
        self.actions = actions
        self.host = host
        self.incoming = incoming
        self.product = product
        self.offers = offers
        self.say = say
        self.never = never
        self.notes = notes
        self.origin = origin
    }

    /// Whether a TAKE may air it.
    public var canBeTaken: Bool {
        switch kind {
        case .normal, .untimed: true
        case .skip, .blocked, .milestone, .delay: false
        }
    }

    /// Whether a host takes over in it.
    public var isHandOver: Bool { !incoming.isEmpty }

    /// Who is on camera once it airs.
    /// - Parameter host: who was before.
    public func onCamera(after host: String) -> String {
        if isHandOver { return incoming }
        return self.host.isEmpty ? host : self.host
    }

    /// Whether its length counts in the show's time.
    public var countsInTime: Bool {
        switch kind {
        case .normal, .blocked: true
        case .skip, .untimed, .milestone, .delay: false
        }
    }
}

/// Version 1 of the journal's cues knew no advance, no waits and no count to an end; version 2 no offers, hand-overs,
/// notes and templates.
extension Cue {
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(CueID.self, forKey: .id), show: try values.decode(ShowID.self, forKey: .show),
            segment: try values.decodeIfPresent(SegmentID.self, forKey: .segment),
            position: try values.decode(Int64.self, forKey: .position),
            number: try values.decode(String.self, forKey: .number),
            title: try values.decode(String.self, forKey: .title), kind: try values.decode(Kind.self, forKey: .kind),
            start: try values.decode(Start.self, forKey: .start),
            length: try values.decode(Length.self, forKey: .length),
            countsToEnd: try values.decodeIfPresent(Bool.self, forKey: .countsToEnd) ?? false,
            advance: try values.decodeIfPresent(Advance.self, forKey: .advance) ?? .manual,
            preWait: try values.decodeIfPresent(Milliseconds.self, forKey: .preWait) ?? .zero,
            postWait: try values.decodeIfPresent(Milliseconds.self, forKey: .postWait) ?? .zero,
            actions: try values.decode(String.self, forKey: .actions),
            host: try values.decode(String.self, forKey: .host),
            incoming: try values.decodeIfPresent(String.self, forKey: .incoming) ?? "",
            product: try values.decodeIfPresent(Product.self, forKey: .product),
            offers: try values.decodeIfPresent([Offer].self, forKey: .offers) ?? [],
            say: try values.decode(String.self, forKey: .say), never: try values.decode(String.self, forKey: .never),
            notes: try values.decodeIfPresent(String.self, forKey: .notes) ?? "",
            origin: try values.decodeIfPresent(CueID.self, forKey: .origin))
    }
}
