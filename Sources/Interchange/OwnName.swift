import Civil
import Shows
import Staffing

/// What things of ours are called in calendars, so that they are known again wherever a file has been.
enum OwnName {
    static func uid(of show: ShowID) -> String { "show-\(show.raw)@siaran" }
    static func uid(of series: SeriesID) -> String { "series-\(series.raw)@siaran" }
    static func uid(of booking: BookingID) -> String { "booking-\(booking.raw)@siaran" }

    /// The number in a UID of that kind; nil for all others.
    static func number(_ kind: String, in uid: String) -> Int64? {
        guard uid.hasPrefix("\(kind)-"), uid.hasSuffix("@siaran") else { return nil }
        return Int64(uid.dropFirst(kind.count + 1).dropLast(7))
    }

    /// A number for what another program has named, the same at every import (FNV-1a, mixed as SplitMix64 does).
    static func number(for names: String...) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in names.joined(separator: "\u{0}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        hash ^= hash >> 31
        return Int64(hash & 0x7FFF_FFFF_FFFF_FFFF) | 1
    }
}

/// Fields by their names in one line: `id=4;main=1`. A last one called `name` may hold anything.
struct FieldText {
    private var fields: [String: String] = [:]
    private(set) var text = ""

    init() {}

    init(_ text: String) {
        self.text = text
        var rest = text[...]
        while !rest.isEmpty {
            let name = rest.prefix { $0 != "=" }
            rest = rest.dropFirst(name.count + 1)
            let value = name == "name" ? rest : rest.prefix { $0 != ";" }
            fields[String(name)] = String(value)
            rest = rest.dropFirst(value.count + 1)
        }
    }

    mutating func put(_ name: String, _ value: (some CustomStringConvertible)?) {
        guard let value else { return }
        text += "\(text.isEmpty ? "" : ";")\(name)=\(value)"
    }

    subscript(_ name: String) -> String? { fields[name] }

    func number(_ name: String) -> Int64? { fields[name].flatMap { Int64($0) } }

    func instant(_ name: String) -> Instant? { number(name).map { Instant(milliseconds: $0) } }
}
