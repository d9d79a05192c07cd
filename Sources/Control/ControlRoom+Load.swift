import Civil
import Journal
import OBSProtocol
import Shows

extension ControlRoom {
    mutating func show(_ answer: Answer, to query: Query, at now: Moment) -> [Effect] {
        switch answer {
        case .house(let house): return show(house, at: now)
        case .calendar(let page) where query == comingQuery:
            coming = page
            return chooseShows(at: now)
        case .calendar(let page):
            guard query == calendar.query(in: setup.zone) else { return [] }
            return showCalendar(page, at: now) + chooseShows(at: now)
        case .roster(let page):
            guard query != writing?.cell?.asked else {
                listHosts(page)
                return []
            }
            roster.show(page)
            return []
        case .rundown(let page): return show(page, at: now)
        case .run(let page): return show(page, at: now)
        case .templates(let all):
            templates = all
            compareWithTemplates()
            return []
        case .month(let page):
            showMonth(page, to: query)
            return []
        case .staffing(let page):
            showStaffing(page, to: query, at: now)
            showPlan(page, to: query)
            showOnBoard(page, to: query, at: now)
            return []
        case .log, .host, .series: return []
        case .missing:
            if case .rundown(let id) = query { say("the show is gone", .warning, at: now); drop(show: id) }
            return []
        }
    }

    private mutating func show(_ house: House, at now: Moment) -> [Effect] {
        // Where the journal is read from is settled once: later looks at the desks must not pass over lines on their way.
        if self.house == nil { seen = max(seen, house.upTo) }
        self.house = house
        var effects: [Effect] = []
        for room in house.rooms {
            var studio =
                studios[room.id]
                ?? Studio(room: room, safety: setup.safety[room.name] ?? ControlRoom.Setup.Safety())
            if let open = house.openRuns.first(where: { $0.room == room.id }), studio.run?.id != open.id {
                studio.show = open.show
                studio.awaitedRun = open.id
                effects += [.load(.rundown(open.show)), .load(.run(open.id))]
            }
            if studios[room.id] == nil, let desk = house.desks.first(where: { $0.room == room.id }) {
                studio.desk = desk
            }
            studio.channelNames = Dictionary(uniqueKeysWithValues: house.channels.map { ($0.id, $0.name) })
            studios[room.id] = studio
        }
        routeChannels(of: house)
        for desk in house.desks {
            effects += foldDesk(of: desk.room, holder: desk.holder, at: desk.heartbeat, now: now)
        }
        effects += handleEarlyReports(at: now)
        return effects + chooseShows(at: now)
    }

    /// Puts the next show of each room on its desk where there is none, and chooses the room to show first.
    private mutating func chooseShows(at now: Moment) -> [Effect] {
        guard let house, let coming, let week = calendar.page else { return [] }
        let entries = coming.entries + week.entries
        var effects: [Effect] = []
        var next: [RoomID: Instant] = [:]
        for entry in entries where entry.show.end > now.wall {
            switch entry.show.status {
            case .ended, .reconciled, .cancelled: continue
            case .draft, .ready, .onAir: break
            }
            let room = entry.show.room
            guard next[room] == nil else { continue }
            next[room] = entry.show.start
            guard let studio = studios[room], studio.show == nil else { continue }
            studios[room]?.show = entry.show.id
            effects.append(.load(.rundown(entry.show.id)))
        }
        guard roomID == nil else { return effects }
        let named = house.rooms.first { $0.name == setup.room }
        let running = house.rooms.first { studios[$0.id]?.awaitedRun != nil || studios[$0.id]?.run != nil }
        let soonest = house.rooms.filter { next[$0.id] != nil }.min { left, right in
            (next[left.id] ?? now.wall) < (next[right.id] ?? now.wall)
        }
        roomID = (named ?? running ?? soonest ?? house.rooms.first)?.id
        return effects
    }

    private mutating func drop(show id: ShowID) {
        for room in studios.keys where studios[room]?.show == id && studios[room]?.run == nil {
            studios[room]?.show = nil
            studios[room]?.rundown = nil
            studios[room]?.checks = Checks()
        }
        listCues()
    }

