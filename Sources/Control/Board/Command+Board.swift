import Terminal

/// The commands of the roster board: where their keys mean them, and what they do.
extension Command {
    /// Whether its key works on the roster board, though it belongs elsewhere too.
    var worksOnBoard: Bool {
        switch self {
        case .takeAnywhere, .panic, .up, .down, .pageUp, .pageDown, .top, .bottom, .undo, .redo, .palette, .help,
            .back, .rosterBoard:
            true
        default: false
        }
    }

    /// Whether it changes or asks anything, rather than look.
    var decidesOnBoard: Bool {
        switch self {
        case .boardShows, .boardProposal, .boardMessages, .boardHosts, .nextBoardPage, .previousBoardPage,
            .boardEarlier, .boardLater, .boardToday, .boardSpan, .boardToDo, .findHost, .markShow, .up, .down,
            .pageUp, .pageDown, .top, .bottom, .palette, .help, .back, .rosterBoard:
            false
        default: true
        }
    }

    var boardPlace: Place {
        switch self {
        case .markShow, .offerBooking, .acceptBooking, .declineBooking, .checkInBooking, .missBooking,
            .finishBooking, .pinBooking, .takeOffBooking, .swapBooking, .copyBooking, .boardToDo:
            .boardPage(.shows)
        case .chooseRow, .chooseAllRows, .takeOver, .discardProposal: .boardPage(.proposal)
        case .publishAll, .publishHost, .copyMessage, .saveMessages: .boardPage(.messages)
        case .editHost, .newHost: .boardPage(.hosts)
        default: .board
        }
    }

    var boardSummary: String {
        switch self {
        case .boardShows: "shows with who is booked on them"
        case .boardProposal: "the roster that was found, against the one there is"
        case .boardMessages: "what hosts have to be told"
        case .boardHosts: "hosts: hours by week, limits, what was agreed"
        case .nextBoardPage: "the next page of the roster board"
        case .previousBoardPage: "the page before"
        case .boardEarlier: "the day, week or month before"
        case .boardLater: "the one after"
        case .boardToday: "the one of today"
        case .boardSpan: "day, week or month"
        case .assign: "find hosts for the marked shows, or all; again stops with the best"
        case .repair: "the same, but what was told may move too: as little as can be"
        case .boardToDo: "only what lacks somebody, or has not been answered"
        case .markShow: "mark the show to be assigned, or no longer"
        case .findHost: "who could come, the best first, and why not: Enter books, o offers"
        case .offerBooking: "offered: the host has been asked"
        case .acceptBooking: "the host has accepted"
        case .declineBooking: "the host has declined, or drops out; asks once it was accepted"
        case .checkInBooking: "the host has come"
        case .missBooking: "no-show: the host has not come"
        case .finishBooking: "the host's work is done"
        case .pinBooking: "pin the booking: no search moves it; again lets it go"
        case .takeOffBooking: "take the host off the show; who was told is told"
        case .swapBooking: "swap: first one booking, then the other; asks"
        case .copyBooking: "copy what there is to tell this host, for any messenger"
        case .chooseRow: "take this row over, or leave it"
        case .chooseAllRows: "all rows, or none"
        case .takeOver: "take the chosen rows over, as one change; u takes them back"
        case .discardProposal: "throw the proposal away"
        case .publishAll: "publish: all listed are told; asks"
        case .publishHost: "publish to the host under the cursor alone"
        case .copyMessage: "copy the message, for any messenger"
        case .saveMessages: "all messages into a file"
        case .editHost: "what was agreed with the host, field by field"
        case .newHost: "a new host"
        default: ""
        }
    }
}

extension Keymap {
    /// Capitals choose a page, small letters act on it.
    static let boardDefaults: [Command: [KeyStroke]] = [
        .rosterBoard: [KeyStroke("J")],
        .boardShows: [KeyStroke("S")],
        .boardProposal: [KeyStroke("P")],
        .boardMessages: [KeyStroke("M")],
        .boardHosts: [KeyStroke("H")],
        .nextBoardPage: [KeyStroke(.tab)],
        .previousBoardPage: [KeyStroke(.tab, .shift)],
        .boardEarlier: [KeyStroke("["), KeyStroke(.left)],
        .boardLater: [KeyStroke("]"), KeyStroke(.right)],
        .boardToday: [KeyStroke(".")],
        .boardSpan: [KeyStroke("v")],
        .assign: [KeyStroke("a")],
        .repair: [KeyStroke("r")],
        .boardToDo: [KeyStroke("t")],
        .markShow: [KeyStroke(.space)],
        .findHost: [KeyStroke(.enter), KeyStroke("f"), KeyStroke("w")],
        .offerBooking: [KeyStroke("o")],
        .acceptBooking: [KeyStroke("y")],
        .declineBooking: [KeyStroke("n")],
        .checkInBooking: [KeyStroke("c")],
        .missBooking: [KeyStroke("x")],
        .finishBooking: [KeyStroke("e")],
        .pinBooking: [KeyStroke("p")],
        .takeOffBooking: [KeyStroke("X")],
        .swapBooking: [KeyStroke("s")],
        .copyBooking: [KeyStroke("m")],
        .chooseRow: [KeyStroke(.space)],
        .chooseAllRows: [KeyStroke(.character("a"), .control)],
        .takeOver: [KeyStroke(.enter)],
        .discardProposal: [KeyStroke("X")],
        .publishAll: [KeyStroke(.enter)],
        .publishHost: [KeyStroke("o")],
        .copyMessage: [KeyStroke("m"), KeyStroke("y")],
        .saveMessages: [KeyStroke("f")],
        .editHost: [KeyStroke(.enter), KeyStroke("e")],
        .newHost: [KeyStroke("i")],
    ]
}
