import Civil
import Shows

@testable import Sheets

/// Rundowns of thrown cues: every field, every kind, texts with marks that other formats stumble over.
enum RandomRundown {
    private static let texts = [
        "Opening", "Serum 30 ml, isi ulang", "=HYPERLINK(\"x\")", "+62 812", "'quoted", "say \"hi\"", "two\nlines",
        "a;b",
        "@host", "−40 % hari ini", "日本 \u{1F600}", "-5 derajat", "tab\there", "<b>&amp;",
    ]
    private static let actions = [
        "", "scene \"Host Cam\"", "scene Wide with Fade 300ms; mute Mic", "text Banner \"{flash}, now\"",
    ]

    static func make(_ dice: inout Dice) -> Rundown {
        let segments = (0..<3).map { place in
            Segment(
                id: SegmentID(Int64(place) + 50), show: House.show.id, title: "Segment \(place)",
                colour: Segment.Colour.allCases.randomElement(using: &dice))
        }
        let cues = (0..<Int.random(in: 1...12, using: &dice)).map { cue($0, segments, &dice) }
        let used = Set(cues.compactMap(\.segment))
        return House.rundown(cues, segments: segments.filter { used.contains($0.id) })
    }

    private static func cue(_ place: Int, _ segments: [Segment], _ dice: inout Dice) -> Cue {
        Cue(
            id: CueID(Int64(place) + 1), show: House.show.id,
            segment: Bool.random(using: &dice) ? segments.randomElement(using: &dice)?.id : nil,
            position: Int64(place + 1) * 1000, number: Bool.random(using: &dice) ? "\(place).1" : "",
            title: "\(place) \(text(&dice))", kind: kind(&dice), start: start(&dice), length: length(&dice),
            countsToEnd: Bool.random(using: &dice),
            advance: Cue.Advance.allCases.randomElement(using: &dice) ?? .manual,
            preWait: Milliseconds(Int64.random(in: 0...5000, using: &dice)),
            postWait: Milliseconds(Int64.random(in: 0...5000, using: &dice)),
            actions: actions.randomElement(using: &dice) ?? "", host: text(&dice), incoming: text(&dice),
            product: Bool.random(using: &dice)
                ? Cue.Product(sku: "MG-\(place)", name: text(&dice), stock: count(&dice)) : nil,
            offers: offers(&dice), say: text(&dice), never: text(&dice), notes: text(&dice),
            origin: nil)
    }

    private static func text(_ dice: inout Dice) -> String { texts.randomElement(using: &dice) ?? "" }

    private static func count(_ dice: inout Dice) -> Int? {
        Bool.random(using: &dice) ? Int.random(in: 0...2_000_000, using: &dice) : nil
    }

    private static func amount(_ dice: inout Dice) -> Amount? { count(&dice).map { Amount(rupiah: Int64($0)) } }

    private static func time(_ dice: inout Dice) -> TimeOfDay {
        TimeOfDay(milliseconds: Int64.random(in: 0..<86_400_000, using: &dice))
    }

    private static func point(_ dice: inout Dice) -> ClockPoint? {
        guard Bool.random(using: &dice) else { return nil }
        return ClockPoint(time(&dice), day: [nil, 0, 1].randomElement(using: &dice) ?? nil)
    }

    private static func kind(_ dice: inout Dice) -> Cue.Kind {
        switch Int.random(in: 0..<8, using: &dice) {
        case 0: .skip
        case 1: .untimed
        case 2: .blocked(reason: text(&dice))
        case 3: .milestone
        case 4: .delay(Milliseconds(Int64.random(in: -90_000...90_000, using: &dice)))
        default: .normal
        }
    }

    private static func start(_ dice: inout Dice) -> Cue.Start {
        guard Bool.random(using: &dice) else { return .soft }
        return .hard(time(&dice), dayOffset: [nil, 0, 2].randomElement(using: &dice) ?? nil)
    }

    private static func length(_ dice: inout Dice) -> Cue.Length {
        Int.random(in: 0..<5, using: &dice) == 0
            ? .until(time(&dice)) : .lasting(Milliseconds(Int64.random(in: 0...10_000_000, using: &dice)))
    }

    private static func offers(_ dice: inout Dice) -> [Offer] {
        [nil, House.tiktok.id, House.shopee.id].compactMap { channel in
            let offer = Offer(
                channel: channel, bag: Bool.random(using: &dice) ? "7" : "", price: amount(&dice), flash: amount(&dice),
                voucher: Bool.random(using: &dice) ? "HEMAT=10" : "", from: point(&dice), until: point(&dice),
                stock: count(&dice), blocked: Bool.random(using: &dice) ? text(&dice) : nil)
            return offer.isEmpty ? nil : offer
        }
    }

    /// A cue without what only machines know of it, its segment by name and its offers in one order.
    static func bare(_ cue: Cue, in rundown: Rundown) -> String {
        var bare = cue
        (bare.id, bare.position, bare.segment) = (CueID(0), 0, nil)
        bare.offers.sort { ($0.channel?.raw ?? 0) < ($1.channel?.raw ?? 0) }
        let segment = cue.segment.flatMap { rundown.segments[$0] }
        return "\(bare) \(segment?.title ?? "") \(segment?.colour?.rawValue ?? "")"
    }
}
