import CNcurses
import Glibc
import Terminal

extension TerminalFacts {
    /// Finds out about the terminal of standard input and output without taking it over: with the same refusals as that.
    public static func inspect() throws(TerminalTrouble) -> TerminalFacts {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
        return try inspect(
            type: Environment.terminalType, output: STDOUT_FILENO, refusesColour: Environment.refusesColour)
    }

    static func inspect(
        type: String, output: Int32, refusesColour: Bool
    ) throws(TerminalTrouble) -> TerminalFacts {
        let locale = try adoptUTF8Locale()
        guard type != "dumb" else { throw .tooSimple(type: type) }
        var usedType = type
        if type.isEmpty || !nc_describe(type, output) {
            usedType = Device.fallbackType
            guard nc_describe(usedType, output) else { throw .unknownType(type) }
        }
        guard nc_string("cup") != nil else { throw .tooSimple(type: type) }
        return TerminalFacts(
            type: type, usedType: usedType, size: Device.size(of: output) ?? Size(width: 80, height: 24),
            colours: refusesColour ? .none : .described(), isColourRefused: refusesColour,
            locale: locale.name, isLocaleReplaced: locale.isReplaced, library: String(cString: nc_version())
        )
    }
}
