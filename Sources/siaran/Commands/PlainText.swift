import Glibc

extension String {
    /// One line that a terminal can be given: line ends are shown as ⏎, and what commands a terminal as U+FFFD.
    var plainLine: String {
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0A: plain.append("⏎")
            case 0x0D: break
            case 0x09: plain.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F:
                plain.append("\u{FFFD}")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}

/// Why a command did nothing, phrased for the person who gave it; unlike a wrong option it needs no word on usage.
struct CommandTrouble: Error, CustomStringConvertible {
    let description: String

    init(_ text: String) { description = text.plainText }
}

/// Says something beside what a command prints.
func say(_ text: String) { _ = "\(text.plainLine)\n".withCString { write(STDERR_FILENO, $0, strlen($0)) } }
