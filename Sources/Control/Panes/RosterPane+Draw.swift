import Civil
import Journal
import Shows
import Staffing
import Terminal

/// Draws the hosts: languages, skills, hours this week, what is next.
struct RosterDrawing {
    let room: ControlRoom
    let now: Moment

    func draw(in region: Region, focused: Bool) {
        let pane = room.roster
        let title = pane.filter.isEmpty ? "Roster" : "Roster /\(pane.filter.text)"
        let total = pane.page?.total ?? 0
        var window = pane.window
        window.resize(height: region.height - 2)
        let shown = min(window.visible.count, total)
        let trailing = shown < total ? "\(shown) of \(Numbers.grouped(Int64(total)))" : "\(total) hosts, h this week"
        let inner = region.box(title: title, trailing: trailing, focused: focused)
        guard total > 0 else {
            for (row, words) in reasonEmpty.enumerated() {
                inner.put(words, column: 1, row: row, width: inner.width - 2, style: .dim)
            }
            return
        }
        let table = Table(columns: columns(width: inner.width), titles: nil, tinted: 8)
        table.draw(in: inner.slice(columns: 0..<max(0, inner.width - 1)), window: window, marksCursor: focused) { row in
            guard let entry = pane.entry(row) else { return .line(Table.Item("…", .faint)) }
            return .items(items(of: entry))
        }
    }

    /// Why the pane has no rows, and how it comes to some; nothing while it is read.
    private var reasonEmpty: [String] {
        guard room.roster.page != nil else { return [] }
        guard room.roster.filter.isEmpty else { return ["nobody matches"] }
        return ["no hosts yet", "This version cannot add hosts yet;", "a cue takes any name as its host."]
    }

    private func columns(width: Int) -> [Table.Column] {
        [
            Table.Column("host", .fixed(7)), Table.Column("status", .flex(minimum: 15)),
            Table.Column("languages", .fixed(5), priority: 2),
            Table.Column("week", .fixed(6), alignment: .right, priority: 1),
            Table.Column("skills", .flex(minimum: width >= 70 ? 18 : 200, weight: 2), priority: 3),
        ]
    }

    private func items(of entry: RosterPage.Entry) -> [Table.Item] {
        let host = entry.host
        let status = status(of: entry)
        let over = entry.booked > host.limits.weeklyMaximum
        let hours = "\(hours(entry.booked))/\(hours(host.limits.weeklyMaximum))"
        return [
            Table.Item(host.name, entry.awayUntil.map { $0 > now.wall } == true ? .faint : .text),
            Table.Item(status.text, status.style),
            Table.Item(host.languages.joined(separator: " "), .dim), Table.Item(hours, over ? .warning : .dim),
            Table.Item(host.skillNames.joined(separator: ", "), .dim),
        ]
    }

    private func hours(_ length: Milliseconds) -> String {
        let tenths = (length.count + 180_000) / 360_000
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }

    /// How a host of the show on the desk stands to being on set; nil for all others, and for those who are on air.
    private func onSet(_ host: Host) -> (text: String, style: Style)? {
        guard let studio = room.studio, let show = studio.rundown?.show,
            let duty = studio.duties.first(where: { $0.name == host.name })
        else { return nil }
        let zone = room.setup.zone
        if let tick = studio.tick(Tick.checkIn(of: host.name)) {
            let time = zone.local(at: tick.at).time.minutesText
            return tick.verdict == .done ? ("on set \(time)", .good) : ("waived \(tick.by)", .pending)
        }
        if studio.run?.hasEnded == true || show.status.isOver { return nil }
        if let airing = studio.run?.onAir, HostDuty.names(in: airing.host).contains(host.name) { return nil }
        let due = duty.due(lead: room.setup.preflight.checkInLead, before: show.start)
        let local = zone.local(at: due)
        guard due > now.wall else { return ("late, due \(local.time.minutesText)", .warning) }
        guard local.date == zone.local(at: now.wall).date else { return nil }
        return ("due \(local.time.minutesText)", .text)
    }

    private func status(of entry: RosterPage.Entry) -> (text: String, style: Style) {
        let zone = room.setup.zone
        if let away = entry.awayUntil, away > now.wall {
            let date = zone.local(at: away).date
            return ("away, back \(date.weekday.short) \(date.day)", .faint)
        }
        if let onSet = onSet(entry.host) { return onSet }
        guard let next = entry.next else { return ("free", .dim) }
        let name = room.house?.rooms.first { $0.id == next.room }?.name ?? "?"
        if next.start <= now.wall {
            let studio = room.studios[next.room]
            let runs = studio?.show == next.show && studio?.run?.hasEnded == false
            return runs ? ("on set \(name)", Style(.onAir)) : ("booked \(name) now", .standby)
        }
        let local = zone.local(at: next.start)
        let isToday = local.date == zone.local(at: now.wall).date
        let day = isToday ? "" : "\(local.date.weekday.short) "
        return ("next \(name) \(day)\(local.time.minutesText)", isToday ? .text : .dim)
    }
}
