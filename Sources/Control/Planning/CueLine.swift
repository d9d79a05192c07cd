import Civil
import Shows

/// A cue as one line that a person types: `6 3m at=20:30 then=follow Flash price −40 % | scene "Price Card"`.
///
/// Number and length come first, then settings, then the title; after a bar the action line. The text of a cue reads
/// back as the same cue.
struct CueLine: Equatable {
    static let expected =
        "NUMBER LENGTH [at=20:30 then=follow …] TITLE | ACTIONS, such as: 6 3m Flash price | scene \"Price Card\""

    /// Stands before a title that begins like a setting.
    private static let titleMark: Substring = "--"

    var number: String
    var title = ""
    var kind = Cue.Kind.normal
    var start = Cue.Start.soft
    var length: Cue.Length
    var countsToEnd = false
    var advance = Cue.Advance.manual
    var preWait = Milliseconds.zero
    var postWait = Milliseconds.zero
    var actions = ""

    init(parsing text: String) throws(PlanTrouble) {
        let halves = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        var words = Self.words(of: halves.first ?? "")[...]
        guard let number = words.popFirst(), let first = words.popFirst() else {
            throw PlanTrouble("a cue is \(Self.expected)")
        }
        self.number = number == "-" ? "" : String(number)
        length = .lasting(try PlanReader.signedLength(String(first)))
        while let word = words.first, try read(word) { words.removeFirst() }
        if words.first == Self.titleMark { words.removeFirst() }
        title = words.joined(separator: " ")
        guard !title.isEmpty else { throw PlanTrouble("a cue is \(Self.expected)") }
        actions = halves.count > 1 ? halves[1].trimmed : ""
        // Shown at its place in the whole line.
        try PlanReader.checkActions(actions, behind: halves[0].count + "| ".count)
        try settle()
    }

    /// Reads one setting.
    /// - Returns: whether the word is one; the title begins with the first that is none.
    private mutating func read(_ word: Substring) throws(PlanTrouble) -> Bool {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = parts.count > 1 ? parts[1] : ""
        switch (parts[0], parts.count) {
        case ("at", 2):
            let point = try PlanReader.point(String(value))
            start = .hard(point.time, dayOffset: point.day)
        case ("to", 2): length = .until(try PlanReader.time(String(value)))
        case ("then", 2): advance = try PlanReader.advance(String(value))
        case ("pre", 2): preWait = try PlanReader.length(String(value))
        case ("post", 2): postWait = try PlanReader.length(String(value))
        case ("blocked", 2): kind = .blocked(reason: value.filter { $0 != "\"" })
        case ("kind", 2): kind = try Self.kind(value)
        case ("count", 1): countsToEnd = true
        default: return false
        }
        return true
    }

    /// A delay's length is the delay; everything else lasts no less than nothing.
    private mutating func settle() throws(PlanTrouble) {
        guard case .lasting(let length) = length else { return }
        if case .delay = kind {
            kind = .delay(length)
            self.length = .lasting(.zero)
        } else if length < .zero {
            throw PlanTrouble("only a delay is negative; expected a length such as 5m")
        }
        if case .milestone = kind, start == .soft { throw PlanTrouble("a milestone needs its time: at=20:30") }
        if countsToEnd, case .delay = kind { throw PlanTrouble("a delay counts to no end") }
    }

    private static func kind(_ word: Substring) throws(PlanTrouble) -> Cue.Kind {
        switch word {
        case "normal": return .normal
        case "skip": return .skip
        case "untimed": return .untimed
        case "milestone": return .milestone
        case "delay": return .delay(.zero)
        default:
            throw PlanTrouble("kind=\(word): expected normal, skip, untimed, milestone or delay, or blocked=\"why\"")
        }
    }

    /// Cuts at blanks outside quotes.
    private static func words(of text: Substring) -> [Substring] {
        var isQuoted = false
        return text.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == " " && !isQuoted
        }
    }
}

extension CueLine {
    /// The line of a cue that is there.
    static func text(of cue: Cue) -> String {
        var words = [cue.number.isEmpty ? "-" : cue.number, length(of: cue)] + settings(of: cue)
        let first = cue.title.prefix { $0 != " " }
        words +=
            first.contains("=") || first == "count" || first == titleMark
            ? [String(titleMark), cue.title] : [cue.title]
        if !cue.actions.isEmpty { words.append("| \(cue.actions)") }
        return words.joined(separator: " ")
    }

    private static func length(of cue: Cue) -> String {
        if case .delay(let length) = cue.kind { return text(of: length) }
        guard case .lasting(let length) = cue.length else { return "0s" }
        return text(of: length)
    }

    private static func text(of length: Milliseconds) -> String {
        let sign = length < .zero ? "-" : ""
        let count = length.count.magnitude
        if count % 60_000 == 0, count > 0 { return "\(sign)\(count / 60_000)m" }
        return count % 1000 == 0 ? "\(sign)\(count / 1000)s" : "\(sign)\(count)ms"
    }

    private static func settings(of cue: Cue) -> [String] {
        var words: [String] = []
        if case .hard(let time, let days) = cue.start {
            words.append("at=\(time.iso)" + (days.map { "+\($0)d" } ?? ""))
        }
        if case .until(let time) = cue.length { words.append("to=\(time.iso)") }
        if cue.countsToEnd { words.append("count") }
        switch cue.advance {
        case .manual: break
        case .autoFollow: words.append("then=follow")
        case .autoContinue: words.append("then=continue")
        case .standbyNext: words.append("then=standby")
        }
        if cue.preWait > .zero { words.append("pre=\(text(of: cue.preWait))") }
        if cue.postWait > .zero { words.append("post=\(text(of: cue.postWait))") }
        switch cue.kind {
        case .normal: break
        case .skip: words.append("kind=skip")
        case .untimed: words.append("kind=untimed")
        case .milestone: words.append("kind=milestone")
        case .delay: words.append("kind=delay")
        case .blocked(let reason): words.append("blocked=\"\(reason)\"")
        }
        return words
    }

    /// Gives a cue all that the line says of it.
    func apply(to cue: inout Cue) {
        cue.number = number
        cue.title = title
        cue.kind = kind
        cue.start = start
        cue.length = length
        cue.countsToEnd = countsToEnd
        cue.advance = advance
        cue.preWait = preWait
        cue.postWait = postWait
        cue.actions = actions
    }
}
