import Civil

/// Finds out what the numbers in a column of lengths are, where its header does not say: nobody plans a show of a day,
/// and nobody one of seconds.
enum LengthColumn {
    /// What is too long for a show: cues of `5:00` that a spreadsheet took for hours come to more.
    private static let longest: Int64 = 24 * 3_600_000

    /// - Returns: the unit, and what to tell where it was not plain.
    static func unit(header: String, cells: [Sheet.Cell]) -> (unit: LengthReading.Unit, note: String?) {
        let said = HeaderText.lengthUnit(of: header)
        guard said == .unsaid || said == .minutes else { return (said, nil) }
        var clocks: Int64 = 0
        var texts: (count: Int, seconds: Int64) = (0, 0)
        for cell in cells {
            switch cell {
            case .clock(let length, .hoursMinutes): clocks += length.count
            case .text(let text):
                guard let parts = pair(text) else { continue }
                texts = (texts.count + 1, texts.seconds + parts.0 * 60 + parts.1)
            case .blank, .number, .clock, .date, .truth, .fault: continue
            }
        }
        if clocks > longest {
            return (.minutesSeconds, "\(header): times such as 5:00 are read as minutes and seconds, not as hours")
        }
        if texts.count > 1, texts.seconds < Int64(texts.count) * 60 {
            return (.hoursMinutes, "\(header): times such as 0:05 are read as hours and minutes, not as seconds")
        }
        return (said, nil)
    }

    /// The two numbers of `0:05`.
    private static func pair(_ text: String) -> (Int64, Int64)? {
        let parts = text.trimmed.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, parts[1].count == 2, parts[0].count < 6, let first = Int64(parts[0]),
            let second = Int64(parts[1])
        else { return nil }
        return (first, second)
    }
}
