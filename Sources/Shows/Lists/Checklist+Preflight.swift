import Civil

extension Checklist {
    /// What is to be done before a show, the earliest first.
    /// - Parameter machine: what Siaran looks at by itself; it comes last.
    public static func preflight(
        of show: Show, from template: ChecklistTemplate, channels: [Channel], hosts: [HostDuty], ticks: [Tick],
        machine: [Row] = []
    ) -> Checklist {
        let ticked = Dictionary(ticks.map { ($0.row, $0) }, uniquingKeysWith: { $1 })
        let aired = show.channels.compactMap { id in channels.first { $0.id == id } }
        var rows: [Row] = []
        for row in template.rows {
            let due = show.start - row.lead
            switch row.scope {
            case .show: rows.append(Row(id: row.key, title: row.title, matter: .prepared(row.key), due: due))
            case .channel:
                rows += aired.map {
                    Row(
                        id: "\(row.key):\($0.name)", title: "\(row.title) \($0.name)", matter: .prepared(row.key),
                        due: due)
                }
            case .host:
                rows += hosts.map {
                    Row(
                        id: "\(row.key):\($0.name)", title: "\($0.name) \(row.title)", matter: .host($0.name),
                        due: $0.due(lead: row.lead, before: show.start))
                }
            }
        }
        let inOrder = rows.enumerated().sorted { left, right in
            (left.element.due ?? show.start, left.offset) < (right.element.due ?? show.start, right.offset)
        }
        rows = inOrder.map(\.element) + machine
        for index in rows.indices { rows[index].tick = ticked[rows[index].id] }
        return Checklist(rows: rows)
    }

    /// The open rows that a show waits for before it is ready: who comes on later in it need not be there yet.
    public func missing(before show: Show) -> [Row] {
        open.filter { row in row.due.map { $0 <= show.start } ?? true }
    }

    /// The open rows whose time has come, the newest last.
    /// - Parameter first: when the show's first cue went on air: what was to be done before that is past helping.
    public func due(at now: Instant, since first: Instant?) -> [Row] {
        rows.filter { row in
            guard row.state(at: now) == .due, let due = row.due else { return false }
            return first.map { due > $0 } ?? true
        }
    }
}

extension HostDuty {
    /// Whoever is on camera soon after the start is called with those who begin.
    public func due(lead: Milliseconds, before start: Instant) -> Instant {
        guard let from, from - start > lead else { return start - lead }
        return from - lead
    }
}

extension Instant {
    /// `T-30`, `T+25`: whole minutes before or after a start.
    public func leadText(before start: Instant) -> String {
        let minutes = (self - start).count / 60_000
        return minutes > 0 ? "T+\(minutes)" : "T-\(-minutes)"
    }
}
