import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// What log and header say of channels.
extension ControlRoom {
    /// A line on a channel, for the log; it has been folded already.
    mutating func narrate(_ channel: ChannelID, _ state: Run.ChannelState, in room: RoomID, at now: Moment) {
        let report = studios[room]?.run?.channels[channel]
        let source = report?.source ?? "a person"
        let name = name(of: channel)
        switch state {
        case .live: say("\(name) live, says \(source)", .done, at: now)
        case .ended:
            if case .route(let words) = report?.evidence { return say("\(name) ended: \(words)", .done, at: now) }
            say("\(name) ended, says \(source)", .done, at: now)
        case .off: say("\(name) begins again, says \(source)", .done, at: now)
        case .lost:
            if case .route(let words) = report?.evidence { return say("\(name) LOST: \(words)", .wrong, at: now) }
            say("\(name) LOST, says \(source)", .wrong, at: now)
        }
    }

    /// How long the platform of a channel keeps a session without a picture; nil where nobody has said.
    func grace(of channel: ChannelID) -> Milliseconds? {
        let platform = house?.channels.first { $0.id == channel }?.platform ?? ""
        return setup.limits.platforms[platform]?.grace
    }

    /// `ends in 04:19`, or that the grace is over; nil where the platform has none that is known.
    func graceText(of channel: ChannelID, lostSince since: Moment, at now: Moment) -> String? {
        guard let grace = grace(of: channel) else { return nil }
        let left = grace - now.elapsed(since: since)
        return left > .zero ? "ends in \(left.countdownText)" : "its grace is over"
    }

    /// The worst that is wrong with a channel of a live run; nil where nothing is.
    func channelAlarm(of studio: Studio, at now: Moment) -> ChannelAlarm? {
        guard let run = studio.run, run.kind == .live, !run.hasEnded, let show = studio.rundown?.show else {
            return nil
        }
        let alarms = show.channels.compactMap { channel -> ChannelAlarm? in
            let name = name(of: channel)
            switch studio.standing(of: channel, at: now) {
            case .lost(let since, _):
                let grace = graceText(of: channel, lostSince: since, at: now)
                let left = self.grace(of: channel).map { $0 - now.elapsed(since: since) } ?? ChannelAlarm.never
                let words = "\(name) LOST \(now.elapsed(since: since).countUpText)"
                return ChannelAlarm(
                    rank: 0, left: left,
                    text: [words, grace.map { "\(name) \($0)" }].compactMap(\.self).joined(separator: " · "),
                    short: grace.map { "\(name) \($0)" } ?? words)
            case .live, .pushing(.first):
                guard let ghost = studio.watches[channel]?.ghost else { return nil }
                let words = "\(name): NOTHING LEAVES \(ghost.countUpText)"
                return ChannelAlarm(rank: 1, text: words, short: words)
            case .pushing(.toBeConfirmedAgain):
                let words = "CONFIRM \(name) AGAIN (\(setup.keymap.label(.channels)))"
                return ChannelAlarm(rank: 2, text: words, short: words)
            case .doubted, .off, .ended: return nil
            }
        }
        return alarms.enumerated().min {
            ($0.element.rank, $0.element.left.count, $0.offset) < ($1.element.rank, $1.element.left.count, $1.offset)
        }?.element
    }

    /// The tally of a show: its channels in their order, each with what is true of it.
    func tally(of studio: Studio, at now: Moment) -> [TallyEntry] {
        (studio.rundown?.show.channels ?? []).compactMap { id in
            guard let channel = house?.channels.first(where: { $0.id == id }) else { return nil }
            return TallyEntry(name: channel.name, standing: studio.standing(of: id, at: now))
        }
    }
}

/// One channel in the tally.
struct TallyEntry: Equatable, Sendable {
    var name: String
    var standing: ChannelStanding
}

/// Something wrong with a channel, for the header.
struct ChannelAlarm: Equatable, Sendable {
    /// The worse the lower.
    var rank: Int
    /// Until the platform ends its session; of several lost channels the most pressing is said.
    var left = Self.never
    var text: String
    /// Beside a link that says since when OBS is gone.
    var short: String

    static let never = Milliseconds.hours(10_000)
}

extension ChannelStanding {
    var style: Style {
        switch self {
        case .live: Style(.onAir, .normal, .bold)
        case .doubted: Style(.warning, .normal, .bold)
        case .lost: Style(.wrong, .normal, .bold)
        case .pushing: .pending
        case .off, .ended: .header
        }
    }

    /// Its mark, with a word beside it.
    func marked(_ word: String?) -> String { [mark, word].compactMap(\.self).joined(separator: " ") }

    /// What a line that has little room for words says beside the mark: only what must not be overlooked.
    var alarmWord: String? {
        switch self {
        case .lost: "LOST"
        case .doubted(let phase): "SAID, OUTPUT \(phase == .off ? "OFF" : phase.words)"
        case .off, .pushing, .live, .ended: nil
        }
    }

    /// The same where several channels have to share a narrow line.
    var shortAlarmWord: String? {
        switch self {
        case .doubted: "SAID"
        case .lost, .off, .pushing, .live, .ended: alarmWord
        }
    }
}
