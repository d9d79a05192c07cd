import Civil

/// A time of day as a sheet has it, with the days after the show's date where the sheet says so.
public struct ClockReading: Hashable, Sendable {
    public var time: TimeOfDay
    public var day: Int?

    static let expected = "a time of day such as 20:30, 20.30 or 8:30 PM"
    private static let dayLength: Int64 = 86_400_000

    init(_ time: TimeOfDay, day: Int? = nil) {
        self.time = time
        self.day = day
    }

    /// - Parameter date: the show's, to which a cell with a date of its own is compared.
    init(_ cell: Sheet.Cell, on date: LocalDate) throws(Unreadable) {
        switch cell {
        case .text(let text): self = try Self.span(of: text).start
        case .number(let number): self = try Self.number(number)
        case .clock(let length, _): self = try Self.fraction(length)
        case .date(let local):
            let day = local.date.days(since: date)
            guard (0...30).contains(day) else {
                throw Unreadable("a time of day, or a date from \(date.iso) to 30 days after it")
            }
            self.init(local.time, day: day == 0 ? nil : day)
        case .blank, .truth, .fault: throw Unreadable(Self.expected)
        }
    }

    /// Reads `20:30`, and `20.30 - 20.35` with its end.
    static func span(of text: String) throws(Unreadable) -> (start: ClockReading, end: ClockReading?) {
        var scanner = WordScanner(text)
        _ = scanner.word().map { Self.isPrefix($0) }
        let start = try one(&scanner)
        guard !scanner.isAtEnd else { return (start, nil) }
        guard scanner.skip(anyOf: "-–—~") || ["sd", "to", "sampai"].contains(scanner.word()) else {
            throw Unreadable(expected)
        }
        let end = try one(&scanner)
        guard scanner.isAtEnd else { throw Unreadable(expected) }
        return (start, end)
    }

    private static func isPrefix(_ word: Substring) -> Bool { ["pukul", "jam", "pkl", "at"].contains(word) }

    private static func one(_ scanner: inout WordScanner) throws(Unreadable) -> ClockReading {
        guard let first = scanner.digits() else { throw Unreadable(expected) }
        var parts = [first]
        while parts.count < 3, scanner.skip(":") || scanner.skip(".") || parts.count == 1 && scanner.skip("h") {
            guard let next = scanner.digits(), next.count == 2 else { throw Unreadable(expected) }
            parts.append(next)
        }
        if parts.count == 1, first.count >= 3 { parts = pairs(first) }
        var numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, parts[0].count <= 2 else { throw Unreadable(expected) }
        var fraction: Int64 = 0
        if parts.count == 3, scanner.skip(".") { fraction = try thousandths(&scanner) }
        let isHalved = try half(&scanner, &numbers)
        // A bare hour may be a minute, a count or a day: only with its half of the day is it a time.
        guard numbers.count > 1 || isHalved else { throw Unreadable(expected) }
        numbers += Array(repeating: 0, count: 3 - numbers.count)
        guard var time = TimeOfDay(hour: numbers[0], minute: numbers[1], second: numbers[2]) else {
            throw Unreadable(expected)
        }
        time.milliseconds += fraction
        return ClockReading(time, day: try day(&scanner))
    }

    /// The digits behind a second's point.
    private static func thousandths(_ scanner: inout WordScanner) throws(Unreadable) -> Int64 {
        guard let digits = scanner.digits(), digits.count == 3, let count = Int64(digits) else {
            throw Unreadable(expected)
        }
        return count
    }

    /// `2030` as `20`, `30`; `830` as `8`, `30`; `203015` as `20`, `30`, `15`.
    private static func pairs(_ digits: Substring) -> [Substring] {
        guard digits.count <= 6 else { return [digits] }
        var parts: [Substring] = []
        var rest = digits
        while rest.count > 2 {
            parts.insert(rest.suffix(2), at: 0)
            rest = rest.dropLast(2)
        }
        return [rest] + parts
    }

    /// Reads am or pm, and the name of a zone, which is the show's own.
    private static func half(_ scanner: inout WordScanner, _ numbers: inout [Int]) throws(Unreadable) -> Bool {
        var isHalved = false
        let before = scanner
        guard var word = scanner.word() else { return false }
        if word == "a" || word == "p", scanner.skip("."), scanner.word() == "m" {
            _ = scanner.skip(".")
            word = word == "a" ? "am" : "pm"
        }
        if word == "am" || word == "pm" {
            guard (1...12).contains(numbers[0]) else { throw Unreadable(expected) }
            numbers[0] = numbers[0] % 12 + (word == "pm" ? 12 : 0)
            isHalved = true
            let afterHalf = scanner
            guard let next = scanner.word() else { return true }
            guard isZone(next) else {
                scanner = afterHalf
                return true
            }
        } else if !isZone(word) {
            scanner = before
        }
        return isHalved
    }

    private static func isZone(_ word: Substring) -> Bool { ["wib", "wita", "wit", "hrs", "h"].contains(word) }

    /// `+1d` or `+1`: the day after the show's date.
    private static func day(_ scanner: inout WordScanner) throws(Unreadable) -> Int? {
        guard scanner.skip(anyOf: "+") else { return nil }
        guard let digits = scanner.digits(), let days = Int(digits), (0...30).contains(days) else {
            throw Unreadable("\(expected); a later day as +1d")
        }
        let before = scanner
        if let word = scanner.word(), word != "d", word != "day", word != "hari" { scanner = before }
        return days
    }

    /// `20.3` is what a spreadsheet makes of a typed `20.30`; below 1 and without two places it is a part of a day.
    private static func number(_ number: Double) throws(Unreadable) -> ClockReading {
        guard number.isFinite, number >= 0, number < 1_000_000 else { throw Unreadable(expected) }
        if number < 1 { return try fraction(Milliseconds(days: number)) }
        let whole = Int(number)
        let hundredths = (number - Double(whole)) * 100
        if abs(hundredths - hundredths.rounded()) < 1e-6, whole < 24, hundredths > 0.5,
            let time = TimeOfDay(hour: whole, minute: Int(hundredths.rounded()))
        {
            return ClockReading(time)
        }
        guard hundredths == 0 else { return try fraction(Milliseconds(days: number)) }
        return try span(of: "\(whole)").start
    }

    /// Times of day past midnight carry their days.
    private static func fraction(_ length: Milliseconds) throws(Unreadable) -> ClockReading {
        let (days, rest) = length.count.quotientAndRemainder(dividingBy: dayLength)
        guard length >= .zero, (0...30).contains(days) else { throw Unreadable(expected) }
        return ClockReading(TimeOfDay(milliseconds: rest), day: days == 0 ? nil : Int(days))
    }
}
