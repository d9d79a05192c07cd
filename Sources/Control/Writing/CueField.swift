import Shows

/// One column of a rundown: what of a cue it shows, and what may be typed into it.
enum CueField: Hashable, Sendable {
    case number, title, kind, start, length, end, countsToEnd, advance, preWait, postWait
    case host, incoming, sku, product
    /// On one channel, or on all where it names none.
    case offer(OfferField, ChannelID?)
    case actions, say, never, notes, segment
    /// Worked out by Siaran, never typed.
    case scene, plan, expected, slack, back, gap

    enum OfferField: String, Hashable, Sendable, CaseIterable {
        case bag, price, flash, voucher, from, until, stock, blocked
    }

    /// The columns that belong to no channel, as a picker lists them.
    static let general: [CueField] =
        [
            .number, .title, .kind, .start, .length, .end, .countsToEnd, .advance, .preWait, .postWait, .host,
            .incoming, .sku, .product,
        ] + OfferField.allCases.filter { $0 != .blocked }.map { .offer($0, nil) } + [
            .actions, .say, .never, .notes, .segment, .scene, .plan, .expected, .slack, .back, .gap,
        ]

    /// Those of a channel.
    static func group(of channel: ChannelID) -> [CueField] { OfferField.allCases.map { .offer($0, channel) } }

    /// Its name in the file of what is remembered.
    var name: String {
        switch self {
        case .offer(let field, nil): field.rawValue
        case .offer(let field, let channel?): "\(field.rawValue)@\(channel.raw)"
        case .number, .title, .kind, .start, .length, .end, .countsToEnd, .advance, .preWait, .postWait, .host,
            .incoming, .sku, .product, .actions, .say, .never, .notes, .segment, .scene, .plan, .expected, .slack,
            .back, .gap:
            "\(self)"
        }
    }

    init?(name: String) {
        let parts = name.split(separator: "@", maxSplits: 1)
        if parts.count == 2, let field = OfferField(rawValue: String(parts[0])), let channel = Int64(parts[1]) {
            self = .offer(field, ChannelID(channel))
            return
        }
        guard let field = Self.general.first(where: { $0.name == name }) else { return nil }
        self = field
    }

    /// Whether people type into it.
    var isTyped: Bool {
        switch self {
        case .scene, .plan, .expected, .slack, .back, .gap: false
        case .number, .title, .kind, .start, .length, .end, .countsToEnd, .advance, .preWait, .postWait, .host,
            .incoming, .sku, .product, .offer, .actions, .say, .never, .notes, .segment:
            true
        }
    }

    /// What it is, in the words of its heading.
    var title: String {
        switch self {
        case .number: "#"
        case .title: "cue"
        case .kind: "kind"
        case .start: "starts"
        case .length: "dur"
        case .end: "ends"
        case .countsToEnd: "count"
        case .advance: "then"
        case .preWait: "pre"
        case .postWait: "post"
        case .host: "host"
        case .incoming: "takes over"
        case .sku: "SKU"
        case .product: "product"
        case .offer(let field, _): field.rawValue
        case .actions: "actions"
        case .say: "say"
        case .never: "never say"
        case .notes: "notes"
        case .segment: "segment"
        case .scene: "scene"
        case .plan: "plan"
        case .expected: "start"
        case .slack: "slack"
        case .back: "back"
        case .gap: "gap"
        }
    }

    /// What may be typed, while nothing has been.
    var hint: String {
        switch self {
        case .number: "any text; nobody else is renumbered"
        case .title: "what people call it"
        case .kind: "empty, skip, untimed, blocked WHY, milestone (with a start), delay"
        case .start: "20:30, 2030, 8:30pm, 00:10+1d; empty is after the cue before"
        case .length: "8 (minutes), 130 (1 h 30), 1:30 (a minute and a half), 90s, 1h2m3s"
        case .end: "20:50 fixes the end instead of the length; empty lets it go"
        case .countsToEnd: "yes ends it at its planned end however late it began"
        case .advance: "empty, follow, continue, standby"
        case .preWait, .postWait: "500ms, 2s"
        case .host: "who is on camera; empty goes on with the one before"
        case .incoming: "who takes over in it; makes it a hand-over"
        case .sku: "its SKU; a known one brings its product"
        case .product: "the product's name"
        case .offer(.bag, _): "its number in the basket"
        case .offer(.price, _), .offer(.flash, _): "89000, 89.000, 89rb, 1,2jt"
        case .offer(.voucher, _): "the code"
        case .offer(.from, _), .offer(.until, _): "20:30, 00:10+1d; empty is without a limit"
        case .offer(.stock, _): "pieces left; empty where nobody has counted"
        case .offer(.blocked, _): "why it may not air on this channel; empty where it may"
        case .actions: "scene \"Host Cam\" with Fade 300ms; mute Mic; text Banner \"…\""
        case .say: "what the host must say"
        case .never: "what the host must not say"
        case .notes: "for the crew"
        case .segment: "one that is there; empty is none"
        case .scene: "the scene it puts on air, or what stands against it"
        case .plan: "its planned start"
        case .expected: "when it will start; what is left of the one on air"
        case .slack: "how much there is to spare before it must start"
        case .back: "the latest start that makes the next fixed time"
        case .gap: "what is between it and the end before"
        }
    }
}
