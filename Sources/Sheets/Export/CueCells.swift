import Civil
import Shows

/// What a cue says in each column: the same cells for our own files, for the preview of an import and for comparing.
struct CueCells {
    let segments: [SegmentID: Segment]
    /// By the name that columns have.
    let channels: [String: ChannelID]

    init(segments: [SegmentID: Segment], channels: [Channel]) {
        self.segments = segments
        self.channels = Dictionary(channels.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    func cell(_ field: Field, of cue: Cue) -> Sheet.Cell {
        switch field.kind {
        case .number: Self.text(cue.number)
        case .title: Self.text(cue.title)
        case .host: Self.text(cue.host)
        case .incoming: Self.text(cue.incoming)
        case .sku: Self.text(cue.product?.sku ?? "")
        case .product: Self.text(cue.product?.name ?? "")
        case .say: Self.text(cue.say)
        case .never: Self.text(cue.never)
        case .actions: Self.text(cue.actions)
        case .notes: Self.text(cue.notes)
        case .segment: Self.text(segment(of: cue)?.title ?? "–")
        case .colour: segment(of: cue).map { Self.text($0.colour?.rawValue ?? "–") } ?? .blank
        case .start, .hardStart: Self.start(of: cue)
        case .end: .blank
        case .length: Self.length(of: cue)
        case .hardEnd: Self.hardEnd(of: cue)
        case .countsToEnd: .truth(cue.countsToEnd)
        case .kind: .text(Self.kind(cue.kind))
        case .advance: .text(Self.advance(cue.advance))
        case .preWait: Self.length(cue.preWait)
        case .postWait: Self.length(cue.postWait)
        case .stock: Self.count(cue.product?.stock)
        case .bag, .price, .flash, .voucher, .from, .until, .offerStock, .blocked: offered(field, by: cue)
        }
    }

    private func segment(of cue: Cue) -> Segment? { cue.segment.flatMap { segments[$0] } }

    /// The offer of a column's channel; nil where the cue has none there, or nobody knows the channel.
    private func offer(_ field: Field, of cue: Cue) -> Offer? {
        guard let name = field.channel else { return cue.offers.first { $0.channel == nil } }
        return channels[name].flatMap { channel in cue.offers.first { $0.channel == channel } }
    }

    private func offered(_ field: Field, by cue: Cue) -> Sheet.Cell {
        guard let offer = offer(field, of: cue) else { return .blank }
        return switch field.kind {
        case .bag: Self.text(offer.bag)
        case .price: Self.count(offer.price.map { Int($0.rupiah) })
        case .flash: Self.count(offer.flash.map { Int($0.rupiah) })
        case .voucher: Self.text(offer.voucher)
        case .from: Self.point(offer.from)
        case .until: Self.point(offer.until)
        case .offerStock: Self.count(offer.stock)
        case .blocked: Self.text(offer.blocked ?? "")
        case .number, .segment, .colour, .title, .start, .hardStart, .length, .end, .hardEnd, .countsToEnd, .kind,
            .advance, .preWait, .postWait, .host, .incoming, .sku, .product, .stock, .say, .never, .actions, .notes:
            .blank
        }
    }

    private static func text(_ text: String) -> Sheet.Cell { text.isEmpty ? .blank : .text(text) }

    private static func count(_ count: Int?) -> Sheet.Cell { count.map { .number(Double($0)) } ?? .blank }

    private static func length(_ length: Milliseconds) -> Sheet.Cell { .clock(length, .hoursMinutesSeconds) }

    private static func length(of cue: Cue) -> Sheet.Cell {
        guard case .lasting(let length) = cue.length else { return .blank }
        return Self.length(length)
    }

    private static func hardEnd(of cue: Cue) -> Sheet.Cell {
        guard case .until(let time) = cue.length else { return .blank }
        return clock(time)
    }

    private static func clock(_ time: TimeOfDay) -> Sheet.Cell {
        .clock(Milliseconds(time.milliseconds), .hoursMinutesSeconds)
    }

    private static func start(of cue: Cue) -> Sheet.Cell {
        switch cue.start {
        case .soft: .text("soft")
        case .hard(let time, let day): point(ClockPoint(time, day: day))
        }
    }

    /// A day that is said stands behind its time.
    private static func point(_ point: ClockPoint?) -> Sheet.Cell {
        guard let point else { return .blank }
        guard let day = point.day else { return clock(point.time) }
        return .text("\(point.time.iso) +\(day)d")
    }

    private static func kind(_ kind: Cue.Kind) -> String {
        switch kind {
        case .normal: "normal"
        case .skip: "skip"
        case .untimed: "untimed"
        case .milestone: "milestone"
        case .blocked(let reason): "blocked: \(reason)"
        case .delay(let length):
            length.count % 1000 == 0 ? "delay \(length.count / 1000)s" : "delay \(length.count)ms"
        }
    }

    private static func advance(_ advance: Cue.Advance) -> String {
        switch advance {
        case .manual: "manual"
        case .autoFollow: "follow"
        case .autoContinue: "continue"
        case .standbyNext: "standby"
        }
    }
}
