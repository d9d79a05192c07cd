import Civil
import DemoDay
import OBSProtocol
import Shows
import Terminal

@testable import Control
@testable import TestKit

/// Two people who do anything at all, in an order that a seed decides, watched at every step.
struct Hands {
    let world: World
    private var rian: Operator
    private var dewi: Operator
    private var dice: Dice
    private var watches: [ObjectIdentifier: Watch] = [:]

    /// One seat under watch.
    private struct Watch {
        var witness = Witness()
        var line = Line()
        var checked: Int
    }

    private static let keys: [KeyStroke] =
        Command.allCases.flatMap { Keymap.standard.keys(of: $0) }
        + [
            "Space", "Space", "Space", "F12", "y", "y", "l", "e", "d", "r", "Enter", "Esc", "E", "N", "D", "x", "#",
            "Ctrl-C", "h", "H", "+", "-", "p", "P", "B", "L", "W", "F9", "g",
        ].compactMap { try? KeyStroke(parsing: $0) }

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        world = World(Self.day(automatic: seed % 4 != 0, isConditional: seed % 3 == 1))
        for double in world.obs.values { double.statsEvery = seed % 5 == 0 ? .seconds(1) : nil }
        rian = Operator.started(["l", "e", "d"][Int(seed % 3)], world)
        dewi = world.sit("Dewi")
        for seat in [rian, dewi] { watches[ObjectIdentifier(seat)] = Watch(checked: seat.effects.count) }
    }

    /// The demo day, with cues in every room that advance by themselves after a few seconds.
    private static func day(automatic: Bool, isConditional: Bool) -> DemoDay {
        var day = isConditional ? DemoDay(anchor: SimulatedClock.anchor, zone: SimulatedClock.zone) : .unconditional
        guard automatic else { return day }
        for index in day.cues.indices {
            day.cues[index].advance = [.autoFollow, .manual, .autoContinue, .autoFollow, .standbyNext][index % 5]
            day.cues[index].length = .lasting(.seconds([5, 20, 8, 40][index % 4]))
            day.cues[index].preWait = [0, 700, 0][index % 3]
            day.cues[index].postWait = [3000, 0, 6000][index % 3]
        }
        return day
    }

    /// What happened that must not, and what was done last.
    var trouble: String? {
        watches.values.lazy.compactMap(\.witness.trouble).first.map { "\($0); after \(doing)" }
    }
    /// What is being done, for whoever has to find out why it went wrong.
    private var doing: [String] = []

    mutating func burst() {
        let seat = dice.roll(5) == 0 ? dewi : rian
        switch dice.roll(26) {
        case 0: feed(seat, [.pasted(dice.pick(["y", " ", "END", "\u{1B}[A", "l\n\n ", "Host Cam", "pppp"]))])
        case 1:
            let point = Point(column: dice.roll(170), row: dice.roll(50))
            feed(seat, [.mouse(MouseEvent(.press, .left, at: point)), .mouse(MouseEvent(.release, .left, at: point))])
        case 2:
            let point = Point(column: dice.roll(170), row: dice.roll(50))
            feed(seat, [.mouse(MouseEvent(dice.pick([.wheelUp, .wheelDown]), .left, at: point))])
        case 3: feed(seat, [.focus(dice.roll(2) == 0)])
        case 4: resize(seat)
        case 5: world.stall(for: Milliseconds(Int64(dice.roll(3000))))
        case 6: weather()
        case 7: hold(seat)
        case 8, 9: go(seat)
        case 10, 11: tear(seat)
        case 12: spill(seat)
        case 13: ask(seat)
        case 14: replan()
        default: for _ in 0...dice.roll(3) { press(seat, dice.pick(Self.keys)) }
        }
        pass(Milliseconds(Int64(dice.pick([0, 1, 5, 60, 400, 1400]))))
        if !rian.isOpen { rian = sitAgain("Rian") }
        if !dewi.isOpen { dewi = sitAgain("Dewi") }
    }

    /// Drawing is part of what must not fail.
    func look() { for seat in [rian, dewi] { _ = seat.frame(seat.size.width, seat.size.height) } }

    /// Everything that waits is written.
    mutating func finish() {
        world.mendStore()
        pass(.seconds(30))
    }
}

// What they do.
extension Hands {
    private mutating func press(_ seat: Operator, _ stroke: KeyStroke) {
        settle()
        let (before, lag) = (seat.room, seat.lag)
        tell("\(stroke)")
        watch(seat, .hand(stroke, on: before, lag: lag)) { seat.input(.key(stroke)) }
        watches[ObjectIdentifier(seat)]?.witness.note(.key(stroke), at: world.now)
    }

    /// What no hand pressed key by key: all of it was read at once.
    private mutating func feed(_ seat: Operator, _ inputs: [Terminal.Input]) {
        settle()
        let keys = inputs.count { if case .key = $0 { true } else { false } }
        tell("at once \(inputs)")
        for input in inputs {
            watch(seat, .nobody) { seat.input(input, together: max(1, keys)) }
            watches[ObjectIdentifier(seat)]?.witness.note(input, at: world.now)
        }
    }

