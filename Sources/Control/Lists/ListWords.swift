import Civil
import Shows

/// What header and boxes say of the lists of the show on the desk.
struct ListWords {
    let room: ControlRoom
    let studio: Studio
    let now: Moment

    /// `preflight 7 of 11` and `next T-30 vouchers TT`, before the first GO; nil where the list is empty or past.
    var preflight: [String]? {
        guard let show = studio.rundown?.show, studio.run?.firstAiring == nil, studio.run?.hasEnded != true,
            isBefore(show),
            let list = room.preflight(of: studio), !list.rows.isEmpty
        else { return nil }
        let count = "preflight \(list.settled) of \(list.counted.count)"
        guard let next = list.open.first else { return [count] + (show.status == .ready ? ["ready"] : []) }
        let time = next.due.map { "\($0.leadText(before: show.start)) " } ?? ""
        return [count, "next \(time)\(next.title)"]
    }

    /// The rows whose time has come, for the header: whole, and as a count for a narrow one.
    var due: (text: String, short: String)? {
        guard let show = studio.rundown?.show, isBefore(show), studio.run?.hasEnded != true,
            let rows = room.preflight(of: studio)?.due(at: now.wall, since: liveSince), !rows.isEmpty
        else { return nil }
        let count = "preflight \(rows.count) due"
        return ("\(count): \(ControlRoom.titles(rows, upTo: 28))", count)
    }

    /// `wrap-up 3 open`, once the run has ended; a show of another day that somebody looks at is left in peace.
    var wrapUp: String? {
        guard let show = studio.rundown?.show,
            studio.run?.hasEnded ?? (show.status.isOver && now.wall - show.end < .hours(12)),
            let open = room.wrapUp(of: studio, at: now)?.open.count, open > 0
        else { return nil }
        return "wrap-up \(open) open"
    }

    /// Said while the run is projected to end after the next show in the room begins.
    /// - Parameter end: the projected end.
    func overrun(until end: Instant?) -> String? {
        guard let run = studio.run, !run.hasEnded, run.kind == .live, let end, let next = room.nextShow(after: studio),
            end > next.start
        else { return nil }
        return "RUNS INTO \(room.setup.zone.local(at: next.start).time.minutesText) \(next.title)"
    }

    private var liveSince: Instant? {
        studio.run.flatMap { $0.kind == .live ? $0.firstAiring?.start.wall : nil }
    }

    /// Whether anything can still be done for it: a show of the past has no preflight, nor has a cancelled one.
    private func isBefore(_ show: Show) -> Bool {
        switch show.status {
        case .draft, .ready, .onAir: now.wall < show.end
        case .ended, .reconciled, .cancelled: false
        }
    }
}
