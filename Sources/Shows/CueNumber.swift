/// What a cue is called between two others, so that nothing that is there is ever renumbered.
///
/// Numbers are free text. Those that read as decimals (`10`, `10.05`) stay in their order: between 10 and 11 comes 10.1,
/// between 10 and 10.1 comes 10.05, before 1 comes 0.5. Others are continued behind a dot: after `6A` comes `6A.1`.
public enum CueNumber {
    /// A number between two neighbours that nobody has yet.
    /// - Parameters:
    ///   - before: the number of the cue before; empty or nil where there is none.
    ///   - after: that of the cue after, likewise.
    ///   - taken: every number in use.
    public static func between(_ before: String?, _ after: String?, taken: Set<String> = []) -> String {
        let after = after.flatMap { isCalled($0) ? $0 : nil }
        guard let before, isCalled(before) else {
            guard let after else { return first(of: ["1"], behind: "1", taken) }
            guard let limit = Decimal(after) else { return first(of: [], behind: after, taken) }
            return free(from: nil, to: limit, taken) ?? first(of: [], behind: "\(after)A", taken)
        }
        guard let start = Decimal(before) else { return first(of: [], behind: before, taken) }
        let limit = after.flatMap { Decimal($0) }
        if after != nil, limit == nil || limit.map({ $0 <= start }) == true {
            // What follows says nothing about the order: the next ones of this one's own.
            return free(from: start, to: start.nextWhole, taken) ?? lettered(before, taken)
        }
        return free(from: start, to: limit, taken) ?? lettered(before, taken)
    }

    /// A number for a cue that goes in at a place of a list, of which only the neighbours that read as decimals, and those
    /// right beside the place, are looked at.
    /// - Parameter index: how many of `numbers` stand before it.
    public static func at(_ index: Int, in numbers: [String], taken: Set<String>) -> String {
        let before = numbers[..<index].last { isCalled($0) }
        let rest = numbers[index...]
        let next = rest.first { isCalled($0) }
        // Free text right behind: the next decimal is the limit all the same.
        let limit = next.flatMap { Decimal($0) } == nil ? rest.first { Decimal($0) != nil } : next
        return between(before, limit ?? next, taken: taken)
    }

    /// Whether a text is a name at all: a mark such as `◆` is none.
    static func isCalled(_ number: String) -> Bool { number.contains { $0.isLetter || $0.isNumber } }

    /// Goes on between the limits until nobody has the number; nil where there is no room left.
    private static func free(from start: Decimal?, to limit: Decimal?, _ taken: Set<String>) -> String? {
        var start = start
        for _ in 0..<4096 {
            guard let next = Decimal.between(start, limit) else { return nil }
            if !taken.contains(next.text) { return next.text }
            start = next
        }
        return nil
    }

    /// Where decimals have run out: a letter makes it free text, which has no order to break.
    private static func lettered(_ number: String, _ taken: Set<String>) -> String {
        first(of: ["\(number)A"], behind: "\(number)A", taken)
    }

    private static func first(of wanted: [String], behind number: String, _ taken: Set<String>) -> String {
        if let free = wanted.first(where: { !taken.contains($0) }) { return free }
        var count = 1
        while taken.contains("\(number).\(count)") { count += 1 }
        return "\(number).\(count)"
    }
}

extension CueNumber {
    /// A number with at most 18 places behind its point, exactly.
    struct Decimal: Comparable, Sendable {
        private static let most = 18
        /// In units of the last place.
        var units: Int128
        var places: Int

        init(units: Int128, places: Int) {
            (self.units, self.places) = (units, places)
            while self.places > 0, self.units % 10 == 0 {
                self.units /= 10
                self.places -= 1
            }
        }

        /// Nil for what is no plain decimal.
        init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            let isNegative = parts[0].first == "-"
            let whole = isNegative ? parts[0].dropFirst() : parts[0]
            let fraction = parts.count == 2 ? parts[1] : ""
            guard parts.count <= 2, (1...15).contains(whole.count), parts.count == 1 || !fraction.isEmpty,
                fraction.count <= Self.most, (whole + fraction).allSatisfy({ "0" <= $0 && $0 <= "9" }),
                let units = Int128(whole + fraction)
            else { return nil }
            self.init(units: isNegative ? -units : units, places: fraction.count)
        }

        var text: String {
            let sign = units < 0 ? "-" : ""
            var digits = String(units.magnitude)
            digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
            let fraction = digits.suffix(places)
            return sign + digits.dropLast(places) + (places == 0 ? "" : ".\(fraction)")
        }

        /// The first whole number above it.
        var nextWhole: Decimal { Decimal(units: wholeBelow(units, scale: power(places)) + 1, places: 0) }

        static func < (left: Decimal, right: Decimal) -> Bool {
            let places = max(left.places, right.places)
            return left.scaled(to: places) < right.scaled(to: places)
        }

        private func scaled(to places: Int) -> Int128 { units * power(places - self.places) }

        /// The shortest number between two; nil where their places are used up.
        ///
        /// Among equally short ones: the next one up towards a rounder limit, as people count on (10.1, 10.2 … 11); else
        /// one in the middle, which leaves room on either side.
        static func between(_ start: Decimal?, _ limit: Decimal?) -> Decimal? {
            switch (start, limit) {
            case (nil, nil): return Decimal(units: 1, places: 0)
            case (let start?, nil): return start.nextWhole
            case (nil, let limit?): return limit.stepDown
            case (let start?, let limit?):
                guard start < limit else { return nil }
                let isWhole = start.places + limit.places == 0
                let countsOn = isWhole ? 1 : limit.places < start.places ? start.places : -1
                return between(start, limit, countsOnWithin: countsOn)
            }
        }

        /// The nearest number as round below it, or half of it where that would be none.
        private var stepDown: Decimal? {
            guard units == 1 else { return Decimal(units: units - 1, places: places) }
            return places < Self.most ? Decimal(units: 5, places: places + 1) : nil
        }

        /// - Parameter countedPlaces: with how many places the next one up is taken, and not one in the middle.
        private static func between(
            _ start: Decimal, _ limit: Decimal, countsOnWithin countedPlaces: Int
        ) -> Decimal? {
            for places in 0...most {
                let low = wholeBelow(start.scaled(to: most), scale: power(most - places)) + 1
                let high = -wholeBelow(-limit.scaled(to: most), scale: power(most - places)) - 1
                guard low <= high else { continue }
                return Decimal(units: places <= countedPlaces ? low : low + (high - low) / 2, places: places)
            }
            return nil
        }
    }
}

/// Rounded down, below zero too.
private func wholeBelow(_ units: Int128, scale: Int128) -> Int128 {
    let whole = units / scale
    return whole * scale > units ? whole - 1 : whole
}

private func power(_ places: Int) -> Int128 { (0..<places).reduce(1) { power, _ in power * 10 } }
