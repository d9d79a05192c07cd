/// Chance that can be repeated (SplitMix64).
struct Chance: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 ..< count.
    mutating func next(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

    mutating func oneIn(_ count: Int) -> Bool { next(count) == 0 }

    mutating func one<Element>(of list: [Element]) -> Element { list[next(list.count)] }

    mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next()) }
}
