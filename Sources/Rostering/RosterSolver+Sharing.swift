// Several solvers on one roster: all costs but those of open slots belong to one host each, so hosts are dealt out,
// each solver changes only what its hosts work and its share of the open slots, and the shares are put together again.

extension RosterSolver {
    /// Who fills each slot now; what solvers give each other.
    public var filling: [Int32] { (0..<draft.filled.count).map { draft.filled[$0] } }

    /// Keeps to one of so many shares, dealt anew each round; all solvers of a round must stand at the same filling.
    public mutating func take(share: Int, of shares: Int, round: Int) {
        self.share = UInt8(share)
        for host in 0..<instance.hostCount {
            taking[host] = Self.deal(host, round, shares) == share ? 1 : 0
        }
        for slot in 0..<owners.count {
            let host = draft.host(of: Int32(slot))
            let dealt = Self.deal(host >= 0 ? Int(host) : slot + instance.hostCount, round, shares)
            owners[slot] = UInt8(dealt)
        }
        poolCount = 0
        for slot in instance.open where owners[slot] == self.share {
            pool[poolCount] = slot
            poolCount += 1
        }
    }

    /// Puts the shares of a round together, in the order in which they were dealt.
    public mutating func adopt(_ fillings: [[Int32]]) {
        for slot in instance.open {
            let wanted = fillings[Int(owners[slot])][Int(slot)]
            if draft.filled[slot] >= 0, draft.filled[slot] != wanted { draft.empty(slot) }
        }
        for slot in instance.open {
            let wanted = fillings[Int(owners[slot])][Int(slot)]
            if wanted >= 0, draft.filled[slot] < 0 { draft.fill(slot, with: wanted) }
        }
        keepIfBest()
    }

    private static func deal(_ item: Int, _ round: Int, _ shares: Int) -> Int {
        var chance = Chance(seed: UInt64(item) &* 0x1000_0000_01B3 &+ UInt64(round) &* 0x9E37_79B9_7F4A_7C15)
        return Int(chance.below(Int32(shares)))
    }
}
