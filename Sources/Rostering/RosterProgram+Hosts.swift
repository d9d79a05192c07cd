extension RosterProgram {
    /// One of a host's possible works.
    private struct Work {
        var column: Int
        var slot: Instance.Slot
    }

    /// Adds what one host may not break, and what the host's hours cost.
    mutating func limit(_ host: Int) {
        var works: [Work] = []
        var pinned: [Instance.Slot] = []
        var seen: Int32 = -1
        for index in 0..<instance.slots.count {
            let slot = instance.slots[index]
            if slot.fixed == 1 {
                if Int(instance.candidates[slot.first].host) == host { pinned.append(slot) }
                continue
            }
            guard slot.first != seen else { continue }
            seen = slot.first
            let place = instance.candidate(of: Int32(index), host: Int32(host))
            if place >= 0, let column = columnOf[place] { works.append(Work(column: column, slot: slot)) }
        }
        keepApart(works)
        keepRest(works)
        keepLoads(works, pinned, host)
        priceHours(works, pinned, host)
    }

    /// At each start no two that are under way, or end too shortly before.
    private mutating func keepApart(_ works: [Work]) {
        var active: [Work] = []
        var isNew = false
        for work in works {
            let staying = active.filter { $0.slot.end + instance.changeover > work.slot.start }
            if staying.count < active.count {
                if isNew { clique(active) }
                isNew = false
            }
            active = staying + [work]
            isNew = true
        }
        if isNew { clique(active) }
    }

    private mutating func clique(_ works: [Work]) {
        guard works.count > 1 else { return }
        let row = row("L", 1)
        for work in works { columns[work.column].entries.append((row, 1)) }
    }

    /// Whoever works past an end on one day does not start too early on a later one.
    private mutating func keepRest(_ works: [Work]) {
        for (day, late) in Dictionary(grouping: works, by: \.slot.day).sorted(by: { $0.key < $1.key }) {
            let early = works.filter { later in
                later.slot.day > day && late.contains { $0.slot.end + instance.rest > later.slot.start }
            }
            guard !early.isEmpty else { continue }
            let ends = Set(late.map(\.slot.end)).sorted()
            var rungs: [Int32: Int] = [:]
            for end in ends.reversed() {
                let rung = column(0, .continuous(most: 1))
                for work in late where work.slot.end == end { raise(rung, above: work.column) }
                if let next = ends.first(where: { $0 > end }), let above = rungs[next] { raise(rung, above: above) }
                rungs[end] = rung
            }
            for work in early {
                guard let end = ends.first(where: { $0 + instance.rest > work.slot.start }), let rung = rungs[end]
                else { continue }
                let row = row("L", 1)
                columns[work.column].entries.append((row, 1))
                columns[rung].entries.append((row, 1))
            }
        }
    }

    private mutating func raise(_ rung: Int, above column: Int) {
        let row = row("L", 0)
        columns[column].entries.append((row, 1))
        columns[rung].entries.append((row, -1))
    }

    private mutating func keepLoads(_ works: [Work], _ pinned: [Instance.Slot], _ host: Int) {
        let limits = instance.limits[host]
        for day in Set(works.map(\.slot.day)).sorted() {
            let taken = pinned.filter { $0.day == day }.reduce(0) { $0 + Int($1.units) }
            atMost(Int(limits.day) - taken, works.filter { $0.slot.day == day })
        }
        for week in Set(works.map(\.slot.week)).sorted() {
            let mine = works.filter { $0.slot.week == week }
            let pins = pinned.filter { $0.week == week }
            atMost(Int(limits.week) - pins.reduce(0) { $0 + Int($1.units) }, mine)
            let pinnedDays = Set(pins.map(\.day))
            let days = Set(mine.map(\.slot.day)).subtracting(pinnedDays).sorted()
            let left = max(0, Int(limits.daysPerWeek) - pinnedDays.count)
            guard days.count > left else { continue }
            let row = row("L", left)
            for day in days {
                let worked = column(0, .continuous(most: 1), [(row, 1)])
                for work in mine where work.slot.day == day { raise(worked, above: work.column) }
            }
        }
    }

    private mutating func atMost(_ most: Int, _ works: [Work]) {
        guard works.reduce(0, { $0 + Int($1.slot.units) }) > most else { return }
        let row = row("L", max(0, most))
        for work in works { columns[work.column].entries.append((row, Int(work.slot.units))) }
    }

    private mutating func priceHours(_ works: [Work], _ pinned: [Instance.Slot], _ index: Int) {
        let problem = instance.problem
        let unit = instance.unit
        let target = problem.target(of: problem.hosts[index])
        let minutes = pinned.reduce(0) { $0 + Int($1.units) * instance.unit }
        let primes = pinned.reduce(0) { $0 + Int($1.prime) }
        for piece in problem.weights.over {
            exceed(target + piece.breakpoint * problem.weeks - minutes, piece.slope, works) { Int($0.units) * unit }
        }
        for piece in problem.weights.under {
            exceed(minutes - target + piece.breakpoint * problem.weeks, piece.slope, works) { -Int($0.units) * unit }
        }
        for piece in problem.weights.prime {
            exceed(piece.breakpoint * problem.weeks - primes, piece.slope, works) { Int($0.prime) }
        }
    }

    /// Pays for each unit by which a sum is more than a threshold.
    private mutating func exceed(
        _ threshold: Int, _ slope: Int, _ works: [Work], _ factor: (Instance.Slot) -> Int
    ) {
        guard slope > 0 else { return }
        let factors = works.map { factor($0.slot) }
        let most = factors.reduce(0) { $0 + max(0, $1) } - threshold
        guard most > 0 else { return }
        let row = row("L", threshold)
        for (work, factor) in zip(works, factors) where factor != 0 {
            columns[work.column].entries.append((row, factor))
        }
        _ = column(slope, .continuous(most: most), [(row, -1)])
    }
}
