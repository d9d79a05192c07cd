import Glibc

/// Bytes that go to the terminal past ncurses: for what ncurses knows nothing of.
struct Wire {
    let descriptor: Int32

    func write(_ text: String) {
        var text = text
        text.withUTF8 { write($0) }
    }

    /// Writes everything, waiting where the terminal is slow; gives up when the terminal is gone.
    func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                if poll(&ready, 1, 1000) <= 0 { return }
            } else if errno != EINTR {
                return
            }
        }
    }

    /// What ncurses leaves to us: bracketed paste, focus reports, and the window's title kept for the end.
    static let modesOn = "\u{1B}[22;0t\u{1B}[?2004h\u{1B}[?1004h"
    static let modesOff = "\u{1B}[?1004l\u{1B}[?2004l\u{1B}[23;0t"

    static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

    /// Undoes, blindly, everything that was ever switched on.
    /// - Parameter capabilities: what the terminal itself needs to leave the full screen, in its own words.
    static func farewell(_ capabilities: [String]) -> String {
        mouseOff + modesOff + capabilities.joined()
            + "\u{1B}[0m\u{1B}[?25h"
    }

    /// Names the window: what could end the title or command the terminal is left out, and much too long titles are cut.
    func setTitle(_ title: String) {
        let safe = title.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }.prefix(200)
        write("\u{1B}]2;" + String(String.UnicodeScalarView(safe)) + "\u{1B}\\")
    }
}
