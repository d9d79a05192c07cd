import Civil
import Shows

/// Makes identifiers from the time and dice that come from outside: milliseconds above, 20 random bits below, so that
/// new rows go to the end of an index and two seats do not make the same one.
struct Identifiers: Equatable, Sendable {
    private var dice: Dice

    init(seed: UInt64) { dice = Dice(seed: seed) }

    mutating func next<Subject>(at now: Moment) -> ID<Subject> {
        ID((now.wall.milliseconds << 20 | Int64(dice.next() >> 44)) & Int64.max)
    }
}
