import Civil
import OBSProtocol

/// How long ago OBS last said anything: what is checked against it is as old as that.
struct CheckAge {
    /// `3 s ago`, or `now`; nil while OBS cannot be heard.
    let words: String?

    init(_ studio: Studio, _ now: Moment) {
        guard studio.mirror.isCurrent, let heard = studio.mirror.lastHeard else {
            words = nil
            return
        }
        let seconds = max(0, now.elapsed(since: heard).count / 1000)
        // The numbers of a link that lives come each second or two: until then the age tells nothing.
        words = seconds < 3 ? "now" : "\(seconds) s ago"
    }
}
