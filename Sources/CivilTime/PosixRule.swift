import Civil

/// How a place's clock is set in every year, as POSIX writes it in `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// Source: POSIX.1-2024, 8.3, with the longer times of RFC 9636, 3.3.2. POSIX counts offsets west of Greenwich as
/// positive; here they are turned round.
struct PosixRule: Equatable {
    /// Summer time and the days it begins and ends on.
    struct Summer: Equatable {
        var clock: Zone.Clock
        var start: Change
        var end: Change
    }

    /// A day of the year and the seconds after its midnight, by the clock that holds until then.
    struct Change: Equatable {
        var day: Day
        var seconds: Int
    }

    enum Day: Equatable {
        /// The weekday (0 is Sunday) of the week (5 is the last) of the month.
        case weekday(Int, week: Int, month: Int)
        /// 1…365, 29 February never counted.
        case withoutLeapDay(Int)
        /// 0…365.
        case counted(Int)
    }

    var standard: Zone.Clock
    var summer: Summer?

    /// The changes of these years, in order; without summer time just the standard clock at their beginning.
    func transitions(years: ClosedRange<Int>) -> [Zone.Transition] {
        guard let summer else {
            let start = LocalDate(year: years.lowerBound, month: 1, day: 1).days * 86_400
            return [Zone.Transition(instant: Instant(milliseconds: Int64(start) * 1000), clock: standard)]
        }
        return years.flatMap { year in
            let pair = [
                Zone.Transition(instant: summer.start.instant(in: year, offset: standard.offset), clock: summer.clock),
                Zone.Transition(instant: summer.end.instant(in: year, offset: summer.clock.offset), clock: standard),
            ]
            return pair.sorted { $0.instant < $1.instant }
        }
    }
}

extension PosixRule.Change {
    fileprivate func instant(in year: Int, offset: Int) -> Instant {
        Instant(milliseconds: Int64(day.days(in: year) * 86_400 + seconds - offset) * 1000)
    }
}

extension PosixRule.Day {
    /// Days since 1970-01-01.
    fileprivate func days(in year: Int) -> Int {
        let newYear = LocalDate(year: year, month: 1, day: 1).days
        switch self {
        case .weekday(let weekday, let week, let month):
            let first = LocalDate(year: year, month: month, day: 1)
            let day = 1 + (weekday - first.weekday.rawValue % 7 + 7) % 7 + (week - 1) * 7
            return first.days + (day > LocalDate.daysInMonth(month, of: year) ? day - 7 : day) - 1
        case .withoutLeapDay(let day):
            return newYear + day - 1 + (LocalDate.isLeap(year) && day >= 60 ? 1 : 0)
        case .counted(let day):
            return newYear + day
        }
    }
}
