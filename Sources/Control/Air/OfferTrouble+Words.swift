import Civil
import Shows

extension Studio {
    /// What stands against selling a cue in a span of time, in words; what is alike on all channels is said once.
    func offerWarnings(of cue: Cue, from start: Instant, until end: Instant?) -> [String] {
        guard let rundown else { return [] }
        let troubles = rundown.offerTroubles(of: cue, from: start, until: end)
        var words: [(what: OfferTrouble.What, channels: [ChannelID])] = []
        for trouble in troubles {
            if let place = words.firstIndex(where: { $0.what == trouble.what }) {
                words[place].channels.append(trouble.channel)
            } else {
                words.append((trouble.what, [trouble.channel]))
            }
        }
        return words.map { what, channels in
            let isOnAll = channels.count == rundown.show.channels.count && channels.count > 1
            let names = isOnAll ? "" : channels.map { channelNames[$0] ?? "channel" }.joined(separator: ", ") + " "
            return names + what.words(in: rundown.zone)
        }
    }

    /// What the figures of a cue's banners are taken from.
    func bannerSource(of cue: Cue) -> BannerText.Source? {
        guard let rundown else { return nil }
        let names = rundown.show.channels.compactMap { id in channelNames[id].map { ($0, id) } }
        return BannerText.Source(
            cue: cue, rundown: rundown, host: run?.host(of: cue) ?? cue.host,
            channels: Dictionary(names, uniquingKeysWith: { first, _ in first }))
    }

    /// An action with the figures of its text filled in.
    func filled(_ action: Action, for cue: Cue) throws(BannerText.Trouble) -> Action {
        guard case .text(let input, let text) = action, BannerText.isFigured(text), let source = bannerSource(of: cue)
        else { return action }
        return .text(input, try BannerText.fill(text, from: source))
    }

    /// What no banner of a cue can show.
    func bannerWarnings(of cue: Cue, _ actions: [Action]) -> [String] {
        actions.compactMap { action in
            do throws(BannerText.Trouble) {
                _ = try filled(action, for: cue)
                return nil
            } catch {
                return "banner \(error.message)"
            }
        }
    }

    /// Whether every banner of a cue can show its figures.
    func canFillBanners(of cue: Cue) -> Bool {
        guard let actions = try? ActionLine(parsing: cue.actions).actions else { return true }
        return bannerWarnings(of: cue, actions).isEmpty
    }
}

extension OfferTrouble.What {
    func words(in zone: Zone) -> String {
        switch self {
        case .blocked(let reason): "blocked: \(reason)"
        case .opens(let instant): "price opens \(zone.local(at: instant).time.minutesText)"
        case .closes(let instant): "price ends \(zone.local(at: instant).time.minutesText)"
        case .soldOut: "sold out"
        }
    }
}
