/// What a rule says that it cannot mean, or that RFC 5545 forbids: worth a word to whoever wrote it, and no error.
extension RecurrenceRule {
    public var doubts: [String] {
        var doubts = [
            outOfRange("BYMONTH", months) { (1...12).contains($0) },
            outOfRange("BYWEEKNO", weeks) { (1...53).contains($0.magnitude) },
            outOfRange("BYYEARDAY", yearDays) { (1...366).contains($0.magnitude) },
            outOfRange("BYMONTHDAY", monthDays) { (1...31).contains($0.magnitude) },
            outOfRange("BYDAY", days.compactMap(\.ordinal)) { (1...53).contains($0.magnitude) },
            outOfRange("BYHOUR", hours) { (0...23).contains($0) },
            outOfRange("BYMINUTE", minutes) { (0...59).contains($0) },
            outOfRange("BYSECOND", seconds) { (0...59).contains($0) },
            outOfRange("BYSETPOS", positions) { $0 != 0 },
        ].compactMap(\.self)
        if count == 0 { doubts.append("COUNT=0 makes no occurrence") }
        if count != nil, until != nil {
            doubts.append("COUNT and UNTIL stand together, which RFC 5545 forbids; the one that comes first ends it")
        }
        if days.contains(where: { $0.ordinal != nil }), ordinalScope == .none {
            doubts.append(
                "BYDAY's numbers mean nothing with FREQ=\(frequency.rawValue)\(weeks.isEmpty ? "" : " and BYWEEKNO"); "
                    + "every such weekday is meant")
        }
        if leavesMonthOpen {
            doubts.append("BYMONTHDAY without BYMONTH is of DTSTART's month; name the months if others are meant")
        }
        for (name, isGiven, frequencies) in misplaced where isGiven && frequencies.contains(frequency) {
            doubts.append(
                "\(name) does not go with FREQ=\(frequency.rawValue) (RFC 5545); it only leaves out what it does not name"
            )
        }
        return doubts
    }

    /// The parts that RFC 5545 forbids beside some frequencies.
    private var misplaced: [(name: String, isGiven: Bool, with: [Frequency])] {
        [
            ("BYMONTHDAY", !monthDays.isEmpty, [.weekly]),
            ("BYYEARDAY", !yearDays.isEmpty, [.monthly, .weekly, .daily]),
            ("BYWEEKNO", !weeks.isEmpty, [.monthly, .weekly, .daily, .hourly, .minutely, .secondly]),
        ]
    }

    private func outOfRange(_ name: String, _ numbers: [Int], _ isInRange: (Int) -> Bool) -> String? {
        let wrong = numbers.filter { !isInRange($0) }.map(\.description)
        return wrong.isEmpty ? nil : "\(name)=\(wrong.joined(separator: ",")) is out of range and matches nothing"
    }
}

extension RecurrenceRule {
    /// What the number before a weekday counts.
    enum OrdinalScope { case none, month, year }

    var ordinalScope: OrdinalScope {
        switch frequency {
        case .yearly: !weeks.isEmpty ? .none : months.isEmpty ? .year : .month
        case .monthly: .month
        case .weekly, .daily, .hourly, .minutely, .secondly: .none
        }
    }
}
