import Glibc

/// What the user's environment says about the terminal.
enum Environment {
    /// TERM; empty when it is not set.
    static var terminalType: String { getenv("TERM").map { String(cString: $0) } ?? "" }

    /// NO_COLOR is set and not empty: see https://no-color.org.
    static var refusesColour: Bool { getenv("NO_COLOR").map { $0.pointee != 0 } ?? false }
}
