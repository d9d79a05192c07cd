import ArgumentParser
import OBSProtocol

/// A dry run for a shell: what would leave, and what it would meet.
struct OBSPlanned {
    var plans: [RequestPlan]
    var target: OBSTarget
    var mirror: Mirror

    /// Refuses what may disturb what is on air, unless a person said yes.
    static func guardAir(_ plans: [RequestPlan], yes: Bool) throws {
        let disturbing = plans.filter { !$0.disturbs.isEmpty }
        guard !yes, let first = disturbing.first else { return }
        let names = disturbing.map(\.name).joined(separator: ", ")
        let outputs = first.disturbs.joined(separator: " and ")
        throw OBSExit.wrong.said(
            "\(names) may disturb what is on air (\(outputs)); nothing was sent. Add --yes to insist")
    }

    /// Prints it.
    /// - Throws: the exit code, where OBS would not take it.
    func say(isJSON: Bool) throws {
        if isJSON {
            for plan in plans { print(line(plan).text.escapedForTerminal) }
        } else {
            let version = mirror.versions.map { "OBS \($0.obs), obs-websocket \($0.websocket)" } ?? "OBS"
            print("nothing was sent; to \(target.address) (\(version.plainLine)) would go:")
            for plan in plans { for line in lines(plan) { print(line.plainLine) } }
        }
        if plans.contains(where: { !$0.faults.isEmpty }) { throw ExitCode(OBSExit.wrong.rawValue) }
        if plans.contains(where: { $0.named.contains(where: \.isWrong) }) {
            throw ExitCode(OBSExit.refused.rawValue)
        }
    }

    private func lines(_ plan: RequestPlan) -> [String] {
        var lines = ["  \(message(plan).text)"]
        lines += plan.faults.map { "  ✗ \($0)" }
        lines.append("  effect: \(plan.facts?.effect.rawValue ?? "unknown")")
        if !plan.disturbs.isEmpty {
            lines.append("  on air: \(plan.disturbs.joined(separator: " and ")); it would need --yes")
        }
        if plan.faults.isEmpty { lines.append("  ✓ this OBS offers \(plan.name), and all it is asked with fits") }
        lines += plan.named.map { named in
            let state = named.isThere ? "there is" : "there is no"
            let wish = named.wish == .free && named.isWrong ? ", and it wants a free name" : ""
            return "  \(named.isWrong ? "✗" : "✓") \(named.field): \(state) \(named.noun) \"\(named.name)\"\(wish)"
        }
        return lines
    }

    private func line(_ plan: RequestPlan) -> JSON {
        [
            "wouldSend": message(plan), "to": .string("\(target.address)"),
            "effect": .string(plan.facts?.effect.rawValue ?? "unknown"),
            "needsYes": .bool(!plan.disturbs.isEmpty), "onAir": .array(mirror.outputsOnAir.map(JSON.string)),
            "faults": .array(plan.faults.map { .string($0.description) }),
            "named": .array(
                plan.named.map { named in
                    [
                        "field": .string(named.field), "name": .string(named.name), "isThere": .bool(named.isThere),
                        "isWrong": .bool(named.isWrong),
                    ]
                }),
        ]
    }

    /// As it would leave, but for its id, which is given when it does.
    private func message(_ plan: RequestPlan) -> JSON {
        var request: [String: JSON] = ["requestType": .string(plan.name), "requestId": "…"]
        if let members = plan.data.masked.object, !members.isEmpty { request["requestData"] = .object(members) }
        return ["op": 6, "d": .object(request)]
    }
}
