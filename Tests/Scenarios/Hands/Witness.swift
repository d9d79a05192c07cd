import Civil
import Journal
import OBSProtocol
import Shows
import Terminal
import TestKit

@testable import Control

/// Watches what is asked of OBS and of the journal, and decides by itself, from what hands did, whether it was asked for.
///
/// It knows three things only: which keys mean an act on air, the moments at which none may (DESIGN's shadows, told again
/// here), and what the screen promised before the key. Every order to OBS must belong to an act that was asked for, once.
struct Witness {
    private(set) var trouble: String?
    /// Orders that an act has asked for and OBS has not been given yet.
    private var owed: [RoomID: [OBSCommand]] = [:]
    private var judged: [Moment: Set<Run.Line>] = [:]
    private var lastEscape: Moment?
    private var lastFocus: Moment?
    private var lastPress: [KeyStroke: Moment] = [:]

    /// Where something came from.
    enum Cause {
        /// One key pressed by a hand, on a screen.
        case hand(KeyStroke, on: ControlRoom, lag: Milliseconds)
        case program(RemoteVerb)
        /// Time, machines, other seats; and bytes that no hand typed.
        case nobody
    }

    /// Takes note of keys, whoever made them: they cast their shadows.
    mutating func note(_ input: Terminal.Input, at now: Moment) {
        switch input {
        case .key(let stroke):
            if stroke.key == .escape || stroke.modifiers.contains(.alt) { lastEscape = now }
            lastPress[stroke] = now
        case .focus(true): lastFocus = now
        case .focus(false), .pasted, .mouse, .resized, .grain: break
        }
    }

    mutating func judge(_ effects: ArraySlice<Effect>, _ cause: Cause, at now: Moment, size: Size) {
        for effect in effects {
            switch effect {
            case .commit(.run(_, let line), _, let moment, _):
                // What went out before it was written is sent to the journal once more, and means nothing new.
                guard judged[moment, default: []].insert(line).inserted else { break }
                judge(line, cause, at: now, size: size)
            case .obs(let room, let command, _): judge(command, in: room, cause, at: now, size: size)
            default: break
            }
        }
    }

    private mutating func judge(_ line: Run.Line, _ cause: Cause, at now: Moment, size: Size) {
        switch line {
        case .took(let take):
            owe(take.cue.orders)
            switch take.cause {
            case .follow: if case .nobody = cause { return } else { report("\(line) by a key") }
            case .roll where isNobody(cause):
                if take.backdated != take.plannedStart { report("rolled at another time than planned") }
            case .roll: need(["y"], cause, "rolled", at: now, promising: "AIRS \(take.cue.label) now", size)
            case .person: judge(take, cause, at: now, size: size)
            }
        case .panicked(let scene):
            owe(
                (scene.isEmpty ? [] : [.switchScene(scene, transition: nil)]) + [
                    .mute("Mic", true), .mute("Mic 2", true),
                ])
            if case .program(.panic) = cause { return }
            need(["F1", "Enter"], cause, "panicked", at: now)
        case .switchedUnplanned(let scene):
            owe([.switchScene(scene, transition: nil), .triggerTransition])
            if case .hand(_, let room, _) = cause, room.isAtTBar {
                return judgeTBar(of: scene, cause, at: now, size: size)
            }
            guard case .hand(KeyStroke("y"), _, _) = cause else {
                return need(["Enter", "F12", "t"], cause, "switched", at: now)
            }
            need(["y"], cause, "switched", at: now, promising: "AIRS \u{201c}\(scene)\u{201d} now", size)
        case .pulled(let sku, _, _):
            if case .hand(_, let room, _) = cause { owe(room.banners(of: sku).map { .show($0, inScene: nil, false) }) }
            if case .program(.pull) = cause {
                owe(["Banner"].map { .show($0, inScene: nil, false) })
                return
            }
            need(["p", "Enter"], cause, "pulled", at: now)
        case .restored(let sku):
            if case .hand(_, let room, _) = cause { owe(room.banners(of: sku).map { .show($0, inScene: nil, true) }) }
            need(["P", "Enter"], cause, "restored", at: now)
        default: break
        }
    }

