import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// Keys while the channels lie open. Their words go into the journal at once, and another word corrects them; what moves an
/// output asks once more. Without a live run they lie open to be read alone.
extension ControlRoom {
    /// Why nobody's word is taken and no push is moved here; nil where they are.
    func reasonNoChannelWords(in studio: Studio) -> String? {
        studio.run?.kind == .live ? nil : "words are taken and pushes moved during a live run"
    }

    mutating func openChannels(at now: Moment) -> [Effect] {
        guard let show = studio?.rundown?.show else {
            refuse("no show is on the desk", at: now)
            return []
        }
        guard let first = show.channels.first else {
            refuse("the show goes out on no channel", at: now)
            return []
        }
        overlay = .channels(ChannelPanel(selected: first))
        return []
    }

    mutating func handle(
        _ stroke: KeyStroke, in panel: ChannelPanel, lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        guard let studio, let channels = studio.rundown?.show.channels, channels.contains(panel.selected) else {
            overlay = nil
            return []
        }
        switch panel.mode {
        case .reading: return read(stroke, panel, channels, in: studio, at: now)
        case .typing(let act, let field): return type(stroke, act, field, panel, in: studio, at: now)
        case .asking(let act): return answer(stroke, act, panel, in: studio, lag: lag, at: now)
        }
    }

    private mutating func read(
        _ stroke: KeyStroke, _ panel: ChannelPanel, _ channels: [ChannelID], in studio: Studio, at now: Moment
    ) -> [Effect] {
        let index = channels.firstIndex(of: panel.selected) ?? 0
        switch setup.keymap.command(for: stroke, in: .metrics) {
        case .up: return select(channels[max(0, index - 1)], panel)
        case .down: return select(channels[min(channels.count - 1, index + 1)], panel)
        default: break
        }
        guard stroke.key != .escape else {
            overlay = nil
            return []
        }
        // A held key says its word once.
        guard heldKey.lastPress != .repeated, reasonNoChannelWords(in: studio) == nil else { return [] }
        if stroke.key == .enter {
            overlay = nil
            let isLive = studio.standing(of: panel.selected, at: now).isSaidLive
            return report(panel.selected, isLive ? .ended : .live, at: now)
        }
        switch stroke.typed {
        case "v": return report(panel.selected, .live, at: now)
        case "x": return report(panel.selected, .lost, at: now)
        case "e": return report(panel.selected, .ended, at: now)
        case "o": return report(panel.selected, .off, at: now)
        case "s": ask(.start, panel, in: studio, at: now)
        case "p": ask(.stop, panel, in: studio, at: now)
        case "r": ask(.restart, panel, in: studio, at: now)
        default: break
        }
        return []
    }

    private mutating func select(_ channel: ChannelID, _ panel: ChannelPanel) -> [Effect] {
        var panel = panel
        panel.selected = channel
        overlay = .channels(panel)
        return []
    }

    private mutating func ask(_ act: ChannelPanel.Act, _ panel: ChannelPanel, in studio: Studio, at now: Moment) {
        let route = studio.routes[panel.selected] ?? .main
        if let reason = reasonNotToPush(act == .start ? .start : .stop, by: route, in: studio) {
            return refuse(reason, at: now)
        }
        var panel = panel
        let takesOff = act != .start && !liveChannels(by: route, in: studio, at: now).isEmpty
        panel.mode = takesOff ? .typing(act, TextField()) : .asking(act)
        overlay = .channels(panel)
    }

    /// The channels that viewers see by a route, by somebody's word.
    func liveChannels(by route: Route, in studio: Studio, at now: Moment) -> [ChannelID] {
        (studio.rundown?.show.channels ?? []).filter {
            (studio.routes[$0] ?? .main) == route && studio.standing(of: $0, at: now).isSaidLive
        }
    }

    private mutating func type(
        _ stroke: KeyStroke, _ act: ChannelPanel.Act, _ field: TextField, _ panel: ChannelPanel, in studio: Studio,
        at now: Moment
    ) -> [Effect] {
        var panel = panel
        switch stroke.key {
        case .escape: panel.mode = .reading
        case .enter:
            guard field.text == ListOverlay.stopWord else {
                refuse("type \(ListOverlay.stopWord) and Enter, Esc to go on", at: now)
                return []
            }
            panel.mode = .reading
            overlay = .channels(panel)
            return perform(act, of: panel.selected, in: studio, at: now)
        default:
            var field = field
            _ = field.handle(stroke)
            panel.mode = .typing(act, field)
        }
        overlay = .channels(panel)
        return []
    }

    /// Only a fresh `y` is an answer; the key that asked, held on, is none.
    private mutating func answer(
        _ stroke: KeyStroke, _ act: ChannelPanel.Act, _ panel: ChannelPanel, in studio: Studio, lag: Milliseconds,
        at now: Moment
    ) -> [Effect] {
        var panel = panel
        panel.mode = .reading
        guard stroke.typed == "y" else {
            guard stroke.typed != " ", stroke.key != .enter, heldKey.lastPress == .fresh else { return [] }
            overlay = .channels(panel)
            return []
        }
        guard heldKey.lastPress == .fresh else { return [] }
        if let verdict = takeGuard.shadow(at: now, lag: lag) {
            refuse(verdict, at: now)
            return []
        }
        overlay = .channels(panel)
        return perform(act, of: panel.selected, in: studio, at: now)
    }

    private mutating func perform(
        _ act: ChannelPanel.Act, of channel: ChannelID, in studio: Studio, at now: Moment
    ) -> [Effect] {
        let route = studio.routes[channel] ?? .main
        switch act {
        case .start: return startPush(by: route, in: studio, at: now)
        case .stop: return stopPush(by: route, .stop, in: studio, at: now)
        case .restart: return stopPush(by: route, .restart, in: studio, at: now)
        }
    }
}
