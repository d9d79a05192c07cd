import Civil
import OBSProtocol

/// Follows the output of one channel: since when it pushes, since when it does not, and whether anything leaves.
struct PushWatch: Equatable, Sendable {
    /// A push that is interrupted for no longer is not lost: OBS reconnects by itself within this, and a link that is made
    /// anew is read within it.
    static let patience: Milliseconds = 3000
    /// An output that is on and has sent nothing for so long is a ghost (a stream started beside a recording of the same
    /// encoder sent nothing for 5 s and more on OBS 29).
    static let ghostPatience: Milliseconds = 3000

    private(set) var push = Push(.unreadable("not known"))
    /// When the push that goes on began, as far as anybody saw.
    private(set) var pushingSince: Moment?
    /// Since when it does not push, or OBS cannot be heard; nil while it pushes.
    private(set) var failingSince: Moment?
    /// When a push that now goes on again had broken off for longer than a moment.
    private(set) var brokenAt: Moment?
    /// The poll after which its bytes have not risen.
    private var flatSince: Moment?
    private var polledAt: Moment?
    private var bytes: Int64?
    private var hasPushed = false

    /// Whether it has pushed since this seat looks.
    var hasEverPushed: Bool { hasPushed }

    mutating func note(_ push: Push, at now: Moment) {
        switch push.reading {
        case .said(.active): goOn(push, at: now)
        case .said, .deaf: failingSince = failingSince ?? now
        case .unreadable:
            failingSince = nil
            pushingSince = nil
        }
        if case .said(let phase) = push.reading, phase == .off { pushingSince = nil }
        self.push = push
        countBytes(of: push)
    }

    private mutating func goOn(_ push: Push, at now: Moment) {
        let began = push.numbers.map { now + (-$0.duration) } ?? now
        if let failingSince {
            let outage = now.elapsed(since: failingSince)
            let hasRunOn = push.numbers.map { $0.duration >= outage } ?? false
            let wasDeaf = if case .deaf = self.push.reading { true } else { false }
            if hasPushed, !(wasDeaf && hasRunOn), wasDeaf || outage > Self.patience || pushingSince == nil {
                brokenAt = failingSince
                pushingSince = now
            }
        }
        failingSince = nil
        pushingSince = pushingSince ?? (hasPushed ? now : began)
        hasPushed = true
    }

    /// A push that has stopped, or for which nobody vouches any more; nil while it goes on, and for a moment after.
    func failure(at now: Moment) -> Moment? {
        guard let failingSince else { return nil }
        if push.reading == .said(.off) { return failingSince }
        return now.elapsed(since: failingSince) > Self.patience ? failingSince : nil
    }

    /// What OBS says of an output that does not push, against anybody's word that viewers see it; nil while it pushes, for a
    /// moment after, and where OBS says nothing.
    func contradiction(at now: Moment) -> OutputPhase? {
        guard case .said(let phase) = push.reading, failure(at: now) != nil else { return nil }
        return phase
    }

    // MARK: Whether anything leaves

    private mutating func countBytes(of push: Push) {
        guard push.isSending, let numbers = push.numbers, numbers.isActive, let at = push.numbersAt else {
            (bytes, polledAt, flatSince) = (nil, nil, nil)
            return
        }
        guard at != polledAt else { return }
        if let bytes, let polledAt {
            flatSince = numbers.bytes == bytes ? flatSince ?? polledAt : nil
        }
        (bytes, polledAt) = (numbers.bytes, at)
    }

    /// For how long the output has been on without sending anything; nil while bytes leave, or nobody counts them.
    var ghost: Milliseconds? {
        guard let flatSince, let polledAt else { return nil }
        let length = polledAt.elapsed(since: flatSince)
        return length >= Self.ghostPatience ? length : nil
    }
}
