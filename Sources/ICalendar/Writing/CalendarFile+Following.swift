import Civil

extension CalendarFile {
    /// The file as it follows an older one that others have read: what has not changed keeps its number and its stamp, what
    /// has changed counts one up, and what is no more and is not over is there once more as cancelled.
    ///
    /// What is gone says so in a line of our own, as its show may stand elsewhere by now and is not to be cancelled with it.
    ///
    /// So phones take a change over, and a file of which nothing has changed is the same to the byte.
    /// - Parameter window: the time that this file speaks of; nil for all. What lay outside it is dropped, not cancelled.
    public func following(
        _ older: CalendarFile, at now: Instant, window: Range<Instant>? = nil
    ) -> CalendarFile {
        var before = Dictionary(older.events.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        var file = self
        file.events = events.map { event in
            guard let old = before.removeValue(forKey: event.key) else { return event }
            var event = event
            (event.sequence, event.stamp) = (old.sequence, old.stamp ?? event.stamp)
            if !event.saysTheSame(as: old) { (event.sequence, event.stamp) = (old.sequence + 1, now) }
            return event
        }
        let gone = older.events.filter { before[$0.key] != nil && !$0.isOver(at: now) && $0.lies(in: window) }
        file.events += gone.map { old in
            guard old.own(Self.gone) == nil else { return old }
            var event = old
            event.own = [OwnProperty(Self.gone, "1")]
            guard old.status != .cancelled else { return event }
            (event.status, event.sequence, event.stamp) = (.cancelled, old.sequence + 1, now)
            return event
        }
        return file
    }

    /// The own line of what is no more.
    public static let gone = "GONE"
}

extension CalendarEvent {
    /// By what it is known in its file.
    struct Key: Hashable {
        var uid: String
        var original: EventTime?
    }

    var key: Key { Key(uid: uid, original: original) }

    fileprivate func saysTheSame(as other: CalendarEvent) -> Bool {
        var other = other
        (other.line, other.passedOver) = (line, passedOver)
        (other.sequence, other.stamp) = (sequence, stamp)
        return self == other
    }

    fileprivate func lies(in window: Range<Instant>?) -> Bool {
        guard let window else { return true }
        guard case .instant(let begin) = start, case .instant(let end) = end ?? start else { return false }
        return begin < window.upperBound && max(begin + 1, end) > window.lowerBound
    }

    /// A single event of whose end so much time has passed that no clock doubts it.
    fileprivate func isOver(at now: Instant) -> Bool {
        guard !repeats else { return false }
        return (end ?? start).local < LocalTime(milliseconds: now.milliseconds - 86_400_000)
    }
}
