import Civil
import Shows
import Terminal

/// What a day is called, as quietly as may be; loud only where it wants a show and has none.
struct DayWords: Equatable {
    /// `12.12 Double date, Harbolnas`.
    var text: String
    var style: Style
    /// Whether it wants a show and has none.
    var isBare: Bool

    /// `! 12.12 Double date`, where there is little space.
    var short: String { isBare ? "! \(text)" : text }
    /// `! 12.12 Double date, and no show`.
    var full: String { isBare ? "! \(text), and no show" : text }
}

extension ControlRoom {
    /// Nil for a day that is like any other.
    func dayWords(_ date: LocalDate) -> DayWords? {
        let labels = setup.days.labels(on: date)
        guard !labels.isEmpty else { return nil }
        let isBare = calendar.trouble.bareDays.contains { $0.date == date }
        let isCampaign = labels.contains { $0.kind == .campaign }
        return DayWords(
            text: labels.map(\.name).joined(separator: ", "),
            style: isBare ? .warning : isCampaign ? .accent : .dim, isBare: isBare)
    }
}
