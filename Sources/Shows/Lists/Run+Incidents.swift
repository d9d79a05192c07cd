import Civil

/// Something that went wrong in a run, for those who read its record.
public enum Incident: Hashable, Sendable {
    case said(Remark)
    /// A cue of which OBS did not say that it is on air.
    case unconfirmed(Airing, reason: String)

    public var at: Moment {
        switch self {
        case .said(let remark): remark.at
        case .unconfirmed(let airing, _): airing.start
        }
    }
}

extension Run {
    /// What went wrong, oldest first: violations, panics, products withdrawn, what was missed or not confirmed, and what was
    /// refused for more than haste.
    public var incidents: [Incident] {
        let unconfirmed = (asRun + (onAir.map { [$0] } ?? [])).compactMap { airing -> Incident? in
            guard case .missing(let reason) = airing.confirmation else { return nil }
            return .unconfirmed(airing, reason: reason)
        }
        return (remarks.filter(\.what.isIncident).map { .said($0) } + unconfirmed).enumerated().sorted {
            ($0.element.at.wall, $0.offset) < ($1.element.at.wall, $1.offset)
        }.map(\.element)
    }
}

extension Remark.Subject {
    fileprivate var isIncident: Bool {
        switch self {
        case .violation, .panic, .pull, .missed: true
        case .refusal(_, let reason): !Refusal.isHaste(reason)
        case .note, .checkIn, .unplannedScene, .restoral, .decision, .message, .restoration: false
        }
    }
}

extension Refusal {
    /// Whether a message is that of two hands, or of one hand twice, after which nothing was wrong.
    fileprivate static func isHaste(_ message: String) -> Bool {
        let fixed: [Refusal] = [.stale, .alreadyOnAir]
        return fixed.contains { $0.message == message }
            || [Refusal.tooSoon(wait: .zero), .nearAutoAdvance(wait: .zero)].contains { refusal in
                message.hasPrefix(refusal.message.prefix { !$0.isNumber })
            }
    }
}
