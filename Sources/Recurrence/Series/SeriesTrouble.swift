import Civil

/// Why an edit of a series was not made; the series is as it was.
public enum SeriesTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    /// The series has no occurrence of that local time.
    case noOccurrence(LocalTime)
    /// A series cannot be divided before its first occurrence.
    case nothingBefore(LocalTime)
    /// Several rules, one of which would fall out of step if it began at another's occurrence.
    case outOfStep(RecurrenceRule, LocalTime)

    public var description: String {
        switch self {
        case .noOccurrence(let original): "the series has no occurrence at \(original.iso)"
        case .nothingBefore(let original): "\(original.iso) is the first of the series; change all of it instead"
        case .outOfStep(let rule, let original):
            "the rule \(rule) does not fall on \(original.iso) and would lose its step; divide the series where it does"
        }
    }
}
