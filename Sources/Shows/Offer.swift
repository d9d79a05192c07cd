import Civil

/// What holds for a cue on one channel, or on all of them where it names none.
///
/// A channel's own offer comes before the general one, field by field: the basket number may differ per channel while the
/// price is the same on all.
public struct Offer: Hashable, Sendable, Codable {
    /// Nil holds on every channel of the show.
    public var channel: ChannelID?
    /// The number under which the platform's basket lists the product; text, since platforms differ.
    public var bag: String
    public var price: Amount?
    public var flash: Amount?
    public var voucher: String
    /// From when to when flash price and voucher hold; nil is without a limit.
    public var from: ClockPoint?
    public var until: ClockPoint?
    /// Pieces left as last counted; nil where nobody has counted.
    public var stock: Int?
    /// Why the cue may not air on this channel; nil where it may.
    public var blocked: String?

    public init(
        channel: ChannelID? = nil, bag: String = "", price: Amount? = nil, flash: Amount? = nil, voucher: String = "",
        from: ClockPoint? = nil, until: ClockPoint? = nil, stock: Int? = nil, blocked: String? = nil
    ) {
        self.channel = channel
        self.bag = bag
        self.price = price
        self.flash = flash
        self.voucher = voucher
        self.from = from
        self.until = until
        self.stock = stock
        self.blocked = blocked
    }

    /// Whether it says nothing at all.
    public var isEmpty: Bool { self == Offer(channel: channel) }

    /// How much less the flash price is than the price, in whole percent, rounded down: no banner promises more than the
    /// till gives.
    public var percent: Int? {
        guard let price, let flash, price.rupiah > 0, flash.rupiah >= 0, flash < price else { return nil }
        let (less, isOver) = (price.rupiah - flash.rupiah).multipliedReportingOverflow(by: 100)
        return isOver ? nil : Int(less / price.rupiah)
    }

    /// What it says, and what another says where it says nothing.
    func over(_ general: Offer) -> Offer {
        Offer(
            channel: channel, bag: bag.isEmpty ? general.bag : bag, price: price ?? general.price,
            flash: flash ?? general.flash, voucher: voucher.isEmpty ? general.voucher : voucher,
            from: from ?? general.from, until: until ?? general.until, stock: stock ?? general.stock,
            blocked: blocked ?? general.blocked)
    }
}

/// A time of day of a show: on the show's own date, or that many days after it.
public struct ClockPoint: Hashable, Sendable, Codable {
    public var time: TimeOfDay
    /// Nil where the time itself tells: a beginning is on the show's date, an end the first such time after it.
    public var day: Int?

    public init(_ time: TimeOfDay, day: Int? = nil) {
        self.time = time
        self.day = day
    }
}

extension Cue {
    /// What holds for it on a channel.
    public func offer(on channel: ChannelID) -> Offer {
        let general = offers.first { $0.channel == nil } ?? Offer()
        var offer = offers.first { $0.channel == channel }?.over(general) ?? general
        offer.channel = channel
        if offer.stock == nil { offer.stock = product?.stock }
        return offer
    }

    /// The channels of a show on which it may air.
    public func channels(of show: Show) -> [ChannelID] { show.channels.filter { offer(on: $0).blocked == nil } }
}
