import Civil
import Journal
import Shows
import Staffing

extension PlanJudge {
    var refusalOfShows: String? {
        first(edit.shows, refusal(of:))
            ?? first(edit.removedSeries) { id in
                let show = after.shows.values.filter { $0.occurrence?.series == id }.min { $0.start < $1.start }
                return show.map { "\(title($0)) is of the series: it has to stand alone first" }
            }
    }

    private func refusal(of show: Show) -> String? {
        if show.title.isEmpty { return "a show needs a title" }
        if after.rooms[show.room] == nil { return "\(show.title): its room is not there" }
        if show.channels.contains(where: { after.channels[$0] == nil }) {
            return "\(show.title): one of its channels is not there"
        }
        if show.start >= show.end { return "\(show.title) ends before it begins" }
        if let hardOut = show.hardOut, hardOut <= show.start { return "\(show.title) is cut off before it begins" }
        if let series = show.occurrence?.series, after.series[series] == nil {
            return "\(show.title): its series is not there"
        }
        guard let old = before.shows[show.id] else {
            return show.status == .onAir ? "\(show.title): a show goes on air and ends by its run alone" : nil
        }
        if origin == .person, let reason = old.status.refusal(of: show.status) { return "\(show.title): \(reason)" }
        return refusal(ofMoving: old, to: show)
    }

    private func refusal(ofMoving old: Show, to show: Show) -> String? {
        let isMoved = old.start != show.start || old.end != show.end || old.room != show.room
        guard isMoved, origin == .person else { return nil }
        switch old.status {
        case .draft, .ready, .cancelled: return nil
        case .onAir: return "\(show.title) is on air: it cannot be moved"
        case .ended, .reconciled: return "\(show.title) is over: it cannot be moved"
        }
    }

    /// A room has one show at a time; what is over or cancelled keeps it no longer.
    var refusalOfRooms: String? {
        first(edit.shows) { show in
            guard show.status.isInTheWay, isNewInItsRoom(show) else { return nil }
            let other = (after.showsOfRoom[show.room] ?? []).first {
                $0.id != show.id && $0.status.isInTheWay && $0.start < show.end && $0.end > show.start
            }
            return other.map { "\(title(show)): room \(after.name(of: show.room)) has \(title($0))" }
        }
    }

    /// A clash that is there already does not stand before the edit of a title.
    private func isNewInItsRoom(_ show: Show) -> Bool {
        guard let old = before.shows[show.id], old.status.isInTheWay else { return true }
        return old.room != show.room || old.start != show.start || old.end != show.end
    }
}

extension Show.Status {
    /// Whether a show of it keeps its room, its channels and its OBS from others.
    var isInTheWay: Bool {
        switch self {
        case .draft, .ready, .onAir: true
        case .ended, .reconciled, .cancelled: false
        }
    }
}
