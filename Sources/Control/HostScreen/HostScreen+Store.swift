import Civil
import Journal
import Shows

/// What it reads: the room's run from the journal, and that run's rundown; without a run those of the next show.
extension HostScreen {
    /// An ended run leaves the screen to the next show after so long.
    static let afterglow: Milliseconds = .minutes(10)

    mutating func handle(_ report: StoreReport, at now: Moment) -> [Effect] {
        switch report {
        case .loaded(let query, let answer): return take(answer, to: query, at: now)
        case .news(let lines, let upTo): return fold(lines, upTo: upTo)
        case .failed(let reason), .readOnly(let reason):
            trouble = reason
            return []
        case .reopened:
            let before = self
            self = HostScreen(setup: setup, at: now)
            (theme, enlargement, tickAt) = (before.theme, before.enlargement, before.tickAt)
            return [.load(.house)]
        case .committed, .undone, .kept, .recovered: return []
        }
    }

    /// Reads who is at the desk; and, where no run needs the screen, what comes next.
    mutating func look(at now: Moment) -> [Effect] {
        if let run, case .ended(let end) = run.state, now.elapsed(since: end) >= Self.afterglow {
            self.run = nil
            forgetRundown()
        }
        let isIdle = run?.hasEnded ?? (awaitedRun == nil)
        var effects: [Effect] = [.load(.house)]
        if isIdle, room != nil { effects.append(.load(Self.comingQuery(at: now))) }
        // What could not be read is asked for again.
        if let awaitedRun { effects.append(.load(.run(awaitedRun))) }
        if let showID, rundown == nil { effects.append(.load(.rundown(showID))) }
        return effects
    }

    /// The show on screen.
    var showID: ShowID? { run?.show ?? nextShow?.id }

    /// The next show of the room, but for the one of a run that is still on screen.
    var nextShow: Show? {
        coming?.entries.map(\.show).first { show in
            switch show.status {
            case .ended, .reconciled, .cancelled: false
            case .draft, .ready, .onAir: show.room == room?.id && show.id != run?.show
            }
        }
    }

    static func comingQuery(at now: Moment) -> Query {
        .calendar(from: now.wall, until: now.wall + .hours(36), filter: "", limit: 200)
    }

    private mutating func take(_ answer: Answer, to query: Query, at now: Moment) -> [Effect] {
        switch answer {
        case .house(let house): return take(house, at: now)
        case .calendar(let page):
            coming = page
            return readRundown()
        case .rundown(let page):
            guard page.show.id == showID else { return readRundown() }
            guard let zone = zones[page.show.zone] else {
                self.page = page
                return [.loadZone(page.show.zone)]
            }
            self.page = page
            rundown = Rundown(
                show: page.show, cues: page.cues, segments: page.segments, zone: zone, before: rundown)
        case .run(let page): return take(page)
        case .roster, .log, .templates, .month, .staffing, .host, .series: break
        case .missing: if case .rundown(showID) = query { forgetRundown() }
        }
        return []
    }

    private mutating func take(_ house: House, at now: Moment) -> [Effect] {
        self.house = house
        answeredAt = now
        trouble = nil
        let isFirst = room == nil
        room =
            house.rooms.first { $0.name == setup.room }
            ?? (setup.room == nil && house.rooms.count == 1
                ? house.rooms.first : nil)
        guard let room else { return [] }
        guard let open = house.openRuns.first(where: { $0.room == room.id }) else {
            return isFirst ? [.load(Self.comingQuery(at: now))] : []
        }
        guard open.id != run?.id, open.id != awaitedRun else { return [] }
        awaitedRun = open.id
        return [.load(.run(open.id))]
    }

    private mutating func take(_ page: RunPage) -> [Effect] {
        guard page.id == awaitedRun else { return [] }
        awaitedRun = nil
        guard let first = page.lines.first, case .run(_, let opening) = first.change,
            var run = Run(id: page.id, opening: opening, at: first.at)
        else { return [] }
        for line in page.lines.dropFirst() {
            guard case .run(_, let step) = line.change else { continue }
            run.fold(step, at: line.at, by: line.seat)
        }
        runReached = page.upTo
        self.run = run
        return readRundown()
    }

    private mutating func fold(_ lines: [JournalLine], upTo: Sequence) -> [Effect] {
        var isStale = false
        for line in lines where line.sequence > runReached {
            guard case .run(let id, let step) = line.change else {
                isStale = isStale || line.change.isPlanning
                continue
            }
            if case .started(_, let place, _, _) = step {
                guard place == room?.id else { continue }
                awaitedRun = nil
                run = Run(id: id, opening: step, at: line.at)
            } else if id == run?.id {
                run?.fold(step, at: line.at, by: line.seat)
            }
            runReached = line.sequence
        }
        // Who holds the desk is asked again at once: a desk that has just been taken over is not a silent one.
        guard isStale, let showID else { return [.load(.house)] + readRundown() }
        return [.load(.house), .load(.rundown(showID))]
    }

    private mutating func readRundown() -> [Effect] {
        guard let showID else {
            forgetRundown()
            return []
        }
        guard rundown?.show.id != showID else { return [] }
        forgetRundown()
        return [.load(.rundown(showID))]
    }

    private mutating func forgetRundown() {
        page = nil
        rundown = nil
    }

    mutating func take(_ zone: Zone, named name: String) -> [Effect] {
        zones[name] = zone
        guard let page, page.show.zone == name else { return [] }
        rundown = Rundown(show: page.show, cues: page.cues, segments: page.segments, zone: zone, before: rundown)
        return []
    }
}
