import Civil
import Control
import Journal
import OBSProtocol
import Shows
import Terminal

// What a person sees, and what the room has asked for.
extension Operator {
    /// The screen at a size; the terminal is resized to it.
    public func frame(_ width: Int, _ height: Int) -> Frame {
        resize(to: Size(width: width, height: height))
        return room.draw(size, at: world.now)
    }

    /// The rows of the screen as it is.
    public var lines: [String] { room.draw(size, at: world.now).screen.lines }

    /// The screen as one text.
    public var screen: String { lines.joined(separator: "\n") }

    /// Whether a text stands in a row of the screen.
    public func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    /// The two lines that never scroll.
    public var header: String { lines.prefix(2).joined(separator: "\n") }

    public var footer: String { lines.last ?? "" }

    /// The row of a cue in the Cues pane, found by its title; empty where it is not seen.
    public func row(_ title: String) -> String { lines.first { $0.contains(title) } ?? "" }
}

extension [Effect] {
    /// What OBS was asked to do, in order; what only reads is left out.
    public var orders: [OBSCommand] {
        compactMap { effect in
            guard case .obs(_, let command, _) = effect else { return nil }
            if case .read = command { return nil }
            return command
        }
    }

    /// The scenes that OBS was asked to put on air.
    public var scenes: [String] {
        orders.compactMap { order in
            guard case .switchScene(let name, _) = order else { return nil }
            return name
        }
    }

    /// The changes sent to the store.
    public var changes: [Change] {
        compactMap { effect in
            guard case .commit(let change, _, _, _) = effect else { return nil }
            return change
        }
    }

    /// The lines of runs among them.
    public var runLines: [Run.Line] {
        changes.compactMap { change in
            guard case .run(_, let line) = change else { return nil }
            return line
        }
    }

    /// The numbers of the cues that were asked to be taken.
    public var takes: [String] {
        runLines.compactMap { line in
            guard case .took(let take) = line else { return nil }
            return take.cue.number
        }
    }

    /// The lines that were put into the emergency file.
    public var kept: [Change] {
        compactMap { effect in
            guard case .keep(let change, _, _) = effect else { return nil }
            return change
        }
    }
}

extension Change {
    /// Whether it is a TAKE.
    public var isTake: Bool {
        guard case .run(_, .took) = self else { return false }
        return true
    }

    public func isTake(of number: String) -> Bool {
        guard case .run(_, .took(let take)) = self else { return false }
        return take.cue.number == number
    }
}

extension OBSCommand {
    /// Whether it puts this scene on air.
    public func airs(_ scene: String) -> Bool {
        guard case .switchScene(scene, _) = self else { return false }
        return true
    }
}

extension Operator {
    /// What the header says is left of the cue on air, such as `CUE 00:58 left`.
    public var cueClock: String {
        let line = lines.dropFirst().first ?? ""
        return line.split(separator: " ").prefix(3).joined(separator: " ")
    }
}
