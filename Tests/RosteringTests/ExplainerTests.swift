import OBSProtocol
import Rostering
import Testing

@Suite struct ExplainerTests {
    /// A roster that is somewhat good, and its explainer.
    private func made(seed: Int) throws -> (problem: RosterProblem, explainer: RosterExplainer) {
        var instances = Instances(seed: seed)
        let problem = try RosterProblem(json: instances.problem(streams: 24, hosts: 7))
        var solver = RosterSolver(RosterTable(problem), seed: 1)
        for slice in 0..<10 { solver.step(moves: 300, at: Double(slice) / 10) }
        return (problem, RosterExplainer(problem, roster: solver.roster))
    }

    @Test(arguments: 1...4)
    func `what an assignment costs is what leaving it out saves`(seed: Int) throws {
        let (problem, explainer) = try made(seed: seed)
        let whole = problem.score(of: explainer.roster).objective
        for assignment in explainer.roster {
            let without = problem.score(of: explainer.roster.filter { $0 != assignment }).objective
            let price = assignment.role == .main ? problem.weights.uncoveredMain : problem.weights.uncoveredCo
            #expect(explainer.cost(of: assignment).total == whole - without + price)
        }
    }

    @Test(arguments: 1...4)
    func `the runner-up takes over by the rules, at the difference told`(seed: Int) throws {
        let (problem, explainer) = try made(seed: seed)
        let whole = problem.score(of: explainer.roster).objective
        for assignment in explainer.roster {
            guard let next = explainer.runnerUp(to: assignment) else { continue }
            var changed = explainer.roster.filter { $0 != assignment }
            changed.append(.init(stream: assignment.stream, host: next.host, role: assignment.role))
            #expect(problem.violations(in: changed) == [])
            #expect(problem.score(of: changed).objective == whole + next.difference)
        }
    }

    @Test(arguments: 1...4)
    func `why not is a rule that would be broken, or the true difference`(seed: Int) throws {
        let (problem, explainer) = try made(seed: seed)
        let whole = problem.score(of: explainer.roster).objective
        for (stream, _) in problem.streams.enumerated() {
            for host in problem.hosts.indices {
                let new = RosterAssignment(stream: stream, host: host, role: .main)
                switch explainer.whyNot(host, in: stream, as: .main) {
                case .isThere: #expect(explainer.roster.contains(new))
                case .breaks(let rule, _, _):
                    let others = explainer.roster.filter { $0.stream != stream || $0.role != .main }
                    #expect(problem.violations(in: others + [new]).contains { $0.rule == rule && $0.host == host })
                case .costs(let difference):
                    let others = explainer.roster.filter { $0.stream != stream || $0.role != .main }
                    #expect(problem.violations(in: others + [new]) == [])
                    #expect(problem.score(of: others + [new]).objective == whole + difference)
                }
            }
        }
    }

    @Test func `an open slot names who is blocked by what, the easiest to waive first`() throws {
        let (problem, explainer) = try made(seed: 2)
        let opening = try #require(problem.score(of: explainer.roster).uncovered.first)
        let blockers = explainer.blockers(of: opening.stream, as: opening.role)
        #expect(blockers.map(\.rules.count) == blockers.map(\.rules.count).sorted())
        for blocker in blockers where blocker.rules.isEmpty { #expect(blocker.cost >= 0) }
    }
}
