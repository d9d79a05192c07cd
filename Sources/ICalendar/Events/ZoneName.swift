import Civil

/// What zones are called in files, and by IANA.
public enum ZoneName {
    /// The IANA name of a zone as a file calls it; the same name where nobody knows better.
    ///
    /// Windows calls zones by its own names; Evolution, Thunderbird and others put their own before IANA's.
    public static func iana(_ written: String) -> String {
        let name = written.trimmed.filter { $0 != "\"" }
        if ["UTC", "GMT", "Z", "Etc/UTC", "Etc/GMT", "Coordinated Universal Time"].contains(name) { return "UTC" }
        if let known = WindowsZones.iana[name] { return known }
        guard name.hasPrefix("/") else { return name }
        let parts = name.split(separator: "/").map(String.init)
        guard let region = parts.lastIndex(where: regions.contains) else { return parts.last ?? name }
        return parts[region...].joined(separator: "/")
    }

    private static let regions: Set<String> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
        "Etc",
    ]
}

/// `+0700` and the like.
enum ZoneOffset {
    /// In seconds east of UTC.
    static func reading(_ text: String) -> Int? {
        let text = text.trimmed
        let digits = text.dropFirst()
        guard let sign = text.first, sign == "+" || sign == "-", digits.count == 4 || digits.count == 6,
            digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits)
        else { return nil }
        let whole = digits.count == 4 ? number * 100 : number
        let seconds = whole / 10_000 * 3600 + whole / 100 % 100 * 60 + whole % 100
        return sign == "-" ? -seconds : seconds
    }

    static func writing(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let size = abs(seconds)
        let rest = size % 60
        return "\(seconds < 0 ? "-" : "+")\(two(size / 3600))\(two(size / 60 % 60))\(rest == 0 ? "" : two(rest))"
    }
}
