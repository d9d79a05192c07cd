import OBSProtocol

/// A field of a problem or a roster that cannot be used, and what was expected of it.
public struct RosterTrouble: Error, Equatable, CustomStringConvertible {
    /// Such as `streams[3].needMain`; empty where it is the whole file.
    public var place: String
    public var expected: String

    public init(place: String, expected: String) {
        self.place = place
        self.expected = expected
    }

    public var description: String { place.isEmpty ? "expected \(expected)" : "\(place): expected \(expected)" }
}

extension RosterProblem {
    /// The format that is read.
    static let format = "hostroster/1"

    /// Reads a problem, refusing whatever could not be computed with exactly.
    public init(json: JSON) throws(RosterTrouble) {
        let root = try RosterField.root(json)
        guard try root.text("format") == Self.format else { throw root["format"].trouble(Self.format) }
        name = try root["name"].isMissing ? "" : root.text("name")
        days = try root.whole("days", 0...RosterField.mostDays)
        dayStart = try root.whole("dayStart", 0...1439)
        rules = try Rules(root["rules"])
        weights = try Weights(root["weights"])
        streams = try root["streams"].each { field throws(RosterTrouble) in try Stream(field) }
        hosts = try root["hosts"].each { field throws(RosterTrouble) in try Host(field) }
        let places = try RosterPlaces(streams: streams, hosts: hosts)
        pinned = try root["pinned"].eachIfAny { field throws(RosterTrouble) in try places.assignment(field) }
        let published = try root["published"].eachIfAny { field throws(RosterTrouble) in
            try places.assignmentIfAny(field)
        }
        self.published = published.compactMap(\.self)
        publishedLost = published.count - self.published.count
        try refuseOverflow()
    }

    /// Every sum that scoring can make must fit an `Int` with room to spare.
    private func refuseOverflow() throws(RosterTrouble) {
        let minutes = streams.reduce(0.0) { $0 + Double($1.minutes) * Double($1.needMain + $1.needCo + pinned.count) }
        let rate = Double(hosts.map(\.rate).max() ?? 0)
        let worst = Double(
            hosts.flatMap(\.performance.values).reduce(100) { max(abs($0), $1 < 0 ? 150 - $1 : $1) } + 150)
        let slots = streams.reduce(Double(pinned.count)) { $0 + Double($1.needMain + $1.needCo) }
        let value = Double(streams.map(\.value).max() ?? 0)
        let flat = Double(weights.uncoveredMain) + Double(weights.uncoveredCo) + Double(weights.continuity)
        let slope = (weights.over + weights.under + weights.prime).reduce(0.0) { $0 + Double($1.slope) }
        let targets = hosts.reduce(0.0) { $0 + Double($1.targetWeek) * Double(days) }
        let total =
            rate * minutes + value * worst * slots + (flat + 3 * Double(weights.preference)) * slots
            + slope * (minutes + targets + slots) + Double(weights.change) * Double(published.count + publishedLost)
        guard total < 1e18 else { throw RosterTrouble(place: "", expected: "numbers whose sums fit 64 bits") }
    }
}

extension RosterProblem.Rules {
    init(_ field: RosterField) throws(RosterTrouble) {
        changeover = try field.whole("changeoverMin", RosterField.lengths)
        rest = try field.whole("minRestMin", RosterField.lengths)
        mainLevel = try field.whole("mainLevel", RosterField.levels)
        coLevel = try field.whole("coLevel", RosterField.levels)
    }
}

extension RosterProblem.Weights {
    init(_ field: RosterField) throws(RosterTrouble) {
        uncoveredMain = try field.whole("uncoveredMain", RosterField.money)
        uncoveredCo = try field.whole("uncoveredCo", RosterField.money)
        preference = try field.whole("pref", RosterField.money)
        continuity = try field.whole("continuity", RosterField.money)
        change = try field["change"].isMissing ? 0 : field.whole("change", RosterField.money)
        over = try field["over"].each { item throws(RosterTrouble) in try RosterProblem.Piece(item) }
        under = try field["under"].each { item throws(RosterTrouble) in try RosterProblem.Piece(item) }
        prime = try field["prime"].each { item throws(RosterTrouble) in try RosterProblem.Piece(item) }
    }
}

extension RosterProblem.Piece {
    init(_ field: RosterField) throws(RosterTrouble) {
        let (breakpoint, slope) = try field.pair("[breakpoint, slope]")
        self.init(
            try breakpoint.whole(RosterField.lengths), try slope.whole(RosterField.money))
    }
}

extension RosterProblem.Stream {
    init(_ field: RosterField) throws(RosterTrouble) {
        id = try field.text("id")
        start = try field.whole("start", RosterField.times)
        end = try field.whole("end", RosterField.times)
        guard end > start, end - start <= 10_080 else {
            throw field["end"].trouble("a minute after the start, \(start), and within a week of it")
        }
        platform = try field.text("platform")
        brand = try field.text("brand")
        series = try field["series"].isMissing ? nil : field.text("series")
        category = try field.text("category")
        language = try field.text("language")
        isPrime = try field.flag("prime")
        needMain = try field.whole("needMain", RosterField.needs)
        needCo = try field.whole("needCo", RosterField.needs)
        value = try field.whole("value", RosterField.money)
    }
}

extension RosterProblem.Host {
    init(_ field: RosterField) throws(RosterTrouble) {
        id = try field.text("id")
        rate = try field.whole("rate", RosterField.money)
        languages = try field["languages"].each { item throws(RosterTrouble) in try item.text() }
        skills = try field["skills"].table(RosterField.levels)
        performance = try field["perf"].tableIfAny(RosterField.performances)
        platforms = try field["platforms"].each { item throws(RosterTrouble) in try item.text() }
        available = try field["avail"].each { item throws(RosterTrouble) in try item.interval() }
        maxDay = try field.whole("maxDayMin", RosterField.lengths)
        maxWeek = try field.whole("maxWeekMin", RosterField.lengths)
        maxDaysPerWeek = try field.whole("maxDaysPerWeek", RosterField.lengths)
        targetWeek = try field.whole("targetWeekMin", RosterField.lengths)
        for (part, wish) in try field["prefDaypart"].tableIfAny(RosterField.wishes) {
            guard let daypart = Daypart(rawValue: part) else {
                throw field["prefDaypart"][part].trouble("another key: morning, afternoon, evening, night")
            }
            preference[daypart] = wish
        }
        dislikedBrands = try field["dislikeBrands"].eachIfAny { item throws(RosterTrouble) in try item.text() }
    }
}
