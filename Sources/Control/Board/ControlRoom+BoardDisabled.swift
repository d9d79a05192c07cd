/// Which commands of the roster board do nothing now, and why.
extension ControlRoom {
    func reasonNotToWork(onBoard command: Command) -> String? {
        guard board.isOpen else { return "the roster board is closed: \(setup.keymap.label(.rosterBoard)) opens it" }
        switch command.place {
        case .boardPage(let page) where page != board.page: return "it is on the page \(page.title)"
        case .boardPage, .board, .anywhere, .pane, .writing, .planner, .obsDesk, .obsPage: break
        }
        switch command {
        case .assign, .repair: return board.plan == nil ? "the plan is not read yet" : readOnlyReason
        case .takeOver, .chooseRow, .chooseAllRows, .discardProposal:
            return board.proposal == nil ? "nothing is proposed" : command == .takeOver ? readOnlyReason : nil
        case .offerBooking, .acceptBooking, .declineBooking, .checkInBooking, .missBooking, .finishBooking,
            .pinBooking, .takeOffBooking, .swapBooking, .publishAll, .publishHost, .newHost:
            return readOnlyReason
        default: return nil
        }
    }
}
