import Terminal

/// Which keys ask for which command. Footer, help and palette are drawn from it; nothing else knows a key's name.
public struct Keymap: Equatable, Sendable {
    private let strokes: [Command: [KeyStroke]]
    /// The same from the key's side: what it means somewhere, in the order of the commands.
    private let meanings: [KeyStroke: [Command]]

    private init(strokes: [Command: [KeyStroke]]) {
        self.strokes = strokes
        var meanings: [KeyStroke: [Command]] = [:]
        for command in Command.allCases {
            for stroke in Set(strokes[command] ?? []) { meanings[stroke, default: []].append(command) }
        }
        self.meanings = meanings
    }

    /// A key that two commands claim in one place, or that a command may not have.
    public struct Conflict: Error, Hashable, Sendable, CustomStringConvertible {
        public var description: String
    }

    /// The keys as they come.
    public static let standard = Keymap(strokes: Self.defaults)

    /// Replaces the keys of some commands.
    /// - Parameter rebindings: command names and key texts, as the config's `[keys]` has them.
    /// - Returns: the keymap with every rebinding that holds, and what is wrong with the others.
    public static func standard(rebound rebindings: [String: [String]]) -> (keymap: Keymap, conflicts: [Conflict]) {
        var strokes = defaults
        var conflicts: [Conflict] = []
        for (name, keys) in rebindings.sorted(by: { $0.key < $1.key }) {
            guard let command = Command(rawValue: name) else {
                let names = Command.allCases.map(\.rawValue).joined(separator: ", ")
                conflicts.append(Conflict(description: "keys.\(name): no such command; there are \(names)"))
                continue
            }
            var parsed: [KeyStroke] = []
            for key in keys {
                do { parsed.append(try KeyStroke(parsing: key)) } catch {
                    conflicts.append(Conflict(description: "keys.\(name): \(error)"))
                }
            }
            if let trouble = trouble(command, on: parsed, isEmpty: keys.isEmpty) {
                conflicts.append(Conflict(description: "keys.\(name): \(trouble)"))
                continue
            }
            if !parsed.isEmpty || keys.isEmpty { strokes[command] = parsed }
        }
        let keymap = Keymap(strokes: strokes)
        return (keymap, conflicts + keymap.conflicts)
    }

    /// Why a command may not have such keys: panic is never without one, keys that act in any mode type into no field, and
    /// a digit airs nothing.
    private static func trouble(_ command: Command, on keys: [KeyStroke], isEmpty: Bool) -> String? {
        if command == .panic || command == .takeAnywhere {
            if command == .panic, isEmpty { return "panic is never without a key" }
            let typed = keys.first { $0.typed != nil }
            let example = command == .panic ? "F1" : "F12"
            return typed.map { "\($0) types into fields; \(command.rawValue) needs a key such as \(example)" }
        }
        guard [.take, .takeBack, .transition, .pull, .roll].contains(command) else { return nil }
        let digit = keys.first { $0.typed.map { "0123456789".contains($0) } ?? false }
        return digit.map { "\($0) is a digit, and a digit never acts on air" }
    }

    public func keys(of command: Command) -> [KeyStroke] { strokes[command] ?? [] }

    /// The first key of a command, for footer and help; empty where it has none.
    public func label(_ command: Command) -> String { keys(of: command).first?.description ?? "" }

    /// The command a key means while a pane has the focus; the pane's own commands come before the general ones.
    public func command(for stroke: KeyStroke, in pane: PaneName) -> Command? {
        let candidates = meanings[stroke] ?? []
        return candidates.first { $0.place == .pane(pane) } ?? candidates.first { $0.place == .anywhere }
    }

    /// The command a key means while a rundown is written.
    func commandWhileWriting(for stroke: KeyStroke) -> Command? {
        let candidates = meanings[stroke] ?? []
        return candidates.first { $0.place == .writing } ?? candidates.first { $0.worksWhileWriting }
    }

    /// All that a key means somewhere.
    func commands(of stroke: KeyStroke) -> [Command] { meanings[stroke] ?? [] }

    /// The command a key means on a page of the OBS desk; the page's own come before those of every page.
    func command(for stroke: KeyStroke, on page: OBSPage) -> Command? {
        let candidates = meanings[stroke] ?? []
        return candidates.first { $0.place == .obsPage(page) } ?? candidates.first { $0.place == .obsDesk }
            ?? candidates.first { $0.worksOnOBSDesk }
    }

    /// The command a key means on a page of the roster board.
    func command(for stroke: KeyStroke, on page: BoardPage) -> Command? {
        let candidates = meanings[stroke] ?? []
        return candidates.first { $0.place == .boardPage(page) } ?? candidates.first { $0.place == .board }
            ?? candidates.first { $0.worksOnBoard }
    }

    /// Whether a key means a command in any mode, open fields included.
    func means(_ command: Command, _ stroke: KeyStroke) -> Bool { keys(of: command).contains(stroke) }

    private var conflicts: [Conflict] {
        var owners: [Claim: Command] = [:]
        var conflicts: [Conflict] = []
        // What means the same everywhere claims its keys first, so that a pane cannot quietly take one away.
        let commands =
            Command.allCases.filter { $0.place == .anywhere } + Command.allCases.filter { $0.place != .anywhere }
        for command in commands {
            for stroke in keys(of: command) {
                let claim = Claim(stroke: stroke, place: command.place)
                let everywhere = owners[Claim(stroke: stroke, place: .anywhere)].flatMap {
                    $0.keepsItsKeys(from: command) ? $0 : nil
                }
                if let owner = owners[claim] ?? everywhere {
                    conflicts.append(
                        Conflict(description: "keys: \(stroke) means both \(owner.rawValue) and \(command.rawValue)"))
                } else {
                    owners[claim] = command
                }
            }
        }
        return conflicts
    }

    private struct Claim: Hashable {
        var stroke: KeyStroke
        var place: Command.Place
    }
}
