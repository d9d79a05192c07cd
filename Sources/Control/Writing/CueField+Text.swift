import Civil
import Shows

extension CueField {
    /// What its cell says of a cue, as it is typed; for what is not typed, nothing.
    func text(of index: Int, in rundown: Rundown) -> String {
        let cue = rundown.cues[index]
        switch self {
        case .number: return cue.number
        case .title: return cue.title
        case .kind: return cue.kind.typedText
        case .start: return cue.start.typedText
        case .length:
            if case .delay(let length) = cue.kind { return length.offsetText }
            if cue.kind == .milestone { return "" }
            return rundown.plan[index].length.typedText
        case .end:
            guard case .until(let time) = cue.length else { return "" }
            return time.typedText
        case .countsToEnd: return cue.countsToEnd ? "yes" : ""
        case .advance: return cue.advance.typedText
        case .preWait: return cue.preWait == .zero ? "" : cue.preWait.typedText
        case .postWait: return cue.postWait == .zero ? "" : cue.postWait.typedText
        case .host: return cue.host
        case .incoming: return cue.incoming
        case .sku: return cue.product?.sku ?? ""
        case .product: return cue.product?.name ?? ""
        case .offer(.stock, nil):
            return (cue.offer(for: nil).stock ?? cue.product?.stock).map { Numbers.grouped(Int64($0)) } ?? ""
        case .offer(let field, let channel): return field.text(of: cue.offer(for: channel))
        case .actions: return cue.actions
        case .say: return cue.say
        case .never: return cue.never
        case .notes: return cue.notes
        case .segment: return cue.segment.flatMap { rundown.segments[$0]?.title } ?? ""
        case .scene, .plan, .expected, .slack, .back, .gap: return ""
        }
    }
}

extension CueField.OfferField {
    func text(of offer: Offer) -> String {
        switch self {
        case .bag: offer.bag
        case .price: offer.price?.shortText ?? ""
        case .flash: offer.flash?.shortText ?? ""
        case .voucher: offer.voucher
        case .from: offer.from?.typedText ?? ""
        case .until: offer.until?.typedText ?? ""
        case .stock: offer.stock.map { Numbers.grouped(Int64($0)) } ?? ""
        case .blocked: offer.blocked ?? ""
        }
    }
}

extension Cue {
    /// What people have typed for a channel, or for all; nothing where they have not.
    func offer(for channel: ChannelID?) -> Offer { offers.first { $0.channel == channel } ?? Offer(channel: channel) }
}

extension Cue.Kind {
    fileprivate var typedText: String {
        switch self {
        case .normal: ""
        case .skip: "skip"
        case .untimed: "untimed"
        case .blocked(let reason): "blocked \(reason)"
        case .milestone: "milestone"
        case .delay: "delay"
        }
    }
}

extension Cue.Start {
    fileprivate var typedText: String {
        switch self {
        case .soft: ""
        case .hard(let time, let day): ClockPoint(time, day: day).typedText
        }
    }
}

extension Cue.Advance {
    fileprivate var typedText: String {
        switch self {
        case .manual: ""
        case .autoFollow: "follow"
        case .autoContinue: "continue"
        case .standbyNext: "standby"
        }
    }
}
