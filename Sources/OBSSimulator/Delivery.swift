/// How the answers of a simulated OBS reach its clients; events are as ever.
public enum Delivery: Equatable, Sendable {
    case straight
    /// Each answer waits so many milliseconds.
    case late(Int64)
    /// Each answer waits for a time of its own, at most so many milliseconds, so that one overtakes the other.
    case scattered(Int64, seed: UInt64)
    /// Every message comes in five fragments, and every fragment in pieces of a few bytes.
    case torn
    /// Every answer comes twice.
    case doubled
    /// No answer comes, and pings are answered.
    case withheld
    /// No answer comes to requests of this type.
    case withheldFrom(String)
}
