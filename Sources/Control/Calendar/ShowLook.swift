import Civil
import Journal
import Planning
import Shows
import Terminal

/// How far a show has come, as a mark, a word and a style: each says it alone, so that no colour is needed.
struct ShowLook: Equatable {
    var mark: String
    var word: String
    var style: Style

    /// Whether it is over or off, and steps back.
    var isPast: Bool { style == .faint }

    /// - Parameter isSeenLive: whether a person has confirmed one of its channels and OBS says nothing against it; a run alone is
    ///   no proof of being on air.
    init(of entry: CalendarPage.Entry, isSeenLive: Bool) {
        switch entry.show.status {
        case .onAir:
            self.init("●", isSeenLive ? "ON AIR" : "running", isSeenLive ? Style(.onAir, .normal, .bold) : .warning)
        case .ended: self.init("✓", "done", .faint)
        case .reconciled: self.init("=", "reconciled", .faint)
        case .cancelled: self.init("×", "cancelled", .faint)
        case .draft, .ready:
            if entry.shifts > 0, entry.shiftsCovered == 0 {
                self.init("?", "NO HOST", Style(.wrong, .normal, .bold))
            } else if entry.shiftsCovered < entry.shifts {
                self.init("?", "\(entry.shiftsCovered)/\(entry.shifts) shifts", .warning)
            } else if !entry.isStaffed {
                self.init("?", "planned", .warning)
            } else if entry.show.status == .ready {
                self.init("○", "ready", .good)
            } else {
                self.init("·", "staffed", .dim)
            }
        }
    }

    private init(_ mark: String, _ word: String, _ style: Style) {
        (self.mark, self.word, self.style) = (mark, word, style)
    }
}

extension CalendarPage.Entry {
    /// `↻` for one of a series, `↷` for one that has gone its own way; nothing for a show that stands alone.
    var seriesMark: String { show.occurrence.map { $0.isApart ? "↷" : "↻" } ?? "" }
}

extension ControlRoom {
    func look(of entry: CalendarPage.Entry, at now: Moment) -> ShowLook {
        ShowLook(of: entry, isSeenLive: isSeenLive(entry.show, at: now))
    }

    private func isSeenLive(_ show: Show, at now: Moment) -> Bool {
        guard let studio = studios[show.room], studio.show == show.id else { return false }
        return studio.run?.channels.keys.contains { studio.standing(of: $0, at: now) == .live } ?? false
    }

    /// `!` before a show that is part of a conflict, with the style of the gravest.
    func conflictMark(of show: ShowID) -> (text: String, style: Style)? {
        calendar.trouble.severity(of: show).map { ("!", $0.style) }
    }

    /// `TT SH`.
    func channelNames(of show: Show) -> String {
        show.channels.compactMap { id in house?.channels.first { $0.id == id }?.name }.joined(separator: " ")
    }
}

extension Conflict.Severity {
    var style: Style {
        switch self {
        case .impossible: Style(.wrong, .normal, .bold)
        case .unwanted: .warning
        }
    }
}
