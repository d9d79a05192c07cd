import OBSProtocol
import Rostering
import Testing

@Suite struct CrowdedTests {
    @Test(arguments: 1...8)
    func `of a day too full for its hosts the search leaves out what the proof leaves out`(seed: Int) throws {
        var instances = Instances(seed: 300 + seed)
        let json = instances.problem(streams: 30, hosts: 5, days: 1)
        let problem = try RosterProblem(json: json)
        let table = RosterTable(problem)
        var solver = RosterSolver(table, seed: seed)
        for slice in 0..<60 { solver.step(moves: 1000, at: Double(slice) / 60) }
        var proof = try #require(RosterProof(table))
        proof.tighten(rounds: 300, known: solver.bestCost + 1)
        proof.search(known: solver.bestCost + 1, tries: 4_000_000)
        #expect(proof.bound == solver.bestCost)
        let result = RosterResult(solver.roster, of: problem, status: .optimal, bound: nil, seconds: 0, seed: seed)
        let assignments = result.json(of: problem)["assignments"].array ?? []
        #expect(!result.score.uncovered.isEmpty)
        #expect(Checker(problem: json).objective(assignments) == solver.bestCost)
        #expect(Checker(problem: json).broken(assignments) == [])
    }

    @Test(arguments: 1...4)
    func `an overbooked week is priced exactly and breaks no rule, however hot`(seed: Int) throws {
        var instances = Instances(seed: 400 + seed)
        let json = instances.problem(streams: 120, hosts: 12, days: 7)
        let problem = try RosterProblem(json: json)
        let checker = Checker(problem: json)
        var solver = RosterSolver(RosterTable(problem), seed: seed)
        for slice in 0..<5 {
            solver.step(moves: 4000, at: Double(slice) / 5)
            let result = RosterResult(solver.roster, of: problem, status: .feasible, bound: nil, seconds: 0, seed: seed)
            let assignments = result.json(of: problem)["assignments"].array ?? []
            #expect(checker.objective(assignments) == solver.bestCost)
            #expect(checker.broken(assignments) == [])
        }
    }

    @Test func `what a proof forgets on its way is in no cheaper roster`() throws {
        for seed in 1...6 {
            var instances = Instances(seed: 500 + seed)
            let table = RosterTable(try RosterProblem(json: instances.problem(streams: 12, hosts: 5)))
            var solver = RosterSolver(table, seed: 1)
            for slice in 0..<40 { solver.step(moves: 500, at: Double(slice) / 40) }
            var atOnce = try #require(RosterProof(table))
            atOnce.tighten(rounds: 300, known: solver.bestCost + 1)
            atOnce.search(known: solver.bestCost + 1, tries: 4_000_000)
            var bySteps = try #require(RosterProof(table))
            for rounds in [5, 20, 100, 300] { bySteps.tighten(rounds: rounds, known: solver.bestCost + 1) }
            bySteps.search(known: solver.bestCost + 1, tries: 4_000_000)
            #expect(atOnce.bound == bySteps.bound)
            #expect(bySteps.better?.cost == bySteps.bound)
            #expect(bySteps.bound <= solver.bestCost)
        }
    }
}
