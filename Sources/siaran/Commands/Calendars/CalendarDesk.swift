import Civil
import Glibc
import ICalendar
import Interchange
import Shows
import Staffing

/// Writes calendars over those that were written before, so that whoever subscribes to them takes changes over.
struct CalendarDesk {
    let export: CalendarExport
    let now: Instant
    let window: Range<Instant>?
    /// Whether what is there and is not an older one may be written over.
    let isForced: Bool

    /// - Returns: what was done, for a person.
    func write(_ file: CalendarFile, to path: String) throws -> String {
        let count = file.events.count
        let words = "\(path): \(count == 1 ? "1 event" : "\(count) events")"
        guard access(path, F_OK) == 0 else {
            try WholeFile.write(Array(export.text(of: file).utf8), to: path)
            return words.plainLine
        }
        let bytes = try WholeFile.read(path)
        guard let older = try older(of: file, bytes, path) else {
            try WholeFile.write(Array(export.text(of: file).utf8), to: path)
            return words.plainLine
        }
        let newer = file.following(older, at: now, window: window)
        let text = Array(export.text(of: newer).utf8)
        // Not written again, so that web servers go on saying that it has not changed.
        guard text != bytes else { return "\(words), unchanged".plainLine }
        try WholeFile.write(text, to: path)
        let before = Dictionary(older.events.map { (Self.key($0), $0.sequence) }, uniquingKeysWith: { $1 })
        let changed = newer.events.count { before[Self.key($0)] != $0.sequence }
        return "\(words), \(changed) new or changed".plainLine
    }

    private static func key(_ event: CalendarEvent) -> String { "\(event.uid) \(event.original?.local.iso ?? "")" }

    /// The calendar that is there, if it is an older one of this; nil where it is to be written over.
    private func older(of file: CalendarFile, _ bytes: [UInt8], _ path: String) throws -> CalendarFile? {
        let reading = CalendarReading(bytes)
        let isOurs = reading.producer == CalendarFile.producer && reading.troubles.isEmpty
        if isOurs, reading.file.name == file.name { return reading.file }
        if isForced { return nil }
        throw CommandTrouble(
            isOurs
                ? "\(path) is the calendar \"\(reading.file.name)\", not \"\(file.name)\": name another file, or write over it with --force"
                : "\(path) exists and is no calendar of ours: name another file, or write over it with --force")
    }
}

/// What the files of hosts are called: the same for as long as the host is there, though the name may change, since phones
/// know a calendar by its address.
struct HostFileNames {
    private let there: [String]

    init(in folder: String) throws { there = try CalendarFolder.names(in: folder) }

    /// `sari-4.ics`.
    func name(of host: Staffing.Host) -> String {
        let end = "-\(host.id.raw).ics"
        if let known = there.first(where: { $0.hasSuffix(end) }) { return known }
        var slug = ""
        for scalar in host.name.lowercased().unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                slug.unicodeScalars.append(scalar)
            } else if !slug.isEmpty, !slug.hasSuffix("-") {
                slug += "-"
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return "\(slug.isEmpty ? "host" : String(slug.prefix(40)))\(end)"
    }
}
