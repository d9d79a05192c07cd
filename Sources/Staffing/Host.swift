import Civil
import Shows

public typealias HostID = ID<Host>

/// A person who can be on camera, and what the house has agreed with them.
public struct Host: Hashable, Sendable, Codable, Identifiable {
    public var id: HostID
    public var name: String
    /// Language tags: `id`, `en`, `jv`.
    public var languages: [String]
    /// The level in each category, from 1; what is missing is 0.
    public var skills: [String: Int]
    /// Platforms on which they may appear; empty is every one.
    public var platforms: [String]
    /// For an hour on camera, in rupiah; nil where nothing is agreed.
    public var rate: Amount?
    public var limits: HostLimits
    public var availability: Availability
    public var preferences: Preferences
    /// Sales in a category in percent of the house's average; what is missing is 100.
    public var performance: [String: Int]
    /// The language of messages to them: `id` or `en`.
    public var messageLanguage: MessageLanguage
    public var notes: String
    /// Nobody is booked who has left; what was stays.
    public var hasLeft: Bool

    public enum MessageLanguage: String, Hashable, Sendable, Codable, CaseIterable {
        case indonesian = "id"
        case english = "en"
    }

    public init(
        id: HostID, name: String, languages: [String], skills: [String: Int], platforms: [String] = [],
        rate: Amount? = nil, limits: HostLimits, availability: Availability = .always,
        preferences: Preferences = Preferences(), performance: [String: Int] = [:],
        messageLanguage: MessageLanguage = .indonesian, notes: String = "", hasLeft: Bool = false
    ) {
        self.id = id
        self.name = name
        self.languages = languages
        self.skills = skills
        self.platforms = platforms
        self.rate = rate
        self.limits = limits
        self.availability = availability
        self.preferences = preferences
        self.performance = performance
        self.messageLanguage = messageLanguage
        self.notes = notes
        self.hasLeft = hasLeft
    }

    /// A host of whom nothing but names of skills is known, all of the first level.
    public init(id: HostID, name: String, languages: [String], skills: [String], weeklyMaximum: Milliseconds) {
        self.init(
            id: id, name: name, languages: languages,
            skills: Dictionary(skills.map { ($0, 1) }, uniquingKeysWith: { first, _ in first }),
            limits: HostLimits(weeklyMaximum: weeklyMaximum))
    }

    /// Categories by level, the best first.
    public var skillNames: [String] {
        skills.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    public func level(in category: String) -> Int { skills[category] ?? 0 }
}

/// How much of a host the house may ask for.
public struct HostLimits: Hashable, Sendable, Codable {
    /// The contract's least for one week; nil where there is none.
    public var weeklyMinimum: Milliseconds?
    /// The contract's most for one week.
    public var weeklyMaximum: Milliseconds
    public var dailyMaximum: Milliseconds
    /// Days of one week on which they work.
    public var daysPerWeek: Int
    /// Between the work of two days.
    public var rest: Milliseconds

    public init(
        weeklyMinimum: Milliseconds? = nil, weeklyMaximum: Milliseconds, dailyMaximum: Milliseconds = .hours(6),
        daysPerWeek: Int = 6, rest: Milliseconds = .hours(10)
    ) {
        self.weeklyMinimum = weeklyMinimum
        self.weeklyMaximum = weeklyMaximum
        self.dailyMaximum = dailyMaximum
        self.daysPerWeek = daysPerWeek
        self.rest = rest
    }
}

/// What a host likes, so that a roster that is as good otherwise is the one they like better.
public struct Preferences: Hashable, Sendable, Codable {
    /// From -2, rather not, to 2, gladly; what is missing is 0.
    public var dayparts: [Daypart: Int]
    public var dislikedBrands: [String]
    /// Hours a week they would like; nil is what lies between the contract's least and most.
    public var weeklyHours: Milliseconds?

    public init(
        dayparts: [Daypart: Int] = [:], dislikedBrands: [String] = [], weeklyHours: Milliseconds? = nil
    ) {
        self.dayparts = dayparts
        self.dislikedBrands = dislikedBrands
        self.weeklyHours = weeklyHours
    }
}

/// A part of the day by the clock on the wall.
public enum Daypart: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// 05:00–11:59, 12:00–17:59, 18:00–22:59, and the rest.
    case morning, afternoon, evening, night

    public init(_ time: TimeOfDay) {
        self =
            switch time.hour {
            case 5..<12: .morning
            case 12..<18: .afternoon
            case 18..<23: .evening
            default: .night
            }
    }
}