    private mutating func show(_ page: RundownPage, at now: Moment) -> [Effect] {
        guard let room = studios.values.first(where: { $0.show == page.show.id })?.room.id else { return [] }
        // Times of day in a rundown are those of the show's own zone, wherever this seat stands.
        guard zones[page.show.zone] != nil else {
            pagesWithoutZone.append(page)
            return [.loadZone(page.show.zone)]
        }
        if postpone(page, in: room, at: now) { return [] }
        studios[room]?.waitingPage = nil
        return takeIn(page, in: room, at: now)
    }

    /// Makes what was read the rundown of its room.
    mutating func takeIn(_ page: RundownPage, in room: RoomID, at now: Moment) -> [Effect] {
        guard let zone = zones[page.show.zone], studios[room]?.show == page.show.id else { return [] }
        let before = studios[room]?.rundown
        let rundown = Rundown(
            show: page.show, cues: page.cues, segments: page.segments, zone: zone, before: before)
        studios[room]?.rundown = rundown
        if let mirror = studios[room]?.mirror { studios[room]?.checks.read(rundown, against: mirror) }
        studios[room]?.page = page
        studios[room]?.duties = page.hosts(in: rundown)
        studios[room]?.absent = page.absent(in: zone)
        if room == roomID {
            compareWithTemplates()
            listCues()
        }
        // A run that was read before its rundown could not say what nobody did in time.
        let missed = before == nil ? missOverdue(in: room, at: now) : []
        return missed + moveStandbyOn(in: room, before: before, at: now)
    }

    /// Shows what changed in the cues of a rundown that has been read.
    mutating func showEditedPages(at now: Moment) -> [Effect] {
        var effects: [Effect] = []
        for room in studios.keys.sorted() {
            guard let page = studios[room]?.editedPage else { continue }
            studios[room]?.editedPage = nil
            effects += show(page, at: now)
        }
        return effects
    }

    /// A zone has been read; one this machine does not have is replaced by the seat's own, and the screen says so.
    mutating func show(_ zone: Zone?, named name: String, at now: Moment) -> [Effect] {
        if zone == nil {
            say("no time zone \(name) on this machine: \(setup.zone.identifier) is used", .wrong, at: now)
        }
        zones[name] = zone ?? setup.zone
        let pages = pagesWithoutZone.filter { $0.show.zone == name }
        pagesWithoutZone.removeAll { $0.show.zone == name }
        return pages.flatMap { show($0, at: now) }
    }

    /// A standby that was skipped or removed moves on at once.
    private mutating func moveStandbyOn(in room: RoomID, before: Rundown?, at now: Moment) -> [Effect] {
        guard holdsDesk(of: room), let run = studios[room]?.run, let rundown = studios[room]?.rundown,
            let line = run.lineAfterChange(of: before, to: rundown)
        else { return [] }
        return commit(.run(id: run.id, line: line), for: .steer(room), at: now)
    }

    private mutating func show(_ page: RunPage, at now: Moment) -> [Effect] {
        guard let room = studios.values.first(where: { $0.awaitedRun == page.id })?.room.id,
            let first = page.lines.first, case .run(_, let opening) = first.change,
            var run = Run(id: page.id, opening: opening, at: first.at)
        else { return [] }
        for line in page.lines.dropFirst() {
            guard case .run(_, let step) = line.change else { continue }
            run.fold(step, at: line.at, by: line.seat)
            studios[room]?.noteScene(of: step)
        }
        studios[room]?.awaitedRun = nil
        studios[room]?.run = run
        studios[room]?.isFound = true
        // The scene the cue on air asked for: what OBS shows is compared with it, never sent again.
        if let airing = run.onAir {
            studios[room]?.performance = Performance(finished: airing.cue, at: airing.start)
            say("run found: \(airing.cue.label) is on air by the journal", .warning, at: now)
        }
        // Everything written since it was read is folded when it comes as news.
        for line in page.lines { folded.insert(line.sequence) }
        return missOverdue(in: room, at: now)
    }

    /// Lists the rundown of the room on screen.
    mutating func listCues() {
        let rundown = studio?.rundown
        let kept = [cues.awaited, cues.selectedID, studio?.run?.standby].compactMap { $0 }.first {
            rundown?.index(of: $0) != nil
        }
        if kept == cues.awaited { cues.awaited = nil }
        cues.show(rundown, keeping: kept)
        fit()
    }
}
