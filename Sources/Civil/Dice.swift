/// Even dice from a seed (SplitMix64; Steele, Lea, Flood 2014): the same throws every time.
public struct Dice: RandomNumberGenerator, Equatable, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 ..< sides; 0 where there are none.
    public mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(max(1, sides))) }

    /// 0 ..< 1.
    public mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

    public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}
