/// A seeded source of chance (SplitMix64), so that a conversation can be replayed.
struct Dice: Equatable, Sendable {
    private var seed: UInt64

    init(seed: UInt64) { self.seed = seed }

    /// 0 ..< 1.
    mutating func roll() -> Double {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var mixed = seed
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Double(mixed >> 11) / Double(1 << 53)
    }
}
