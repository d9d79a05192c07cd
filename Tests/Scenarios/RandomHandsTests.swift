import TestKit
import Testing

/// Whatever hands, cats, pastes, stalls and failures do, some things do not happen.
@Suite("Random hands") struct RandomHandsTests {
    @Test(arguments: UInt64(1)...10)
    func `two thousand bursts air nothing that was not written first`(seed: UInt64) {
        var hands = Hands(seed: seed)
        for index in 0..<2000 {
            hands.burst()
            guard hands.trouble == nil else { break }
            if index % 50 == 0 { hands.look() }
        }
        #expect(hands.trouble == nil)
        expectSane(hands.rian.world.store)
        let store = hands.rian.world.store
        #expect(store.aired.count > 10, "hands that never air anything prove nothing")
    }

    /// What holds of every journal.
    private func expectSane(_ store: MemoryStore) {
        var lastTake: [RunID: Moment] = [:]
        var open: [RoomID: RunID] = [:]
        var runs: [RunID: Run] = [:]
        for line in store.journal {
            guard case .run(let id, let step) = line.change else { continue }
            switch step {
            case .started(_, let room, _, _):
                #expect(open[room] == nil, "two runs of a room are open")
                open[room] = id
                runs[id] = Run(id: id, opening: step, at: line.at)
            case .took:
                if let last = lastTake[id] { #expect(line.at.elapsed(since: last) >= Run.Rules.standard.minimumSpan) }
                lastTake[id] = line.at
            case .ended: open = open.filter { $0.value != id }
            default: break
            }
            runs[id]?.fold(step, at: line.at)
            let airings = (runs[id]?.asRun ?? []) + [runs[id]?.onAir].compactMap { $0 }
            #expect(airings.filter { $0.end == nil }.count <= 1, "two airings are open")
        }
    }
}

/// Does anything at all, in an order that a seed decides, and watches what is asked of OBS.
private struct Hands {
    private(set) var rian: Operator
    private(set) var dewi: Operator
    private var dice: Dice
    /// What happened that must not.
    private(set) var trouble: String?
    private var checked: [ObjectIdentifier: Int] = [:]
    /// Rooms in which a seat has put an act on air to the journal, so that orders to their OBS may follow.
    private var rooms: [ObjectIdentifier: Set<RoomID>] = [:]

    private static let keys: [String] =
        Command.allCases.flatMap { Keymap.standard.keys(of: $0).map(\.description) }
        + [
            "Space", "Space", "Space", "F12", "y", "y", "l", "e", "d", "r", "Enter", "Esc", "E", "N", "D", "x", "#",
            "Ctrl-C",
        ]

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        rian = Operator.started(["l", "e", "d"][Int(seed % 3)])
        dewi = rian.world.sit("Dewi")
        for seat in [rian, dewi] { checked[ObjectIdentifier(seat)] = seat.effects.count }
    }

    mutating func burst() {
        let seat = dice.roll(5) == 0 ? dewi : rian
        switch dice.roll(24) {
        case 0: seat.paste(dice.pick(["y", " ", "END", "\u{1B}[A", "l\n\n ", "Host Cam"]))
        case 1: seat.click(column: dice.roll(170), row: dice.roll(50))
        case 2: seat.mouse(dice.pick([.wheelUp, .wheelDown]), column: dice.roll(170), row: dice.roll(50))
        case 3: seat.focusWindow(dice.roll(2) == 0)
        case 4: seat.resize(to: Size(width: dice.roll(200), height: dice.roll(60)))
        case 5: seat.world.stall(for: Milliseconds(Int64(dice.roll(3000))))
        case 6: weather()
        case 7:
            seat.hold(
                dice.pick([.space, .enter, .function(12), .function(1)]), for: Milliseconds(Int64(dice.roll(1500))))
        case 8, 9: go(seat)
        default: for _ in 0...dice.roll(3) { seat.press(dice.pick(Self.keys)) }
        }
        seat.advance(by: Milliseconds(Int64(dice.pick([0, 1, 5, 60, 400, 1400]))))
        for seat in [rian, dewi] { watch(seat) }
        if !rian.isOpen { rian = sitAgain("Rian") }
        if !dewi.isOpen { dewi = sitAgain("Dewi") }
    }

    /// Drawing is part of what must not fail.
    func look() {
        for seat in [rian, dewi] { _ = seat.frame(seat.size.width, seat.size.height) }
    }

    private mutating func sitAgain(_ name: String) -> Operator {
        let seat = rian.world.sit(name)
        if rian.world.store.openRuns.isEmpty { seat.startRun(dice.pick(["l", "e", "d"])) }
        checked[ObjectIdentifier(seat)] = seat.effects.count
        return seat
    }

    /// Somebody who knows what to do: out of whatever is open, to room A, the desk, GO.
    private mutating func go(_ seat: Operator) {
        for keys in ["Esc", "Esc", "D y", "a 3", "Space"] {
            seat.press(keys)
            seat.advance(by: 400)
        }
        seat.advance(by: Milliseconds(Int64(dice.roll(1500))))
    }

    /// What the machines do.
    private mutating func weather() {
        let world = rian.world
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

    /// Orders come after an act on air of the same seat in that room was put to the journal; only studio mode and
    /// preview are free.
    private mutating func watch(_ seat: Operator) {
        let key = ObjectIdentifier(seat)
        for effect in seat.effects[(checked[key] ?? 0)...] {
            switch effect {
            case .commit(.run(let run, .took), _, _, _), .commit(.run(let run, .panicked), _, _, _),
                .commit(.run(let run, .switchedUnplanned), _, _, _):
                if let room = seat.world.store.room(of: run) { rooms[key, default: []].insert(room) }
            case .obs(_, .setStudioMode, _), .obs(_, .preview, _): break
            case .obs(let room, let command, _):
                if rooms[key]?.contains(room) != true { trouble = "\(command) without an act" }
                if seat.hasQuit { trouble = "\(command) after the end" }
            default: break
            }
        }
        checked[key] = seat.effects.count
    }
}
