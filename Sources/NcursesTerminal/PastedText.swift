/// The bytes of a paste that is still coming in.
struct PastedText {
    private var bytes: [UInt8] = []

    /// More than that is cut off: nobody pastes a megabyte on purpose.
    private static let limit = 1 << 20

    mutating func append(_ byte: UInt8) {
        guard bytes.count < Self.limit else { return }
        bytes.append(byte)
    }

    /// Terminals send line ends as carriage returns.
    var text: String {
        var text = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\n", text.unicodeScalars.last == "\r" {
                text.unicodeScalars.removeLast()
            }
            text.unicodeScalars.append(scalar)
        }
        var lines = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { lines.append(scalar == "\r" ? "\n" : scalar) }
        return String(lines)
    }
}
