/// A seeded source of chance (SplitMix64): the same seed, the same search.
struct Chance {
    private var seed: UInt64

    init(seed: UInt64) { self.seed = seed &* 0xD134_2543_DE82_EF95 &+ 0x9E37_79B9 }

    @inline(__always)
    mutating func bits() -> UInt64 {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var mixed = seed
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 up to, not including, the bound, which is positive.
    @inline(__always)
    mutating func below(_ bound: Int32) -> Int32 {
        Int32(truncatingIfNeeded: ((bits() >> 32) &* UInt64(UInt32(bitPattern: bound))) >> 32)
    }
}

/// The two functions annealing needs of mathematics, computed the same on every machine.
enum Curve {
    /// The natural logarithm of a positive number.
    static func logarithm(_ value: Double) -> Double {
        let mantissa = value.significand
        let ratio = (mantissa - 1) / (mantissa + 1)
        var term = ratio
        var sum = 0.0
        for odd in stride(from: 1.0, through: 61, by: 2) {
            sum += term / odd
            term *= ratio * ratio
        }
        return 2 * sum + Double(value.exponent) * 0.693147180559945309417
    }

    /// e to the power of a number from −700 to 700.
    static func exponential(_ value: Double) -> Double {
        let halvings = (value / 0.693147180559945309417).rounded()
        let rest = value - halvings * 0.693147180559945309417
        var term = 1.0
        var sum = 1.0
        for index in 1...18 {
            term *= rest / Double(index)
            sum += term
        }
        return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
    }
}
