/// Texts of a workbook, in which characters that XML has no place for are written as `_x000D_`.
enum EscapedText {
    static func read(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        var read = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            if first == "_", let scalar = escaped(rest) {
                read.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                read.append(first)
                rest.removeFirst()
            }
        }
        return String(read)
    }

    /// What `_xHHHH_` at the front of a text stands for.
    private static func escaped(_ text: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let head = Array(text.prefix(7))
        guard head.count == 7, head[1] == "x", head[6] == "_" else { return nil }
        var value: UInt32 = 0
        for scalar in head[2..<6] {
            guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return Unicode.Scalar(value)
    }

    /// A text as it stands between tags.
    static func written(_ text: String) -> String {
        var written = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\"": written += "&quot;"
            case "_" where escaped(rest) != nil: written += "_x005F_"
            case "\t", "\n": written.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                written += code(scalar)
            default: written.unicodeScalars.append(scalar)
            }
            rest.removeFirst()
        }
        return written
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_"
    }
}
