import OBSProtocol
import Rostering
import Testing

@Suite struct OddProblemTests {
    @Test(arguments: [(0, 0), (0, 3), (6, 0)])
    func `a problem without streams or hosts has an answer`(streams: Int, hosts: Int) throws {
        var instances = Instances(seed: 3)
        let json = instances.problem(streams: streams, hosts: hosts)
        let problem = try RosterProblem(json: json)
        var solver = RosterSolver(RosterTable(problem), seed: 1)
        solver.step(moves: 1000, at: 0.5)
        #expect(solver.roster == [])
        #expect(solver.bestCost == Checker(problem: json).objective([]))
    }

    @Test(arguments: 1...10)
    func `pins stay whatever they break, and nothing else breaks anything`(seed: Int) throws {
        var instances = Instances(seed: 40 + seed)
        let bare = instances.problem(streams: 20, hosts: 4)
        let pins: [JSON] = (0..<8).map { _ in
            [
                "stream": .string("s\(instances.roll(0...19))"), "host": .string("h\(instances.roll(0...3))"),
                "role": instances.roll(0...2) == 0 ? "co" : "main",
            ]
        }
        let json = bare.setting(["pinned"], .array(pins))
        let problem = try RosterProblem(json: json)
        var solver = RosterSolver(RosterTable(problem), seed: seed)
        for slice in 0..<20 { solver.step(moves: 500, at: Double(slice) / 20) }
        let result = RosterResult(solver.roster, of: problem, status: .feasible, bound: nil, seconds: 0, seed: seed)
        let assignments = result.json(of: problem)["assignments"].array ?? []
        let checker = Checker(problem: json)
        #expect(pins.allSatisfy(assignments.contains))
        #expect(checker.objective(assignments) == solver.bestCost)
        // What is broken is broken by the pins alone already.
        let alone = Set(checker.broken(assignments.filter(pins.contains)))
        #expect(Set(checker.broken(assignments)).subtracting(alone) == [])
        #expect(result.score.violations.isEmpty == alone.isEmpty)
        for violation in result.json(of: problem)["violations"].array ?? [] { #expect(violation["rule"] == 5) }
    }

    @Test func `a repair keeps what it can of the published roster`() throws {
        var instances = Instances(seed: 8)
        let json = instances.problem(streams: 40, hosts: 10, change: 50_000)
        let first = try RosterProblem(json: json)
        var solver = RosterSolver(RosterTable(first), seed: 1)
        for slice in 0..<40 { solver.step(moves: 1000, at: Double(slice) / 40) }
        let told = RosterResult(solver.roster, of: first, status: .feasible, bound: nil, seconds: 0, seed: 1)
            .json(of: first)["assignments"]
        let absent = json.setting(["published"], told).setting(["hosts", "0", "avail"], [])
        let problem = try RosterProblem(json: absent)
        var repair = RosterSolver(RosterTable(problem), seed: 1)
        for slice in 0..<40 { repair.step(moves: 1000, at: Double(slice) / 40) }
        let lost = problem.published.filter { !repair.roster.contains($0) }
        #expect(lost.filter { $0.host == 0 }.count == problem.published.filter { $0.host == 0 }.count)
        #expect(lost.allSatisfy { $0.host == 0 })
    }

    @Test func `times before the first Monday and weeks cut short are counted as they are`() throws {
        var instances = Instances(seed: 21)
        let late = instances.problem(streams: 20, hosts: 5, days: 10)
        func earlier(_ value: JSON) -> JSON { .integer((value.int ?? 0) - 5 * 1440) }
        let streams = (late["streams"].array ?? []).map {
            $0.setting(["start"], earlier($0["start"])).setting(["end"], earlier($0["end"]))
        }
        let hosts = (late["hosts"].array ?? []).map { host in
            host.setting(["avail"], .array((host["avail"].array ?? []).map { .array(($0.array ?? []).map(earlier)) }))
        }
        let json = late.setting(["streams"], .array(streams)).setting(["hosts"], .array(hosts))
        let problem = try RosterProblem(json: json)
        var solver = RosterSolver(RosterTable(problem), seed: 2)
        for slice in 0..<20 { solver.step(moves: 500, at: Double(slice) / 20) }
        let assignments =
            RosterResult(solver.roster, of: problem, status: .feasible, bound: nil, seconds: 0, seed: 2)
            .json(of: problem)["assignments"].array ?? []
        #expect(!assignments.isEmpty)
        #expect(Checker(problem: json).objective(assignments) == solver.bestCost)
        #expect(Checker(problem: json).broken(assignments) == [])
    }
}
