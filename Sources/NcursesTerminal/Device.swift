import CNcurses
import CTerminalRescue
import Glibc
import Terminal

/// The two ends of a terminal, opened by ncurses on descriptors of our own, so that whatever is printed to the standard ones
/// can be sent elsewhere.
final class Device {
    let input: Int32
    let output: Int32
    static let fallbackType = "xterm-256color"

    /// The description in use.
    let type: String
    private let screen: OpaquePointer
    private let streams: (UnsafeMutablePointer<FILE>?, UnsafeMutablePointer<FILE>?)
    /// How the terminal was set before we came.
    private var modes: termios

    init(input: Int32, output: Int32, type: String) throws(TerminalTrouble) {
        guard isatty(input) == 1 else { throw .notATerminal(.input) }
        guard isatty(output) == 1 else { throw .notATerminal(.output) }
        guard type != "dumb" else { throw .tooSimple(type: type) }
        var modes = termios()
        guard tcgetattr(output, &modes) == 0 else { throw .systemRefused(call: "tcgetattr", error: errno) }
        self.modes = modes
        self.input = fcntl(input, F_DUPFD_CLOEXEC, 3)
        self.output = fcntl(output, F_DUPFD_CLOEXEC, 3)
        guard self.input >= 0, self.output >= 0 else { throw .systemRefused(call: "dup", error: errno) }

        // Most terminals that this machine has no description of behave like xterm.
        let fallback = Self.fallbackType
        var streams: (UnsafeMutablePointer<FILE>?, UnsafeMutablePointer<FILE>?)
        if !type.isEmpty, let screen = nc_newterm(type, self.output, self.input, &streams.0, &streams.1) {
            self.screen = screen
            self.type = type
        } else if let screen = nc_newterm(fallback, self.output, self.input, &streams.0, &streams.1) {
            self.screen = screen
            self.type = fallback
        } else {
            throw .unknownType(type)
        }
        self.streams = streams
        guard nc_string("cup") != nil else {
            endwin()
            throw .tooSimple(type: type)
        }
    }

    /// The size by the kernel; nil when it does not know, as on serial lines.
    var size: Size? {
        Self.size(of: output)
    }

    static func size(of output: Int32) -> Size? {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        return Size(width: Int(size.ws_col), height: Int(size.ws_row))
    }

    /// The pixels of one cell, by the kernel; nil when the terminal has not told it.
    var cellPixels: Size? {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        let cell = Size(width: Int(size.ws_xpixel / size.ws_col), height: Int(size.ws_ypixel / size.ws_row))
        return (3...100).contains(cell.width) && (3...200).contains(cell.height) ? cell : nil
    }

    /// Whether the window can be named: descriptions mostly do not say, so the usual families are listed.
    var hasTitle: Bool {
        nc_string("tsl") != nil || ["xterm", "tmux", "screen", "rxvt"].contains { type.hasPrefix($0) }
    }

    /// From now on a crash or `exit()` gives the terminal back.
    func arm() {
        let capabilities = ["rmkx", "rmcup"].compactMap { (name: String) in
            nc_string(name).map { String(cString: $0) }
        }
        var farewell = Wire.farewell(capabilities)
        farewell.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { chars in
                terminal_rescue_arm(output, &modes, chars.baseAddress, chars.count)
            }
        }
    }

    func disarm() { terminal_rescue_disarm() }

    /// Must come after `endwin`.
    func close() {
        delscreen(screen)
        if let stream = streams.0 { fclose(stream) }
        if let stream = streams.1 { fclose(stream) }
    }
}
