import Civil
import Journal
import Shows

/// What is sold now, and for how much, as the host may say it.
extension HostScreen {
    /// By the offers that hold on air: what is planned meanwhile holds once a person has said so.
    func product(at now: Moment) -> [String] {
        guard let rundown, let cue = run?.onAir?.cue ?? (run?.standby).flatMap({ rundown.cue($0) }),
            let product = cue.product
        else { return [] }
        return [product.name] + prices(of: cue, in: rundown, at: now.wall)
    }

    /// One line where the same holds on every channel, else one each.
    private func prices(of cue: Cue, in rundown: Rundown, at now: Instant) -> [String] {
        let channels = rundown.show.channels.map { id in
            (name: house?.channels.first { $0.id == id }?.name ?? "?", offer: cue.offer(on: id))
        }
        let words = channels.map { price(of: $0.offer, in: rundown, at: now) }
        if let first = words.first, words.allSatisfy({ $0 == first }) { return first.isEmpty ? [] : [first] }
        return zip(channels, words).map { channel, words in "\(channel.name) \(words.isEmpty ? "no price" : words)" }
    }

    private func price(of offer: Offer, in rundown: Rundown, at now: Instant) -> String {
        if let reason = offer.blocked { return "not here: \(reason)" }
        let (from, until) = rundown.validity(of: offer)
        var words: [String] = []
        if let price = offer.price { words.append(price.text) }
        if offer.flash != nil || !offer.voucher.isEmpty {
            let special = [
                offer.flash.map { "FLASH \($0.text)" } ?? "", offer.voucher.isEmpty ? "" : "voucher \(offer.voucher)",
            ].filter { !$0.isEmpty }.joined(separator: ", ")
            if let until, now >= until {
                // What is over is not said any more.
            } else if let from, now < from {
                words.append("\(special) only from \(time(from, of: rundown.show))")
            } else {
                words.append(special + (until.map { " until \(time($0, of: rundown.show))" } ?? ""))
            }
        }
        return words.joined(separator: " · ")
    }
}
