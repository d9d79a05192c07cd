import Civil
import Shows

/// Makes identifiers from the time and dice that come from outside: milliseconds above, 20 random bits below, so that
/// new rows go to the end of an index and two seats do not make the same one.
struct Identifiers: Equatable, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next<Subject>(at now: Moment) -> ID<Subject> {
        ID((now.wall.milliseconds << 20 | Int64(random() >> 44)) & Int64.max)
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
