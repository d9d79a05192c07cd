import Civil
import Shows

/// Something that is wrong with a rundown before it is ever run.
public struct Finding: Hashable, Sendable, Codable {
    /// The cue's number; empty where it has none, and for what concerns the whole rundown.
    public var cue: String
    public var title: String
    public var problem: String

    /// `6 Flash price: lasts 0`.
    public var text: String {
        let name = [cue, title].filter { !$0.isEmpty }.joined(separator: " ")
        return name.isEmpty ? problem : "\(name): \(problem)"
    }
}

/// Looks through a rundown for what the plan alone tells to be wrong.
public struct RundownCheck: Sendable {
    public private(set) var findings: [Finding] = []

    private let rundown: Rundown
    private let channels: [ChannelID: String]

    /// - Parameter channels: the house's.
    /// - Parameter limits: what the platforms of the show's channels and the house allow.
    public init(of rundown: Rundown, channels: [Channel], limits: Limits = .standard) {
        self.rundown = rundown
        self.channels = Dictionary(channels.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        checkNumbers()
        var host = ""
        for index in rundown.cues.indices {
            checkTimes(index)
            checkHosts(rundown.cues[index], before: host)
            host = rundown.cues[index].onCamera(after: host)
            checkActions(index, host: host)
            checkOffers(index)
        }
        let platforms = channels.filter { rundown.show.channels.contains($0.id) }.map(\.platform)
        for trouble in rundown.troubles(with: limits, platforms: Set(platforms)) { check(trouble) }
    }

    private mutating func check(_ trouble: Rundown.LimitTrouble) {
        func note(_ problem: String) { findings.append(Finding(cue: "", title: "", problem: problem)) }
        switch trouble {
        case .tooLong(let platform, let limit): note("longer than the \(limit.lengthText) that \(platform) allows")
        case .tooShort(let platform, let limit): note("shorter than the \(limit.lengthText) that \(platform) wants")
        case .stretch(let host, let length, let id):
            guard let cue = rundown.cue(id) else { return }
            find("\(host) is on camera for \(length.lengthText) without a break", in: cue)
        }
    }

    private mutating func find(_ problem: String, in cue: Cue) {
        findings.append(Finding(cue: cue.number, title: cue.title, problem: problem))
    }

    private mutating func checkNumbers() {
        let numbered = Dictionary(grouping: rundown.cues.filter { !$0.number.isEmpty }, by: \.number)
        for cues in numbered.values.filter({ $0.count > 1 }).sorted(by: { $0[0].position < $1[0].position }) {
            find(
                "its number is that of \(cues.count - 1 == 1 ? "another cue" : "\(cues.count - 1) other cues") too",
                in: cues[0])
        }
        if rundown.cues.isEmpty { findings.append(Finding(cue: "", title: "", problem: "the rundown has no cues")) }
    }

    private mutating func checkTimes(_ index: Int) {
        let (cue, planned) = (rundown.cues[index], rundown.plan[index])
        if case .milestone = cue.kind, cue.start == .soft { find("a milestone without a time", in: cue) }
        guard cue.countsInTime, let start = planned.start else { return }
        if planned.length <= .zero { find("lasts 0", in: cue) }
        if planned.gap < .zero, case .hard = cue.start {
            find("starts \((-planned.gap).lengthText) before the cues before it end", in: cue)
        }
        if let latest = rundown.backTimes[index], latest < start {
            find("negative slack: \((start - latest).lengthText) must be cut before the out", in: cue)
        }
    }

    private mutating func checkHosts(_ cue: Cue, before host: String) {
        guard cue.isHandOver else { return }
        let outgoing = cue.host.isEmpty ? host : cue.host
        if outgoing.isEmpty { find("a hand-over to \(cue.incoming) without a host before", in: cue) }
        if outgoing == cue.incoming { find("a hand-over from \(cue.incoming) to the same host", in: cue) }
    }

    private mutating func checkActions(_ index: Int, host: String) {
        let cue = rundown.cues[index]
        switch rundown.actions[index] {
        case .failure(let trouble): find("the action line cannot be read, \(trouble.message)", in: cue)
        case .success(let actions):
            for action in actions { check(action, of: cue, host: host) }
        }
    }

    private mutating func check(_ action: Action, of cue: Cue, host: String) {
        switch action {
        case .text(let input, let text) where BannerText.isFigured(text):
            let names = Dictionary(channels.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            let source = BannerText.Source(cue: cue, rundown: rundown, host: host, channels: names)
            do throws(BannerText.Trouble) {
                _ = try BannerText.fill(text, from: source)
            } catch {
                find("the text of \(input), \(error.message)", in: cue)
            }
        case .pin(let sku) where !rundown.cues.contains { $0.product?.sku == sku }:
            find("pins \(sku), which no cue sells", in: cue)
        case .scene, .mute, .unmute, .text, .play, .stop, .show, .hide, .record, .stream, .pin, .wait, .note, .request:
            break
        }
    }

    private mutating func checkOffers(_ index: Int) {
        let cue = rundown.cues[index]
        for offer in cue.offers {
            let name = offer.channel.map { channels[$0] ?? "\($0.raw)" }
            if let channel = offer.channel {
                if channels[channel] == nil {
                    find("offers on a channel that is not in the house", in: cue)
                } else if !rundown.show.channels.contains(channel) {
                    find("offers on \(name ?? ""), which the show does not go out on", in: cue)
                }
            }
            let place = name.map { " on \($0)" } ?? ""
            if let price = offer.price, let flash = offer.flash, flash >= price {
                find("the flash price\(place), \(flash.text), is no less than the price, \(price.text)", in: cue)
            }
            if case (let from?, let until?) = rundown.validity(of: offer), until <= from {
                find("the offer\(place) ends before it begins", in: cue)
            }
        }
        if Set(cue.offers.map(\.channel)).count < cue.offers.count { find("two offers on one channel", in: cue) }
        guard cue.canBeTaken, !rundown.show.channels.isEmpty else { return }
        if cue.channels(of: rundown.show).isEmpty { find("may air on no channel of the show", in: cue) }
        guard let start = rundown.plan[index].start else { return }
        for trouble in rundown.offerTroubles(of: cue, from: start, until: rundown.plan[index].end) {
            check(trouble, of: cue)
        }
    }

    private mutating func check(_ trouble: OfferTrouble, of cue: Cue) {
        let channel = channels[trouble.channel] ?? "\(trouble.channel.raw)"
        func time(_ instant: Instant) -> String { rundown.zone.local(at: instant).time.minutesText }
        switch trouble.what {
        // Said of one channel, this is a plan; of all of them it is told above.
        case .blocked: break
        case .opens(let instant): find("its offer on \(channel) holds only from \(time(instant))", in: cue)
        case .closes(let instant): find("its offer on \(channel) holds only until \(time(instant))", in: cue)
        case .soldOut: find("no stock is left on \(channel)", in: cue)
        }
    }
}
