extension LocalDate {
    /// `2026-11-25` (ISO 8601).
    public var iso: String {
        String(ascii: 20) { text in text.put(date: self) }
    }

    /// Reads `2026-11-25`, and nothing else; a day its month does not have is refused.
    public init(iso text: String) throws(UnreadableTime) {
        var reader = ASCIIReader(text)
        guard let date = reader.date(), reader.isAtEnd else {
            throw UnreadableTime(text: text, kind: "date", expected: "YYYY-MM-DD, such as 2026-11-25")
        }
        self = date
    }

    /// Three letters: `Nov`; empty for a month that is none.
    public var monthShort: String {
        switch month {
        case 1: "Jan"
        case 2: "Feb"
        case 3: "Mar"
        case 4: "Apr"
        case 5: "May"
        case 6: "Jun"
        case 7: "Jul"
        case 8: "Aug"
        case 9: "Sep"
        case 10: "Oct"
        case 11: "Nov"
        case 12: "Dec"
        default: ""
        }
    }
}

/// Coded as its ISO text.
extension LocalDate: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decoder.readTime { text throws(UnreadableTime) in try LocalDate(iso: text) }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
