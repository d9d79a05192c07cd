import Civil
import Journal
import Shows

extension ControlRoom {
    /// Folds one change, whoever made it, into what this seat knows.
    /// - Returns: what has to be read again because of it.
    mutating func fold(_ change: Change, at moment: Moment, by seat: Seat, now: Moment) -> [Effect] {
        if change.isPlanning {
            say("\(change.words) by \(seat.name)", .quiet, at: now)
            noteRival(change, by: seat)
        }
        return noteOnBoard(change, by: seat) + take(in: change, at: moment, by: seat, now: now)
    }

    private mutating func take(in change: Change, at moment: Moment, by seat: Seat, now: Moment) -> [Effect] {
        switch change {
        case .run(let id, let line):
            return fold(line, of: id, at: moment, by: seat, now: now)
        case .deskTaken(let room, let holder):
            return foldDesk(of: room, holder: holder, at: moment, now: now)
        case .deskReleased(let room):
            return foldDesk(of: room, holder: nil, at: moment, now: now)
        case .cueAdded(let cue):
            if seat.id == setup.seat.id { cues.awaited = cue.id }
            return edit(show: cue.show) { $0.put(cue) }
        case .cueEdited(let cue):
            return edit(show: cue.show) { $0.put(cue) }
        case .cueRemoved(let id, let show):
            return edit(show: show) { $0.remove(id) }
        case .rundownEdited(let rundownEdit):
            if seat.id == setup.seat.id, let first = rundownEdit.cues.first { cues.awaited = first.id }
            return edit(show: rundownEdit.show) { $0.apply(rundownEdit) }
        case .templateSaved, .templateRemoved: return [.load(.templates)]
        case .checked(let tick):
            return edit(show: tick.show) { $0.put(tick) }
        case .unchecked(let show, let row):
            return edit(show: show) { $0.untick(row) }
        case .showAdded(let show), .showEdited(let show):
            return reread(show: show.id) + calendarLoads + rereadPlan()
        case .bookingMade, .bookingCancelled:
            let shows = studios.values.compactMap(\.show).sorted()
            return shows.map { .load(.rundown($0)) }
                + calendarLoads + [.load(rosterQuery(at: now))] + rereadPlan()
        case .planned(let edit):
            let staffs = !edit.touched.shifts.isEmpty || !edit.touched.bookings.isEmpty || !edit.hosts.isEmpty
            let shows = studios.values.compactMap(\.show).sorted().filter { show in
                staffs || edit.shows.contains { $0.id == show }
            }
            return shows.map { .load(.rundown($0)) }
                + calendarLoads + [.load(rosterQuery(at: now))] + rereadPlan()
        }
    }

    private func reread(show: ShowID) -> [Effect] {
        studios.values.contains { $0.show == show } ? [.load(.rundown(show))] : []
    }

    /// Changes the page that was read: to read a long rundown again for one cue would hold the screen up. It is shown once
    /// all that has come has been folded.
    private mutating func edit(show id: ShowID, _ change: (inout RundownPage) -> Void) -> [Effect] {
        guard let room = studios.values.first(where: { $0.show == id })?.room.id else { return [] }
        guard let studio = studios[room], var page = studio.editedPage ?? studio.waitingPage ?? studio.page,
            page.show.id == id
        else { return reread(show: id) }
        change(&page)
        studios[room]?.editedPage = page
        return []
    }

    /// Takes in who holds a desk. A seat that gets it waits on for what OBS has not confirmed to the holder before.
    mutating func foldDesk(of room: RoomID, holder: Seat?, at moment: Moment?, now: Moment) -> [Effect] {
        guard let studio = studios[room] else { return [] }
        let before = studio.desk.holder
        studios[room]?.desk = Desk(room: room, holder: holder, heartbeat: holder == nil ? nil : moment)
        guard before?.id != holder?.id else { return [] }
        let name = studio.room.name
        if before?.id == setup.seat.id, let holder {
            studios[room]?.pendingTake = nil
            studios[room]?.performance = studio.run?.onAir.map { Performance(finished: $0.cue, at: $0.start) }
            say("\(holder.name) took the desk of room \(name): this seat watches", .warning, at: now)
        } else if let holder {
            say("desk of room \(name): \(holder.name)", .quiet, at: now)
        } else {
            say("desk of room \(name): free", .quiet, at: now)
        }
        guard holdsDesk(of: room) else { return [] }
        return awaitConfirmation(in: room, at: now) + confirm(in: room, at: now) + missOverdue(in: room, at: now)
    }

    private mutating func fold(_ line: Run.Line, of id: RunID, at moment: Moment, by seat: Seat, now: Moment)
        -> [Effect]
    {
        if case .started(let show, let room, let kind, _) = line {
            guard studios[room] != nil else { return [] }
            studios[room]?.run = Run(id: id, opening: line, at: moment)
            studios[room]?.unplannedScene = nil
            studios[room]?.performance = nil
            studios[room]?.standing = nil
            studios[room]?.isFound = false
            say("\(kind.words) started by \(seat.name)", .done, at: now)
            guard studios[room]?.show != show || studios[room]?.rundown == nil else {
                return calendarLoads
            }
            studios[room]?.show = show
            return [.load(.rundown(show)), .load(calendar.query(in: setup.zone))]
        }
        guard let room = studios.values.first(where: { $0.run?.id == id })?.room.id else { return [] }
        studios[room]?.run?.fold(line, at: moment, by: seat)
        studios[room]?.steeredAt = moment
        studios[room]?.noteScene(of: line)
        naming(room) { $0.narrate(line, in: room, at: now) }
        switch line {
        case .took(let take):
            studios[room]?.pendingTake = nil
            // Whoever took it: what the cue asked for is what OBS is compared with. Its actions are the taker's to send.
            studios[room]?.performance = Performance(finished: take.cue, at: moment)
            if room == roomID, let index = studios[room]?.rundown?.index(of: take.cue.id) { cues.follow(index) }
        case .pulled(let sku, _, _):
            guard studios[room]?.run?.onAir?.cue.product?.sku == sku else { break }
            studios[room]?.performance?.dropBanners()
        case .ended:
            studios[room]?.performance = nil
            return calendarLoads
        case .started, .stoodBy, .standbyMoved, .held, .released, .paused, .resumed, .addedTime, .rolled, .waited,
            .missed,
            .looped, .restored, .ticked, .panicked, .switchedUnplanned, .confirmed, .unconfirmed, .refused,
            .noted, .violated, .checkedIn, .decided, .messaged, .reoffered, .channel, .recovered:
            break
        }
        return line.airs ? stopRestoring(in: room, because: "something else went on air", at: now) : []
    }
}

extension Run.Line {
    /// Whether it puts something on air.
    fileprivate var airs: Bool {
        switch self {
        case .took, .panicked, .switchedUnplanned: true
        case .started, .stoodBy, .standbyMoved, .held, .released, .paused, .resumed, .addedTime, .rolled, .waited,
            .missed, .looped, .pulled, .restored, .ticked, .confirmed, .unconfirmed, .refused, .channel, .noted,
            .violated, .checkedIn, .decided, .messaged, .reoffered, .recovered, .ended:
            false
        }
    }
}
