import Assigning
import Civil
import Journal
import Planning
import Shows
import Staffing
import Terminal

/// Keys of the roster board. Nothing here acts on air, and what a search finds changes nothing until it is taken over.
extension ControlRoom {
    mutating func toggleBoard(at now: Moment) -> [Effect] {
        if board.isOpen {
            board.isOpen = false
            return []
        }
        obsDesk.isOpen = false
        board.isOpen = true
        if planner.isOpen || focus == .calendar { board.span = spanOfCalendar }
        return readBoard()
    }

    /// The days that the calendar shows, by its view.
    private var spanOfCalendar: BoardSpan {
        switch calendar.view {
        case .day: BoardSpan(length: .day, date: calendar.day)
        case .agenda, .week: BoardSpan(length: .week, date: calendar.day)
        case .month: BoardSpan(length: .month, date: calendar.day)
        }
    }

    /// Asks for what is planned in the span and around it.
    mutating func readBoard() -> [Effect] {
        let window = board.span.window(in: setup.zone)
        let query = Query.staffing(from: window.lowerBound, until: window.upperBound)
        board.asked = query
        return [.load(query)]
    }

    mutating func showOnBoard(_ page: StaffingPage, to query: Query, at now: Moment) {
        guard query == board.asked else { return }
        board.show(page, by: houseRules, zone: setup.zone, at: now.wall)
        fitBoard()
        board.explain()
    }

    /// A key while nothing lies over the board.
    mutating func workBoard(_ stroke: KeyStroke, lag: Milliseconds, at now: Moment) -> [Effect] {
        guard let command = setup.keymap.command(for: stroke, on: board.page) else { return [] }
        switch (command.repetition, heldKey.lastPress) {
        case (.free, _), (_, .fresh), (.byHand, .again): break
        case (.byHand, .repeated), (.never, .repeated): return []
        case (.never, .again):
            refuse(TakeGuard.Verdict.held.message, at: now)
            return []
        }
        if let motion = Control.Motion(command) {
            moveOnBoard(motion)
            return []
        }
        if command == .back {
            guard board.solving == nil else { return stopSolving() }
            guard board.swapping == nil else {
                board.swapping = nil
                return []
            }
            board.isOpen = false
            return []
        }
        if command.decidesOnBoard, command != .takeAnywhere, let reason = reasonDisabled(command) {
            refuse("\(command.title): \(reason)", at: now)
            return []
        }
        return perform(command, lag: lag, at: now)
    }

    /// Does what a key of the board asks for.
    mutating func work(onBoard command: Command, lag: Milliseconds, at now: Moment) -> [Effect] {
        if command.decidesOnBoard, let verdict = takeGuard.shadow(at: now, lag: lag) {
            refuse(verdict, at: now)
            return []
        }
        if let page = BoardPage(command) {
            turnBoard(to: page)
            return []
        }
        switch command {
        case .rosterBoard: return toggleBoard(at: now)
        case .nextBoardPage: turnBoard(to: board.page.stepped(by: 1))
        case .previousBoardPage: turnBoard(to: board.page.stepped(by: -1))
        case .boardEarlier: return moveBoard(to: board.span.moved(by: -1))
        case .boardLater: return moveBoard(to: board.span.moved(by: 1))
        case .boardToday:
            return moveBoard(
                to: BoardSpan(length: board.span.length, date: setup.zone.local(at: now.wall).date))
        case .boardSpan:
            return moveBoard(to: BoardSpan(length: board.span.length.next, date: dayOnBoard))
        case .boardToDo:
            board.isNarrowed.toggle()
            board.relist(zone: setup.zone)
            board.explain()
        case .markShow: markShow()
        case .assign: return assign(.drafts, at: now)
        case .repair: return assign(.everything, at: now)
        case .findHost: findHost(at: now)
        case .offerBooking: return offer(at: now)
        case .acceptBooking: return answer(.accepted, at: now)
        case .declineBooking: return decline(at: now)
        case .checkInBooking: return answer(.checkedIn, at: now)
        case .missBooking: return answer(.noShow, at: now)
        case .finishBooking: return answer(.done, at: now)
        case .pinBooking: return pin(at: now)
        case .takeOffBooking: return takeOff(at: now)
        case .swapBooking: swap(at: now)
        case .copyBooking: return copyBooking(at: now)
        case .chooseRow, .chooseAllRows: chooseRows(command)
        case .takeOver: return takeOver(at: now)
        case .discardProposal:
            board.proposal = nil
            turnBoard(to: .shows)
        case .publishAll: askToPublish(at: now)
        case .publishHost: return publishHost(at: now)
        case .copyMessage: return copyMessage(at: now)
        case .saveMessages: return saveMessages(at: now)
        case .editHost: openHost(at: now)
        case .newHost: openNewHost(at: now)
        default: break
        }
        return []
    }

    mutating func turnBoard(to page: BoardPage) {
        board.page = page
        fitBoard()
    }

    private mutating func moveBoard(to span: BoardSpan) -> [Effect] {
        board.span = span
        board.swapping = nil
        return readBoard()
    }

    /// The day under the cursor, so that a shorter span is about what was looked at.
    private var dayOnBoard: LocalDate {
        board.selected.map { setup.zone.local(at: $0.show.start).date } ?? board.span.date
    }

    private mutating func markShow() {
        guard let show = board.selected?.show else { return }
        if board.marked.remove(show.id) == nil { board.marked.insert(show.id) }
    }

    // MARK: The cursor

    private mutating func moveOnBoard(_ motion: Control.Motion) {
        switch board.page {
        case .shows:
            board.window.apply(motion)
            board.leaveHeading(by: motion.direction)
            board.explain()
        case .proposal:
            board.proposal?.window.apply(motion)
            board.proposal?.explain()
        case .messages: board.outbox.window.apply(motion)
        case .hosts: board.hosts.apply(motion)
        }
    }

    /// Tells the lists of the board how many rows are seen.
    mutating func fitBoard() {
        let height = BoardLayout(Size(width: size.width, height: layout.rows(of: .cues) + 1)).list.height
        board.window.resize(height: height)
        // The first two lines say how it was found.
        board.proposal?.window.resize(height: max(1, height - 2))
        board.outbox.window.resize(height: height)
        board.hosts.resize(height: height)
    }

    // MARK: What has changed

    /// The plan has changed: what is on the board is read again, and what was worked out from the plan as it was says so.
    mutating func noteOnBoard(_ change: Change, by seat: Seat) -> [Effect] {
        let words = "\(change.words) by \(seat.name)"
        if case .planned(let edit) = change, let sent = board.proposal?.sent, edit == sent {
            board.proposal = nil
            if board.page == .proposal { turnBoard(to: .shows) }
        } else {
            if let page = board.solving?.house.page, change.concerns(page) { board.solving?.overtakenBy = words }
            if let page = board.proposal?.proposal.house.page, change.concerns(page) {
                board.proposal?.overtakenBy = words
            }
        }
        guard board.isOpen, change.changesRoster else { return [] }
        return readBoard()
    }
}
