import Glibc
import Terminal

/// Compares frames with the ones kept in `Goldens/` beside the test, glyph by glyph and style by style.
///
/// A golden is text: the rows of the screen, a line `---`, the rows of its style map, a line `---`, and what the letters
/// of the map mean. With `SIARAN_RECORD_GOLDENS=1` in the environment it is written anew, and the test fails, so that a
/// recording is never taken for a pass.
public struct Golden {
    /// Why a frame is not the golden one.
    public enum Trouble: Error, CustomStringConvertible {
        case recorded(path: String)
        case missing(path: String)
        case unwritable(path: String)
        case differs(name: String, rows: String)

        public var description: String {
            switch self {
            case .recorded(let path): "recorded \(path): look at it, then run again without SIARAN_RECORD_GOLDENS"
            case .missing(let path): "there is no golden \(path): record it with SIARAN_RECORD_GOLDENS=1"
            case .unwritable(let path): "\(path) cannot be written"
            case .differs(let name, let rows): "the screen is not as in \(name):\n\(rows)"
            }
        }
    }

    static let separator = "---"
    private let folder: String

    /// - Parameter testFile: the file of the test, beside which `Goldens/` lies.
    public init(beside testFile: String = #filePath) {
        folder =
            testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            + "/Goldens"
    }

    /// The text that a frame is kept as.
    public static func text(of frame: Frame) -> String {
        let screen = frame.screen
        let parts = [screen.lines, [separator], screen.styleLines, [separator], screen.styleLegend]
        return parts.joined().map { $0 + "\n" }.joined()
    }

    /// Throws unless the frame is the one kept under this name.
    public func check(_ frame: Frame, _ name: String) throws(Trouble) {
        let path = "\(folder)/\(name).txt"
        let text = Self.text(of: frame)
        guard getenv("SIARAN_RECORD_GOLDENS") == nil else {
            guard File.write(text, to: path) else { throw .unwritable(path: path) }
            throw .recorded(path: path)
        }
        guard let golden = File.read(path) else { throw .missing(path: path) }
        guard golden != text else { return }
        throw .differs(name: name, rows: Self.difference(from: golden, to: text))
    }

    /// The first rows that differ, each as it should be and as it is.
    public static func difference(from golden: String, to text: String, atMost limit: Int = 4) -> String {
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let rows = (0..<max(old.count, new.count)).filter { row in
            row >= old.count || row >= new.count || old[row] != new[row]
        }
        let shown = rows.prefix(limit).map { row in
            let was = row < old.count ? old[row] : "(no such row)"
            let `is` = row < new.count ? new[row] : "(no such row)"
            return "row \(row + 1)\n  golden \(was)\n  now    \(`is`)"
        }
        let more = rows.count > limit ? ["and \(rows.count - limit) more rows"] : []
        return (shown + more).joined(separator: "\n")
    }
}

/// Whole text files.
enum File {
    static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    static func write(_ text: String, to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        let bytes = Array(text.utf8)
        let written = fwrite(bytes, 1, bytes.count, file)
        return fclose(file) == 0 && written == bytes.count
    }
}
