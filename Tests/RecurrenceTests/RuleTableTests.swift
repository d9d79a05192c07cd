import Civil
import Foundation
import Recurrence
import Testing

/// Four hundred rules with their first occurrences as python-dateutil gives them (script/check-recurrence --table).
@Suite struct RuleTableTests {
    /// One line: DTSTART, the rule, and its first occurrences.
    struct Line: CustomTestStringConvertible {
        var words: [String]

        var testDescription: String { words.prefix(2).joined(separator: " ") }
    }

    static let lines: [Line] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "rules.table")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { Line(words: $0.split(separator: " ").map(String.init)) }
    }()

    @Test func `the table is there`() { #expect(Self.lines.count == 400) }

    @Test(arguments: lines)
    func `a rule occurs when it should`(line: Line) throws {
        let expected = Array(line.words.dropFirst(2))
        #expect(try series(line.words[0], line.words[1]).shown(expected.count) == expected)
    }

    @Test(arguments: lines)
    func `a window shows what the whole list shows in it`(line: Line) throws {
        let series = try series(line.words[0], line.words[1])
        let all = series.occurrences().prefix(40).map(\.local)
        for (first, last) in [(0, all.count - 1), (all.count / 2, all.count - 1), (all.count / 3, all.count / 3)] {
            let window = Series.Window(after: .local(all[first]), before: .local(all[last]))
            #expect(series.occurrences(in: window).map(\.local) == Array(all[first...last]))
        }
    }

    @Test(arguments: lines)
    func `a series divided anywhere is still the same series`(line: Line) throws {
        for count in [nil, 9] {
            var whole = try series(line.words[0], line.words[1])
            whole.rules[0].count = count
            let all = whole.occurrences().prefix(12).map(\.local)
            for place in all.indices.dropFirst() {
                let (before, after) = try whole.split(at: all[place])
                #expect(before.occurrences().map(\.local) == Array(all[..<place]))
                #expect(after.occurrences().prefix(all.count - place).map(\.local) == Array(all[place...]))
                if count != nil { #expect(after.occurrences().reduce(0) { count, _ in count + 1 } == 9 - place) }
            }
        }
    }
}
