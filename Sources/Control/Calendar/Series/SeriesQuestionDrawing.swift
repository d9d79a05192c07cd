import Civil
import Planning
import Recurrence
import Shows
import Terminal

/// Draws which shows of a series an edit may be meant for, each with what would come of it.
struct SeriesQuestionDrawing {
    let room: ControlRoom

    func draw(_ question: SeriesQuestion, in region: Region) {
        let size = Size(width: min(110, region.width - 4), height: question.scopes.count * 2 + 6)
        let box = region.region(Rect(region.size).centred(size))
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(title: title(of: question), focused: true).inset(columns: 2, rows: 1)
        for (place, scope) in question.scopes.enumerated() {
            let row = place * 2
            let answer = question.answers.first { $0.scope == scope }
            let count = answer.map { $0.verdict.refusal == nil ? "  \(Self.count($0.verdict.shows))" : "" } ?? ""
            var column = inner.put(scope.key, column: 0, row: row, style: .key) + 2
            column += inner.put(scope.words, column: column, row: row, style: .text)
            inner.put(count, column: column, row: row, style: .dim)
            inner.put(
                answer?.verdict.words ?? "reading the plan of the series…", column: 3, row: row + 1,
                width: inner.width - 3, style: answer?.verdict.style ?? .dim)
        }
        inner.put("Esc changes nothing", column: 0, row: inner.height - 1, style: .dim)
    }

    private static func count(_ shows: Int) -> String { shows == 1 ? "1 show" : "\(shows) shows" }

    private func title(of question: SeriesQuestion) -> String {
        let text = question.series.repeats.rules.first ?? ""
        let rule = (try? RecurrenceRule(parsing: text)).map { RepeatReader.words(of: $0) } ?? text
        switch question.act {
        case .change: return "\(question.show.title) is of a series (\(rule)): which are meant?"
        case .cancel: return "Cancel \(question.show.title), of a series (\(rule)): which?"
        }
    }
}
