import OBSProtocol

/// Seeded problems as JSON.
struct Instances {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int(state >> 33) % (range.upperBound - range.lowerBound + 1)
    }

    mutating func pick(_ words: [String]) -> JSON { .string(words[roll(0...(words.count - 1))]) }

    /// Streams crowd into few hours, so that rules bind and something stays open.
    mutating func problem(streams: Int, hosts: Int, days: Int = 3, change: Int = 0) -> JSON {
        let made: [JSON] = (0..<streams).map { stream($0, days: days) }
        let people: [JSON] = (0..<hosts).map { host($0, days: days) }
        return [
            "format": "hostroster/1", "name": "made", "seed": 1, "days": .integer(Int64(days)), "dayStart": 300,
            "rules": ["changeoverMin": 15, "minRestMin": 600, "mainLevel": 2, "coLevel": 1],
            "weights": [
                "uncoveredMain": 20000, "uncoveredCo": 6000, "pref": 300, "continuity": 1500,
                "change": .integer(Int64(change)), "over": [[0, 5], [240, 15]], "under": [[0, 5], [480, 10]],
                "prime": [[1, 400], [2, 800]],
            ],
            "streams": .array(made), "hosts": .array(people),
        ]
    }

    private mutating func stream(_ index: Int, days: Int) -> JSON {
        let start = roll(0...(days - 1)) * 1440 + roll(10...95) * 15
        return [
            "id": .string("s\(index)"), "start": .integer(Int64(start)),
            "end": .integer(Int64(start + 30 * roll(2...8))),
            "platform": pick(["tiktok", "youtube"]), "brand": pick(["b0", "b1", "b2"]),
            "series": roll(0...2) == 0 ? nil : pick(["g0", "g1", "g2"]), "category": pick(["beauty", "home"]),
            "language": pick(["id", "id", "en"]), "prime": .bool(roll(0...2) == 0), "needMain": 1,
            "needCo": .integer(Int64(max(0, roll(-2...2)))), "value": .integer(Int64(roll(0...9000))),
        ]
    }

    private mutating func host(_ index: Int, days: Int) -> JSON {
        let available: [JSON] = (0..<days).filter { _ in roll(0...5) > 0 }.map { day in
            let from = roll(300...700)
            return [.integer(Int64(day * 1440 + from)), .integer(Int64(day * 1440 + from + roll(500...1100)))]
        }
        return [
            "id": .string("h\(index)"), "rate": .integer(Int64(roll(1000...5001))),
            "languages": roll(0...1) == 0 ? ["id"] : ["id", "en"],
            "skills": ["beauty": .integer(Int64(roll(0...3))), "home": .integer(Int64(roll(0...3)))],
            "perf": ["beauty": .integer(Int64(roll(80...170)))],
            "platforms": roll(0...2) == 0 ? ["tiktok"] : ["tiktok", "youtube"], "avail": .array(available),
            "maxDayMin": .integer(Int64(roll(3...8) * 60)), "maxWeekMin": .integer(Int64(roll(6...20) * 60)),
            "maxDaysPerWeek": .integer(Int64(roll(1...5))), "targetWeekMin": .integer(Int64(roll(5...25) * 60)),
            "prefDaypart": [
                "morning": .integer(Int64(roll(-2...2))), "afternoon": .integer(Int64(roll(-2...2))),
                "evening": .integer(Int64(roll(-2...2))), "night": -1,
            ],
            "dislikeBrands": roll(0...1) == 0 ? [] : ["b1"],
        ]
    }
}
