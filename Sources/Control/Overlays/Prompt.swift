import Civil
import Journal
import Shows
import Terminal

/// One line being typed for the run: what it is for, and how far it has come.
struct Prompt: Equatable, Sendable {
    var purpose: Purpose
    var field = TextField()

    enum Purpose: Equatable, Sendable {
        /// The number of a cue to stand by.
        case standby
        case violation
        case checkIn
        /// A cue that airs next, out of its turn.
        case adlib
        /// Time given to the cue on air or taken from it, with a reason.
        case time
        /// Why a cue does not air in this run.
        case drop(CueID)
        /// What the host's screen shows until it is cleared.
        case message
    }

    static let timeExpected = "a length and why, such as: +3m viewers rise, or -90s stock is low"

    var title: String {
        switch purpose {
        case .standby: "Standby by number"
        case .violation: "Violation, for the as-run"
        case .checkIn: "Check-in"
        case .adlib: "Adlib: what airs next, out of its turn"
        case .time: "Time for the cue on air"
        case .drop: "Why is it dropped from this run?"
        case .message: "Message to the host"
        }
    }

    var hint: String {
        switch purpose {
        case .standby: "a cue's number and Enter; it airs nothing · Esc closes"
        case .violation: "what rule, as the platform says it · Enter writes it with this second's time"
        case .checkIn: "\(CheckInLine.expected) · Enter writes it"
        case .adlib: "number, SKU, bag 7 or words, then : why · alone the cue under the cursor · - unqueues"
        case .time: "\(Self.timeExpected) · Enter gives it"
        case .drop: "the plan keeps it, the record keeps why · Enter drops it"
        case .message: "it stands on the host's screen until it is cleared · Enter sends, empty clears"
        }
    }
}

/// Whether OFFSET counts from the plan, or forgets that the show itself began late.
enum OffsetMode: Equatable, Sendable {
    case absolute, relative

    var other: OffsetMode { self == .absolute ? .relative : .absolute }
}

/// Numbers of a channel as one line that a person types: `TT 86 1284 120`.
struct CheckInLine: Equatable {
    static let expected = "CHANNEL ORDERS VIEWERS STOCK, such as: TT 86 1284 120; - is not known"

    var channel: String
    var checkIn: CheckIn

    init(parsing text: String) throws(PlanTrouble) {
        var words = text.split(separator: " ")[...]
        guard let channel = words.popFirst(), !words.isEmpty, words.count <= 3 else {
            throw PlanTrouble("a check-in is \(Self.expected)")
        }
        var numbers: [Int?] = []
        for word in words {
            if word == "-" || word == "—" {
                numbers.append(nil)
            } else if let number = Int(word), (0...1_000_000_000).contains(number) {
                numbers.append(number)
            } else {
                throw PlanTrouble("“\(word)” is no number; expected \(Self.expected)")
            }
        }
        numbers += [Int?](repeating: nil, count: 3 - numbers.count)
        self.channel = String(channel)
        checkIn = CheckIn(orders: numbers[0], viewers: numbers[1], stock: numbers[2])
    }
}

extension ControlRoom {
    mutating func open(_ purpose: Prompt.Purpose, at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            guard room.studio?.run?.hasEnded == false else { throw Declined(Refusal.noRun.message) }
            room.overlay = .prompt(Prompt(purpose: purpose))
            return []
        }
    }

    /// What is wrong stays open to be mended; nothing typed is lost.
    mutating func answer(_ stroke: KeyStroke, _ prompt: Prompt, at now: Moment) -> [Effect] {
        let isEntered = isEntered(prompt.field, by: stroke) { field in
            .prompt(Prompt(purpose: prompt.purpose, field: field))
        }
        guard isEntered else { return [] }
        return refusing(at: now) { room throws(Declined) in
            let effects = try room.finish(prompt, at: now)
            room.overlay = nil
            return effects
        }
    }

    private mutating func finish(_ prompt: Prompt, at now: Moment) throws(Declined) -> [Effect] {
        guard let studio, let run = studio.run, !run.hasEnded else { throw Declined(Refusal.noRun.message) }
        let text = prompt.field.text
        if case .adlib = prompt.purpose { return try finishAdlib(text, at: now) }
        if case .drop(let cue) = prompt.purpose { return try finishDrop(cue, text, at: now) }
        guard !text.isEmpty || prompt.purpose == .message else { return [] }
        switch prompt.purpose {
        case .time: return try finishTime(text, at: now)
        case .adlib, .drop: return []
        case .standby: return try standBy(cue(numbered: text, in: studio), in: studio, at: now)
        case .message: return try message(text, in: run, at: now)
        case .violation: return commit(.run(id: run.id, line: .violated(text: text)), for: .steer(run.room), at: now)
        case .checkIn:
            let checkIn = try checkIn(text, in: studio)
            return commit(.run(id: run.id, line: .checkedIn(checkIn)), for: .steer(run.room), at: now)
        }
    }

    private func checkIn(_ text: String, in studio: Studio) throws(Declined) -> CheckIn {
        let line: CheckInLine
        do throws(PlanTrouble) { line = try CheckInLine(parsing: text) } catch { throw Declined(error.message) }
        let channels = (studio.rundown?.show.channels ?? []).compactMap { id in house?.channels.first { $0.id == id } }
        guard let channel = channels.first(where: { $0.name.lowercased() == line.channel.lowercased() }) else {
            let names = channels.map(\.name).joined(separator: ", ")
            throw Declined("no channel \(line.channel); the show has: \(names.isEmpty ? "none" : names)")
        }
        var checkIn = line.checkIn
        checkIn.channel = channel.id
        return checkIn
    }
}
