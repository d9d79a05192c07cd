import Terminal

/// What the terminal says of itself when it is asked at the start. Nothing is guessed from TERM.
struct TerminalAnswers: Hashable {
    /// The last question has been answered: no other answer comes.
    private(set) var isComplete = false
    private(set) var hasKitty = false
    private(set) var hasSixel = false
    /// How many colours a sixel picture may have.
    private(set) var sixelColours = 16

    /// The questions, the one last that every terminal answers.
    /// - Parameter isNested: another program, such as tmux, stands between, which takes some questions for its own.
    static func questions(isNested: Bool) -> String {
        (isNested ? "" : KittyCommands.question) + "\u{1B}[?1;1;0S\u{1B}[c"
    }

    /// Takes a sequence `Esc [ parameters final`.
    /// - Returns: whether it was an answer.
    mutating func take(parameters: [UInt8], final: UInt8) -> Bool {
        guard !isComplete, parameters.first == UInt8(ascii: "?") else { return false }
        let numbers = String(decoding: parameters.dropFirst(), as: UTF8.self).split(separator: ";").map { Int($0) }
        switch final {
        case UInt8(ascii: "c"):
            // The first number is the terminal's class; 4 among the others stands for sixels.
            hasSixel = numbers.dropFirst().contains(4)
            isComplete = true
        case UInt8(ascii: "S"):
            // Item 1 is the number of colours, 0 says that it could be told.
            guard numbers.count >= 3, numbers[0] == 1, numbers[1] == 0, let count = numbers[2] else { return true }
            sixelColours = min(max(2, count), 256)
        default: return false
        }
        return true
    }

    /// Takes what stood between `Esc _` and its end.
    mutating func take(string: [UInt8]) {
        guard !isComplete, string.first == UInt8(ascii: "G") else { return }
        let text = String(decoding: string.dropFirst(), as: UTF8.self)
        hasKitty = text.hasPrefix("i=\(KittyCommands.questionNumber)") && text.hasSuffix(";OK")
    }

    /// The format that a person's wish and the answers come to.
    func format(for wish: PictureWish, isRemote: Bool) -> PixelFormat? {
        guard isComplete else { return nil }
        switch wish {
        case .auto where isRemote: return nil
        case .auto: return hasKitty ? .kitty : hasSixel ? .sixel(colours: sixelColours) : nil
        case .kitty: return hasKitty ? .kitty : nil
        case .sixel: return hasSixel ? .sixel(colours: sixelColours) : nil
        case .blocks, .ascii, .off: return nil
        }
    }
}
