import Civil
import Journal
import Shows

/// The two lists of the show on a desk: before it and after it.
extension ControlRoom {
    func preflight(of studio: Studio) -> Checklist? {
        guard let show = studio.rundown?.show else { return nil }
        return Checklist.preflight(
            of: show, from: setup.preflight, channels: house?.channels ?? [], hosts: studio.duties, ticks: studio.ticks,
            machine: MachineRows(studio: studio, show: show, channels: house?.channels ?? []).rows)
    }

    /// Nil while there is nothing to wrap up: no run, and no show that has ended.
    func wrapUp(of studio: Studio, at now: Moment) -> Checklist? {
        guard let show = studio.rundown?.show, studio.run != nil || show.status.isOver else { return nil }
        return Checklist.wrapUp(
            of: show, run: studio.run, channels: house?.channels ?? [], routes: routes(of: show, in: studio),
            hosts: studio.duties, ticks: studio.ticks, at: now)
    }

    func checklist(_ list: ListOverlay.List, of studio: Studio, at now: Moment) -> Checklist? {
        switch list {
        case .preflight: preflight(of: studio)
        case .wrapUp: wrapUp(of: studio, at: now)
        }
    }

    /// The show that begins next in the same room.
    func nextShow(after studio: Studio) -> Show? {
        guard let show = studio.rundown?.show else { return nil }
        // What the calendar shows has been read last.
        let shown = (calendar.page?.entries ?? []).map(\.show)
        let ids = Set(shown.map(\.id))
        let all = shown + (coming?.entries ?? []).map(\.show).filter { !ids.contains($0.id) }
        return all.filter { $0.room == show.room && $0.id != show.id && $0.start > show.start && $0.isComing }
            .min { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    mutating func openPreflight(at now: Moment) {
        guard let studio, let list = preflight(of: studio) else { return refuse("no show is on the desk", at: now) }
        guard !list.rows.isEmpty else { return refuse("the config's preflight has no rows", at: now) }
        open(.preflight, list)
    }

    /// Why there is no wrap-up to open; nil where there is one.
    var reasonNoWrapUp: String? {
        guard let studio, studio.rundown != nil else { return "no show is on the desk" }
        return studio.run == nil && studio.rundown?.show.status.isOver != true ? "no run is started" : nil
    }

    mutating func openWrapUp(at now: Moment) {
        if let reason = reasonNoWrapUp { return refuse(reason, at: now) }
        guard let studio, let list = wrapUp(of: studio, at: now) else { return }
        open(.wrapUp, list)
    }

    /// Opens a list at its first open row.
    private mutating func open(_ list: ListOverlay.List, _ checklist: Checklist) {
        guard let show = studio?.show, let first = checklist.open.first ?? checklist.rows.first else { return }
        overlay = .checklist(ListOverlay(list: list, show: show, selected: first.id))
    }
}

extension Show {
    fileprivate var isComing: Bool {
        switch status {
        case .draft, .ready: true
        case .onAir, .ended, .reconciled, .cancelled: false
        }
    }
}
