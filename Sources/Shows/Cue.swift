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
    /// The action line as a person typed it; see `Action`.
    public var actions: String
    public var host: String
    public var product: Product?
    /// What the host must say, and must not.
    public var say: String
    public var never: String

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
        kind: Kind = .normal, start: Start = .soft, length: Length, actions: String = "", host: String = "",
        product: Product? = nil, say: String = "", never: String = ""
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
        self.actions = actions
        self.host = host
        self.product = product
        self.say = say
        self.never = never
    }

    /// Whether a TAKE may air it.
    public var canBeTaken: Bool {
        switch kind {
        case .normal, .untimed: true
        case .skip, .blocked, .milestone: false
        }
    }

    /// Whether its length counts in the show's time.
    public var countsInTime: Bool {
        switch kind {
        case .normal, .blocked: true
        case .skip, .untimed, .milestone: false
        }
    }
}

/// A titled group of cues.
public struct Segment: Hashable, Sendable, Codable, Identifiable {
    public var id: SegmentID
    public var show: ShowID
    public var title: String

    public init(id: SegmentID, show: ShowID, title: String) {
        self.id = id
        self.show = show
        self.title = title
    }
}
