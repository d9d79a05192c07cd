import Civil
import Shows

extension CueField {
    /// Gives a cue what was typed into its cell.
    /// - Parameter rundown: the one it stands in, for the names of segments.
    /// - Throws: what cannot be read, and why; the cue is untouched then.
    func apply(_ typed: String, to cue: inout Cue, in rundown: Rundown) throws(PlanTrouble) {
        let text = typed[...].trimmed
        switch self {
        case .number: cue.number = text
        case .title:
            guard !text.isEmpty else { throw PlanTrouble("a cue needs a title") }
            cue.title = text
        case .kind: try applyKind(text, to: &cue)
        case .start:
            guard !text.isEmpty || cue.kind != .milestone else { throw PlanTrouble("a milestone needs its time") }
            cue.start = try text.isEmpty ? .soft : .hard(PlanReader.point(text))
        case .length: try applyLength(text, to: &cue)
        case .end:
            guard cue.hasLength else { throw PlanTrouble("a \(cue.kind.noun) has no end") }
            cue.length = try text.isEmpty ? .lasting(rundown.length(of: cue)) : .until(PlanReader.time(text))
        case .countsToEnd:
            guard ["", "yes", "y", "no", "n"].contains(text.lowercased()) else {
                throw PlanTrouble("\u{201c}\(text)\u{201d}: expected yes, or nothing")
            }
            guard cue.hasLength || text.isEmpty else { throw PlanTrouble("a \(cue.kind.noun) counts to no end") }
            cue.countsToEnd = text.lowercased().hasPrefix("y")
        case .advance: cue.advance = try PlanReader.advance(text.lowercased())
        case .preWait: cue.preWait = try text.isEmpty ? .zero : PlanReader.length(text)
        case .postWait: cue.postWait = try text.isEmpty ? .zero : PlanReader.length(text)
        case .host: cue.host = text
        case .incoming: cue.incoming = text
        case .sku: cue.setProduct(sku: text, name: cue.product?.name ?? "")
        case .product: cue.setProduct(sku: cue.product?.sku ?? "", name: text)
        case .offer(.stock, nil): try applyStock(text, to: &cue)
        case .offer(let field, let channel):
            var offer = cue.offer(for: channel)
            try field.apply(text, to: &offer)
            cue.put(offer)
        case .actions:
            try PlanReader.checkActions(text, behind: 0)
            cue.actions = text
        case .say: cue.say = text
        case .never: cue.never = text
        case .notes: cue.notes = text
        case .segment:
            let title = text.lowercased()
            let segment = rundown.segments.values.filter { $0.title.lowercased() == title }.min { $0.id < $1.id }
            guard text.isEmpty || segment != nil else {
                throw PlanTrouble("no segment \(text) in this rundown; one is made of rows, by its own key")
            }
            cue.segment = segment?.id
        case .scene, .plan, .expected, .slack, .back, .gap: throw PlanTrouble("\(title) is worked out, not typed")
        }
    }

    private func applyKind(_ text: String, to cue: inout Cue) throws(PlanTrouble) {
        let words = text.split(separator: " ", maxSplits: 1)
        var kind: Cue.Kind
        switch words.first?.lowercased() {
        case nil, "normal": kind = .normal
        case "skip": kind = .skip
        case "untimed": kind = .untimed
        case "blocked":
            guard words.count == 2 else { throw PlanTrouble("blocked needs its reason: blocked price not approved") }
            kind = .blocked(reason: words[1].trimmed)
        case "milestone":
            guard cue.start != .soft else { throw PlanTrouble("a milestone needs its time: type its start first") }
            kind = .milestone
        case "delay": kind = .delay(cue.ownLength)
        default:
            throw PlanTrouble(
                "\u{201c}\(text)\u{201d} is no kind; expected skip, untimed, blocked WHY, milestone, delay or nothing")
        }
        if case .delay(let length) = cue.kind {
            if case .delay = kind { kind = cue.kind } else { cue.length = .lasting(max(.zero, length)) }
        } else if case .delay = kind {
            cue.length = .lasting(.zero)
            cue.countsToEnd = false
        }
        cue.kind = kind
    }

    private func applyLength(_ text: String, to cue: inout Cue) throws(PlanTrouble) {
        guard !text.isEmpty else { throw PlanTrouble("a length is missing; expected 5m, 1h30m, 90s or 1:30") }
        if case .delay = cue.kind {
            cue.kind = .delay(try PlanReader.signedLength(text))
            return
        }
        if text.first == "-" { throw PlanTrouble("only a delay is negative; expected a length such as 5m") }
        cue.length = .lasting(try PlanReader.length(text))
    }

    /// The count of a product on all channels is the product's own.
    private func applyStock(_ text: String, to cue: inout Cue) throws(PlanTrouble) {
        let count = try PlanReader.count(text)
        var offer = cue.offer(for: nil)
        offer.stock = cue.product == nil ? count : nil
        cue.product?.stock = count
        cue.put(offer)
    }
}

extension CueField.OfferField {
    fileprivate func apply(_ text: String, to offer: inout Offer) throws(PlanTrouble) {
        switch self {
        case .bag: offer.bag = text
        case .price: offer.price = try PlanReader.amount(text)
        case .flash: offer.flash = try PlanReader.amount(text)
        case .voucher: offer.voucher = text
        case .from: offer.from = try text.isEmpty ? nil : PlanReader.point(text)
        case .until: offer.until = try text.isEmpty ? nil : PlanReader.point(text)
        case .stock: offer.stock = try PlanReader.count(text)
        case .blocked: offer.blocked = text.isEmpty ? nil : text
        }
    }
}

extension Cue {
    /// Whether it lasts for a while by itself.
    fileprivate var hasLength: Bool {
        switch kind {
        case .normal, .skip, .untimed, .blocked: true
        case .milestone, .delay: false
        }
    }

    fileprivate var ownLength: Milliseconds {
        guard case .lasting(let length) = length else { return .zero }
        return length
    }

    /// Puts an offer in the place of the one for its channel; one that says nothing is left out.
    fileprivate mutating func put(_ offer: Offer) {
        let place = offers.firstIndex { $0.channel == offer.channel }
        switch (place, offer.isEmpty) {
        case (let place?, true): offers.remove(at: place)
        case (let place?, false): offers[place] = offer
        case (nil, false): offers.append(offer)
        case (nil, true): break
        }
    }

    fileprivate mutating func setProduct(sku: String, name: String) {
        product = sku.isEmpty && name.isEmpty ? nil : Product(sku: sku, name: name, stock: product?.stock)
    }
}

extension Cue.Start {
    fileprivate static func hard(_ point: ClockPoint) -> Cue.Start { .hard(point.time, dayOffset: point.day) }
}

extension Cue.Kind {
    fileprivate var noun: String {
        switch self {
        case .normal, .skip, .untimed, .blocked: "cue"
        case .milestone: "milestone"
        case .delay: "delay"
        }
    }
}

extension Rundown {
    /// As it is planned now.
    fileprivate func length(of cue: Cue) -> Milliseconds { index(of: cue.id).map { plan[$0].length } ?? .zero }
}
