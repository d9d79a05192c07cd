import Terminal

extension RunSheet {
    /// The sheet in fixed columns, for a printer or a pager.
    /// - Parameter width: in columns of one letter; no line is wider, from 60 on.
    public func text(width: Int = 100) -> String {
        var lines = [title.plain, ""]
        for fact in facts { lines.append(Self.pad(fact.name.plain, to: 10) + fact.text.plain) }
        for group in groups {
            lines += [
                "", group.title.isEmpty ? String(repeating: "─", count: width) : Self.rule(group.title.plain, width),
            ]
            for row in group.rows { lines += row.lines(width: width) }
        }
        return lines.map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    private static func rule(_ title: String, _ width: Int) -> String {
        let title = fold(title, to: width - 6).first ?? ""
        return "── \(title) " + String(repeating: "─", count: max(0, width - GlyphWidth.columns(of: title) - 4))
    }

    static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - GlyphWidth.columns(of: text)))
    }

    /// Breaks a text at blanks; a word longer than a line is cut.
    static func fold(_ text: String, to width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { fold(line: $0, to: max(8, width)) }
    }

    private static func fold(line: Substring, to width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var columns = 0
        for word in line.split(separator: " ") {
            let needed = GlyphWidth.columns(of: String(word))
            if columns > 0, columns + 1 + needed > width {
                lines.append(current)
                (current, columns) = ("", 0)
            }
            if columns > 0 {
                current += " "
                columns += 1
            }
            for character in word {
                let wide = GlyphWidth.columns(of: String(character))
                if columns + wide > width {
                    lines.append(current)
                    (current, columns) = ("", 0)
                }
                current.append(character)
                columns += wide
            }
        }
        return lines + [current]
    }
}

extension RunSheet.Row {
    /// Start, length and number before what it is; who is on camera and what is sold below.
    fileprivate func lines(width: Int) -> [String] {
        let indent = 26
        let head =
            RunSheet.pad(start, to: 10) + RunSheet.pad(length, to: 9)
            + RunSheet.pad(String(number.plain.prefix(6)), to: 7)
        let name = isSkipped ? "(\(title.plain))" : title.plain
        var lines: [String] = []
        for (index, part) in RunSheet.fold(name, to: width - indent).enumerated() {
            lines.append((index == 0 ? head : String(repeating: " ", count: indent)) + part)
        }
        let more =
            [(name: "HOST", text: host), (name: "PRODUCT", text: product)].filter { !$0.text.isEmpty } + self.lines
        for (name, text) in more {
            for (index, part) in RunSheet.fold(text.plain, to: width - indent - 11).enumerated() {
                let label = RunSheet.pad(index == 0 ? name.plain : "", to: 11)
                lines.append(String(repeating: " ", count: indent) + label + part)
            }
        }
        return lines
    }
}

extension String {
    /// Without what commands a terminal or a printer; line ends stay.
    fileprivate var plain: String {
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0A: plain.append(scalar)
            case 0x09: plain.append(" ")
            case 0x0D: break
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F:
                plain.append("\u{FFFD}")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}
