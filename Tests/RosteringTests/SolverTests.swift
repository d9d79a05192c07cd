import OBSProtocol
import Rostering
import Testing

@Suite struct SolverTests {
    @Test(arguments: 1...12)
    func `no other roster of a small problem is cheaper`(seed: Int) throws {
        var instances = Instances(seed: seed)
        let json = instances.problem(streams: 4, hosts: 3, days: 2)
        let problem = try RosterProblem(json: json)
        let least = Self.cheapestOfAll(json)
        let table = RosterTable(problem)
        var solver = RosterSolver(table, seed: seed)
        for slice in 0..<100 { solver.step(moves: 200, at: Double(slice) / 100) }
        #expect(solver.bestCost == least)
        var proof = try #require(RosterProof(table))
        proof.tighten(rounds: 200, known: least + 1)
        #expect(proof.bound <= least)
        proof.search(known: least + 1, tries: 1_000_000)
        #expect(proof.bound == least)
        let better = try #require(proof.better)
        #expect(better.cost == least && problem.score(of: better.roster).objective == least)
    }

    @Test func `a bound that is proved once stays as it is`() throws {
        var instances = Instances(seed: 5)
        let table = RosterTable(try RosterProblem(json: instances.problem(streams: 8, hosts: 4)))
        var solver = RosterSolver(table, seed: 1)
        for slice in 0..<100 { solver.step(moves: 500, at: Double(slice) / 100) }
        var proof = try #require(RosterProof(table))
        for excess in [5_000, 4_000, 1] {
            proof.tighten(rounds: 50, known: solver.bestCost + excess)
            proof.search(known: solver.bestCost + excess, tries: 1_000_000)
            #expect(proof.bound <= solver.bestCost)
        }
        #expect(proof.bound == solver.bestCost)
    }

    @Test(arguments: 1...8)
    func `every roster on the way is priced exactly and breaks no rule`(seed: Int) throws {
        var instances = Instances(seed: 100 + seed)
        let json = instances.problem(streams: 70, hosts: 12, days: 5 + 3 * seed)
        let problem = try RosterProblem(json: json)
        let checker = Checker(problem: json)
        var solver = RosterSolver(RosterTable(problem), seed: seed)
        for slice in 0..<6 {
            solver.step(moves: 3000, at: Double(slice) / 6)
            let result = RosterResult(solver.roster, of: problem, status: .feasible, bound: nil, seconds: 0, seed: seed)
            let assignments = result.json(of: problem)["assignments"].array ?? []
            #expect(checker.objective(assignments) == solver.bestCost)
            #expect(result.score.objective == solver.bestCost)
            #expect(checker.broken(assignments) == [])
            #expect(result.score.violations == [])
        }
    }

    @Test func `the same seed and the same steps give the same roster`() throws {
        var instances = Instances(seed: 9)
        let table = RosterTable(try RosterProblem(json: instances.problem(streams: 60, hosts: 10)))
        let rosters = (0..<2).map { _ in
            var solver = RosterSolver(table, seed: 4)
            for slice in 0..<20 { solver.step(moves: 1000, at: Double(slice) / 20) }
            return solver.roster
        }
        #expect(rosters[0] == rosters[1])
    }

    @Test func `shares of a roster are put together without a slot filled twice`() throws {
        var instances = Instances(seed: 11)
        let json = instances.problem(streams: 80, hosts: 14)
        let problem = try RosterProblem(json: json)
        let table = RosterTable(problem)
        var one = RosterSolver(table, seed: 1)
        var two = RosterSolver(table, seed: 2)
        for round in 0..<8 {
            one.take(share: 0, of: 2, round: round)
            two.take(share: 1, of: 2, round: round)
            one.step(moves: 2000, at: Double(round) / 8)
            two.step(moves: 2000, at: Double(round) / 8)
            let fillings = [one.filling, two.filling]
            one.adopt(fillings)
            two.adopt(fillings)
            #expect(one.filling == two.filling)
        }
        let result = RosterResult(one.roster, of: problem, status: .feasible, bound: nil, seconds: 0, seed: 1)
        #expect(result.score.objective == one.bestCost)
        #expect(Checker(problem: json).broken(result.json(of: problem)["assignments"].array ?? []) == [])
    }

    /// Tries every host, or nobody, in every slot, and scores by the checker alone.
    private static func cheapestOfAll(_ json: JSON) -> Int {
        let checker = Checker(problem: json)
        var rosters: [[JSON]] = [[]]
        for stream in json["streams"].array ?? [] {
            for (role, need) in [("main", "needMain"), ("co", "needCo")] {
                for _ in 0..<(stream[need].int ?? 0) {
                    rosters = rosters.flatMap { roster in
                        [roster]
                            + (json["hosts"].array ?? []).map { host in
                                roster + [["stream": stream["id"], "host": host["id"], "role": .string(role)]]
                            }.filter { checker.broken($0) == [] }
                    }
                }
            }
        }
        return rosters.map(checker.objective).min() ?? 0
    }
}

@Suite struct BoundTests {
    @Test(arguments: 1...10)
    func `no price makes a week's bound higher than the proved optimum`(seed: Int) throws {
        var instances = Instances(seed: 200 + seed)
        // Logical days from midnight, so that all lie in one week.
        let json = instances.problem(streams: 14, hosts: 5, days: 4).setting(["dayStart"], 0)
        let table = RosterTable(try RosterProblem(json: json))
        var proof = try #require(RosterProof(table))
        var solver = RosterSolver(table, seed: 1)
        for slice in 0..<50 { solver.step(moves: 200, at: Double(slice) / 50) }
        proof.tighten(rounds: 300, known: solver.bestCost + 1)
        proof.search(known: solver.bestCost + 1, tries: 2_000_000)
        let optimum = try #require(proof.better).cost
        guard var week = RosterWeekBound(table) else {
            Issue.record("a week of few streams has a bound")
            return
        }
        for _ in 0..<300 { week.tighten(known: optimum) }
        let bound = week.bound
        #expect(bound <= optimum)
        #expect(Double(bound) > Double(optimum) * 0.8)
    }
}
