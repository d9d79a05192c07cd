import Civil
import Shows

/// A show as one line that a person types: `20:00 2h A Payday Glow: Serum Night`.
struct ShowLine: Equatable {
    static let expected = "TIME LENGTH ROOM TITLE, such as: 20:00 2h A Payday Glow"

    var time: TimeOfDay
    var length: Milliseconds
    var room: String
    var title: String

    init(parsing text: String) throws(PlanTrouble) {
        let words = text.split(separator: " ", maxSplits: 3)
        guard words.count == 4 else { throw PlanTrouble("a show is \(Self.expected)") }
        guard let time = try? TimeOfDay(typed: String(words[0])) else {
            throw PlanTrouble("\u{201c}\(words[0])\u{201d} is no time of day; expected 20:00")
        }
        guard let length = try? Milliseconds(parsing: String(words[1])), length > .zero else {
            throw PlanTrouble("\u{201c}\(words[1])\u{201d} is no length; expected 2h, 90m or 1h30m")
        }
        self.time = time
        self.length = length
        room = String(words[2])
        title = words[3].trimmed
    }
}

/// Why a typed plan cannot be read, for the person who typed it.
struct PlanTrouble: Error, Equatable {
    var message: String
    /// Where in the line, in characters from 0; nil where it is the line as a whole.
    var place: Int?

    init(_ message: String, at place: Int? = nil) {
        self.message = message
        self.place = place
    }
}
