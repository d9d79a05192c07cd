import Civil

/// A length of time as a sheet has it.
enum LengthReading {
    /// What bare numbers of a column are, as its header says.
    enum Unit: Hashable, Sendable {
        case hours, minutes, seconds
        /// Two numbers are hours and minutes, `0:05`.
        case hoursMinutes
        /// Two numbers are minutes and seconds, `5:00`, even where the spreadsheet took them for hours.
        case minutesSeconds
        /// One or two digits are minutes, three or four h:mm, five or six hh:mm:ss; two numbers are minutes and seconds.
        case unsaid
    }

    static let expected = "a length such as 5m, 5 menit, 1h2m3s, 0:05:00 or 90s"
    /// A month, which no cue lasts.
    private static let longest: Int64 = 31 * 86_400_000

    static func read(_ cell: Sheet.Cell, unit: Unit) throws(Unreadable) -> Milliseconds {
        switch cell {
        case .text(let text):
            return try checked(typed(text, unit) ?? clock(text, unit) ?? halved(text) ?? bare(text, unit))
        case .number(let number): return try checked(Self.number(number, unit))
        case .clock(let length, let shape):
            let isSixtyfold = shape == .hoursMinutes && unit == .minutesSeconds
            return try checked(isSixtyfold ? Milliseconds(length.count / 60) : length)
        case .blank, .date, .truth, .fault: throw Unreadable(expected)
        }
    }

    private static func checked(_ length: Milliseconds?) throws(Unreadable) -> Milliseconds {
        guard let length, (0...longest).contains(length.count) else { throw Unreadable(expected) }
        return length
    }

    /// Numbers with their units, each once and in falling order.
    private static func typed(_ text: String, _ unit: Unit) -> Milliseconds? {
        var scanner = WordScanner(text)
        var total = 0.0
        var previous = Double.infinity
        repeat {
            guard let number = scanner.decimal(), let word = scanner.word(), let length = length(of: word),
                length < previous
            else { return nil }
            total += number * length
            previous = length
        } while !scanner.isAtEnd
        return total < Double(longest) * 2 ? Milliseconds(Int64(total.rounded())) : nil
    }

    /// In milliseconds.
    private static func length(of unit: Substring) -> Double? {
        switch unit {
        case "h", "hr", "hrs", "hour", "hours", "j", "jam": 3_600_000
        case "m", "min", "mins", "minute", "minutes", "mnt", "mn", "menit", "'", "’", "′": 60_000
        case "s", "sec", "secs", "second", "seconds", "dtk", "det", "detik", "\"", "''", "″", "”": 1000
        case "ms": 1
        default: nil
        }
    }

    /// `5:00`, `5.30` and `0:05:00`.
    private static func clock(_ text: String, _ unit: Unit) -> Milliseconds? {
        var scanner = WordScanner(text)
        guard let first = scanner.digits() else { return nil }
        var parts = [first]
        while parts.count < 3, scanner.skip(":") || scanner.skip(".") {
            guard let next = scanner.digits(), next.count == 2, let value = Int(next), value < 60 else { return nil }
            parts.append(next)
        }
        guard parts.count > 1 else { return nil }
        var fraction: Int64 = 0
        if parts.count == 3, scanner.skip(".") {
            guard let digits = scanner.digits(), digits.count == 3, let count = Int64(digits) else { return nil }
            fraction = count
        }
        if !scanner.isAtEnd {
            // The column's unit, said once more: `0:05:00 jam`, `5:00 menit`.
            guard let word = scanner.word(), length(of: word) != nil, scanner.isAtEnd else { return nil }
        }
        return sum(parts, unit).map { $0 + Milliseconds(fraction) }
    }

    /// `12:05:00 AM`, which some programs make of a length of five minutes.
    private static func halved(_ text: String) -> Milliseconds? {
        let text = text.trimmed.lowercased()
        guard text.hasSuffix(" am") || text.hasSuffix(" pm"), let clock = try? ClockReading.span(of: text).start else {
            return nil
        }
        return Milliseconds(clock.time.milliseconds)
    }

    private static func sum(_ parts: [Substring], _ unit: Unit) -> Milliseconds? {
        let numbers = parts.compactMap { Int64($0) }
        guard numbers.count == parts.count, numbers[0] < 100_000 else { return nil }
        if numbers.count == 3 { return .seconds((numbers[0] * 60 + numbers[1]) * 60 + numbers[2]) }
        switch unit {
        case .hoursMinutes, .hours: return .minutes(numbers[0] * 60 + numbers[1])
        case .minutes, .seconds, .minutesSeconds, .unsaid: return .seconds(numbers[0] * 60 + numbers[1])
        }
    }

    private static func bare(_ text: String, _ unit: Unit) -> Milliseconds? {
        var scanner = WordScanner(text)
        let digits = WordScanner(text).firstDigits
        guard let number = scanner.decimal(), scanner.isAtEnd else { return nil }
        guard unit == .unsaid || unit == .hoursMinutes, let digits, digits.count == text.trimmed.count else {
            return times(number, unit)
        }
        return grouped(digits)
    }

    private static func number(_ number: Double, _ unit: Unit) -> Milliseconds? {
        guard number.isFinite, number >= 0, number < 10_000_000 else { return nil }
        guard unit == .unsaid || unit == .hoursMinutes else { return times(number, unit) }
        if number > 0, number < 1 { return Milliseconds(Int64((number * 86_400).rounded()) * 1000) }
        return Int64(exactly: number).map { grouped("\($0)") } ?? times(number, .minutes)
    }

    private static func times(_ number: Double, _ unit: Unit) -> Milliseconds? {
        let length: Double =
            switch unit {
            case .hours, .hoursMinutes: 3_600_000
            case .minutes, .minutesSeconds, .unsaid: 60_000
            case .seconds: 1000
            }
        let product = number * length
        return product < Double(longest) * 2 ? Milliseconds(Int64(product.rounded())) : nil
    }

    private static func grouped(_ digits: some StringProtocol) -> Milliseconds? {
        guard let number = Int64(digits) else { return nil }
        switch digits.count {
        case 1, 2: return .minutes(number)
        case 3, 4: return number % 100 < 60 ? .minutes(number / 100 * 60 + number % 100) : nil
        case 5, 6:
            let (hours, minutes, seconds) = (number / 10_000, number / 100 % 100, number % 100)
            return minutes < 60 && seconds < 60 ? .seconds((hours * 60 + minutes) * 60 + seconds) : nil
        default: return nil
        }
    }
}

extension WordScanner {
    /// The digits that the text begins with.
    fileprivate var firstDigits: Substring? {
        var copy = self
        return copy.digits()
    }
}
