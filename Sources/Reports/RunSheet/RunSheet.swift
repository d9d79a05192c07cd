import Civil
import Shows

/// A rundown as people carry it on paper: what each cue is, when, by whom, with what to say and to sell.
public struct RunSheet: Sendable {
    public var title: String
    /// Date and times, room, channels, hosts: one line each.
    public var facts: [(name: String, text: String)]
    public var groups: [Group]

    /// The cues of one segment that follow each other.
    public struct Group: Sendable {
        /// Empty for cues without a segment.
        public var title: String
        public var colour: Segment.Colour?
        public var rows: [Row]
    }

    /// One cue.
    public struct Row: Sendable {
        public var number: String
        public var start: String
        public var length: String
        public var title: String
        public var host: String
        public var product: String
        /// What else it says: `SAY`, `NEVER`, a channel's name, `DO`, `NOTES`.
        public var lines: [(name: String, text: String)]
        public var isSkipped: Bool
    }

    /// - Parameters:
    ///   - room: its name.
    ///   - channels: the house's.
    public init(of rundown: Rundown, room: String, channels: [Channel]) {
        let names = Dictionary(channels.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        title = rundown.show.title
        groups = []
        var host = ""
        var hosts: [String] = []
        for index in rundown.cues.indices {
            let cue = rundown.cues[index]
            let before = host
            host = cue.onCamera(after: host)
            for name in [cue.host, cue.incoming] where !name.isEmpty && !hosts.contains(name) { hosts.append(name) }
            let row = Row(cue, at: index, of: rundown, from: before, to: host, channels: names)
            let segment = cue.segment.flatMap { rundown.segments[$0] }
            if groups.isEmpty || groups[groups.count - 1].title != segment?.title ?? "" {
                groups.append(Group(title: segment?.title ?? "", colour: segment?.colour, rows: []))
            }
            groups[groups.count - 1].rows.append(row)
        }
        facts = Self.facts(of: rundown, room: room, channels: names, hosts: hosts)
    }

    private static func facts(
        of rundown: Rundown, room: String, channels: [ChannelID: String], hosts: [String]
    ) -> [(name: String, text: String)] {
        let zone = rundown.zone
        let (start, end) = (zone.local(at: rundown.plannedStart), zone.local(at: rundown.plannedEnd))
        let days = end.date.days(since: start.date)
        let name = zone.abbreviation(at: rundown.plannedStart)
        var facts = [
            ("Date", "\(start.date.weekday.short) \(start.date.iso)"),
            (
                "Time",
                "\(start.time.minutesText)–\(end.time.minutesText)\(days > 0 ? " +\(days)d" : "") \(name), "
                    + (rundown.plannedEnd - rundown.plannedStart).lengthText
            ),
            ("Room", room),
            ("Channels", rundown.show.channels.compactMap { channels[$0] }.joined(separator: ", ")),
            ("Hosts", hosts.joined(separator: ", ")),
        ]
        if let out = rundown.show.hardOut { facts.insert(("Hard out", zone.local(at: out).time.minutesText), at: 2) }
        return facts.filter { !$0.1.isEmpty }.map { (name: $0.0, text: $0.1) }
    }
}

extension RunSheet.Row {
    init(
        _ cue: Cue, at index: Int, of rundown: Rundown, from before: String, to host: String,
        channels: [ChannelID: String]
    ) {
        let planned = rundown.plan[index]
        number = cue.number
        start = planned.start.map { rundown.zone.local(at: $0).time.secondsText } ?? ""
        length = cue.countsInTime || planned.length > .zero ? planned.length.lengthText : ""
        title = cue.title
        let outgoing = cue.host.isEmpty ? before : cue.host
        self.host = cue.isHandOver ? "\(outgoing) → \(host)" : host
        product = [cue.product?.sku ?? "", cue.product?.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        isSkipped = cue.kind == .skip
        lines = []
        func add(_ name: String, _ text: String) { if !text.isEmpty { lines.append((name: name, text: text)) } }
        switch cue.kind {
        case .normal: break
        case .skip: add("SKIP", "not taken, not counted")
        case .untimed: add("UNTIMED", "counts in no time")
        case .blocked(let reason): add("BLOCKED", reason.isEmpty ? "not to be taken" : reason)
        case .milestone: add("MILESTONE", "watched for, not taken")
        case .delay(let delay): add("DELAY", "what follows moves by \(delay.lengthText)")
        }
        for offer in cue.offers {
            let name = offer.channel.map { channels[$0] ?? "?" } ?? "OFFER"
            add(name, Self.words(of: offer))
        }
        if let stock = cue.product?.stock { add("STOCK", "\(stock)") }
        add("SAY", cue.say)
        add("NEVER", cue.never)
        switch rundown.actions[index] {
        case .success(let actions):
            let names = Dictionary(channels.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            let source = BannerText.Source(cue: cue, rundown: rundown, host: host, channels: names)
            add("DO", actions.map { $0.words(source) }.joined(separator: " · "))
        case .failure: add("DO", cue.actions)
        }
        switch cue.advance {
        case .manual: break
        case .autoFollow: add("THEN", "the next airs by itself at its end")
        case .autoContinue: add("THEN", "the next airs by itself after its waits")
        case .standbyNext: add("THEN", "nothing stands by until its end")
        }
        add("NOTES", cue.notes)
    }

    private static func words(of offer: Offer) -> String {
        var words: [String] = []
        if !offer.bag.isEmpty { words.append("bag \(offer.bag)") }
        switch (offer.price, offer.flash) {
        case (let price?, let flash?): words.append("\(price.text) → \(flash.text)")
        case (let price?, nil): words.append(price.text)
        case (nil, let flash?): words.append("flash \(flash.text)")
        case (nil, nil): break
        }
        if !offer.voucher.isEmpty { words.append("voucher \(offer.voucher)") }
        if let from = offer.from { words.append("from \(text(of: from))") }
        if let until = offer.until { words.append("until \(text(of: until))") }
        if let stock = offer.stock { words.append("\(stock) left") }
        if let reason = offer.blocked { words.append("NOT HERE: \(reason)") }
        return words.joined(separator: " · ")
    }

    private static func text(of point: ClockPoint) -> String {
        point.time.minutesText + (point.day.map { $0 > 0 ? " +\($0)d" : "" } ?? "")
    }
}

extension Action {
    /// What it does, for people who do not write action lines.
    /// - Parameter source: of a banner's figures; a text whose figures cannot be filled stands as it was typed.
    fileprivate func words(_ source: BannerText.Source) -> String {
        switch self {
        case .scene(let name, let mix): "scene \(name)" + (mix.map { " with \($0.name)" } ?? "")
        case .mute(let input): "mute \(input)"
        case .unmute(let input): "unmute \(input)"
        case .text(let input, let text): "\(input) says “\((try? BannerText.fill(text, from: source)) ?? text)”"
        case .play(let input): "play \(input)"
        case .stop(let input): "stop \(input)"
        case .show(let source): "show \(source)"
        case .hide(let source): "hide \(source)"
        case .record(let order): "\(order.rawValue) the recording"
        case .stream(let order): "\(order.rawValue) the stream"
        case .pin(let sku): "pin \(sku)"
        case .wait(let length): "wait \(length.lengthText)"
        case .note(let text): text
        case .request(let name, _): "OBS \(name)"
        }
    }
}
