import Civil

extension Checklist {
    /// What is to be done at the end of a show, in the order in which it is done.
    ///
    /// A dry run and a rehearsal end with their run alone: no viewer saw them, and no channel has to be stopped.
    /// - Parameters:
    ///   - run: the run on the desk; nil where the show has ended and its run is no longer held.
    ///   - routes: those of the show's channels, each once.
    ///   - hosts: who is to be on set by the plan; of these, those who came or were on air check out.
    public static func wrapUp(
        of show: Show, run: Run?, channels: [Channel], routes: [Route] = [.main], hosts: [HostDuty], ticks: [Tick],
        at now: Moment
    ) -> Checklist {
        let end = Row(id: "wrap:end", title: "end the run", matter: .end(run.map(\.endedAt) ?? show.end))
        guard run.map({ $0.kind == .live }) ?? true else { return Checklist(rows: [end]) }
        let aired = show.channels.compactMap { id in channels.first { $0.id == id } }
        var rows = [Row(id: "wrap:closing", title: "closing scene", matter: .closingScene)]
        rows += aired.map { Row(id: "wrap:stopped:\($0.name)", title: "\($0.name) stopped", matter: .stopped($0.id)) }
        rows += routes.compactMap(Row.init(stopping:))
        rows += [
            Row(id: "wrap:recording", title: "recording stopped, path kept", matter: .recording), end,
        ]
        let minutes = run.map { AsRunMinutes(of: $0, at: now) }
        rows += leaving(hosts, minutes: minutes, ticks: ticks).map {
            Row(id: "wrap:host:\($0)", title: "\($0) out, minutes accepted", matter: .checkOut($0))
        }
        rows.append(Row(id: "wrap:incidents", title: "incidents read", matter: .incidents))
        // A show that is run again is wrapped up again.
        let begun = run?.started.wall
        let valid = ticks.filter { tick in begun.map { tick.at >= $0 } ?? true }
        let ticked = Dictionary(valid.map { ($0.row, $0) }, uniquingKeysWith: { $1 })
        for index in rows.indices { rows[index].tick = ticked[rows[index].id] }
        return Checklist(rows: rows)
    }

    /// Who came or was on air, those of the plan first.
    private static func leaving(_ hosts: [HostDuty], minutes: AsRunMinutes?, ticks: [Tick]) -> [String] {
        let onAir = minutes.map { $0.hosts.flatMap { HostDuty.names(in: $0.name) } } ?? []
        let came = hosts.map(\.name).filter { name in
            ticks.contains { $0.row == Tick.checkIn(of: name) && $0.verdict == .done } || onAir.contains(name)
        }
        var names: [String] = []
        for name in came + onAir where !names.contains(name) { names.append(name) }
        return names
    }
}

extension Checklist.Row {
    /// A push that is to end; nil for what is pushed from elsewhere, which the channel's own row is about.
    fileprivate init?(stopping route: Route) {
        let title =
            switch route {
            case .main: "stream stopped"
            case .output(let name): "output \(name) stopped"
            case .relay(let link): "relay \(link) stopped"
            case .camera: "virtual camera stopped"
            case .manual: ""
            }
        guard route != .manual else { return nil }
        let id = route == .main ? "wrap:stream" : "wrap:stream:\(route.text)"
        self.init(id: id, title: title, matter: .stream(route))
    }
}

extension Run {
    /// When it ended; nil while it goes on.
    public var endedAt: Instant? {
        guard case .ended(let moment) = state else { return nil }
        return moment.wall
    }
}

extension AsRunMinutes {
    /// How long a host was on air, alone or beside others.
    public func length(ofHost name: String) -> Milliseconds {
        hosts.filter { HostDuty.names(in: $0.name).contains(name) }.reduce(.zero) { $0 + $1.length }
    }
}
