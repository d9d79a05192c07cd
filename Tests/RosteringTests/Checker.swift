import OBSProtocol

/// Re-scores a roster by the words of the contract alone: on the JSON itself, slowly, and knowing nothing of the solver.
struct Checker {
    let problem: JSON

    /// The objective, recomputed.
    func objective(_ assignments: [JSON]) -> Int {
        var total = 0
        let weights = problem["weights"]
        for item in assignments {
            let (stream, host, role) = parts(item)
            let length = whole(stream["end"]) - whole(stream["start"])
            total += div(whole(host["rate"]) * length, 60)
            let minute = mod(whole(stream["start"]), 1440)
            let part =
                minute >= 300 && minute <= 719
                ? "morning"
                : minute >= 720 && minute <= 1079 ? "afternoon" : minute >= 1080 && minute <= 1379 ? "evening" : "night"
            var p = host["prefDaypart"][part].int.map(Int.init) ?? 0
            if (host["dislikeBrands"].array ?? []).contains(stream["brand"]) { p -= 1 }
            if p > 2 { p = 2 }
            if p < -2 { p = -2 }
            total += whole(weights["pref"]) * (1 - p)
            let performance = host["perf"][text(stream["category"])].int.map(Int.init) ?? 100
            total += div(whole(stream["value"]) * (150 - performance), role == "main" ? 100 : 200)
        }
        for stream in list("streams") {
            for (role, need, weight) in [("main", "needMain", "uncoveredMain"), ("co", "needCo", "uncoveredCo")] {
                let there = assignments.filter { $0["stream"] == stream["id"] && $0["role"] == .string(role) }.count
                let missing = whole(stream[need]) - there
                if missing > 0 { total += missing * whole(weights[weight]) }
            }
        }
        let wk = max(1, div(whole(problem["days"]), 7))
        for host in list("hosts") {
            let mine = assignments.filter { $0["host"] == host["id"] }.map { parts($0).stream }
            let minutes = mine.reduce(0) { $0 + whole($1["end"]) - whole($1["start"]) }
            let target = div(whole(host["targetWeekMin"]) * whole(problem["days"]), 7)
            if minutes > target { total += cx(minutes - target, weights["over"], wk) }
            if minutes < target { total += cx(target - minutes, weights["under"], wk) }
            total += cx(mine.filter { $0["prime"] == true }.count, weights["prime"], wk)
        }
        var faces: Set<String> = []
        for item in assignments where item["role"] == "main" {
            if let series = parts(item).stream["series"].string { faces.insert("\(series)/\(text(item["host"]))") }
        }
        total += faces.count * whole(weights["continuity"])
        let change = weights["change"].int.map(Int.init) ?? 0
        for told in problem["published"].array ?? [] where !assignments.contains(told) { total += change }
        return total
    }

    /// What breaks a hard rule, in words; empty where nothing does.
    func broken(_ assignments: [JSON]) -> [String] {
        var found: [String] = []
        let rules = problem["rules"]
        for item in assignments {
            let (stream, host, role) = parts(item)
            let level = host["skills"][text(stream["category"])].int.map(Int.init) ?? 0
            let isIn = (host["avail"].array ?? []).contains {
                whole($0.array?[0] ?? nil) <= whole(stream["start"])
                    && whole(stream["end"]) <= whole($0.array?[1] ?? nil)
            }
            if !(host["languages"].array ?? []).contains(stream["language"]) { found.append("1 language \(item.text)") }
            if !(host["platforms"].array ?? []).contains(stream["platform"]) { found.append("1 platform \(item.text)") }
            if level < whole(rules[role == "main" ? "mainLevel" : "coLevel"]) { found.append("1 skill \(item.text)") }
            if !isIn { found.append("1 availability \(item.text)") }
            let same = assignments.filter { $0["stream"] == item["stream"] }
            if same.filter({ $0["host"] == item["host"] }).count > 1 { found.append("2 twice \(item.text)") }
            if same.filter({ $0["role"] == item["role"] }).count > whole(stream[role == "main" ? "needMain" : "needCo"])
            {
                found.append("2 too many \(item.text)")
            }
        }
        for host in list("hosts") { found += brokenBy(host, assignments) }
        return found
    }

    private func brokenBy(_ host: JSON, _ assignments: [JSON]) -> [String] {
        var found: [String] = []
        let rules = problem["rules"]
        let mine = assignments.filter { $0["host"] == host["id"] }.map { parts($0).stream }
        for a in mine {
            for b in mine where a != b && whole(a["start"]) <= whole(b["start"]) {
                let between = whole(b["start"]) - whole(a["end"])
                if between < whole(rules["changeoverMin"]) {
                    found.append("3 changeover \(text(a["id"])) \(text(b["id"]))")
                }
                if day(a) != day(b), between < whole(rules["minRestMin"]) {
                    found.append("3 rest \(text(a["id"])) \(text(b["id"]))")
                }
            }
        }
        for stream in mine {
            let sameDay = mine.filter { day($0) == day(stream) }
            let sameWeek = mine.filter { div(day($0), 7) == div(day(stream), 7) }
            let dayMinutes = sameDay.reduce(0) { $0 + whole($1["end"]) - whole($1["start"]) }
            let weekMinutes = sameWeek.reduce(0) { $0 + whole($1["end"]) - whole($1["start"]) }
            if dayMinutes > whole(host["maxDayMin"]) { found.append("4 day \(text(host["id"]))") }
            if weekMinutes > whole(host["maxWeekMin"]) { found.append("4 week \(text(host["id"]))") }
            if Set(sameWeek.map(day)).count > whole(host["maxDaysPerWeek"]) {
                found.append("4 days \(text(host["id"]))")
            }
        }
        return found
    }

    private func parts(_ item: JSON) -> (stream: JSON, host: JSON, role: String) {
        (
            list("streams").first { $0["id"] == item["stream"] } ?? nil,
            list("hosts").first { $0["id"] == item["host"] } ?? nil,
            text(item["role"])
        )
    }

    private func cx(_ x: Int, _ pieces: JSON, _ scale: Int) -> Int {
        (pieces.array ?? []).reduce(0) {
            $0 + whole($1.array?[1] ?? nil) * max(0, x - whole($1.array?[0] ?? nil) * scale)
        }
    }

    private func day(_ stream: JSON) -> Int { div(whole(stream["start"]) - whole(problem["dayStart"]), 1440) }
    private func list(_ key: String) -> [JSON] { problem[key].array ?? [] }
    private func whole(_ value: JSON) -> Int { value.int.map(Int.init) ?? 0 }
    private func text(_ value: JSON) -> String { value.string ?? "" }
    private func div(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
    private func mod(_ a: Int, _ b: Int) -> Int { a - div(a, b) * b }
}
