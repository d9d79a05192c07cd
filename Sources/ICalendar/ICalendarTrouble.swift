/// What in an iCalendar file cannot be read, where, and what was expected.
public struct ICalendarTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    public var line: Int
    /// The title of the event that was left out for it; nil where none was.
    public var event: String?
    public var what: String
    public var expected: String

    public init(line: Int, event: String? = nil, _ what: String, expected: String) {
        self.line = line
        self.event = event
        self.what = what
        self.expected = expected
    }

    /// `12: "Flash" is left out: DTSTART …; expected …`, to follow the file's name and a colon.
    public var description: String {
        let place = event.map { "\(line): \"\(Self.shown($0))\" is left out: " } ?? "\(line): "
        return "\(place)\(what); expected \(expected)"
    }

    /// So much of a text that a person recognises it.
    static func shown(_ text: String) -> String { text.count > 60 ? "\(text.prefix(60))…" : text }
}
