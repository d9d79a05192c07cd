import Civil
import Shows
import Terminal

extension ControlRoom {
    /// What is wrong stays open to be mended; nothing typed is lost.
    mutating func answer(_ stroke: KeyStroke, _ question: Question, at now: Moment) -> [Effect] {
        let isEntered = isEntered(question.field, by: stroke) { field in
            var question = question
            question.field = field
            return .question(question)
        }
        guard isEntered else { return [] }
        do throws(PlanTrouble) {
            let effects = try finish(question, at: now)
            overlay = nil
            return effects
        } catch {
            refuse(error.message, at: now)
            return []
        }
    }

    private mutating func finish(_ question: Question, at now: Moment) throws(PlanTrouble) -> [Effect] {
        let text = question.field.text[...].trimmed
        switch question.purpose {
        case .newSegment(let cues): return try makeSegment(text, of: cues, at: now)
        case .renameSegment(let id): return try rename(id, text, at: now)
        case .templateName: return try saveTemplate(text, at: now)
        case .split(let cue): return try split(cue, after: text, at: now)
        case .find:
            cues.sought = text
            if !text.isEmpty { find(.down, at: now) }
            return []
        case .day:
            let day = try DayReader.day(text, from: calendar.day)
            return turnCalendar { $0.go(to: day) }
        }
    }
}
