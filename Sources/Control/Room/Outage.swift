import Civil
import OBSProtocol
import Shows

/// A time in which this seat could not hear a room's OBS.
struct Outage: Equatable, Sendable {
    var began: Moment
    /// Nil while it lasts.
    var ended: Moment?
    var words: String
}

extension Studio {
    /// Keeps what OBS showed when its link falls in a run; what an earlier fall has left to restore is kept instead.
    mutating func noteStanding(as link: Link, from before: Link, at now: Moment) {
        guard before == .live, link != .live, link != .changingCollection, run?.hasEnded == false, standing == nil
        else { return }
        standing = Standing(mirror, at: now)
    }

    /// Keeps when OBS falls silent in a run, and when it is heard again; the steps of connecting are parts of one outage.
    mutating func noteOutage(by link: Link, at now: Moment) {
        guard let last = outages.indices.last, outages[last].ended == nil else {
            guard link != .live, run?.hasEnded == false else { return }
            outages.append(Outage(began: now, words: link.words))
            return
        }
        if link == .live { outages[last].ended = now }
    }

    /// The one that lasts, while a run goes on.
    var outage: Outage? {
        guard let last = outages.last, last.ended == nil, run?.hasEnded == false else { return nil }
        return last
    }

    /// Those of the run on the desk.
    var outagesOfRun: [Outage] {
        guard let run else { return [] }
        return outages.filter { $0.began.elapsed(since: run.started) >= .zero }
    }
}
