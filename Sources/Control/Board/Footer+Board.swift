extension Footer {
    /// The keys of the page of the roster board that is open; nil where none is.
    var boardCommands: [(Command, String)]? {
        guard room.board.isOpen else { return nil }
        let always: [(Command, String)] = [
            (.boardSpan, "day, week, month"), (.undo, "undo"), (.nextBoardPage, "page"), (.help, "keys"),
            (.back, "done"),
        ]
        guard room.board.solving == nil else { return [(.back, "stop with the best so far")] + always.dropLast() }
        let page: [(Command, String)] =
            switch room.board.page {
            case .shows:
                room.board.selected?.booking == nil
                    ? [(.assign, "assign"), (.findHost, "find a host"), (.markShow, "mark"), (.repair, "repair")]
                    : [
                        (.assign, "assign"), (.acceptBooking, "accepted"), (.declineBooking, "declined"),
                        (.offerBooking, "offered"), (.checkInBooking, "came"), (.missBooking, "no-show"),
                        (.findHost, "replace"), (.swapBooking, "swap"), (.pinBooking, "pin"),
                    ]
            case .proposal:
                room.board.proposal == nil
                    ? [(.assign, "assign"), (.repair, "repair")]
                    : [
                        (.takeOver, "take over"), (.chooseRow, "leave out"), (.findHost, "why not"),
                        (.assign, "search again"),
                        (.discardProposal, "throw away"),
                    ]
            case .messages:
                [
                    (.publishAll, "publish all"), (.publishHost, "this host"), (.copyMessage, "copy"),
                    (.saveMessages, "to a file"),
                ]
            case .hosts: [(.editHost, "edit"), (.newHost, "new")]
            }
        return page + always
    }
}
