import Civil

/// What stands against selling a cue when it is to air.
public struct OfferTrouble: Hashable, Sendable {
    public var channel: ChannelID
    public var what: What

    public enum What: Hashable, Sendable {
        case blocked(reason: String)
        /// Its price holds only from here on.
        case opens(Instant)
        /// Its price holds no longer than this.
        case closes(Instant)
        case soldOut
    }
}

extension Rundown {
    /// From when to when an offer holds; a limit it does not have is nil.
    public func validity(of offer: Offer) -> (from: Instant?, until: Instant?) {
        let from = offer.from.map { instant(of: $0) }
        guard let until = offer.until else { return (from, nil) }
        if until.day != nil { return (from, instant(of: until)) }
        let end = instant(of: until)
        // An end that its beginning, or the show, has passed by the clock is the next day's.
        return (from, end > from ?? show.start ? end : instant(of: ClockPoint(until.time, day: 1)))
    }

    private func instant(of point: ClockPoint) -> Instant {
        let date = zone.local(at: show.start).date.adding(days: point.day ?? 0)
        return zone.instant(of: LocalTime(date: date, time: point.time))
    }

    /// What stands against a cue on the channels of its show, if it airs over a span of time.
    /// - Parameter end: nil where only its beginning is asked about.
    public func offerTroubles(of cue: Cue, from start: Instant, until end: Instant?) -> [OfferTrouble] {
        guard !cue.offers.isEmpty || cue.product?.stock == 0 else { return [] }
        return show.channels.flatMap { channel in
            troubles(of: cue.offer(on: channel), from: start, until: end).map {
                OfferTrouble(channel: channel, what: $0)
            }
        }
    }

    private func troubles(of offer: Offer, from start: Instant, until end: Instant?) -> [OfferTrouble.What] {
        // What may not air there is not sold there either.
        if let reason = offer.blocked { return [.blocked(reason: reason)] }
        var troubles: [OfferTrouble.What] = []
        let (from, until) = validity(of: offer)
        if let from, start < from { troubles.append(.opens(from)) }
        if let until, (end ?? start) > until || start >= until { troubles.append(.closes(until)) }
        if offer.stock == 0 { troubles.append(.soldOut) }
        return troubles
    }
}
