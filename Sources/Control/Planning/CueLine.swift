import Civil
import Shows

/// A cue as one line that a person types: `6 3m Flash price −40 % | scene "Price Card"; text Banner "−40 %"`.
///
/// Number and length come first, then the title; after a bar the action line. The text of a cue reads back as the same cue.
struct CueLine: Equatable {
    static let expected = "NUMBER LENGTH TITLE | ACTIONS, such as: 6 3m Flash price | scene \"Price Card\""

    var number: String
    var length: Milliseconds
    var title: String
    var actions: String

    init(number: String, length: Milliseconds, title: String, actions: String) {
        self.number = number
        self.length = length
        self.title = title
        self.actions = actions
    }

    init(parsing text: String) throws(PlanTrouble) {
        let halves = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let words = halves.first?.split(separator: " ", maxSplits: 2) ?? []
        guard words.count == 3 else { throw PlanTrouble("a cue is \(Self.expected)") }
        guard let length = try? Milliseconds(parsing: String(words[1])), length >= .zero else {
            throw PlanTrouble("\u{201c}\(words[1])\u{201d} is no length; expected 5m, 1h30m, 90s or 1:30")
        }
        let actions = halves.count > 1 ? halves[1].trimmed : ""
        do { _ = try ActionLine(parsing: actions) } catch { throw PlanTrouble("actions, \(error.message)") }
        self.init(number: String(words[0]), length: length, title: words[2].trimmed, actions: actions)
    }

    /// The line of a cue that is there; a cue that ends at a time of day shows the length that comes to.
    static func text(of cue: Cue, length: Milliseconds) -> String {
        let seconds = length.count / 1000
        let words = seconds % 60 == 0 && seconds > 0 ? "\(seconds / 60)m" : "\(seconds)s"
        return "\(cue.number) \(words) \(cue.title)" + (cue.actions.isEmpty ? "" : " | \(cue.actions)")
    }
}

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
        guard let time = try? TimeOfDay(parsing: String(words[0])) else {
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

    init(_ message: String) { self.message = message }
}

extension Substring {
    /// Without blanks at either end.
    fileprivate var trimmed: String {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
