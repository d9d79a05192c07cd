import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing
import Terminal

/// How the board writes money, hours and states.
enum BoardWords {
    /// `Rp 1,2 jt`, `Rp 350 rb`, `Rp 800`.
    static func money(_ rupiah: Int) -> String {
        let magnitude = rupiah.magnitude
        let sign = rupiah < 0 ? "−" : ""
        switch magnitude {
        case 1_000_000...: return "\(sign)Rp \(tenths(magnitude / 100_000)) jt"
        case 10_000...: return "\(sign)Rp \(magnitude / 1000) rb"
        default: return "\(sign)Rp \(Numbers.grouped(Int64(magnitude)))"
        }
    }

    /// With a sign either way, for differences.
    static func difference(_ rupiah: Int) -> String { rupiah > 0 ? "+\(money(rupiah))" : money(rupiah) }

    /// `8,5`.
    static func hours(_ length: Milliseconds) -> String {
        tenths(UInt((max(0, length.count) + 180_000) / 360_000))
    }

    /// Tenths of a percent as `3,1 %`.
    static func percent(tenths count: Int64) -> String { "\(tenths(UInt(max(0, count)))) %" }

    private static func tenths(_ count: UInt) -> String {
        count % 10 == 0 ? Numbers.grouped(Int64(count / 10)) : "\(Numbers.grouped(Int64(count / 10))),\(count % 10)"
    }

    /// The parts of a cost that are there: `pay Rp 140 rb · evenings Rp 20 rb`.
    static func parts(_ cost: RosterExplainer.Cost) -> String {
        let parts = [
            ("pay", cost.price.pay),
            (cost.price.performance < 0 ? "better sales" : "weaker sales", cost.price.performance),
            (cost.price.preference < 0 ? "likes it" : "dislikes it", cost.price.preference),
            (cost.hours < 0 ? "wants hours" : "enough hours", cost.hours), ("evenings", cost.prime),
            ("new to the series", cost.continuity),
            (cost.change < 0 ? "was told so" : "was told otherwise", cost.change),
        ]
        return parts.filter { $0.1 != 0 }.map { "\($0.0) \(money($0.1))" }.joined(separator: " · ")
    }

    /// How much of a contract's week is used, as a bar and in hours.
    static func load(_ length: Milliseconds, of host: Host) -> (bar: String, text: String, style: Style) {
        let most = max(1, host.limits.weeklyMaximum.count)
        let eighths = Int(min(most, max(0, length.count)) * 8 / most)
        let style: Style =
            length > host.limits.weeklyMaximum
            ? .wrong
            : length.count * 10 > most * 9 ? .warning : (host.limits.weeklyMinimum ?? .zero) > length ? .dim : .text
        return (
            String(repeating: "█", count: eighths) + String(repeating: "░", count: 8 - eighths),
            "\(hours(length))/\(hours(host.limits.weeklyMaximum)) h", style
        )
    }
}

extension ControlRoom {
    /// `accepted 14:02`, `offered Mon 09:10`, `changed, not told`.
    func standing(of booking: Booking, on shift: Shift, at now: Moment) -> (text: String, style: Style) {
        let pinned = booking.isPinned ? " · pinned" : ""
        if booking.state.isStanding, booking.told != nil, booking.differsFromTold(shift) {
            return ("changed, not told\(pinned)", .warning)
        }
        if let late = lateness(of: booking, on: shift, at: now) { return late }
        let moment = booking.state == .offered ? booking.told?.at : booking.answeredAt
        let text = booking.state.words + (moment.map { " \(clock($0, at: now))" } ?? "") + pinned
        switch booking.state {
        case .draft: return (text, .pending)
        case .offered: return (text, .warning)
        case .accepted, .done: return (text, .dim)
        case .checkedIn: return (text, .good)
        case .declined, .withdrawn: return (text, .faint)
        case .noShow: return (text, .wrong)
        }
    }

    /// Who should have come by now; nil for everybody else.
    private func lateness(of booking: Booking, on shift: Shift, at now: Moment) -> (text: String, style: Style)? {
        switch booking.state {
        case .draft, .offered, .accepted: break
        case .declined, .checkedIn, .noShow, .done, .withdrawn: return nil
        }
        let due = shift.start - setup.preflight.checkInLead
        guard now.wall >= due, now.wall < shift.end else { return nil }
        let studio = studios.values.first { $0.show == shift.show }
        if let tick = studio?.tick(Tick.checkIn(of: board.name(of: booking.host))) {
            return ("on set \(clock(tick.at, at: now))", .good)
        }
        return ("late, due \(clock(due, at: now))", .warning)
    }

    /// The time alone on the day itself.
    private func clock(_ instant: Instant, at now: Moment) -> String {
        let local = setup.zone.local(at: instant)
        let isToday = local.date == setup.zone.local(at: now.wall).date
        return (isToday ? "" : "\(local.date.weekday.short) \(local.date.day) ") + local.time.minutesText
    }
}
