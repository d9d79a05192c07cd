import Glibc

/// What the user's environment says about the terminal.
enum Environment {
    /// TERM; empty when it is not set.
    static var terminalType: String { getenv("TERM").map { String(cString: $0) } ?? "" }

    /// The terminal takes colours of 24 bits, whatever its description says: the variable that terminals set for that.
    static var hasTrueColour: Bool {
        getenv("COLORTERM").map { ["truecolor", "24bit"].contains(String(cString: $0)) } ?? false
    }

    /// The terminal is at the other end of a line.
    static var isRemote: Bool { isSet("SSH_CONNECTION") || isSet("SSH_TTY") }

    /// tmux or screen stand between us and the terminal.
    static func isNested(type: String) -> Bool {
        isSet("TMUX") || isSet("STY") || type.hasPrefix("tmux") || type.hasPrefix("screen")
    }

    /// NO_COLOR is set and not empty: see https://no-color.org.
    static var refusesColour: Bool { isSet("NO_COLOR") }

    private static func isSet(_ variable: String) -> Bool { getenv(variable).map { $0.pointee != 0 } ?? false }
}
