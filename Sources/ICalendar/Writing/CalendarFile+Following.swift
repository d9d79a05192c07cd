import Civil

extension CalendarFile {
    /// The file as it follows an older one that others have read: what has not changed keeps its number and its stamp, what
    /// has changed counts one up, and what is no more and is not over is there once more as cancelled.
    ///
    /// So phones take a change over, and a file of which nothing has changed is the same to the byte.
    public func following(_ older: CalendarFile, at now: Instant) -> CalendarFile {
        var before = Dictionary(older.events.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        var file = self
        file.events = events.map { event in
            guard let old = before.removeValue(forKey: event.key) else { return event }
            var event = event
            (event.sequence, event.stamp) = (old.sequence, old.stamp ?? event.stamp)
            if !event.saysTheSame(as: old) { (event.sequence, event.stamp) = (old.sequence + 1, now) }
            return event
        }
        let gone = older.events.filter { before[$0.key] != nil && !$0.isOver(at: now) }
        file.events += gone.map { old in
            guard old.status != .cancelled else { return old }
            var event = old
            (event.status, event.sequence, event.stamp) = (.cancelled, old.sequence + 1, now)
            return event
        }
        return file
    }
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

    /// A single event of whose end so much time has passed that no clock doubts it.
    fileprivate func isOver(at now: Instant) -> Bool {
        guard !repeats else { return false }
        return (end ?? start).local < LocalTime(milliseconds: now.milliseconds - 86_400_000)
    }
}
