import OBSProtocol
import Rostering
import Testing

@Suite struct ReadingTests {
    static let sound: JSON = {
        var instances = Instances(seed: 1)
        return instances.problem(streams: 5, hosts: 3)
    }()

    static let flaws: [(path: [String], value: JSON, place: String, expected: String)] = [
        (["format"], "hostroster/2", "format", "hostroster/1"),
        (["days"], nil, "days", "a whole number from 0 to 10000"),
        (["streams"], nil, "streams", "a list […]"),
        (["streams", "3", "needMain"], "one", "streams[3].needMain", "a whole number from 0 to 1000"),
        (["streams", "2", "end"], 0, "streams[2].end", "a minute after the start"),
        (["streams", "1", "id"], "s0", "streams[1].id", "another name than that of streams[0]"),
        (["streams", "0", "value"], -1, "streams[0].value", "a whole number from 0 to 1000000000000"),
        (["streams", "4"], 7, "streams[4]", "an object {…}"),
        (["hosts", "0", "avail"], [[1, 2, 3]], "hosts[0].avail[0]", "[from, until] in minutes"),
        (["hosts", "1", "skills"], ["beauty": 1.5], "hosts[1].skills.beauty", "a whole number"),
        (["hosts", "2", "rate"], 9_223_372_036_854_775_807, "hosts[2].rate", "a whole number from 0"),
        (["hosts", "2", "prefDaypart"], ["noon": 1], "hosts[2].prefDaypart.noon", "another key"),
        (["weights", "over"], [[0]], "weights.over[0]", "[breakpoint, slope]"),
        (
            ["pinned"], [["stream": "s9", "host": "h0", "role": "main"]], "pinned[0].stream",
            "the id of one of the streams"
        ),
        (["pinned"], [["stream": "s0", "host": "h0", "role": "boss"]], "pinned[0].role", "\"main\" or \"co\""),
    ]

    @Test(arguments: flaws.indices)
    func `a flaw is named with its place`(index: Int) throws {
        let flaw = Self.flaws[index]
        let trouble = try #require(throws: RosterTrouble.self) {
            try RosterProblem(json: Self.sound.setting(flaw.path[...], flaw.value))
        }
        #expect(trouble.place == flaw.place)
        #expect(trouble.expected.hasPrefix(flaw.expected))
    }

    @Test func `numbers whose sums would overflow are refused`() throws {
        let rich = Self.sound.setting(["hosts", "0", "rate"], 1_000_000_000_000)
            .setting(["weights", "over"], [[0, 1_000_000_000_000]]).setting(["days"], 10_000)
            .setting(["hosts", "0", "targetWeekMin"], 10_000_000)
        #expect(throws: RosterTrouble(place: "", expected: "numbers whose sums fit 64 bits")) {
            try RosterProblem(json: rich)
        }
    }

    @Test func `a published assignment of a host who is gone costs its change`() throws {
        let json = Self.sound.setting(["published"], [["stream": "s0", "host": "gone", "role": "main"]])
            .setting(["weights", "change"], 700)
        let problem = try RosterProblem(json: json)
        #expect(problem.score(of: []).parts.change == 700)
    }
}

extension JSON {
    /// This value with another one at the end of a path of keys and places.
    func setting(_ path: ArraySlice<String>, _ value: JSON) -> JSON {
        guard let step = path.first else { return value }
        switch self {
        case .object(var members):
            members[step] = self[step].setting(path.dropFirst(), value)
            return .object(members)
        case .array(var values):
            if let place = Int(step), values.indices.contains(place) {
                values[place] = values[place].setting(path.dropFirst(), value)
            }
            return .array(values)
        case .null, .bool, .integer, .number, .string: return value
        }
    }
}
