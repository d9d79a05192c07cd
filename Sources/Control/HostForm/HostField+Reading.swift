import Civil
import Shows
import Staffing

extension HostField {
    /// Takes what was typed over into a host, or says what is wrong with it.
    func read(_ text: String, into host: inout Host) throws(PlanTrouble) {
        switch self {
        case .name:
            guard !text.trimmed.isEmpty else { throw PlanTrouble("a host needs a name") }
            host.name = text.trimmed
        case .languages:
            let tags = text.lowercased().split(separator: " ").map(String.init)
            guard !tags.isEmpty, tags.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } }) else {
                throw trouble(text)
            }
            host.languages = tags
        case .skills: host.skills = try numbers(text, 1...5)
        case .platforms: host.platforms = text.lowercased().split(separator: " ").map(String.init)
        case .rate: host.rate = try PlanReader.amount(text.trimmed)
        case .weekLeast: host.limits.weeklyMinimum = text.trimmed.isEmpty ? nil : try hours(text, upTo: 168)
        case .weekMost: host.limits.weeklyMaximum = try hours(text, upTo: 168)
        case .wanted: host.preferences.weeklyHours = text.trimmed.isEmpty ? nil : try hours(text, upTo: 168)
        case .dayMost: host.limits.dailyMaximum = try hours(text, upTo: 24)
        case .daysPerWeek:
            guard let days = Int(text.trimmed), (1...7).contains(days) else { throw trouble(text) }
            host.limits.daysPerWeek = days
        case .rest: host.limits.rest = try hours(text, upTo: 48)
        case .availability: host.availability.week = try AvailabilityText.week(text)
        case .exceptions: host.availability.exceptions = try AvailabilityText.exceptions(text)
        case .wishes:
            let wishes = try numbers(text, -2...2)
            host.preferences.dayparts = [:]
            for (name, wish) in wishes {
                guard let part = Daypart(rawValue: name) else {
                    throw PlanTrouble(
                        "no part of the day is called \(name); there are morning, afternoon, evening, night")
                }
                host.preferences.dayparts[part] = wish
            }
        case .dislikes: host.preferences.dislikedBrands = text.split(separator: ",").map { String($0).trimmed }
        case .performance: host.performance = try numbers(text, 1...1000)
        case .messages:
            guard let language = Host.MessageLanguage(rawValue: text.trimmed.lowercased()) else { throw trouble(text) }
            host.messageLanguage = language
        case .notes: host.notes = text.trimmed
        case .left:
            switch text.trimmed.lowercased() {
            case "yes": host.hasLeft = true
            case "no", "": host.hasLeft = false
            default: throw trouble(text)
            }
        }
    }

    private func trouble(_ text: String) -> PlanTrouble {
        PlanTrouble("\u{201c}\(text)\u{201d}: expected \(expected)")
    }

    private func hours(_ text: String, upTo most: Int64) throws(PlanTrouble) -> Milliseconds {
        let parts = text.trimmed.split(separator: ",", omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int64($0) }), (0...most).contains(whole), parts.count <= 2 else {
            throw trouble(text)
        }
        guard parts.count == 2 else { return .hours(whole) }
        guard parts[1].count == 1, let tenths = Int64(parts[1]), tenths >= 0 else { throw trouble(text) }
        return .hours(whole) + .minutes(tenths * 6)
    }

    /// `serum 4, closing 3`.
    private func numbers(_ text: String, _ range: ClosedRange<Int>) throws(PlanTrouble) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for part in text.split(separator: ",") where !String(part).trimmed.isEmpty {
            let words = String(part).trimmed.split(separator: " ").map(String.init)
            guard words.count > 1, let number = words.last.flatMap({ Int($0) }), range.contains(number) else {
                throw trouble(String(part).trimmed)
            }
            numbers[words.dropLast().joined(separator: " ").lowercased()] = number
        }
        return numbers
    }
}
