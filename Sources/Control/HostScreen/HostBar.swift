import Civil
import Shows
import Terminal

/// The line at the top: what kind of moment it is, which show, what time; in large letters where there is room.
struct HostBar {
    let screen: HostScreen
    let content: HostContent
    let now: Moment
    let size: Size

    private var isLarge: Bool { size.height >= 36 && size.width >= 100 }

    var height: Int { isLarge ? 4 : 1 }

    private var standing: HostStanding { content.standing }
    /// What was so when the desk was last heard of is asked, not said.
    private var word: String { content.alarm.isEmpty || isBlind ? standing.word : "\(standing.word)?" }
    private var isBlind: Bool { if case .blind = standing { true } else { false } }
    private var ground: Ground { standing.isOnAir && content.alarm.isEmpty ? .onAir : .header }

    func draw(in region: Region) {
        region.fill(ground: ground)
        let line = region.on(ground)
        let style = Style(wordRole, .normal, .bold)
        let time = screen.setup.zone.local(at: now.wall).time.secondsText
        guard isLarge, let large = BlockText(word), let clock = BlockText(time) else {
            let start = line.put(word, column: 1, row: 0, style: style) + 4
            let end = line.width - 1 - time.count
            line.put(time, column: end, row: 0, style: Style(.header, .normal, .bold))
            line.put(about(within: end - 2 - start), column: start, row: 0, style: .header)
            return
        }
        large.draw(in: line, column: 2, row: 0, style: style)
        let end = line.width - 2 - clock.width
        clock.draw(in: line, column: end, row: 0, style: Style(.header, .normal, .bold))
        let start = large.width + 6
        line.put(about(within: end - 3 - start), column: start, row: 1, style: .header)
    }

    /// As much of it as has room whole.
    private func about(within width: Int) -> String {
        let room = screen.room.map { "room \($0.name)" } ?? screen.setup.room.map { "room \($0)" } ?? ""
        let show = (screen.rundown?.show ?? screen.nextShow)?.title ?? ""
        var text = ""
        for words in [screen.notice ?? "", room, screen.setup.isDemo ? "DEMO" : "", show] where !words.isEmpty {
            let longer = text.isEmpty ? words : "\(text) · \(words)"
            if GlyphWidth.columns(of: longer) <= width { text = longer }
        }
        return text
    }

    private var wordRole: Role {
        switch standing {
        case .blind, .unconfirmed: .wrong
        case .onAir(.live, let isSeen): isSeen ? .onAir : .warning
        case .taking: .pending
        case .paused, .held, .safeScene, .waiting: .warning
        case .planned, .ready, .onAir(.rehearsal, _), .onAir(.dry, _): .accent
        case .noShow, .ended: .header
        }
    }
}
