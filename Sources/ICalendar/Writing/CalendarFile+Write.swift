import Civil

extension CalendarFile {
    /// The file as any calendar reads it: CR LF, folded, with what its zones are beside the events that name them.
    /// - Parameter zones: those that events name, and the instant from which on each has to be right.
    public func text(zones: [(zone: Zone, from: Instant)] = []) -> String {
        var lines = [
            ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
            ContentLine("PRODID", Self.producer), ContentLine("CALSCALE", "GREGORIAN"),
            ContentLine("METHOD", "PUBLISH"),
        ]
        if !name.isEmpty { lines.append(ContentLine("X-WR-CALNAME", text: name)) }
        if let zone { lines.append(ContentLine("X-WR-TIMEZONE", text: zone)) }
        // How often whoever subscribes should look again: once an hour.
        lines += [
            ContentLine("REFRESH-INTERVAL", "PT1H", parameters: [.init("VALUE", ["DURATION"])]),
            ContentLine("X-PUBLISHED-TTL", "PT1H"),
        ]
        for (zone, from) in zones { lines += zone.lines(from: from) }
        lines += events.flatMap(\.lines)
        lines.append(ContentLine("END", "VCALENDAR"))
        return lines.map(\.folded).joined()
    }
}
