/// The hours, minutes and seconds that a rule names, as the bits of numbers; what it leaves open is every one.
struct TimesOfDay {
    let hours: UInt64
    let minutes: UInt64
    let seconds: UInt64

    init(_ rule: RecurrenceRule) {
        hours = Self.bits(rule.hours, below: 24)
        minutes = Self.bits(rule.minutes, below: 60)
        seconds = Self.bits(rule.seconds, below: 60)
    }

    private static func bits(_ numbers: [Int], below limit: Int) -> UInt64 {
        numbers.isEmpty ? (1 << limit) - 1 : numbers.reduce(0) { (0..<limit).contains($1) ? $0 | 1 << $1 : $0 }
    }

    /// The first named number that is not below `number`.
    static func next(_ bits: UInt64, from number: Int) -> Int? {
        let rest = bits >> number
        return rest == 0 ? nil : number + rest.trailingZeroBitCount
    }

    /// Those within one unit of a day (86,400), an hour (3600), a minute (60) or a second (1), as seconds from its start.
    func within(unit: Int) -> [Int] {
        var times: [Int] = []
        for hour in unit > 3600 ? Self.numbers(hours) : [0] {
            for minute in unit > 60 ? Self.numbers(minutes) : [0] {
                for second in unit > 1 ? Self.numbers(seconds) : [0] {
                    times.append((hour * 60 + minute) * 60 + second)
                }
            }
        }
        return times
    }

    /// Whether some unit that begins `step` by `step` after `origin` begins at a time of day that is named.
    func canBegin(unit: Int, origin: Int, step: Int) -> Bool {
        let rhythm = Self.greatestCommonDivisor(DayNumber.seconds, step)
        return Self.numbers(hours).contains { hour in
            (unit >= 3600 ? [0] : Self.numbers(minutes)).contains { minute in
                (unit >= 60 ? [0] : Self.numbers(seconds)).contains { second in
                    ((hour * 60 + minute) * 60 + second - origin) % rhythm == 0
                }
            }
        }
    }

    private static func numbers(_ bits: UInt64) -> [Int] { (0..<60).filter { bits & 1 << $0 != 0 } }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }
}
