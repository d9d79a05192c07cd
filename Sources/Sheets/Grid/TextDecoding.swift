/// The text of a file by the bytes it is made of.
public enum TextDecoding {
    /// Reads UTF-8, UTF-16 with its mark, and else what old spreadsheets write on Windows (code page 1252).
    /// - Returns: nil for what is no text.
    public static func text(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 } }
        if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) } }
        guard !bytes.contains(0) else { return nil }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let isSpecial = (0x80..<0xA0).contains(byte)
            text.append(Unicode.Scalar(isSpecial ? specials[Int(byte) - 0x80] : UInt32(byte)) ?? "\u{FFFD}")
        }
        return String(text)
    }

    private static func wide(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String? {
        let places = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
        let units = places.map { unit(bytes[$0], bytes[$0 + 1]) }
        return units.contains(0) ? nil : String(decoding: units, as: UTF16.self)
    }

    /// What 0x80 to 0x9F are there.
    private static let specials: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
