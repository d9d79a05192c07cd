import Civil

/// The words of a banner with its figures: `{flash}`, `{percent}`, `{stock}` and others are what the cue's offers say, so
/// that text and price cannot disagree.
///
/// `{flash.TT}` is that of one channel. Without a channel every channel on which the cue may air must say the same: one
/// picture goes to all of them.
public enum BannerText {
    /// What can stand in braces.
    public enum Figure: String, CaseIterable, Sendable {
        case price, flash, percent, stock, voucher, bag, until, product, sku, host
    }

    /// Why a figure cannot be shown.
    public struct Trouble: Error, Hashable, Sendable {
        public var figure: String
        public var reason: String

        public var message: String { "{\(figure)}: \(reason)" }
    }

    /// What the figures are taken from.
    public struct Source: Sendable {
        public var cue: Cue
        public var rundown: Rundown
        public var host: String
        /// By the short names that a text may use.
        public var channels: [String: ChannelID]

        public init(cue: Cue, rundown: Rundown, host: String, channels: [String: ChannelID]) {
            self.cue = cue
            self.rundown = rundown
            self.host = host
            self.channels = channels
        }
    }

    public static func isFigured(_ text: String) -> Bool { text.contains("{") }

    /// The text with every figure filled in. `{{` stands for a brace.
    public static func fill(_ text: String, from source: Source) throws(Trouble) -> String {
        var filled = ""
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            filled += rest[..<brace]
            rest = rest[rest.index(after: brace)...]
            if rest.first == "{" {
                filled.append("{")
                rest = rest.dropFirst()
                continue
            }
            guard let end = rest.firstIndex(of: "}") else {
                throw Trouble(figure: String(rest), reason: "has no closing brace")
            }
            filled += try value(of: String(rest[..<end]), from: source)
            rest = rest[rest.index(after: end)...]
        }
        return filled + rest
    }

    private static func value(of name: String, from source: Source) throws(Trouble) -> String {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let figure = Figure(rawValue: String(parts[0])) else {
            let names = Figure.allCases.map(\.rawValue).joined(separator: ", ")
            throw Trouble(figure: name, reason: "is no figure; there are \(names)")
        }
        var channels = source.cue.channels(of: source.rundown.show)
        if parts.count > 1 {
            guard let channel = source.channels[String(parts[1])] else {
                throw Trouble(figure: name, reason: "the show has no channel \(parts[1])")
            }
            channels = [channel]
        }
        let values = Set(channels.map { text(of: figure, on: $0, from: source) })
        guard let value = values.first, values.count == 1 else {
            let reason =
                values.isEmpty ? "the cue may air on no channel" : "differs by channel: name one, as in {\(name).TT}"
            throw Trouble(figure: name, reason: reason)
        }
        guard let value else { throw Trouble(figure: name, reason: "the cue has none") }
        return value
    }

    private static func text(of figure: Figure, on channel: ChannelID, from source: Source) -> String? {
        let offer = source.cue.offer(on: channel)
        switch figure {
        case .price: return offer.price?.text
        case .flash: return offer.flash?.text
        case .percent: return offer.percent.map { "\u{2212}\($0) %" }
        case .stock: return offer.stock.map { "\($0)" }
        case .voucher: return offer.voucher.isEmpty ? nil : offer.voucher
        case .bag: return offer.bag.isEmpty ? nil : offer.bag
        case .until:
            return source.rundown.validity(of: offer).until.map { source.rundown.zone.local(at: $0).time.minutesText }
        case .product: return source.cue.product?.name
        case .sku: return source.cue.product?.sku
        case .host: return source.host.isEmpty ? nil : source.host
        }
    }
}
