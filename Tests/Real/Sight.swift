/// One screen of Siaran, read as an operator reads it: by its boxes and their words.
struct Sight: CustomStringConvertible {
    private let rows: [[Character]]
    let description: String

    init(_ screen: String) {
        description = screen
        rows = screen.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    }

    func contains(_ text: String) -> Bool { description.contains(text) }

    /// The two lines that never scroll.
    var header: String { rows.prefix(2).map { String($0) }.joined(separator: "\n") }

    /// The last line that says anything.
    var footer: String { rows.map { String($0) }.last { !$0.allSatisfy(\.isWhitespace) } ?? "" }

    /// The time of day in the header, in seconds since midnight.
    var clock: Int? {
        guard let time = rows.first.flatMap({ String($0).firstMatch(of: /(\d\d):(\d\d):(\d\d)/) }),
            let hours = Int(time.1), let minutes = Int(time.2), let seconds = Int(time.3)
        else { return nil }
        return (hours * 60 + minutes) * 60 + seconds
    }

    /// What stands in the box of this title, a line each, without its frame; empty where there is no such box.
    func box(_ title: String) -> [String] {
        for (index, row) in rows.enumerated() {
            for corner in ["┌─ ", "┏━ "] {
                guard let left = row.place(of: corner + title + " ") else { continue }
                guard let right = row[left...].firstIndex(where: { $0 == "┐" || $0 == "┓" }) else { continue }
                let inside = rows[(index + 1)...].prefix { $0.count > left && $0[left] != "└" && $0[left] != "┗" }
                return inside.map { String($0[(left + 1)..<min(right, $0.count)]).trimmed }
            }
        }
        return []
    }

    /// The row of Cues under the cursor.
    var cursorRow: String? { box("Cues").first { $0.hasPrefix("▸") } }

    /// Seconds from midnight at which the cue on air will have run its length: the same however often one looks.
    var cueEnds: Int? {
        guard let clock, let left = header.firstMatch(of: /CUE (\d+):(\d\d) left/), let minutes = Int(left.1),
            let seconds = Int(left.2)
        else { return nil }
        return (clock + minutes * 60 + seconds) % 86_400
    }

    /// Number and title of the cue on air by the big box; nil before the first.
    var cueOnAir: String? {
        box("On air").first.map(\.firstWords).flatMap { $0 == "Nothing is on air." || $0.isEmpty ? nil : $0 }
    }

    /// What the big box says of OBS and the cue on air: `confirmed 20:15:23`, `not confirmed yet`, `NOT CONFIRMED: …`.
    var confirmation: String {
        box("On air").first { $0.hasPrefix("OBS ") }.map { String($0.dropFirst(4)).trimmed.firstWords } ?? ""
    }

    /// Number and title of the cue that stands by.
    var standby: String? { box("Next").first.map(\.firstWords) }

    /// The newest happenings, newest first, without their times.
    var log: [String] { box("Log").map { String($0.dropFirst(9)) } }
}

extension [Character] {
    fileprivate func place(of text: String) -> Int? {
        let wanted = Array(text)
        guard count >= wanted.count else { return nil }
        return (0...(count - wanted.count)).first { Array(self[$0..<$0 + wanted.count]) == wanted }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Up to a gap of three blanks: what stands further right is something else.
    fileprivate var firstWords: String { firstRange(of: "   ").map { String(self[..<$0.lowerBound]) } ?? self }
}