    private mutating func judge(_ take: Run.Take, _ cause: Cause, at now: Moment, size: Size) {
        if case .program(.take) = cause { return }
        guard case .hand(let stroke, _, _) = cause else { return report("TAKE of \(take.cue.label) by nobody") }
        switch stroke.description {
        case "y": need(["y"], cause, "taken", at: now, promising: "AIR \(take.cue.label)?", size)
        case "Space", "F12":
            need(["Space", "F12"], cause, "taken", at: now, promising: " \(take.cue.label)", size)
            if let last = lastPress[stroke], now.elapsed(since: last) < 300 { report("\(stroke) was held") }
        default: need(["B", "Enter"], cause, "taken", at: now)
        }
    }

    /// A hand pressed one of these keys at a moment at which keys act, and the screen had said what it would do.
    mutating func need(
        _ keys: Set<String>, _ cause: Cause, _ act: String, at now: Moment, promising words: String? = nil,
        _ size: Size = Size(width: 0, height: 0)
    ) {
        guard case .hand(let stroke, let before, let lag) = cause else { return report("\(act) by nobody") }
        guard keys.contains(stroke.description) else { return report("\(act) by \(stroke)") }
        if lag >= 1000 { report("\(act) by a key that was late by \(lag)") }
        if let lastEscape, now.elapsed(since: lastEscape) < 150 { report("\(act) just after Esc") }
        if let lastFocus, now.elapsed(since: lastFocus) < 300 { report("\(act) just after the focus came") }
        guard let words, size.width >= 120, size.height >= 24 else { return }
        let screen = before.draw(size, at: now).screen.lines
        // What cannot be shown stands on the screen as a mark of its own.
        let shown = String(words.map { $0.unicodeScalars.allSatisfy { $0.value >= 32 } ? $0 : "\u{fffd}" })
        if !screen.contains(where: { $0.contains(shown) }) { report("\(act), and nothing had said \(words)") }
    }

    private mutating func judge(
        _ command: OBSCommand, in room: RoomID, _ cause: Cause, at now: Moment, size: Size
    ) {
        switch (command, cause) {
        case (.setStudioMode, .hand), (.preview, .hand): return
        // It changes nothing.
        case (.read, _): return
        default: break
        }
        // What an act before still owes may be the first step of a recovery as well: its rest is owed all the same.
        if case .hand(_, let before, _) = cause, before.isAtRecovery {
            judgeRecovery(command, in: room, cause, at: now, size: size)
        } else if let place = owed[room]?.firstIndex(of: command) {
            owed[room]?.remove(at: place)
        } else if case .hand(_, let before, _) = cause, before.isAtChannels {
            judgePush(command, in: room, cause, at: now, size: size)
        } else if case .hand(_, let before, _) = cause, before.obsDesk.isOpen, command.isOfOBSDesk {
            judgeDesk(command, in: room, cause, at: now, size: size)
        } else {
            report("\(command) that nobody asked for")
        }
    }

    /// What one act may still bring makes room for what the next may.
    mutating func owe(_ orders: [OBSCommand]) {
        for room in [World.roomA, World.roomB, World.roomC] {
            owed[room] = (owed[room] ?? []).suffix(40) + orders
        }
    }

    private func isNobody(_ cause: Cause) -> Bool { if case .nobody = cause { true } else { false } }

    mutating func report(_ words: String) { trouble = trouble ?? words }
}

extension ControlRoom {
    fileprivate func banners(of sku: String) -> [String] { studio?.run?.onAir?.cue.banners ?? [] }
}

extension Cue {
    /// The two figures that the demo day's banners show, worked out by hand.
    private func withFigures(_ text: String) -> String {
        guard let offer = offers.first, let price = offer.price?.rupiah, let flash = offer.flash?.rupiah,
            let stock = offer.stock
        else { return text }
        return text.split(separator: "{percent}", omittingEmptySubsequences: false)
            .joined(separator: "−\((price - flash) * 100 / price) %")
            .split(separator: "{stock}", omittingEmptySubsequences: false).joined(separator: "\(stock)")
    }

    /// What OBS may be asked for when it is taken, told from its action line alone.
    fileprivate var orders: [OBSCommand] {
        let actions = (try? ActionLine(parsing: actions).actions) ?? []
        return actions.compactMap { action in
            switch action {
            case .scene(let name, let mix):
                .switchScene(name, transition: mix.map { TransitionChoice(name: $0.name, duration: $0.length) })
            case .mute(let input): .mute(input, true)
            case .unmute(let input): .mute(input, false)
            case .text(let input, let text): .text(input, withFigures(text))
            case .play(let input): .media(input, .restart)
            default: nil
            }
        }
    }
}
