extension Screen {
    /// What it shows, a string a row, each as wide as the screen.
    public var lines: [String] {
        (0..<size.height).map { row in
            cells(row: row, columns: 0..<size.width).reduce(into: "") { $0 += $1.text }
        }
    }

    /// The styles, a string a row and a letter a column; `styleLegend` says what each letter means.
    public var styleLines: [String] {
        let letters = styleLetters
        return (0..<size.height).map { row in
            String(cells(row: row, columns: 0..<size.width).map { letters[$0.style] ?? "?" })
        }
    }

    /// The letters of `styleLines` that need telling, such as `A onAir on header, bold`, in the order of the alphabet.
    ///
    /// A style that is a role alone always has the same letter, so that one change on a screen leaves most of its map as it was.
    public var styleLegend: [String] {
        styleLetters.sorted { $0.value < $1.value }.map { "\($0.value) \($0.key.name)" }
    }

    private var styleLetters: [Style: Character] {
        var letters: [Style: Character] = [:]
        var unnamed = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+-/<=>@^~")[...]
        for style in Set(cells.map(\.style)).sorted(by: { $0.bits < $1.bits }) {
            if style.ground == .normal, style.emphasis.isEmpty {
                letters[style] = style.role.letter
            } else {
                letters[style] = unnamed.popFirst() ?? "?"
            }
        }
        return letters
    }
}

extension Style {
    /// In words: `onAir on header, bold`.
    public var name: String {
        var name = "\(role)"
        if ground != .normal { name += " on \(ground)" }
        for (emphasis, word) in [
            (Emphasis.bold, "bold"), (.underline, "underline"), (.reverse, "reverse"), (.italic, "italic"),
        ] where self.emphasis.contains(emphasis) {
            name += ", \(word)"
        }
        return name
    }
}

extension Role {
    fileprivate var letter: Character {
        switch self {
        case .text: "."
        case .dim: "d"
        case .faint: "f"
        case .frame: "l"
        case .frameFocused: "b"
        case .title: "t"
        case .heading: "h"
        case .header: "e"
        case .onAir: "a"
        case .standby: "s"
        case .pending: "p"
        case .overTime: "o"
        case .warning: "w"
        case .wrong: "x"
        case .good: "g"
        case .key: "k"
        case .accent: "c"
        case .chart: "r"
        case .segmentCoral: "1"
        case .segmentAmber: "2"
        case .segmentGreen: "3"
        case .segmentTeal: "4"
        case .segmentBlue: "5"
        case .segmentViolet: "6"
        }
    }
}
