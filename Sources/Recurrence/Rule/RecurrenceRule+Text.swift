import Civil

/// The rule in its one canonical form, which reads back as the same rule.
extension RecurrenceRule: CustomStringConvertible {
    public var description: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        func put(_ name: String, _ values: [some CustomStringConvertible]) {
            if !values.isEmpty { parts.append("\(name)=\(values.map(\.description).joined(separator: ","))") }
        }
        if let until { put("UNTIL", [until.basic]) }
        if let count { put("COUNT", [count]) }
        if interval != 1 { put("INTERVAL", [interval]) }
        put("BYMONTH", months)
        put("BYWEEKNO", weeks)
        put("BYYEARDAY", yearDays)
        put("BYMONTHDAY", monthDays)
        put("BYDAY", days)
        put("BYHOUR", hours)
        put("BYMINUTE", minutes)
        put("BYSECOND", seconds)
        put("BYSETPOS", positions)
        if weekStart != .monday { put("WKST", [weekStart.code]) }
        return parts.joined(separator: ";")
    }
}

extension RecurrenceRule.Day: CustomStringConvertible {
    /// `MO`, `1MO`, `-1FR`.
    public var description: String { "\(ordinal.map { "\($0)" } ?? "")\(weekday.code)" }
}

/// Coded as its text.
extension RecurrenceRule: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(UnreadableRule) {
            try self.init(parsing: text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
