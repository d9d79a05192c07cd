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

/// Chance that can be repeated (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
