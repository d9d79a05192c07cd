import Civil
import Shows
import Staffing

extension Publication.Message {
    /// To be copied into any messenger: in the host's language, times by the zone's clock.
    public func text(in zone: Zone) -> String {
        let words = MessageWords(language: host.messageLanguage, zone: zone)
        let asked = lines.contains { $0.kind.wantsAnswer }
        return ([words.greeting(host.name)] + lines.map(words.line) + (asked ? [words.question] : []))
            .joined(separator: "\n")
    }
}

extension Publication.Line.Kind {
    /// Whether the host has to say yes or no.
    public var wantsAnswer: Bool {
        switch self {
        case .offered, .changed: true
        case .confirmed, .withdrawn: false
        }
    }
}

/// What a message says, in Indonesian or English.
private struct MessageWords {
    let language: Host.MessageLanguage
    let zone: Zone

    func greeting(_ name: String) -> String {
        switch language {
        case .indonesian: "Halo \(name), jadwal siaran kamu:"
        case .english: "Hi \(name), your shows:"
        }
    }

    var question: String {
        switch language {
        case .indonesian: "Balas YA atau TIDAK, ya."
        case .english: "Please answer YES or NO."
        }
    }

    /// `+ Rab 25 Nov 20:00–22:00 WIB, Payday Glow, ruang A, host utama`.
    func line(_ line: Publication.Line) -> String {
        let place = "\(line.title), \(room(line.room)), \(role(line.role))"
        let now = "\(span(line.start, line.end)), \(place)"
        switch (line.kind, language) {
        case (.offered, _): return "+ \(now)"
        case (.confirmed, .indonesian): return "✓ \(now) (sudah disepakati)"
        case (.confirmed, .english): return "✓ \(now) (as agreed)"
        case (.withdrawn, .indonesian): return "− BATAL: \(now)"
        case (.withdrawn, .english): return "− CANCELLED: \(now)"
        case (.changed(let before), .indonesian): return "~ BERUBAH: \(now) (semula \(told(before, line)))"
        case (.changed(let before), .english): return "~ CHANGED: \(now) (was \(told(before, line)))"
        }
    }

    /// What was otherwise before: the time, the role, or both.
    private func told(_ before: Booking.Told, _ line: Publication.Line) -> String {
        let isMoved = before.start != line.start || before.end != line.end
        let parts = [
            isMoved ? span(before.start, before.end) : nil, before.role != line.role ? role(before.role) : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    private func span(_ start: Instant, _ end: Instant) -> String {
        let from = zone.local(at: start)
        let clocks = "\(from.time.minutesText)–\(zone.local(at: end).time.minutesText)"
        return "\(weekday(from.date.weekday)) \(from.date.day) \(month(from.date)) \(clocks) "
            + zone.abbreviation(at: start)
    }

    private func room(_ name: String) -> String {
        switch language {
        case .indonesian: "ruang \(name)"
        case .english: "room \(name)"
        }
    }

    private func role(_ role: Booking.Role) -> String {
        switch (role, language) {
        case (.main, .indonesian): "host utama"
        case (.main, .english): "main host"
        case (.coHost, .indonesian): "co-host"
        case (.coHost, .english): "co-host"
        case (.moderator, _): "moderator"
        case (.operator, _): "operator"
        }
    }

    private func weekday(_ day: Weekday) -> String {
        guard language == .indonesian else { return day.short }
        return switch day {
        case .monday: "Sen"
        case .tuesday: "Sel"
        case .wednesday: "Rab"
        case .thursday: "Kam"
        case .friday: "Jum"
        case .saturday: "Sab"
        case .sunday: "Min"
        }
    }

    private func month(_ date: LocalDate) -> String {
        guard language == .indonesian else { return date.monthShort }
        return switch date.month {
        case 5: "Mei"
        case 8: "Agu"
        case 10: "Okt"
        case 12: "Des"
        default: date.monthShort
        }
    }
}
