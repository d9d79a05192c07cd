/// Texts as values of lines carry them (RFC 5545, 3.3.11): backslashes before commas, semicolons and themselves, `\n` for a line's end.
public enum EscapedText {
    /// What other control characters there are is left out: no calendar reads them.
    public static func escaping(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ",", ";":
                escaped.append("\\")
                escaped.append(scalar)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\t": escaped.append(scalar)
            default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.append(scalar) }
            }
        }
        return String(escaped)
    }

    /// A backslash before anything else stands for itself, as those write who forget to escape it.
    public static func reading(_ value: String) -> String { split(value, at: nil)[0] }

    /// A list of texts, with commas between them.
    public static func list(_ value: String) -> [String] { value.isEmpty ? [] : split(value, at: ",") }

    private static func split(_ value: String, at separator: Unicode.Scalar?) -> [String] {
        var parts = [String.UnicodeScalarView()]
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                isEscaped = false
                switch scalar {
                case "n", "N": parts[parts.count - 1].append("\n")
                case "\\", ",", ";", ":", "\"": parts[parts.count - 1].append(scalar)
                default:
                    parts[parts.count - 1].append("\\")
                    parts[parts.count - 1].append(scalar)
                }
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == separator {
                parts.append(String.UnicodeScalarView())
            } else {
                parts[parts.count - 1].append(scalar)
            }
        }
        if isEscaped { parts[parts.count - 1].append("\\") }
        return parts.map { String($0) }
    }
}

/// Texts as parameters carry them (RFC 6868): a caret before what quotes cannot hold.
enum ParameterText {
    static func reading(_ value: some StringProtocol) -> String {
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            guard isEscaped else {
                if scalar == "^" { isEscaped = true } else { text.append(scalar) }
                continue
            }
            isEscaped = false
            switch scalar {
            case "n": text.append("\n")
            case "^": text.append("^")
            case "'": text.append("\"")
            default:
                text.append("^")
                text.append(scalar)
            }
        }
        if isEscaped { text.append("^") }
        return String(text)
    }

    /// In quotes where it needs them.
    static func writing(_ text: String) -> String {
        var written = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": written.append(contentsOf: "^n".unicodeScalars)
            case "^": written.append(contentsOf: "^^".unicodeScalars)
            case "\"": written.append(contentsOf: "^'".unicodeScalars)
            default: if scalar.value >= 0x20, scalar.value != 0x7F { written.append(scalar) }
            }
        }
        let plain = written.allSatisfy { $0 != "," && $0 != ";" && $0 != ":" && $0 != " " }
        return plain ? String(written) : "\"\(String(written))\""
    }
}
