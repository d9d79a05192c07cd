import Civil
import Shows

extension Cue {
    /// `Sari`, or `S → M` where one takes over from the other; their names are in the title more often than not.
    var hostText: String {
        guard isHandOver else { return host }
        return host.isEmpty ? "→ \(incoming)" : "\(host.prefix(1)) → \(incoming.prefix(1))"
    }
}

extension Rundown {
    /// Pieces left: one number where all channels share it, else `80/40` in the order of the show's channels.
    func stockText(of cue: Cue) -> String {
        let stocks = show.channels.map { cue.offer(on: $0).stock }
        guard let first = stocks.first, stocks.contains(where: { $0 != first }) else {
            return (stocks.first ?? cue.product?.stock)?.map { Numbers.grouped(Int64($0)) } ?? ""
        }
        return stocks.map { $0.map { Numbers.grouped(Int64($0)) } ?? "—" }.joined(separator: "/")
    }

    /// Whether a channel on which it may air has nothing of it left.
    func isSoldOut(_ cue: Cue) -> Bool {
        guard !cue.offers.isEmpty || cue.product?.stock == 0 else { return false }
        return cue.channels(of: show).contains { cue.offer(on: $0).stock == 0 }
    }

    /// What a cue sells, for one line: the product, then each term; one that is alike on all channels is said once.
    func offerText(of cue: Cue, channelNames: [ChannelID: String]) -> String {
        let offers = show.channels.map { (channelNames[$0] ?? "channel", cue.offer(on: $0)) }
        let terms: [(Offer) -> String] = [
            { $0.blocked.map { "blocked: \($0)" } ?? "" }, { priceText(of: $0) }, { $0.voucher },
            { windowText(of: $0) ?? "" }, { $0.stock.map { "\(Numbers.grouped(Int64($0))) left" } ?? "" },
            { $0.bag.isEmpty ? "" : "bag \($0.bag)" },
        ]
        let words = terms.map { term in
            let said = offers.map { (name: $0.0, text: term($0.1)) }
            guard let first = said.first, said.contains(where: { $0.text != first.text }) else {
                return said.first?.text ?? ""
            }
            return said.filter { !$0.text.isEmpty }.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
        }
        let product = cue.product.map { "\($0.sku) \($0.name)" } ?? ""
        return ([product] + words).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func priceText(of offer: Offer) -> String {
        guard let price = offer.price else { return offer.flash?.text ?? "" }
        let percent = offer.percent.map { " −\($0) %" } ?? ""
        return offer.flash.map { "\(price.shortText) → \($0.shortText)\(percent)" } ?? price.text
    }

    /// `20:30–20:45`, `from 20:30` or `until 20:45`.
    private func windowText(of offer: Offer) -> String? {
        let (from, until) = validity(of: offer)
        func clock(_ instant: Instant) -> String { zone.local(at: instant).time.minutesText }
        switch (from, until) {
        case (let from?, let until?): return "\(clock(from))–\(clock(until))"
        case (let from?, nil): return "from \(clock(from))"
        case (nil, let until?): return "until \(clock(until))"
        case (nil, nil): return nil
        }
    }
}
