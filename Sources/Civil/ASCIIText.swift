/// Writes digits and marks into the bytes of a string to be.
///
/// Every paint makes hundreds of clocks; written this way each is at most one allocation, and none up to 15 bytes.
struct ASCIIWriter {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    fileprivate var count = 0

    fileprivate init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func put(_ mark: Unicode.Scalar) {
        guard count < bytes.count else { return }
        bytes[count] = UInt8(truncatingIfNeeded: mark.value)
        count += 1
    }

    /// The number's digits, with zeros before it up to `digits`.
    mutating func put(_ number: some BinaryInteger, digits: Int) {
        var divisor: UInt64 = 1
        let magnitude = UInt64(number.magnitude)
        var written = 1
        while magnitude / divisor >= 10 || written < digits {
            divisor *= 10
            written += 1
        }
        while divisor > 0 {
            put(Unicode.Scalar(UInt8(48 + magnitude / divisor % 10)))
            divisor /= 10
        }
    }

    mutating func put(date: LocalDate) {
        if date.year < 0 { put("-") }
        put(date.year, digits: 4)
        put("-")
        put(date.month, digits: 2)
        put("-")
        put(date.day, digits: 2)
    }

    mutating func put(seconds time: TimeOfDay) {
        put(time.hour, digits: 2)
        put(":")
        put(time.minute, digits: 2)
        put(":")
        put(time.second, digits: 2)
    }

    mutating func put(fraction time: TimeOfDay) {
        put(".")
        put(time.millisecond, digits: 3)
    }
}

extension String {
    /// A text of at most `capacity` ASCII bytes.
    init(ascii capacity: Int, _ write: (inout ASCIIWriter) -> Void) {
        self.init(unsafeUninitializedCapacity: capacity) { bytes in
            var writer = ASCIIWriter(bytes)
            write(&writer)
            return writer.count
        }
    }
}

/// Reads digits and marks from the front of a text; what does not match leaves the text where it was.
struct ASCIIReader {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == mark.value else { return false }
        rest.removeFirst()
        return true
    }

    /// A number of as many digits as `digits` allows.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let run = rest.prefix { (48...57).contains($0) }
        guard digits.contains(run.count) else { return nil }
        rest = rest[run.endIndex...]
        return run.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// The first `digits` digits, whatever follows them.
    mutating func digits(_ digits: Int) -> Int? {
        let head = rest.prefix(digits)
        guard head.count == digits, head.allSatisfy({ (48...57).contains($0) }) else { return nil }
        rest = rest[head.endIndex...]
        return head.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Bare digits as people type clocks and lengths: one or two are minutes, three or four `h:mm`, five or six `hh:mm:ss`.
    static func bareClock(_ text: String) -> (hours: Int, minutes: Int, seconds: Int)? {
        var reader = ASCIIReader(text)
        guard let number = reader.number(digits: 1...6), reader.isAtEnd else { return nil }
        if text.utf8.count <= 2 { return (0, number, 0) }
        let minutes = text.utf8.count <= 4 ? number : number / 100
        let seconds = text.utf8.count <= 4 ? 0 : number % 100
        guard minutes % 100 < 60, seconds < 60 else { return nil }
        return (minutes / 100, minutes % 100, seconds)
    }

    /// `2026-11-25`.
    mutating func date() -> LocalDate? {
        guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2) else { return nil }
        let date = LocalDate(year: year, month: month, day: day)
        return date.isValid ? date : nil
    }

    /// `20:05`, `20:05:00`, `20:05:00.25`: digits past the millisecond are dropped.
    mutating func timeOfDay() -> TimeOfDay? {
        guard let hour = digits(2), skip(":"), let minute = digits(2) else { return nil }
        guard skip(":") else { return TimeOfDay(hour: hour, minute: minute) }
        return seconds(hour: hour, minute: minute)
    }

    /// As `timeOfDay()`, but the seconds must be there.
    mutating func timeOfDayWithSeconds() -> TimeOfDay? {
        guard let hour = digits(2), skip(":"), let minute = digits(2), skip(":") else { return nil }
        return seconds(hour: hour, minute: minute)
    }

    private mutating func seconds(hour: Int, minute: Int) -> TimeOfDay? {
        guard let second = digits(2), var time = TimeOfDay(hour: hour, minute: minute, second: second) else {
            return nil
        }
        guard skip(".") else { return time }
        guard let fraction = fraction() else { return nil }
        time.milliseconds += Int64(fraction)
        return time
    }

    /// The digits after a decimal point, as thousandths.
    private mutating func fraction() -> Int? {
        let run = rest.prefix { (48...57).contains($0) }
        guard (1...9).contains(run.count) else { return nil }
        rest = rest[run.endIndex...]
        var thousandths = run.prefix(3).reduce(0) { $0 * 10 + Int($1 - 48) }
        for _ in 0..<max(0, 3 - run.count) { thousandths *= 10 }
        return thousandths
    }
}
