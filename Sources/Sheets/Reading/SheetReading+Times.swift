import Civil
import Shows

/// Works out which starts follow from the rows before them, and the lengths that only starts and ends tell.
extension SheetReading {
    private static let dayLength = Milliseconds.hours(24)

    /// Turns every planned start into a soft or a hard one: a start is soft where the cue before it ends, to the minute
    /// where the sheet has no seconds.
    mutating func settleTimes(from showStart: LocalTime) {
        let starts = absoluteStarts(from: showStart)
        if map.column(of: Field(.length)) == nil { settleLengths(starts) }
        let isToTheMinute = starts.allSatisfy { ($0?.count ?? 0) % 60_000 == 0 }
        var expected = Milliseconds(showStart.time.milliseconds)
        for index in rows.indices {
            let start = starts[index]
            if let start, rows[index].values[Field(.start)] != nil,
                case .clock(let clock) = rows[index].values[Field(.start)]
            {
                let follows = isToTheMinute ? start.count == expected.count / 60_000 * 60_000 : start == expected
                let isPlain = follows && !isMilestone(rows[index])
                rows[index].plannedStart = clock.time
                rows[index].values[Field(.start)] = .start(isPlain ? .soft : .hard(clock.time, dayOffset: clock.day))
                if !follows { expected = start }
            }
            if counts(rows[index]), case .length(let length) = rows[index].values[Field(.length)] { expected += length }
        }
        if map.column(of: Field(.hardStart)) != nil {
            for index in rows.indices {
                rows[index].values[Field(.start)] = nil
                rows[index].plannedStart = nil
            }
        }
        for index in rows.indices { rows[index].values[Field(.end)] = nil }
    }

    /// Milliseconds since the midnight before the show; a start earlier than the one before it is the next day's.
    private func absoluteStarts(from showStart: LocalTime) -> [Milliseconds?] {
        var before = Milliseconds(showStart.time.milliseconds)
        return rows.map { row in
            guard case .clock(let clock) = row.values[Field(.start)] else { return nil }
            var start = Milliseconds(clock.time.milliseconds)
            if let day = clock.day {
                start += Milliseconds(Self.dayLength.count * Int64(day))
            } else {
                // Half a day earlier is a call time before the show; more is past midnight.
                while start + .hours(12) < before { start += Self.dayLength }
            }
            before = start
            return start
        }
    }

    private mutating func settleLengths(_ starts: [Milliseconds?]) {
        var worked = 0
        for index in rows.indices {
            guard let start = starts[index] else { continue }
            var end: Milliseconds?
            if case .clock(let clock) = rows[index].values[Field(.end)] {
                var instant = Milliseconds(clock.time.milliseconds)
                while instant < start { instant += Self.dayLength }
                end = instant
            } else {
                end = starts[(index + 1)...].lazy.compactMap { $0 }.first
            }
            guard let end, end >= start else { continue }
            rows[index].values[Field(.length)] = .length(end - start)
            worked += 1
        }
        if worked > 0 { remarks.append("lengths are worked out from starts and ends") }
    }

    private func isMilestone(_ row: SheetRow) -> Bool { row.values[Field(.kind)] == .kind(.milestone) }

    private func counts(_ row: SheetRow) -> Bool {
        guard case .kind(let kind) = row.values[Field(.kind)] else { return true }
        switch kind {
        case .normal, .blocked: return true
        case .skip, .untimed, .milestone, .delay: return false
        }
    }
}
