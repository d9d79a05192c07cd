import Civil
import Journal
import Shows
import Terminal

/// What the producer tells the host, by the host's screen (`siaran stage`).
extension ControlRoom {
    /// - Parameter text: empty clears what is told now.
    mutating func message(_ text: String, in run: Run, at now: Moment) throws(Declined) -> [Effect] {
        let text = text.oneLine
        guard !text.isEmpty || run.message != nil else { throw Declined("the host is told nothing") }
        return commit(.run(id: run.id, line: .messaged(text: text)), for: .steer(run.room), at: now)
    }
}

extension String {
    /// Its words on one line, without blanks at either end.
    fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
