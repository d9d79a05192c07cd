import Civil

/// What is done to this one occurrence.
extension Series {
    /// The occurrence takes place at another local time, and keeps its name; moved back to its own time it is as it was.
    public mutating func move(_ original: LocalTime, to local: LocalTime) throws(SeriesTrouble) {
        let original = original.read(by: clock)
        guard contains(original) else { throw .noOccurrence(original) }
        moved[original] = original == local.read(by: clock) ? nil : local.read(by: clock)
    }

    /// The occurrence does not take place, wherever it was moved to.
    public mutating func cancel(_ original: LocalTime) throws(SeriesTrouble) {
        let original = original.read(by: clock)
        guard contains(original) else { throw .noOccurrence(original) }
        moved[original] = nil
        cancelled.insert(original)
    }
}
