import ArgumentParser
import Control

/// Acts in a room from another process, by the socket of the seat that holds its desk: for pedals, decks and scripts.
enum Remote {
    static let commands: [any ParsableCommand.Type] = [
        Take.self, Panic.self, Pull.self, Standby.self, Note.self, Message.self, Rooms.self,
    ]

    private static let statuses =
        "Exits 0 when done, 1 when refused, with the reason, and 2 when no seat could be asked."

    struct Take: RemoteCommand {
        static let configuration = CommandConfiguration(
            commandName: "take", abstract: "Air the standby cue of a room, as Space does.", discussion: statuses)

        @OptionGroup var seat: SeatOptions

        @Option(help: ArgumentHelp("Refuse unless this cue is on air: its number, or none.", valueName: "number"))
        var expects: String?

        @Flag(help: "Take it even where the keyboard would ask once more.")
        var anyway = false

        @Flag(help: "Wait until OBS has confirmed it.")
        var wait = false

        var verb: RemoteVerb { .take(expects: expectation, doubts: anyway ? .ignore : .refuse) }

        private var expectation: RemoteVerb.Expectation {
            switch expects {
            case nil: .anything
            case "none": .nothing
            case let number?: .cue(number)
            }
        }
    }

    struct Panic: RemoteCommand {
        static let configuration = CommandConfiguration(
            commandName: "panic", abstract: "Bring a room's safe scene and mutes.", discussion: statuses)

        @OptionGroup var seat: SeatOptions

        @Flag(help: "Wait until OBS shows it.")
        var wait = false

        var verb: RemoteVerb { .panic }
    }

    struct Pull: RemoteCommand {
        static let configuration = CommandConfiguration(
            commandName: "pull", abstract: "Withdraw the product on air.", discussion: statuses)

        @OptionGroup var seat: SeatOptions

        var verb: RemoteVerb { .pull }
    }

    struct Standby: RemoteCommand {
        static let configuration = CommandConfiguration(
            commandName: "standby", abstract: "Put a cue on standby; it airs nothing.", discussion: statuses)

        @OptionGroup var seat: SeatOptions

        @Argument(help: "The cue's number.")
        var number: String

        var verb: RemoteVerb { .standby(number) }
    }

    struct Note: RemoteCommand {
        static let configuration = CommandConfiguration(
            commandName: "note", abstract: "Write a note into the run, with the time.", discussion: statuses)

        @OptionGroup var seat: SeatOptions

        @Argument(help: "What happened.")
        var text: String

        var verb: RemoteVerb { .note(text) }
    }

    struct Message: RemoteCommand {
        static let configuration = CommandConfiguration(
            commandName: "message", abstract: "Tell the host something, on the screen of siaran stage.",
            discussion: "It stands there until the next message; an empty one (\"\") clears it. \(statuses)")

        @OptionGroup var seat: SeatOptions

        @Argument(help: "What the host is to read.")
        var text: String

        var verb: RemoteVerb { .message(text) }
    }

    /// What can be known before anything is asked for.
    struct Rooms: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rooms", abstract: "Say what the rooms are doing: desk, run, cue on air, standby.",
            discussion: statuses)

        @OptionGroup var seat: SeatOptions

        @Flag(help: "Print what the seat says, as JSON.")
        var json = false

        func run() throws {
            let answer = try seat.search().rooms(named: seat.room)
            guard !json, case .rooms(_, let rooms) = answer else { return print(answer.text) }
            for room in rooms { print(room.line) }
        }
    }
}

/// A command that asks a seat for one act and says what came of it.
protocol RemoteCommand: ParsableCommand {
    var seat: SeatOptions { get }
    var verb: RemoteVerb { get }
    /// Whether OBS's word is awaited.
    var wait: Bool { get }
}

extension RemoteCommand {
    var wait: Bool { false }

    func run() throws {
        switch try seat.search().ask(verb, room: seat.room, answer: wait ? .whenConfirmed : .whenAccepted) {
        case .done(let words): print(words)
        case .refused(let reason), .unreadable(let reason): throw SeatSearch.Failure.refused(reason).said()
        case .rooms, nil: throw SeatSearch.Failure.silent.said()
        }
    }
}

extension RemoteRoom {
    /// One line for a shell.
    fileprivate var line: String {
        let cue = { (cue: RemoteCue?) in cue.map { "\($0.number) \($0.title)" } ?? "—" }
        let parts = [
            "desk: \(desk ?? "free")", run ?? "no run", "on air: \(cue(onAir))",
            "standby: \(cue(standby))\(isArmed ? "" : " (GO not armed)")", show ?? "no show",
        ]
        return name.padded(to: 4) + parts.joined(separator: "  ")
    }
}
