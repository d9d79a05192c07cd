import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

/// A terminal of which the test holds the other end: it types, and reads what was painted.
final class PseudoTerminal {
    let keyboard: Int32
    let device: Int32

    /// TIOCSPTLCK and TIOCGPTPEER, macros that Swift does not import, as is the next.
    private static let setLock: UInt = 0x4004_5431
    private static let openPeer: UInt = 0x5441
    /// TIOCGPTN.
    private static let getNumber: UInt = 0x8004_5430

    /// What another process opens it by.
    var path: String {
        get throws {
            var number: UInt32 = 0
            try #require(ioctl(keyboard, Self.getNumber, &number) == 0)
            return "/dev/pts/\(number)"
        }
    }

    init(size: Size = Size(width: 80, height: 24)) throws {
        keyboard = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
        var locked: Int32 = 0
        try #require(keyboard >= 0 && ioctl(keyboard, Self.setLock, &locked) == 0)
        device = ioctl(keyboard, Self.openPeer, O_RDWR | O_NOCTTY)
        try #require(device >= 0)
        resize(size)
    }

    deinit {
        close(device)
        close(keyboard)
    }

    func resize(_ size: Size) {
        var window = winsize(ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(keyboard, UInt(TIOCSWINSZ), &window)
    }

    /// How the terminal is set; or how a shell would set it.
    func modes(cooked: Bool = false) throws -> termios {
        var modes = termios()
        try #require(tcgetattr(device, &modes) == 0)
        if cooked { modes.c_lflag |= UInt32(ICANON | ECHO | ISIG) }
        return modes
    }

    func set(_ modes: termios) throws {
        var modes = modes
        try #require(tcsetattr(device, TCSANOW, &modes) == 0)
    }

    func type(_ text: String) { type(Array(text.utf8)) }
    func type(_ bytes: [UInt8]) { write(keyboard, bytes, bytes.count) }

    /// Everything painted since the last call.
    func painted() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(keyboard, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func open(
        theme: Theme = .plain, type: String = "xterm-256color", refusesColour: Bool = false
    ) throws -> CursesTerminal {
        try CursesTerminal(theme: theme, input: device, output: device, type: type, refusesColour: refusesColour)
    }
}

/// All that runs ncurses, which is one for the process, in turn.
@Suite(.serialized) struct NcursesStories {}
