import Terminal

/// The commands of the planner: where their keys mean them, and what they do.
extension Command {
    /// Whether its key works in the planner, though it belongs elsewhere too.
    var worksWhilePlanning: Bool {
        switch self {
        case .takeAnywhere, .panic, .up, .down, .pageUp, .pageDown, .top, .bottom, .filter, .undo, .redo, .palette,
            .help, .back, .earlier, .later, .dayBefore, .dayAfter, .today, .calendarView, .monthView, .weekView,
            .dayView, .agendaView, .conflicts, .rosterBoard:
            true
        default: false
        }
    }

    /// Whether its key means the same while a show is in hand.
    var worksWithShowInHand: Bool {
        switch self {
        case .takeAnywhere, .panic, .back, .help, .monthView, .weekView, .dayView: true
        default: false
        }
    }

    var plannerSummary: String {
        switch self {
        case .nextShow: "the next show of the day"
        case .previousShow: "the one before"
        case .moveShow: "take the show in hand: arrows move it, Enter puts it down"
        case .stretchShow: "another end for the show"
        case .copyShow: "take a copy in hand, a week later"
        case .newShow: "a new show, or a series, typed field by field"
        case .newFromTemplate: "a new show that begins with the rundown of a template"
        case .editShow: "every field of the show; of a series asks which are meant"
        case .cancelShow: "cancel the show, or plan it again; of a series asks which"
        case .copyWeek: "copy the week to another, nobody booked"
        case .planOn: "plan the series of the show four weeks further"
        case .goToDay: "look at a day: 25 Dec, 2026-12-25, fri or +7"
        default: ""
        }
    }
}

extension Keymap {
    static let plannerDefaults: [Command: [KeyStroke]] = [
        .plan: [KeyStroke("w")],
        .nextShow: [KeyStroke(.tab)],
        .previousShow: [KeyStroke(.tab, .shift)],
        .moveShow: [KeyStroke("m")],
        .stretchShow: [KeyStroke("s")],
        .copyShow: [KeyStroke("y")],
        .newShow: [KeyStroke("i")],
        .newFromTemplate: [KeyStroke("t")],
        .editShow: [KeyStroke(.enter), KeyStroke("e")],
        .cancelShow: [KeyStroke("x")],
        .copyWeek: [KeyStroke("Y")],
        .planOn: [KeyStroke("p")],
        .goToDay: [KeyStroke("g")],
        .conflicts: [KeyStroke("!")],
    ]

    /// The command a key means while the calendar is planned in.
    func commandWhilePlanning(for stroke: KeyStroke) -> Command? {
        let candidates = commands(of: stroke)
        return candidates.first { $0.place == .planner } ?? candidates.first { $0.worksWhilePlanning }
    }
}
