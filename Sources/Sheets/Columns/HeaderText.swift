import Civil

/// A header as names are compared: small letters, one blank between words, no marks; what stands in brackets is its unit.
struct HeaderText: Hashable {
    var name: String
    /// `menit` of `Durasi (menit)`; empty where there is none.
    var unit: String

    init(_ text: String) {
        var name = ""
        var unit = ""
        var depth = 0
        for character in text.lowercased() {
            switch character {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            default: if depth > 0 { unit.append(character) } else { name.append(character) }
            }
        }
        self.name = Self.words(of: name)
        self.unit = unit.trimmed
    }

    private static func words(of text: String) -> String {
        let kept = text.map { $0.isLetter || $0.isNumber || $0 == "#" || $0 == "-" ? $0 : " " }
        return String(kept).split(separator: " ").map(String.init).joined(separator: " ")
    }

    /// The name without a unit behind it.
    var nameWithoutUnit: String {
        var words = name.split(separator: " ").map(String.init)
        while words.count > 1, let last = words.last, FieldNames.units.contains(last) { words.removeLast() }
        return words.joined(separator: " ")
    }

    /// What bare numbers in a column of lengths under it are.
    static func lengthUnit(of header: String) -> LengthReading.Unit {
        let words = header.lowercased().split { !$0.isLetter && $0 != ":" }.map(String.init)
        for word in words.reversed() {
            switch word {
            case "mm:ss", "m:ss", "menit:detik", "min:sec": return .minutesSeconds
            case "hh:mm", "h:mm", "jam:menit": return .hoursMinutes
            case "menit", "min", "mins", "minute", "minutes", "mnt": return .minutes
            case "detik", "dtk", "sec", "secs", "second", "seconds": return .seconds
            case "jam", "hour", "hours": return .hours
            default: continue
            }
        }
        return .unsaid
    }
}
