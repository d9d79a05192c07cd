import Civil

/// Lengths as iCalendar writes them (RFC 5545, 3.3.6): `PT1H30M`, `P1D`, `P2W`.
enum EventLength {
    /// Nil for what is none, and for lengths of more than some years.
    static func reading(_ text: String) -> Milliseconds? {
        var rest = text.trimmed.uppercased()[...]
        var sign: Int64 = 1
        if rest.first == "+" || rest.first == "-" { sign = rest.removeFirst() == "-" ? -1 : 1 }
        guard rest.first == "P", rest.count > 1 else { return nil }
        rest.removeFirst()
        var isTime = false
        var total: Int64 = 0
        while !rest.isEmpty {
            if rest.first == "T", !isTime {
                isTime = true
                rest.removeFirst()
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...7).contains(digits.count), let number = Int64(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            guard let unit = rest.popFirst() else { return nil }
            switch (unit, isTime) {
            case ("W", false): total += number * 7 * 86_400_000
            case ("D", false): total += number * 86_400_000
            case ("H", true): total += number * 3_600_000
            case ("M", true): total += number * 60_000
            case ("S", true): total += number * 1000
            default: return nil
            }
        }
        return Milliseconds(sign * total)
    }
}
