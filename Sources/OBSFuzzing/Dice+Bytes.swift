import Civil

extension Dice {
    mutating func oneIn(_ sides: Int) -> Bool { roll(sides) == 0 }

    mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next()) }
}
