/// Why the terminal cannot be used: what is wrong, where, and what to do about it.
public enum TerminalTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    /// Standard input or output is a file, a pipe or closed.
    case notATerminal(Stream)
    /// The terminal can do too little for a full screen.
    case tooSimple(type: String)
    /// Neither the terminal's own type nor the one most behave like is described on this machine.
    case unknownType(String)
    /// The system has no locale in which text is UTF-8.
    case noUTF8
    case systemRefused(call: String, error: Int32)

    /// Which end of the terminal is meant.
    public enum Stream: String, Sendable {
        case input, output
    }

    public var description: String {
        switch self {
        case .notATerminal(let stream):
            "standard \(stream.rawValue) is not a terminal: start siaran in a terminal window, without < > or |, "
                + "and over ssh with ssh -t"
        case .tooSimple(let type):
            "the terminal type \"\(type)\" (TERM) cannot move its cursor: start siaran in a full terminal, or set TERM to "
                + "what yours is, such as xterm-256color"
        case .unknownType(let type):
            "the terminal type \"\(type)\" (TERM) is not described on this machine, nor is xterm-256color: install the "
                + "package ncurses-base"
        case .noUTF8:
            "this machine has no UTF-8 locale, not even C.UTF-8: install the package libc-bin, or set LC_ALL to one of "
                + "those that locale -a lists"
        case .systemRefused(let call, let error):
            "the system refused \(call) on the terminal (error \(error)): close this terminal and open a new one"
        }
    }
}