    /// A sequence comes whole, or in two pieces that a slow line parts.
    private mutating func tear(_ seat: Operator) {
        let key = dice.pick(Line.keys)
        let bytes = dice.roll(2) == 0 ? key.bytes : dice.pick(Line.sequences)
        let all = Array(bytes.utf8)
        let place = dice.roll(all.count)
        for piece in [all[..<place], all[place...]] where !piece.isEmpty {
            // The key that the bytes stand for is pressed by a hand, whichever way they came; nothing else is.
            read(seat, piece, by: bytes == key.bytes ? key.stroke : nil)
            pass(dice.pick([0, 1, 20, 60, 140]))
        }
        // Before a hand types again the terminal has said all it had to say.
        pass(310)
    }

    /// Text that was pasted somewhere where pastes are not announced.
    private mutating func spill(_ seat: Operator) {
        read(seat, Array(dice.pick(Line.texts).utf8)[...], by: nil)
        pass(310)
    }

    private mutating func read(_ seat: Operator, _ piece: ArraySlice<UInt8>, by hand: KeyStroke?) {
        guard seat.isOpen, let inputs = watches[ObjectIdentifier(seat)]?.line.read(piece) else { return }
        if let hand, inputs == [.key(hand)] { press(seat, hand) } else { feed(seat, inputs) }
    }

    private mutating func hold(_ seat: Operator) {
        let stroke = KeyStroke(
            dice.pick([.space, .enter, .function(12), .function(1), .character("h"), .character("p")]))
        press(seat, stroke)
        pass(400)
        for _ in 0..<dice.roll(30) {
            press(seat, stroke)
            pass(30)
        }
    }

    /// Somebody who knows what to do: out of whatever is open, to room A, the desk, GO.
    private mutating func go(_ seat: Operator) {
        for keys in ["Esc", "Esc", "Esc", "D y", "a 3", "Space"] {
            for key in keys.split(separator: " ") {
                if let stroke = try? KeyStroke(parsing: String(key)) { press(seat, stroke) }
            }
            pass(400)
        }
        pass(Milliseconds(Int64(dice.roll(1500))))
    }

    private mutating func ask(_ seat: Operator) {
        let verb = dice.pick([RemoteVerb.take, .take(expects: "2"), .panic, .pull, .standby("3"), .note("from a deck")])
        settle()
        watch(seat, .program(verb)) { seat.ask(verb) }
    }

    /// A third person plans.
    private mutating func replan() {
        guard var cue = world.store.day.cues.first(where: { $0.show == DemoDay.mainShow && dice.roll(4) == 0 }) else {
            return
        }
        cue.kind = dice.pick([.normal, .normal, .normal, .skip, .blocked(reason: "no price")])
        cue.length = .lasting(.seconds(Int64(5 + dice.roll(60))))
        dewi.send(.cueEdited(cue))
    }

    private mutating func resize(_ seat: Operator) {
        let size = Size(width: dice.roll(200), height: dice.roll(60))
        watch(seat, .nobody) { seat.resize(to: size) }
    }

    private mutating func sitAgain(_ name: String) -> Operator {
        let seat = world.sit(name)
        watches[ObjectIdentifier(seat)] = Watch(checked: seat.effects.count)
        if world.store.openRuns.isEmpty { seat.startRun(dice.pick(["l", "e", "d"])) }
        return seat
    }

    /// What the machines do.
    private mutating func weather() {
        switch dice.roll(14) {
        case 0: world.loseOBS(of: World.roomA)
        case 1, 2, 9: world.startOBS()
        case 3: world.store.latency = Milliseconds(Int64(dice.pick([1, 10, 45, 120])))
        case 4: world.store.health = dice.pick([.failing(reason: "disk full"), .hanging])
        case 5, 10, 11, 12, 13: world.mendStore()
        case 6:
            world.obs[World.roomA]?.temper = dice.pick([.obliging, .idle, .mute, .refusing(code: 600, comment: "no")])
        case 7: world.cutByHand(to: dice.pick(["Wheel", "Ending"]), in: World.roomA)
        default: world.setWall(by: Milliseconds(Int64(dice.roll(7_200_000) - 3_600_000)))
        }
    }
}

// How they are watched.
extension Hands {
    private mutating func tell(_ words: String) { doing = doing.suffix(7) + [words] }

    private mutating func pass(_ length: Milliseconds) {
        settle()
        tell("\(length.count) ms")
        world.advance(by: length)
        settle()
    }

    /// What happened by itself since the last look.
    private mutating func settle() { for seat in [rian, dewi] { watch(seat, .nobody) {} } }

    private mutating func watch(_ seat: Operator, _ cause: Witness.Cause, _ act: () -> Void) {
        let key = ObjectIdentifier(seat)
        let from = watches[key]?.checked ?? 0
        act()
        guard seat.effects.count > from else { return }
        watches[key]?.witness.judge(seat.effects[from...], cause, at: world.now, size: seat.size)
        watches[key]?.checked = seat.effects.count
    }
}
