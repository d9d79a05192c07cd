import Civil
import Shows

/// Gives cues what rows of a sheet say of them, field by field.
struct CueWriter {
    /// What an empty cell does to a field that its column is mapped to.
    var emptyCells: SheetMerge.EmptyCells
    var channels: [String: ChannelID]
    /// The zone's time of day of an instant.
    var timeOfDay: (Instant) -> TimeOfDay

    /// - Parameters:
    ///   - planned: when the cue is planned to start; nil for a new one, and for one that does not count.
    ///   - segment: the one that the row names, where it says anything of segments.
    func write(_ row: SheetRow, to cue: inout Cue, planned: Instant?, segment: SegmentID??) {
        if let segment { cue.segment = segment }
        for (field, value) in row.inOrder {
            guard value != .nothing || emptyCells == .cleared else { continue }
            write(value, field, to: &cue, planned: planned, row: row)
        }
        // A fixed end comes before a length in the same row, in whatever order they were met.
        if case .clock(let end) = row.values[Field(.hardEnd)] { cue.length = .until(end.time) }
        cue.offers.removeAll(where: \.isEmpty)
        if cue.product == Cue.Product(sku: "", name: "") { cue.product = nil }
    }

    private func write(_ value: SheetRow.Value, _ field: Field, to cue: inout Cue, planned: Instant?, row: SheetRow) {
        switch field.kind {
        case .number: Self.put(value, in: &cue.number)
        case .title: Self.put(value, in: &cue.title)
        case .host: Self.put(value, in: &cue.host)
        case .incoming: Self.put(value, in: &cue.incoming)
        case .say: Self.put(value, in: &cue.say)
        case .never: Self.put(value, in: &cue.never)
        case .notes: Self.put(value, in: &cue.notes)
        case .actions: Self.put(value, in: &cue.actions)
        case .segment, .colour, .end: break
        case .start, .hardStart: cue.start = start(value, of: cue, planned: planned, row: row)
        case .length:
            if case .length(let length) = value { cue.length = .lasting(length) }
        case .hardEnd:
            // Cleared, the cue lasts as long as it did.
            if value == .nothing, case .until = cue.length { cue.length = .lasting(.zero) }
        case .countsToEnd: cue.countsToEnd = value == .truth(true)
        case .kind: if case .kind(let kind) = value { cue.kind = kind } else { cue.kind = .normal }
        case .advance: if case .advance(let advance) = value { cue.advance = advance } else { cue.advance = .manual }
        case .preWait: cue.preWait = Self.length(value)
        case .postWait: cue.postWait = Self.length(value)
        case .sku, .product, .stock: writeProduct(value, field.kind, to: &cue)
        case .bag, .price, .flash, .voucher, .from, .until, .offerStock, .blocked: writeOffer(value, field, to: &cue)
        }
    }

    /// Texts that differ only in the blanks around them are the same: cells are read without those.
    private static func put(_ value: SheetRow.Value, in text: inout String) {
        guard case .text(let new) = value else {
            text = ""
            return
        }
        if new != text.trimmed { text = new }
    }

    private static func length(_ value: SheetRow.Value) -> Milliseconds {
        guard case .length(let length) = value else { return .zero }
        return length
    }

    /// A start that the plan has anyhow is left as it is, whether it is soft or hard.
    private func start(_ value: SheetRow.Value, of cue: Cue, planned: Instant?, row: SheetRow) -> Cue.Start {
        guard case .start(let start) = value else { return .soft }
        if let planned, let shown = row.plannedStart, Self.agree(timeOfDay(planned), shown) { return cue.start }
        return start
    }

    private static func agree(_ plan: TimeOfDay, _ shown: TimeOfDay) -> Bool {
        shown.milliseconds % 60_000 == 0
            ? plan.milliseconds / 60_000 == shown.milliseconds / 60_000 : plan == shown
    }

    private func writeProduct(_ value: SheetRow.Value, _ kind: Field.Kind, to cue: inout Cue) {
        var product = cue.product ?? Cue.Product(sku: "", name: "")
        switch value {
        case .text(let text):
            if kind == .sku { product.sku = text } else { product.name = text }
        case .count(let count): product.stock = count
        case .nothing:
            switch kind {
            case .sku: product.sku = ""
            case .product: product.name = ""
            default: product.stock = nil
            }
        case .length, .clock, .start, .money, .truth, .kind, .advance, .colour: break
        }
        cue.product = product
    }

    private func writeOffer(_ value: SheetRow.Value, _ field: Field, to cue: inout Cue) {
        let channel = field.channel.flatMap { channels[$0] }
        guard field.channel == nil || channel != nil else { return }
        let place = cue.offers.firstIndex { $0.channel == channel }
        var offer = place.map { cue.offers[$0] } ?? Offer(channel: channel)
        switch (field.kind, value) {
        case (.bag, .text(let text)): offer.bag = text
        case (.bag, _): offer.bag = ""
        case (.voucher, .text(let text)): offer.voucher = text
        case (.voucher, _): offer.voucher = ""
        case (.price, .money(let amount)): offer.price = amount
        case (.price, _): offer.price = nil
        case (.flash, .money(let amount)): offer.flash = amount
        case (.flash, _): offer.flash = nil
        case (.from, .clock(let clock)): offer.from = ClockPoint(clock.time, day: clock.day)
        case (.from, _): offer.from = nil
        case (.until, .clock(let clock)): offer.until = ClockPoint(clock.time, day: clock.day)
        case (.until, _): offer.until = nil
        case (.offerStock, .count(let count)): offer.stock = count
        case (.offerStock, _): offer.stock = nil
        case (.blocked, .text(let reason)): offer.blocked = reason
        case (.blocked, _): offer.blocked = nil
        default: break
        }
        if let place { cue.offers[place] = offer } else { cue.offers.append(offer) }
    }
}
