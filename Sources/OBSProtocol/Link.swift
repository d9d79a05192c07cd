public import Civil

/// How we stand with one OBS.
public enum Link: Equatable, Sendable {
    /// No connection; the next try is at `retryAt`, or never by itself where that is nil.
    case offline(reason: String, retryAt: Moment?)
    /// A connection is being made.
    case connecting
    /// Connected; the password is being proven.
    case identifying
    /// Identified; everything is being read.
    case syncing
    /// All that is shown is current, and commands go out at once.
    case live
    /// Connected, but OBS has answered nothing since; it may be frozen.
    case silent(since: Moment)
    /// OBS is loading another scene collection; anything sent now could crash it.
    case changingCollection
    /// OBS did not take the password. Only a person may try again, as OBS shows an alert for each try.
    case refusedPassword
    /// A person at OBS ended this session. Only a person may try again.
    case kicked
    /// OBS speaks no protocol we know; the text says which.
    case unsupported(String)
}
