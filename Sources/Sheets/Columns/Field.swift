/// What a column of a sheet says of its cues.
public struct Field: Hashable, Sendable {
    public var kind: Kind
    /// The channel an offer's column is for, by name; nil for all channels, and for what no channel changes.
    public var channel: String?

    public init(_ kind: Kind, channel: String? = nil) {
        self.kind = kind
        self.channel = channel
    }

    /// The name under which it is written and remembered; the name of its column in our own files.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case number, segment, colour, title
        /// The planned start: hard only where it does not follow from the cues before it.
        case start
        /// A hard start, whatever comes before.
        case hardStart = "hard start"
        case length
        /// The planned end, from which a length is worked out where no column has it.
        case end
        /// A fixed end.
        case hardEnd = "hard end"
        case countsToEnd = "counts to end"
        case kind, advance
        case preWait = "pre-wait"
        case postWait = "post-wait"
        case host, incoming, sku, product, stock
        case bag, price, flash, voucher
        case from = "valid from"
        case until = "valid until"
        case offerStock = "offer stock"
        case blocked
        case say, never, actions, notes
    }

    /// `price TT`.
    public var key: String { channel.map { "\(kind.rawValue) \($0)" } ?? kind.rawValue }

    /// Reads `price TT`, by the names that `key` gives.
    public init?(key: String) {
        if let kind = Kind(rawValue: key) {
            self.init(kind)
            return
        }
        let found = Kind.allCases.filter { $0.isOfOffer && key.hasPrefix($0.rawValue + " ") }
        guard let kind = found.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
        self.init(kind, channel: String(key.dropFirst(kind.rawValue.count + 1)))
    }
}

extension Field.Kind {
    /// Whether it may differ from channel to channel.
    public var isOfOffer: Bool {
        switch self {
        case .bag, .price, .flash, .voucher, .from, .until, .offerStock, .blocked: true
        case .number, .segment, .colour, .title, .start, .hardStart, .length, .end, .hardEnd, .countsToEnd, .kind,
            .advance, .preWait, .postWait, .host, .incoming, .sku, .product, .stock, .say, .never, .actions, .notes:
            false
        }
    }
}
