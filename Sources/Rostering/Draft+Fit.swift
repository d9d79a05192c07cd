extension Draft {
    /// Whether a host may also work in an open slot, one of the host's other slots being taken away (−1 for none).
    @inline(__always)
    func fits(_ slot: Instance.Slot, _ host: Int32, without other: Int32 = -1) -> Bool {
        loadFits(slot, host, without: other) && timeFits(slot, host, without: other)
    }

    /// Whether the host's day and week have room.
    @inline(__always)
    func loadFits(_ slot: Instance.Slot, _ host: Int32, without other: Int32) -> Bool {
        let limits = instance.limits[host]
        let day = dayLoads[Int(host) * instance.dayCount + Int(slot.day)]
        let week = weekLoads[Int(host) * instance.weekCount + Int(slot.week)]
        guard other >= 0 else {
            return day.units + slot.units <= limits.day && week.units + slot.units <= limits.week
                && (day.count > 0 || week.count < limits.daysPerWeek)
        }
        let gone = instance.slots[other]
        let ofDay: Int32 = gone.day == slot.day ? 1 : 0
        let ofWeek: Int32 = gone.week == slot.week ? 1 : 0
        guard day.units - ofDay * gone.units + slot.units <= limits.day,
            week.units - ofWeek * gone.units + slot.units <= limits.week
        else { return false }
        if day.count - ofDay > 0 { return true }
        let goneDay = dayLoads[Int(host) * instance.dayCount + Int(gone.day)]
        return week.count - (ofWeek == 1 && goneDay.count == 1 ? 1 : 0) < limits.daysPerWeek
    }

    /// Whether what the host works before and after lies far enough away.
    @inline(__always)
    func timeFits(_ slot: Instance.Slot, _ host: Int32, without other: Int32) -> Bool {
        let place = place(host, start: slot.start)
        var before = place - 1
        if before >= 0, listed(host, before) == other { before -= 1 }
        if before >= 0 {
            let earlier = entry(host, before)
            if earlier.end + instance.gap(earlier.day, slot.day) > slot.start { return false }
        }
        var after = place
        let count = works[host].count
        if after < count, listed(host, after) == other { after += 1 }
        if after < count {
            let later = entry(host, after)
            if slot.end + instance.gap(later.day, slot.day) > later.start { return false }
        }
        return true
    }

    /// The slots of a host that stand too near, the first and the last place in the host's list; empty where first > last.
    @inline(__always)
    func conflicts(_ slot: Instance.Slot, _ host: Int32) -> (first: Int32, last: Int32) {
        let place = place(host, start: slot.start)
        var first = place
        while first > 0 {
            let earlier = entry(host, first - 1)
            if earlier.end + instance.gap(earlier.day, slot.day) <= slot.start { break }
            first -= 1
        }
        var last = place - 1
        let count = works[host].count
        while last + 1 < count {
            let later = entry(host, last + 1)
            if slot.end + instance.gap(later.day, slot.day) <= later.start { break }
            last += 1
        }
        return (first, last)
    }
}
