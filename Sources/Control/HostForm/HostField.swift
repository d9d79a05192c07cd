import Civil
import Shows
import Staffing

/// What can be typed of a host, and how it is written.
enum HostField: Int, CaseIterable, Hashable, Sendable {
    case name, languages, skills, platforms, rate, weekLeast, weekMost, wanted, dayMost, daysPerWeek, rest
    case availability, exceptions, wishes, dislikes, performance, messages, notes, left

    var title: String {
        switch self {
        case .name: "name"
        case .languages: "speaks"
        case .skills: "skills"
        case .platforms: "platforms"
        case .rate: "rate an hour"
        case .weekLeast: "week at least"
        case .weekMost: "week at most"
        case .wanted: "week wanted"
        case .dayMost: "day at most"
        case .daysPerWeek: "days a week"
        case .rest: "rest"
        case .availability: "available"
        case .exceptions: "but on"
        case .wishes: "likes"
        case .dislikes: "rather not"
        case .performance: "sells"
        case .messages: "messages in"
        case .notes: "notes"
        case .left: "has left"
        }
    }

    /// What is expected, for whoever types.
    var expected: String {
        switch self {
        case .name: "a name"
        case .languages: "language tags with blanks, such as: id en"
        case .skills: "categories with levels 1 to 5, such as: serum 4, closing 3; a main host needs 2"
        case .platforms: "platforms with blanks, such as: tiktok shopee; empty is all"
        case .rate: "rupiah for an hour, such as 175rb; empty where nothing is agreed"
        case .weekLeast: "hours, such as 8; empty where there is no least"
        case .weekMost, .dayMost, .rest: "hours, such as 24 or 7,5"
        case .wanted: "hours; empty is between the contract's least and most"
        case .daysPerWeek: "a number from 1 to 7"
        case .availability: "always, or such as: Mon-Fri 10-26; Sat Sun 8-12 14-22 (26 is 02:00 of the next day)"
        case .exceptions: "days that differ, such as: 2026-11-25 off; 2026-11-26 12-20"
        case .wishes: "parts of the day from -2 to 2, such as: evening 2, morning -1"
        case .dislikes: "brands with commas"
        case .performance: "sales in percent of the house's average, such as: serum 120"
        case .messages: "id or en"
        case .notes: "anything"
        case .left: "yes or no; nobody is booked who has left"
        }
    }

    /// As it is written; reads back as the same.
    func text(of host: Host) -> String {
        switch self {
        case .name: host.name
        case .languages: host.languages.joined(separator: " ")
        case .skills: Self.pairs(host.skills.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0, $1) })
        case .platforms: host.platforms.joined(separator: " ")
        case .rate: host.rate?.shortText ?? ""
        case .weekLeast: host.limits.weeklyMinimum.map(Self.hours) ?? ""
        case .weekMost: Self.hours(host.limits.weeklyMaximum)
        case .wanted: host.preferences.weeklyHours.map(Self.hours) ?? ""
        case .dayMost: Self.hours(host.limits.dailyMaximum)
        case .daysPerWeek: "\(host.limits.daysPerWeek)"
        case .rest: Self.hours(host.limits.rest)
        case .availability: AvailabilityText.write(host.availability.week)
        case .exceptions: AvailabilityText.write(host.availability.exceptions)
        case .wishes:
            Self.pairs(
                Daypart.allCases.compactMap { part in host.preferences.dayparts[part].map { (part.rawValue, $0) } })
        case .dislikes: host.preferences.dislikedBrands.joined(separator: ", ")
        case .performance: Self.pairs(host.performance.sorted { $0.key < $1.key }.map { ($0, $1) })
        case .messages: host.messageLanguage.rawValue
        case .notes: host.notes
        case .left: host.hasLeft ? "yes" : ""
        }
    }

    private static func pairs(_ pairs: [(String, Int)]) -> String {
        pairs.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private static func hours(_ length: Milliseconds) -> String { BoardWords.hours(length) }
}
