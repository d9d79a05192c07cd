extension Sheet {
    /// Reads separated text: RFC 4180 with commas, semicolons or tabs, whichever its first lines are cut by, with or
    /// without a byte order mark, and quotes that go over several lines. Every cell is a text.
    ///
    /// A quote that is never closed ends with the text: what a person sees of a torn file is read, and nothing is lost.
    public init(csv text: String, name: String = "") {
        var text = text
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let separator = Self.separator(of: text)
        var reader = SeparatedText(text, separator: separator)
        var rows: [[Cell]] = []
        while let row = reader.row() { rows.append(row.map { $0.isEmpty ? .blank : .text(CSV.bare($0)) }) }
        self.init(name: name, rows: rows)
    }

    /// The mark that cuts the first rows into the most columns of equal number; a comma where none does.
    /// The text with an x for every byte in quotes: what stands there parts nothing, whatever the separator is.
    private static func withoutQuoted(_ text: Substring.UTF8View) -> String {
        let parting = Set(",;\t\n\r".utf8)
        var isQuoted = false
        var before = UInt8(ascii: "\n")
        let bytes = text.map { byte -> UInt8 in
            defer { before = byte }
            if byte == UInt8(ascii: "\"") {
                // A quote opens only where a cell begins; an inch in the middle of one does not.
                isQuoted = !isQuoted && (parting.contains(before) || before == byte)
                return UInt8(ascii: "x")
            }
            return isQuoted ? UInt8(ascii: "x") : byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func separator(of text: String) -> UInt8 {
        let head = withoutQuoted(text.utf8.prefix(64 << 10))
        func score(_ separator: UInt8) -> Int {
            var reader = SeparatedText(head, separator: separator)
            var widths: [Int: Int] = [:]
            for _ in 0..<50 {
                guard let row = reader.row() else { break }
                if row.count > 1 { widths[row.count, default: 0] += row.count - 1 }
            }
            return widths.values.max() ?? 0
        }
        let found = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].map { ($0, score($0)) }
        // The first of equals: a comma before a semicolon.
        return found.reduce(found[0]) { $1.1 > $0.1 ? $1 : $0 }.0
    }
}

/// Separated text that is read row after row.
private struct SeparatedText {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var place = 0

    init(_ text: String, separator: UInt8) {
        bytes = Array(text.utf8)
        self.separator = separator
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// The next row's cells; nil at the end of the text.
    mutating func row() -> [String]? {
        guard place < bytes.count else { return nil }
        var cells: [String] = []
        while true {
            cells.append(cell())
            guard place < bytes.count else { return cells }
            let mark = bytes[place]
            place += 1
            if mark == separator {
                if place == bytes.count { return cells + [""] }
                continue
            }
            if mark == Self.carriageReturn, place < bytes.count, bytes[place] == Self.newline { place += 1 }
            return cells
        }
    }

    /// One cell, up to the separator or line end behind it.
    private mutating func cell() -> String {
        var cell: [UInt8] = []
        if bytes[place] == Self.quote {
            place += 1
            cell = quoted()
        }
        while place < bytes.count, !isMark(bytes[place]) {
            cell.append(bytes[place])
            place += 1
        }
        return String(decoding: cell, as: UTF8.self)
    }

    /// The text up to the closing quote, which is passed over.
    private mutating func quoted() -> [UInt8] {
        var text: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == Self.quote {
                guard place < bytes.count, bytes[place] == Self.quote else { break }
                place += 1
            }
            text.append(byte)
        }
        return text
    }

    private func isMark(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.newline || byte == Self.carriageReturn
    }
}
