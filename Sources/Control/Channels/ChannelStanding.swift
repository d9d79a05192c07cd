import Civil
import OBSProtocol
import Shows

/// What is true of a channel now: what people and platforms have said of it, held against what its route does.
///
/// The rules:
/// 1. `live` comes from a person or a platform alone; no output makes it.
/// 2. `pushing` is the route's output, as OBS says it, while nothing more is said of the channel.
/// 3. A live channel is lost when its route has pushed and pushes no more: at once where OBS says that the output is off,
///    else after `PushWatch.patience`; also when OBS cannot be heard for so long. A person may say so at any time.
/// 4. When the output comes back the channel is pushing and wants to be confirmed again: the platform may have ended the
///    session meanwhile, and no output knows. Only where OBS's own counter proves that the output ran on while OBS could
///    not be heard was nothing lost, and it is live still.
/// 5. What a person has called lost stays lost until its route begins a new push, or a person says otherwise.
/// 6. `ended` stays until a person says that it begins again: another channel of the same output may go on.
/// 7. A channel that is said to be live while OBS says that its route's output does not push, and did not push when it was
///    said, is doubted: the word stands, since the config may name a wrong route, and makes nothing ON AIR.
enum ChannelStanding: Equatable, Sendable {
    case off
    case pushing(Standing)
    case live
    /// Said to be live, while OBS says this of its route's output.
    case doubted(OutputPhase)
    case lost(since: Moment, because: String)
    case ended

    enum Standing: Equatable, Sendable {
        case first
        /// It was live before, and lost since then.
        case toBeConfirmedAgain(since: Moment)
    }

    var mark: String {
        switch self {
        case .off: "○"
        case .pushing: "◐"
        case .live, .doubted: "●"
        case .lost: "✗"
        case .ended: "■"
        }
    }

    /// The glossary's word.
    var word: String {
        switch self {
        case .off: "off"
        case .pushing(.first): "pushing"
        case .pushing(.toBeConfirmedAgain): "pushing, confirm again"
        case .live: "live"
        case .doubted(let phase): "said live, output \(phase.words)"
        case .lost: "LOST"
        case .ended: "ended"
        }
    }

    /// Whether viewers see it by somebody's word, doubted or not.
    var isSaidLive: Bool {
        switch self {
        case .live, .doubted: true
        case .off, .pushing, .lost, .ended: false
        }
    }
}

extension Studio {
    func standing(of channel: ChannelID, at now: Moment) -> ChannelStanding {
        let watch = watches[channel] ?? PushWatch()
        guard let run, run.kind == .live, let report = run.channels[channel] else {
            return watch.push.isSending ? .pushing(.first) : .off
        }
        switch report.state {
        case .off: return watch.push.isSending ? .pushing(.first) : .off
        case .ended: return .ended
        case .live:
            guard let failure = failure(of: channel, at: now) else {
                return watch.contradiction(at: now).map { .doubted($0) } ?? .live
            }
            return failure.isOver
                ? .pushing(.toBeConfirmedAgain(since: failure.since))
                : .lost(since: failure.since, because: failure.words)
        case .lost:
            if watch.push.isSending, let since = watch.pushingSince, since.elapsed(since: report.at) > .zero {
                return .pushing(.toBeConfirmedAgain(since: report.at))
            }
            return .lost(since: report.at, because: report.words)
        }
    }

    /// Why a channel that was live is so no more by its route; nil while nothing says so.
    func failure(of channel: ChannelID, at now: Moment) -> ChannelFailure? {
        guard let run, let report = run.channels[channel], report.state == .live, let watch = watches[channel],
            watch.hasEverPushed || report.evidence == .pushing
        else { return nil }
        let route = routes[channel] ?? .main
        if let broken = watch.brokenAt, broken.elapsed(since: report.at) > .zero, watch.push.isSending {
            return ChannelFailure(since: broken, words: "\(route.words) was interrupted", isOver: true, isHeard: true)
        }
        // What was off before the person spoke, and is off still, is no news to them.
        guard let since = watch.failure(at: now), since.elapsed(since: report.at) > .zero else { return nil }
        switch watch.push.reading {
        case .said(let phase):
            return ChannelFailure(
                since: since, words: "\(route.words) is \(phase.words)", isOver: false, isHeard: true)
        case .deaf(let words): return ChannelFailure(since: since, words: words, isOver: false, isHeard: false)
        case .unreadable: return nil
        }
    }
}

/// Since when a live channel's route has failed it, and how.
struct ChannelFailure: Equatable, Sendable {
    var since: Moment
    var words: String
    /// The output is back.
    var isOver: Bool
    /// OBS itself says so; what follows from silence alone is shown and not written.
    var isHeard: Bool
}

extension Run.ChannelReport {
    /// Why it is lost.
    fileprivate var words: String {
        switch evidence {
        case .route(let words): words
        case .service(let name): "says \(name)"
        case .pushing, nil: "says \(by?.name ?? "a person")"
        }
    }
}
