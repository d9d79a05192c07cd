import Configuration
import Control
import Glibc
import NcursesTerminal
import Terminal

/// The themes a person can choose from, and the one on screen, read again when its file changes.
final class ThemeShelf {
    private let library: ThemeLibrary
    private(set) var current: String
    /// Readable when a theme file has changed.
    let descriptor: Int32

    init(library: ThemeLibrary, current: String) {
        self.library = library
        self.current = current
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        for folder in library.folders {
            inotify_add_watch(descriptor, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO))
        }
    }

    var names: [String] { library.names }

    /// Shows another theme; one that cannot be read leaves the screen as it is.
    func show(_ name: String, on terminal: CursesTerminal) -> ThemeReport {
        do {
            let found = try library.theme(name)
            terminal.use(theme: found.theme)
            current = name
            return .shown(name: name, all: names)
        } catch {
            return .failed(error.description)
        }
    }

    /// Reads the theme on screen again after its file changed; nil where other files did.
    func reload(on terminal: CursesTerminal) -> ThemeReport? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        var changed = false
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            let text = String(decoding: buffer[..<count], as: UTF8.self)
            if text.contains("\(current).toml") { changed = true }
        }
        return changed ? show(current, on: terminal) : nil
    }
}
