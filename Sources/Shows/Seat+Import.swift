extension Seat {
    /// The seat under which a command writes for the person at this one: its lines are told apart on every screen, and
    /// overtake those of others as any seat's do.
    /// - Parameter draw: tells commands that run at once from each other.
    public func importing(draw: UInt16) -> Seat {
        Seat(id: SeatID(importIDs.lowerBound.raw + Int64(draw)), name: "\(name) (import)")
    }

    /// The identifiers of all seats under which commands write for the person of this name.
    public var importIDs: ClosedRange<SeatID> {
        // FNV-1a (Fowler, Noll, Vo): the same for a name at every start.
        let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let first = Int64(hash >> 1) & ~0xFFFF
        return SeatID(first)...SeatID(first + 0xFFFF)
    }
}
