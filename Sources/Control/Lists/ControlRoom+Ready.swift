import Civil
import Journal
import Shows

/// Whether a show is ready: a person says so, and only once all that it waits for is ticked or waived.
extension ControlRoom {
    mutating func toggleReady(at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            guard let studio = room.studio, var show = studio.page?.show, let list = room.preflight(of: studio) else {
                throw Declined("no show is on the desk")
            }
            // The page may be older than the run; what has been on air is no plan any more.
            if let run = studio.run, run.kind == .live {
                throw Declined(run.hasEnded ? "the show has ended" : "the show is on air")
            }
            switch show.status {
            case .draft:
                let missing = list.missing(before: show)
                guard missing.isEmpty else {
                    throw Declined(
                        "not ready: \(missing.count) open: \(Self.titles(missing, upTo: 60)); w waives a row")
                }
                show.status = .ready
            case .ready: show.status = .draft
            case .onAir: throw Declined("the show is on air")
            case .ended, .reconciled: throw Declined("the show has ended")
            case .cancelled: throw Declined("the show has been cancelled")
            }
            return room.commit(.showEdited(show), at: now)
        }
    }

    /// Asks once more before a live run of a show that nobody has made ready; nil where there is nothing to ask.
    var doubtAboutReadiness: Overlay? {
        guard let studio, let show = studio.rundown?.show, show.status == .draft, reasonDisabled(.startRun) == nil,
            let missing = preflight(of: studio)?.missing(before: show)
        else { return nil }
        let rows =
            missing.prefix(6).map { "open: \($0.title)" } + (missing.count > 6 ? ["and \(missing.count - 6) more"] : [])
        let head =
            missing.isEmpty
            ? "All is ticked, and nobody has made the show ready."
            : "\(show.title) is not ready: \(missing.count) open."
        return .confirmation(
            Confirmation(title: "Go LIVE all the same?", lines: [head] + rows, act: .startLive(studio.room.id)))
    }

    /// Titles of rows as far as there is room, then how many more there are.
    static func titles(_ rows: [Checklist.Row], upTo limit: Int) -> String {
        var words = ""
        for (index, row) in rows.enumerated() {
            let more = words.isEmpty ? row.title : "\(words), \(row.title)"
            guard words.isEmpty || more.count <= limit else { return "\(words) and \(rows.count - index) more" }
            words = more
        }
        return words
    }
}
